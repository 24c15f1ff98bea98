interface ScaleProps<Step extends string> {
  readonly steps: readonly Step[]
  readonly now: Step
  readonly words: (step: Step) => string
  readonly label: string
}

/** Where something stands among the words of a scale: the present one is marked by weight and a line, never by a colour. */
export function Scale<Step extends string>({ steps, now, words, label }: ScaleProps<Step>) {
  return (
    <ol class="tl-scale" aria-label={label}>
      {steps.map((step) => (
        <li
          key={step}
          class={step === now ? 'tl-scale__now' : undefined}
          aria-current={step === now ? 'step' : undefined}
        >
          {words(step)}
          {step === now && <span class="govuk-visually-hidden"> (now)</span>}
        </li>
      ))}
    </ol>
  )
}
