import { SortableTable } from '../../../ui/patterns/sortable-table.tsx'
import type { DescribedColumn } from '../columns.ts'

interface ColumnDictionaryProps {
  readonly table: { readonly name: string; readonly columns: readonly DescribedColumn[] }
}

/** What each column of a table holds. */
export function ColumnDictionary({ table }: ColumnDictionaryProps) {
  return (
    <SortableTable<DescribedColumn>
      caption={`Columns of ${table.name}`}
      captionHidden
      columns={[
        { key: 'name', header: 'Column', rowHeader: true, cell: ({ name }) => <code>{name}</code> },
        { key: 'about', header: 'What it holds', cell: ({ about }) => about }
      ]}
      rows={table.columns}
      rowKey={({ name }) => name}
    />
  )
}
