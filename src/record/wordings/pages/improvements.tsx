import { Highlight } from '../../../ui/patterns/highlight.tsx'
import type { ColumnView } from './column-view.ts'
import type { ComparedImprovements, ImprovementCell } from './compare-improvements.ts'

interface Compared {
  readonly compared: ComparedImprovements
  readonly columns: readonly ColumnView[]
}

/** Areas for improvement of two inspections: those worded alike in a row, then each report's others. */
export function Improvements({ compared, columns }: Compared) {
  const right = columns.at(-1)
  const left = columns.length > 1 ? columns[0] : undefined
  return (
    <>
      {left !== undefined && right !== undefined && <Similar compared={compared} left={left} right={right} />}
      <div class={left === undefined ? undefined : 'tl-columns'}>
        {left !== undefined && <Others column={left} cells={compared.left} />}
        {right !== undefined && <Others column={right} cells={compared.right} />}
      </div>
    </>
  )
}

interface Sides {
  readonly compared: ComparedImprovements
  readonly left: ColumnView
  readonly right: ColumnView
}

function Similar({ compared, left, right }: Sides) {
  if (compared.similar.length === 0) {
    return <p class="tl-prose">No two of these are worded alike.</p>
  }
  return (
    <ol class="tl-pairs" aria-label="Worded alike">
      {compared.similar.map((row) => (
        <li class="tl-pair" id={row.id} key={row.id}>
          <h3 class="tl-pair__name">
            Similar wording <span class="tl-pair__status">{row.share}</span>
          </h3>
          <div class="tl-pair__sides">
            <Cell cell={row.left} when={left.when} />
            <Cell cell={row.right} when={right.when} />
          </div>
        </li>
      ))}
    </ol>
  )
}

function Others({
  column,
  cells
}: {
  readonly column: ColumnView
  readonly cells: readonly ImprovementCell[]
}) {
  return (
    <div>
      <h3 class="govuk-heading-m">{column.when}</h3>
      {cells.length === 0 && <p class="tl-muted">None besides those above.</p>}
      {cells.map((cell) => (
        <Cell cell={cell} key={cell.href} />
      ))}
    </div>
  )
}

function Cell({ cell, when }: { readonly cell: ImprovementCell; readonly when?: string }) {
  return (
    <div class="tl-asked">
      <p class="tl-pair__where">
        {when !== undefined && `${when}: `}
        <a href={cell.href}>{cell.name}</a>
      </p>
      <p class="tl-paragraph__text">
        <Highlight segments={cell.segments} />
      </p>
      {cell.earlier.map((one) => (
        <p class="tl-pair__similar" key={one.href}>
          Similar wording in <a href={one.href}>{one.where}</a> ({one.share}): “{one.text}”
        </p>
      ))}
    </div>
  )
}
