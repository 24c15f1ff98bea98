import { SortableTable } from '../../../ui/patterns/sortable-table.tsx'
import type { OpenTable } from '../table.ts'

interface DescribedColumn {
  readonly name: string
  readonly about: string
}

/** What each column of a table holds, from the very schema that its rows are checked by. */
export function ColumnDictionary({ table }: { readonly table: OpenTable }) {
  const columns = table.columns.map((name) => ({ name, about: table.row.shape[name]?.description ?? '' }))
  return (
    <SortableTable<DescribedColumn>
      caption={`Columns of ${table.name}`}
      captionHidden
      columns={[
        { key: 'name', header: 'Column', rowHeader: true, cell: ({ name }) => <code>{name}</code> },
        { key: 'about', header: 'What it holds', cell: ({ about }) => about }
      ]}
      rows={columns}
      rowKey={({ name }) => name}
    />
  )
}
