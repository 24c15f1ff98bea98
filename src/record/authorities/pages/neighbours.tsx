import { GradeTag } from '../../../ui/patterns/grade-tag.tsx'
import { type Column, SortableTable } from '../../../ui/patterns/sortable-table.tsx'
import type { NeighbourRow, NeighboursView } from '../neighbours-view.ts'

/** The authority beside those most like it. */
export function Neighbours({ neighbours }: { readonly neighbours: NeighboursView }) {
  if (neighbours.rows.length === 0) return null
  const grades = neighbours.lines.map(
    (line, place): Column<NeighbourRow> => ({
      key: line,
      header: line,
      cell: (row) => <Grade grade={row.grades[place]} />
    })
  )
  return (
    <section class="tl-section" aria-labelledby="neighbours">
      <h2 class="govuk-heading-l" id="neighbours">
        Beside its statistical neighbours
      </h2>
      <p class="tl-prose">
        The authorities most like it, nearest first, each by its last inspection.{' '}
        <a href={neighbours.compareHref}>Compare them side by side</a>.
      </p>
      <SortableTable
        caption="Latest judgements, with statistical neighbours"
        captionHidden
        rows={neighbours.rows}
        rowKey={(row) => row.id}
        columns={[
          { key: 'name', header: 'Authority', rowHeader: true, cell: nameCell },
          ...grades,
          { key: 'inspected', header: 'Inspected', cell: inspectedCell }
        ]}
      />
    </section>
  )
}

function Grade({ grade }: { readonly grade: NeighbourRow['grades'][number] | undefined }) {
  if (grade === undefined) return null
  return (
    <>
      <GradeTag {...grade.shown} />
      {grade.remark !== undefined && <span class="tl-muted tl-small"> {grade.remark}</span>}
    </>
  )
}

function nameCell({ name, href, self }: NeighbourRow) {
  return self ? `${name} (this authority)` : <a href={href}>{name}</a>
}

function inspectedCell({ inspected }: NeighbourRow) {
  return inspected === undefined ? 'Not yet inspected' : <a href={inspected.href}>{inspected.when}</a>
}
