import { scaleLinear } from 'd3-scale'
import { number } from '../prose/counts.ts'
import { ChartFrame } from './chart-frame.tsx'
import { countsInWords, type GradeCount, share, totalOf } from './grade-counts.ts'
import { GradeLegend } from './grade-legend.tsx'
import { GradeMark, GradePatterns, rimOn, textOn } from './grade-marks.tsx'

interface BarCountsProps {
  readonly id: string
  readonly headline: string
  readonly subtitle?: string | undefined
  readonly counts: readonly GradeCount[]
  /** What is counted: "authority", "authorities". */
  readonly one: string
  readonly many: string
}

const widths = { wide: 760, narrow: 290 } as const
const height = 40
/** A part is never so thin that it cannot be seen. */
const thinnest = 4

/** How many have each grade: one bar, divided, each part named and counted below it. */
export function BarCounts({ id, headline, subtitle, counts, one, many }: BarCountsProps) {
  const total = totalOf(counts)
  const sentence = countsInWords(counts, one, many)
  return (
    <ChartFrame
      headline={headline}
      subtitle={subtitle}
      sentence={sentence}
      table={{
        caption: `${headline}, by grade`,
        rows: counts,
        rowKey: (row) => row.grade.text,
        columns: [
          { key: 'grade', header: 'Grade', rowHeader: true, cell: (row) => row.grade.text },
          { key: 'count', header: 'Number', numeric: true, cell: (row) => number(row.count) },
          { key: 'share', header: 'Share', numeric: true, cell: (row) => share(row.count, total) }
        ]
      }}
    >
      <Bar id={`${id}-wide`} size="wide" counts={counts} title={sentence} />
      <Bar id={`${id}-narrow`} size="narrow" counts={counts} title={sentence} />
      <GradeLegend id={`${id}-key`} counts={counts} />
    </ChartFrame>
  )
}

interface BarProps {
  readonly id: string
  readonly size: keyof typeof widths
  readonly counts: readonly GradeCount[]
  readonly title: string
}

function Bar({ id, size, counts, title }: BarProps) {
  return (
    <svg
      class={`tl-chart tl-chart--${size}`}
      viewBox={`0 0 ${widths[size]} ${height}`}
      role="img"
      aria-labelledby={`${id}-title`}
    >
      <title id={`${id}-title`}>{title}</title>
      <GradePatterns id={id} />
      {segments(counts, widths[size]).map(({ grade, count, start, width }) => (
        <g key={grade.text}>
          <GradeMark id={id} tone={grade.tone} box={{ x: start, y: 0, width, height }} />
          {width > 34 && (
            <text
              class="tl-chart__number"
              x={start + width / 2}
              y={height / 2}
              text-anchor="middle"
              dominant-baseline="central"
              fill={textOn(grade.tone)}
              {...rimOn(grade.tone)}
            >
              {number(count)}
            </text>
          )}
        </g>
      ))}
    </svg>
  )
}

/** Where each part of the bar begins and how wide it is, with a hair of white between neighbours. */
function segments(counts: readonly GradeCount[], width: number) {
  const along = scaleLinear([0, Math.max(totalOf(counts), 1)], [0, width])
  let before = 0
  return counts.map((each) => {
    const start = along(before)
    before += each.count
    return { ...each, start, width: Math.max(along(before) - start - 2, thinnest) }
  })
}
