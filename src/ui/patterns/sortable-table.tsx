import type { ComponentChildren } from 'preact'

export type SortDirection = 'ascending' | 'descending'

export interface Column<Row> {
  readonly key: string
  readonly header: string
  readonly cell: (row: Row) => ComponentChildren
  readonly numeric?: boolean | undefined
  /** The cell that names the row. */
  readonly rowHeader?: boolean | undefined
  /** Where the table is sorted by this column, and how it is sorted by it now. */
  readonly sort?: { readonly href: string; readonly now: SortDirection | undefined } | undefined
}

interface TableProps<Row> {
  readonly caption: string
  readonly captionHidden?: boolean | undefined
  readonly columns: readonly Column<Row>[]
  readonly rows: readonly Row[]
  readonly rowKey: (row: Row) => string
  /** On a narrow screen: each row becomes a short list, or the table scrolls sideways by itself. */
  readonly narrow?: 'stack' | 'scroll' | undefined
}

/** A table whose headers are links that sort it, by asking the server. Works without script. */
export function SortableTable<Row>(props: TableProps<Row>) {
  const narrow = props.narrow ?? 'stack'
  const table = (
    <table class={`govuk-table tl-table ${narrow === 'stack' ? 'tl-table--stacks' : ''}`}>
      <caption
        class={
          props.captionHidden === true
            ? 'govuk-visually-hidden'
            : 'govuk-table__caption govuk-table__caption--m'
        }
      >
        {props.caption}
      </caption>
      <thead class="govuk-table__head">
        <tr class="govuk-table__row">
          {props.columns.map((column) => (
            <Header column={column} key={column.key} />
          ))}
        </tr>
      </thead>
      <tbody class="govuk-table__body">
        {props.rows.map((row) => (
          <tr class="govuk-table__row" key={props.rowKey(row)}>
            {props.columns.map((column) => (
              <Cell column={column} row={row} key={column.key} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
  if (narrow === 'stack') return table
  return (
    // A region that scrolls sideways must be reachable by keyboard (WCAG 2.1.1), so it takes the focus.
    <section class="tl-table-region" aria-label={props.caption} {...focusable}>
      {table}
    </section>
  )
}

const focusable = { tabIndex: 0 } as const

function Header<Row>({ column }: { readonly column: Column<Row> }) {
  const numeric = column.numeric === true ? ' govuk-table__header--numeric' : ''
  if (column.sort === undefined) {
    return (
      <th scope="col" class={`govuk-table__header${numeric}`}>
        {column.header}
      </th>
    )
  }
  return (
    <th scope="col" class={`govuk-table__header${numeric}`} aria-sort={column.sort.now ?? 'none'}>
      <a class="tl-sort" href={column.sort.href}>
        {column.header}
        <SortMark now={column.sort.now} />
      </a>
    </th>
  )
}

const marks = { ascending: 'M1 9 5 3l4 6z', descending: 'M1 3h8L5 9z', none: 'M1 5 5 0l4 5zM1 7h8l-4 5z' }

function SortMark({ now }: { readonly now: SortDirection | undefined }) {
  return (
    <svg class="tl-sort__mark" viewBox="0 0 10 12" aria-hidden="true" focusable="false">
      <path d={marks[now ?? 'none']} />
    </svg>
  )
}

function Cell<Row>({ column, row }: { readonly column: Column<Row>; readonly row: Row }) {
  if (column.rowHeader === true) {
    return (
      <th scope="row" class="govuk-table__header">
        {column.cell(row)}
      </th>
    )
  }
  return (
    <td class={`govuk-table__cell${column.numeric === true ? ' govuk-table__cell--numeric' : ''}`}>
      <span class="tl-table__label">{column.header}</span>
      <span>{column.cell(row)}</span>
    </td>
  )
}
