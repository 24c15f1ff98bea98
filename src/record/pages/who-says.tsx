import { Input } from '../../ui/govuk/components.tsx'

interface WhoSaysProps {
  /** What it stands beside: "the value". */
  readonly beside: string
  /** How it is signed; undefined where nobody is signed in, and a name is asked for. */
  readonly signedAs: string | undefined
  readonly name: string
  readonly problem: string | undefined
}

/** Who says so: a member’s words are signed for them; whoever sits at the machine gives a name. */
export function WhoSays({ beside, signedAs, name, problem }: WhoSaysProps) {
  if (signedAs !== undefined) {
    return (
      <p class="tl-small">
        “<strong>{signedAs}</strong>” stands beside {beside} for everyone to see. The trail keeps your name
        too.
      </p>
    )
  }
  return (
    <Input
      id="by"
      name="by"
      value={name}
      label={{ text: 'Your name', classes: 'govuk-label--s' }}
      hint={{ text: `It stands beside ${beside} for everyone to see, and in the trail.` }}
      autocomplete="name"
      classes="govuk-input--width-20"
      errorMessage={problem === undefined ? undefined : { text: problem }}
    />
  )
}
