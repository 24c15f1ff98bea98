import { SortableTable } from '../../../ui/patterns/sortable-table.tsx'
import type { RunRow } from '../runs-view.ts'

/** Imports, newest first: when, by whom, and how each went. */
export function RunTable({ rows }: { readonly rows: readonly RunRow[] }) {
  return (
    <SortableTable
      caption="Imports, newest first"
      captionHidden
      columns={[
        { key: 'when', header: 'When', rowHeader: true, cell: ({ href, when }) => <a href={href}>{when}</a> },
        { key: 'by', header: 'By', cell: ({ byWhom }) => byWhom },
        { key: 'how', header: 'How it went', cell: ({ how }) => how }
      ]}
      rows={rows}
      rowKey={({ id }) => String(id)}
    />
  )
}
