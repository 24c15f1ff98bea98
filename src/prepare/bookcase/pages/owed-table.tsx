import { SortableTable } from '../../../ui/patterns/sortable-table.tsx'
import { preparePaths } from '../../paths.ts'
import type { OwedRow } from '../bookcase-view.ts'

interface OwedTableProps {
  readonly rows: readonly OwedRow[]
  readonly mayKeep: boolean
  readonly mayArrange: boolean
}

/** What is expected and is not there. */
export function OwedTable({ rows, mayKeep, mayArrange }: OwedTableProps) {
  const todo = {
    key: 'todo',
    header: 'Next step',
    cell: ({ id, what, addHref }: OwedRow) => (
      <span class="tl-shelf__steps">
        {mayKeep && (
          <a href={addHref}>
            Add<span class="govuk-visually-hidden"> {what}</span>
          </a>
        )}
        {mayKeep && mayArrange && ' · '}
        {mayArrange && (
          <a href={preparePaths.expectedDocument(id)}>
            Change<span class="govuk-visually-hidden"> what is asked for: {what}</span>
          </a>
        )}
      </span>
    )
  }
  return (
    <SortableTable
      caption="Documents that are expected and not here"
      captionHidden
      columns={[
        { key: 'what', header: 'Document', rowHeader: true, cell: ({ what }) => what },
        { key: 'section', header: 'Section', cell: ({ section }) => section },
        { key: 'owed', header: 'Owed by', cell: ({ owedBy }) => owedBy ?? 'Nobody named' },
        {
          key: 'due',
          header: 'Due',
          cell: ({ due, isLate }) =>
            due === undefined ? 'No day' : isLate ? <strong>{due}, late</strong> : due
        },
        ...(mayKeep || mayArrange ? [todo] : [])
      ]}
      rows={rows}
      rowKey={({ id }) => id}
    />
  )
}
