import { GradeTag } from '../../../ui/patterns/grade-tag.tsx'
import type { Column } from '../../../ui/patterns/sortable-table.tsx'
import { SortableTable } from '../../../ui/patterns/sortable-table.tsx'
import type { ValueView } from './inspection-value.ts'
import { SourceLine } from './source-line.tsx'

/** Every value of the inspection itself, with where it was read and who stands behind it. */
export function ValueTable({ values }: { readonly values: readonly ValueView[] }) {
  return (
    <SortableTable
      caption="Where each value comes from"
      captionHidden
      columns={columns}
      rows={values}
      rowKey={(value) => value.anchor}
    />
  )
}

const columns: readonly Column<ValueView>[] = [
  {
    key: 'label',
    header: 'Value',
    rowHeader: true,
    cell: (value) => (
      <span class="tl-anchor" id={value.anchor}>
        {value.label}
      </span>
    )
  },
  {
    key: 'shown',
    header: 'In the record',
    cell: ({ shown }) => ('tone' in shown ? <GradeTag {...shown} /> : shown.text)
  },
  {
    key: 'source',
    header: 'Where from',
    cell: ({ source, readAs, correctHref, label }) => (
      <>
        <SourceLine source={source} />
        {readAs !== undefined && <span class="tl-citation"> · the newest reading says: {readAs}</span>}
        {correctHref !== undefined && (
          <span class="tl-citation">
            {' · '}
            <a href={correctHref}>
              correct<span class="govuk-visually-hidden"> {label}</span>
            </a>
          </span>
        )}
      </>
    )
  }
]
