import { ErrorSummary } from '../../../ui/govuk/components.tsx'
import { GradeTag } from '../../../ui/patterns/grade-tag.tsx'
import { type Column, SortableTable } from '../../../ui/patterns/sortable-table.tsx'
import { paths } from '../../paths.ts'
import type { ComparedCell, ComparedRow } from '../comparison-view.ts'
import { CompareForm, type CompareFormProps } from './compare-form.tsx'

export interface CompareView {
  readonly heading: string
  readonly form: CompareFormProps
  /** Undefined until somebody is chosen. */
  readonly compared:
    | {
        readonly sentences: readonly string[]
        readonly caption: string
        readonly rows: readonly ComparedRow[]
      }
    | undefined
}

/** Authorities side by side as at one day: first what it comes to, then grade by grade what that rests on. */
export function ComparePage({ view }: { readonly view: CompareView }) {
  const { form, compared } = view
  return (
    <>
      {form.dateProblem !== undefined && (
        <ErrorSummary
          titleText="There is a problem"
          errorList={[{ text: form.dateProblem, href: '#on-day' }]}
        />
      )}
      <h1 class="govuk-heading-xl">{view.heading}</h1>
      {compared === undefined ? <Lead /> : <Sentences sentences={compared.sentences} />}
      {compared !== undefined && <Table caption={compared.caption} rows={compared.rows} />}
      {compared === undefined && form.dateProblem === undefined && <Examples />}
      <CompareForm {...form} />
    </>
  )
}

function Lead() {
  return (
    <p class="tl-lead">
      Judgements of any authorities side by side, as the public could know them on any day.
    </p>
  )
}

function Sentences({ sentences }: { readonly sentences: readonly string[] }) {
  const [first, ...others] = sentences
  return (
    <div class="tl-prose">
      <p class="tl-compare__claim">{first}</p>
      {others.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      <p class="tl-muted tl-small">
        Counted from the table below: each authority by its latest inspection whose judgements had been
        published by that day. Overall effectiveness is never worked out from other grades.
      </p>
    </div>
  )
}

function Table(props: { readonly caption: string; readonly rows: readonly ComparedRow[] }) {
  const [first] = props.rows
  const columns: Column<ComparedRow>[] = [
    {
      key: 'authority',
      header: 'Authority',
      rowHeader: true,
      cell: ({ authority }) => <a href={authority.href}>{authority.text}</a>
    },
    ...(first?.cells ?? []).map(
      ({ line, label }): Column<ComparedRow> => ({
        key: line,
        header: label,
        cell: (row) => <Judgement cell={row.cells.find((each) => each.line === line)} />
      })
    ),
    { key: 'rests', header: 'Rests on', cell: (row) => <RestsOn row={row} /> }
  ]
  return (
    <div class="tl-compare">
      <SortableTable caption={props.caption} columns={columns} rows={props.rows} rowKey={({ id }) => id} />
    </div>
  )
}

function Judgement({ cell }: { readonly cell: ComparedCell | undefined }) {
  if (cell === undefined) return null
  return (
    <>
      <GradeTag {...cell.grade} />
      {cell.remark !== undefined && <span class="tl-compare__note">{cell.remark}</span>}
      {cell.page !== undefined && (
        <a class="tl-compare__note" href={cell.page.href}>
          {cell.page.text}
          <span class="govuk-visually-hidden"> of the report, {cell.label}</span>
        </a>
      )}
    </>
  )
}

function RestsOn({ row }: { readonly row: ComparedRow }) {
  return (
    <span class="tl-compare__rests">
      {row.rests.map((part) =>
        typeof part === 'string' ? (
          <span key={part}>{part}</span>
        ) : (
          <a href={part.href} key={part.href}>
            {part.text}
          </a>
        )
      )}
      {row.notes.map((note) => (
        <strong key={note}>{note}</strong>
      ))}
    </span>
  )
}

function Examples() {
  return (
    <section aria-labelledby="examples">
      <h2 class="govuk-heading-m" id="examples">
        Start from one of these, or choose below
      </h2>
      <ul class="govuk-list govuk-list--bullet">
        <li>
          <a href={paths.compare({ group: 'core-cities' })}>The English core cities today</a>
        </li>
        <li>
          <a href={paths.compare({ group: 'core-cities', on: '2022-05-09' })}>
            The English core cities as at 9 May 2022
          </a>
        </li>
        <li>
          <a href={paths.compare({ group: 'neighbours:leeds' })}>Leeds and its statistical neighbours</a>
        </li>
      </ul>
    </section>
  )
}
