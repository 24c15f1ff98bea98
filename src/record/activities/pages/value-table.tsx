import { GradeTag } from '../../../ui/patterns/grade-tag.tsx'
import type { Column } from '../../../ui/patterns/sortable-table.tsx'
import { SortableTable } from '../../../ui/patterns/sortable-table.tsx'
import { SourceLine } from './source-line.tsx'
import type { ValueView } from './value-view.ts'

/** Every value of the inspection itself, with where it was read and who stands behind it. */
export function ValueTable({ values }: { readonly values: readonly ValueView[] }) {
  const correctable = values.some((value) => value.correctHref !== undefined)
  const columns: Column<ValueView>[] = [
    {
      key: 'label',
      header: 'Value',
      rowHeader: true,
      cell: (value) => <span id={value.anchor}>{value.label}</span>
    },
    {
      key: 'shown',
      header: 'What the record holds',
      cell: ({ shown }) => ('tone' in shown ? <GradeTag {...shown} /> : shown.text)
    },
    { key: 'source', header: 'Who stands behind it', cell: ({ source }) => <SourceLine source={source} /> }
  ]
  const correct: Column<ValueView> = {
    key: 'correct',
    header: 'Put it right',
    cell: ({ correctHref, label }) =>
      correctHref === undefined ? (
        <span class="tl-muted tl-small">follows from other values</span>
      ) : (
        <a href={correctHref}>
          Correct<span class="govuk-visually-hidden"> {label}</span>
        </a>
      )
  }
  return (
    <SortableTable
      caption="Where each value comes from"
      captionHidden
      columns={correctable ? [...columns, correct] : columns}
      rows={values}
      rowKey={(value) => value.anchor}
    />
  )
}
