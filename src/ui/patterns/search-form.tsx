import { Button, Input } from '../govuk/components.tsx'

interface SearchFormProps {
  readonly action: string
  readonly label: string
  readonly value: string
  readonly hint?: string | undefined
  /** The filters that a new search keeps. */
  readonly keep?: readonly { readonly name: string; readonly value: string }[] | undefined
}

/** One box and a button, asking for `q`. */
export function SearchForm({ action, label, value, hint, keep }: SearchFormProps) {
  return (
    <search aria-label={label}>
      <form class="tl-search" method="get" action={action}>
        <Input
          id="q"
          name="q"
          type="search"
          value={value}
          label={{ text: label }}
          hint={hint === undefined ? undefined : { text: hint }}
          autocomplete="off"
        />
        {keep?.map((each) => (
          <input type="hidden" name={each.name} value={each.value} key={each.name} />
        ))}
        <Button text="Search" />
      </form>
    </search>
  )
}
