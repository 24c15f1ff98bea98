import { dateInWords } from '../prose/dates.ts'
import { ChartFrame } from './chart-frame.tsx'
import { HistoryDrawing } from './judgement-history-drawing.tsx'
import { type HistoryEra, type HistoryPoint, historyInWords, stretches } from './judgement-history-model.ts'

interface JudgementHistoryProps {
  /** Unique on the page. */
  readonly id: string
  /** "Help and protection". */
  readonly area: string
  readonly subtitle?: string | undefined
  /** First and last day of the time axis (ISO); the same for all charts of a page, so that they line up. */
  readonly from: string
  readonly to: string
  /** Every version of the framework, oldest first. */
  readonly eras: readonly HistoryEra[]
  /** Every judgement of the area, oldest first. */
  readonly points: readonly HistoryPoint[]
}

/** One judgement area over time, across the versions of the framework. */
export function JudgementHistory(props: JudgementHistoryProps) {
  const { id, area, subtitle, from, to, points } = props
  const within = stretches(props.eras, from, to)
  const sentence = historyInWords(area, points, within)
  const drawing = { title: sentence, from, to, points, within }
  return (
    <ChartFrame
      headline={area}
      subtitle={subtitle}
      sentence={sentence}
      table={{
        caption: `judgements of ${area}`,
        rows: [...points].reverse(),
        rowKey: (point) => point.date,
        columns: [
          {
            key: 'date',
            header: 'Inspection',
            rowHeader: true,
            cell: (point) => {
              const date = dateInWords(point.date)
              return point.href === undefined ? date : <a href={point.href}>{date}</a>
            }
          },
          { key: 'framework', header: 'Framework', cell: (point) => point.framework },
          { key: 'grade', header: 'Judgement', cell: (point) => point.grade.text }
        ]
      }}
    >
      <HistoryDrawing {...drawing} id={`${id}-wide`} size="wide" />
      <HistoryDrawing {...drawing} id={`${id}-narrow`} size="narrow" />
    </ChartFrame>
  )
}
