import { scaleLinear } from 'd3-scale'
import { line } from 'd3-shape'
import { thread } from './palette.ts'

interface SparklineProps {
  readonly id: string
  /** Oldest first; undefined where nothing is known: the line then breaks. */
  readonly values: readonly (number | undefined)[]
  /** What the line says, for those who do not see it: "From 41% in March to 78% in June". */
  readonly sentence: string
}

const width = 120
const height = 28
const margin = 5

/** A line as small as a word, ending in a filled dot: where it stands now. */
export function Sparkline({ id, values, sentence }: SparklineProps) {
  const points = values.map((value, place) => ({ value, place }))
  const known = points.flatMap(({ value, place }) => (value === undefined ? [] : [{ value, place }]))
  const lowest = Math.min(...known.map((point) => point.value))
  const highest = Math.max(...known.map((point) => point.value))
  const across = scaleLinear([0, Math.max(values.length - 1, 1)], [margin, width - margin])
  const up = scaleLinear(lowest === highest ? [lowest - 1, highest + 1] : [lowest, highest], [
    height - margin,
    margin
  ])
  const path = line<(typeof points)[number]>()
    .defined((point) => point.value !== undefined)
    .x((point) => across(point.place))
    .y((point) => up(point.value ?? 0))
  const now = known.at(-1)
  return (
    <svg
      class="tl-sparkline"
      viewBox={`0 0 ${width} ${height}`}
      width={width}
      height={height}
      role="img"
      aria-labelledby={`${id}-title`}
    >
      <title id={`${id}-title`}>{sentence}</title>
      <path
        d={path(points) ?? ''}
        fill="none"
        stroke={thread}
        stroke-width="2"
        stroke-linejoin="round"
        stroke-linecap="round"
      />
      {now !== undefined && <circle cx={across(now.place)} cy={up(now.value)} r="4" fill={thread} />}
    </svg>
  )
}
