import { GradeTag } from '../../../ui/patterns/grade-tag.tsx'
import { type Column, SortableTable } from '../../../ui/patterns/sortable-table.tsx'
import { paths } from '../../paths.ts'
import type { NationalTableRow, NationalView } from '../national-view.ts'

/** Every authority that the map shows, with the inspection that its grade is from. */
export function NationalTable({ view }: { readonly view: NationalView }) {
  const columns: Column<NationalTableRow>[] = [
    {
      key: 'name',
      header: 'Authority',
      rowHeader: true,
      sort: view.sorts.name,
      cell: (row) => <a href={row.href}>{row.name}</a>
    },
    { key: 'region', header: 'Region', sort: view.sorts.region, cell: (row) => row.region },
    { key: 'grade', header: view.line, sort: view.sorts.grade, cell: gradeCell },
    { key: 'inspected', header: 'Last inspection', sort: view.sorts.inspected, cell: inspectionCell },
    { key: 'due', header: 'Next, by our forecast', sort: view.sorts.due, cell: dueCell }
  ]
  return (
    <SortableTable
      caption={`${view.line}: ${view.filters.result}`}
      columns={columns}
      rows={view.rows}
      rowKey={(row) => row.id}
    />
  )
}

function gradeCell({ shown, remark }: NationalTableRow) {
  if (remark === undefined) return <GradeTag {...shown} />
  return (
    <>
      <GradeTag {...shown} /> <span class="tl-muted tl-small">{remark}</span>
    </>
  )
}

function dueCell({ due }: NationalTableRow) {
  if (due.window === undefined) return due.what
  return (
    <>
      {due.what}
      <br />
      <span class="tl-muted tl-small">
        {due.window} · <a href={paths.outlook(due.rule)}>rule {due.rule}</a>
      </span>
    </>
  )
}

function inspectionCell({ inspection }: NationalTableRow) {
  if (inspection === undefined) return 'Not yet inspected'
  return (
    <>
      <a href={inspection.href}>{inspection.when}</a>
      <br />
      <span class="tl-muted tl-small">
        {inspection.kind} · {inspection.framework}
      </span>
    </>
  )
}
