import { JudgementHistory } from '../../../ui/charts/judgement-history.tsx'
import { GradeTag } from '../../../ui/patterns/grade-tag.tsx'
import { SortableTable } from '../../../ui/patterns/sortable-table.tsx'
import type { EndedJudgement, HistoriesView } from '../histories-view.ts'

/** Each judgement over time. The axis is one for all drawings, so that they can be read across. */
export function Histories({ histories }: { readonly histories: HistoriesView }) {
  if (histories.lines.length === 0) return null
  return (
    <section class="tl-section" aria-labelledby="histories">
      <h2 class="govuk-heading-l" id="histories">
        How each judgement has moved
      </h2>
      <p class="tl-prose">
        Where a drawing is hatched, inspections of that time gave this subject no grade of its own. That says
        nothing about how good services were.
      </p>
      {histories.lines.map((line) => (
        <JudgementHistory
          {...line}
          from={histories.from}
          to={histories.to}
          subtitle="By the first day of each inspection"
          key={line.id}
        />
      ))}
      {histories.ended.length > 0 && <EndedJudgements ended={histories.ended} />}
    </section>
  )
}

function EndedJudgements({ ended }: { readonly ended: readonly EndedJudgement[] }) {
  return (
    <SortableTable
      caption="Judgements that ended with their framework"
      rows={ended}
      rowKey={(row) => row.id}
      columns={[
        { key: 'area', header: 'Area', rowHeader: true, cell: (row) => row.area },
        { key: 'grade', header: 'Judgement', cell: (row) => <GradeTag {...row.shown} /> },
        { key: 'when', header: 'Inspection', cell: (row) => <a href={row.href}>{row.when}</a> }
      ]}
    />
  )
}
