import { Button, Input } from '../../../ui/govuk/components.tsx'

interface Props {
  readonly action: string
  readonly words: string
  /** Said where not every document is shown. */
  readonly hint: string | undefined
}

/** Finds documents of the bookcase by words of their titles, to choose one of them below. */
export function FindDocument({ action, words, hint }: Props) {
  return (
    <form class="tl-prose" method="get" action={action}>
      <Input
        id="q"
        name="q"
        value={words}
        label={{ text: 'Find a document by its title', classes: 'govuk-label--s' }}
        hint={hint === undefined ? undefined : { text: hint }}
        autocomplete="off"
      />
      <Button text="Find" classes="govuk-button--secondary" />
    </form>
  )
}
