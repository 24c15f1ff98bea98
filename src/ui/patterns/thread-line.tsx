/** Passed: an open dot. Here: filled. Not yet: dashed, and so is the line that leads to it. */
export interface ThreadStep {
  /** Which kind of thing it is: "Paragraph", "Finding", "Action". */
  readonly kind: string
  readonly text: string
  readonly href?: string | undefined
  readonly state: 'passed' | 'here' | 'not-yet'
}

/** The thread from a sentence to what was done about it, along the line. */
export function ThreadLine({
  steps,
  label
}: {
  readonly steps: readonly ThreadStep[]
  readonly label: string
}) {
  return (
    <ol class="tl-thread" aria-label={label}>
      {steps.map((step, place) => (
        <li
          class={`tl-thread__step tl-thread__step--${step.state} ${leadsToNotYet(steps, place)}`}
          key={`${step.kind} ${step.text}`}
          aria-current={step.state === 'here' ? 'step' : undefined}
        >
          <span class="tl-thread__kind">
            {step.kind}
            {step.state === 'not-yet' && ' · not yet'}
          </span>
          {step.href === undefined ? step.text : <a href={step.href}>{step.text}</a>}
        </li>
      ))}
    </ol>
  )
}

function leadsToNotYet(steps: readonly ThreadStep[], place: number): string {
  return steps[place + 1]?.state === 'not-yet' ? 'tl-thread__step--leads-to-not-yet' : ''
}
