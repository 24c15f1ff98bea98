import { Button, Checkboxes, Details, Input, Select } from '../govuk/components.tsx'

interface Choice {
  readonly value: string
  readonly text: string
}

export type FilterField =
  | {
      readonly kind: 'choice'
      readonly name: string
      readonly label: string
      readonly value: string
      /** The first choice is usually `{ value: '', text: 'All' }`. */
      readonly choices: readonly Choice[]
    }
  | { readonly kind: 'words'; readonly name: string; readonly label: string; readonly value: string }
  | { readonly kind: 'day'; readonly name: string; readonly label: string; readonly value: string }
  /** Things that hold or do not, each under a name of its own, sent as `yes`. */
  | {
      readonly kind: 'ticks'
      readonly name: string
      readonly label: string
      readonly ticks: readonly { readonly name: string; readonly text: string; readonly ticked: boolean }[]
    }

export interface ActiveFilter {
  /** "Region: London". */
  readonly text: string
  /** The same page without this filter. */
  readonly removeHref: string
}

interface FilterFormProps {
  readonly action: string
  /** "Filter authorities". */
  readonly label: string
  readonly fields: readonly FilterField[]
  /** Fields that few reach for: folded away, unless one of them is asked for. */
  readonly more?: {
    readonly summary: string
    readonly fields: readonly FilterField[]
    readonly open: boolean
  }
  /** What else the address holds and should keep: the sort. */
  readonly keep?: readonly { readonly name: string; readonly value: string }[] | undefined
  readonly active: readonly ActiveFilter[]
  readonly clearHref: string
  /** How much is left: "23 of 153 authorities". */
  readonly result: string
}

/** Filters as a form that asks the address again, the filters in force as links that lift them, and the count. */
export function FilterForm(props: FilterFormProps) {
  return (
    <>
      <form class="tl-filter" method="get" action={props.action} aria-label={props.label}>
        <div class="tl-filter__fields">
          {props.fields.map((field) => (
            <Field field={field} key={field.name} />
          ))}
        </div>
        {props.more !== undefined && (
          <Details
            summaryText={props.more.summary}
            open={props.more.open}
            html={
              <div class="tl-filter__fields">
                {props.more.fields.map((field) => (
                  <Field field={field} key={field.name} />
                ))}
              </div>
            }
          />
        )}
        {props.keep?.map(({ name, value }) => (
          <input type="hidden" name={name} value={value} key={name} />
        ))}
        <div class="tl-filter__actions">
          <Button text="Show" />
          {props.active.length > 0 && <a href={props.clearHref}>Clear all filters</a>}
        </div>
      </form>
      <div class="tl-results">
        <p role="status">
          <strong>{props.result}</strong>
        </p>
        {props.active.length > 0 && (
          <ul class="tl-active" aria-label="Filters in force">
            {props.active.map((filter) => (
              <li key={filter.text}>
                <a href={filter.removeHref}>
                  <span class="govuk-visually-hidden">Remove filter </span>
                  {filter.text} <span aria-hidden="true">✕</span>
                </a>
              </li>
            ))}
          </ul>
        )}
      </div>
    </>
  )
}

function Field({ field }: { readonly field: FilterField }) {
  if (field.kind === 'ticks') return <Ticks field={field} />
  const shared = {
    id: `filter-${field.name}`,
    name: field.name,
    value: field.value,
    label: { text: field.label }
  }
  if (field.kind === 'words') return <Input {...shared} />
  if (field.kind === 'day') return <Input {...shared} type="date" />
  return <Select {...shared} items={field.choices} />
}

function Ticks({ field }: { readonly field: Extract<FilterField, { readonly kind: 'ticks' }> }) {
  return (
    <Checkboxes
      idPrefix={`filter-${field.name}`}
      name={field.name}
      classes="govuk-checkboxes--small"
      fieldset={{ legend: { text: field.label } }}
      items={field.ticks.map(({ name, text, ticked }) => ({
        ...{ id: `filter-${name}`, name, value: 'yes', text },
        checked: ticked
      }))}
    />
  )
}
