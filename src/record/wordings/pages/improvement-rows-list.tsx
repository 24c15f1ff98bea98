import { Highlight } from '../../../ui/patterns/highlight.tsx'
import type { ColumnView } from './column-view.ts'
import type { ImprovementCell, ImprovementRow } from './improvement-rows.ts'

interface Rows {
  readonly rows: readonly ImprovementRow[]
  readonly columns: readonly ColumnView[]
}

/** Areas for improvement of two inspections, those worded alike beside each other. */
export function ImprovementRows({ rows, columns }: Rows) {
  const [first, second] = columns
  const left = second === undefined ? undefined : first
  const right = second ?? first
  return (
    <ol class="tl-pairs">
      {rows.map((row) => (
        <li class="tl-pair" id={row.id} key={row.id}>
          {row.share !== undefined && (
            <h3 class="tl-pair__name">
              Similar wording <span class="tl-pair__status">{row.share}</span>
            </h3>
          )}
          <div class={left === undefined ? undefined : 'tl-pair__sides'}>
            {left !== undefined && <Cell cell={row.left} when={left.when} />}
            {right !== undefined && <Cell cell={row.right} when={right.when} />}
          </div>
        </li>
      ))}
    </ol>
  )
}

function Cell({ cell, when }: { readonly cell: ImprovementCell | undefined; readonly when: string }) {
  if (cell === undefined) return <p class="tl-muted tl-small">No similar wording in {when}</p>
  return (
    <div>
      <p class="tl-pair__where">
        {when}: <a href={cell.href}>{cell.name}</a>
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
