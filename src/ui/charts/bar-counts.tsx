import { scaleLinear } from 'd3-scale'
import { number } from '../prose/counts.ts'
import { ChartFrame } from './chart-frame.tsx'
import { countsInWords, type GradeCount, share } from './grade-counts.ts'
import { GradeLegend } from './grade-legend.tsx'
import { GradeMark, GradePatterns, textOn } from './grade-marks.tsx'

interface BarCountsProps {
  readonly id: string
  readonly headline: string
  readonly subtitle?: string | undefined
  readonly counts: readonly GradeCount[]
  /** What is counted: "authority", "authorities". */
  readonly one: string
  readonly many: string
}

const width = 720
const height = 44

/** How many have each grade: one bar, divided, each part named and counted below it. */
export function BarCounts({ id, headline, subtitle, counts, one, many }: BarCountsProps) {
  const total = counts.reduce((sum, each) => sum + each.count, 0)
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
      <svg
        class="tl-chart tl-bar"
        viewBox={`0 0 ${width} ${height}`}
        role="img"
        aria-labelledby={`${id}-title`}
      >
        <title id={`${id}-title`}>{sentence}</title>
        <GradePatterns id={id} />
        {segments(counts, total).map((segment) => (
          <g key={segment.grade.text}>
            <GradeMark
              id={id}
              tone={segment.grade.tone}
              box={{ x: segment.start, y: 0, width: segment.width, height }}
            />
            {segment.width > 34 && (
              <text
                x={segment.start + segment.width / 2}
                y={height / 2}
                class="tl-chart__number"
                text-anchor="middle"
                dominant-baseline="central"
                fill={textOn(segment.grade.tone)}
              >
                {number(segment.count)}
              </text>
            )}
          </g>
        ))}
      </svg>
      <GradeLegend id={`${id}-key`} counts={counts} />
    </ChartFrame>
  )
}

/** Where each part of the bar begins and how wide it is, with a hair of white between neighbours. */
function segments(counts: readonly GradeCount[], total: number) {
  const along = scaleLinear([0, Math.max(total, 1)], [0, width])
  let before = 0
  return counts.map((each) => {
    const start = along(before)
    before += each.count
    return { ...each, start, width: Math.max(along(before) - start - 2, 1) }
  })
}
