import { scaleLinear } from 'd3-scale'
import { line } from 'd3-shape'
import { daysBetween, type IsoDate, longDate } from '../../../framework/iso-date.ts'
import { ink, muted, rule, thread, white } from '../../../ui/charts/palette.ts'
import type { ReadinessDay } from '../readiness.ts'

const sizes = {
  wide: { width: 720, height: 220, left: 34, right: 130, top: 12, bottom: 30, words: 14 },
  narrow: { width: 300, height: 200, left: 26, right: 12, top: 40, bottom: 28, words: 12 }
} as const

/** Gaps by day as two lines from nought: all of them, and those that would stop the authority. Two days at least. */
export function GapLine({
  days,
  sentence
}: {
  readonly days: readonly ReadinessDay[]
  readonly sentence: string
}) {
  return (
    <>
      <Drawing days={days} sentence={sentence} size="wide" />
      <Drawing days={days} sentence={sentence} size="narrow" />
    </>
  )
}

interface DrawingProps {
  readonly days: readonly ReadinessDay[]
  readonly sentence: string
  readonly size: keyof typeof sizes
}

function Drawing({ days, sentence, size }: DrawingProps) {
  const [first, last] = [days[0], days.at(-1)]
  if (first === undefined || last === undefined) return null
  const { width, height, left, right, top, bottom, words } = sizes[size]
  const across = scaleLinear([0, daysBetween(first.onDay, last.onDay) || 1], [left, width - right])
  const most = Math.max(4, ...days.map(allGaps))
  const up = scaleLinear([0, most], [height - bottom, top]).nice(4)
  const x = (day: IsoDate) => across(daysBetween(first.onDay, day))
  const path = (of: (day: ReadinessDay) => number) =>
    line<ReadinessDay>()
      .x(({ onDay }) => x(onDay))
      .y((day) => up(of(day)))(days) ?? ''
  const end = x(last.onDay)
  // Words of two ends that lie close are kept apart.
  const apart = words + 4
  const stopsAt = Math.max(up(last.stopping), up(allGaps(last)) + apart)
  return (
    <svg
      class={`tl-chart tl-chart--${size}`}
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label={sentence}
      font-size={words}
    >
      {up.ticks(4).map((tick) => (
        <g key={tick}>
          <path d={`M${left} ${up(tick)}H${width - right}`} stroke={rule} />
          <text x={left - 8} y={up(tick)} text-anchor="end" dominant-baseline="central" fill={muted}>
            {tick}
          </text>
        </g>
      ))}
      <text x={left} y={height - 8} fill={muted}>
        {longDate(first.onDay)}
      </text>
      <text x={end} y={height - 8} text-anchor="end" fill={muted}>
        {longDate(last.onDay)}
      </text>
      <path d={path(allGaps)} fill="none" stroke={ink} stroke-width="2" stroke-linejoin="round" />
      <path
        d={path(({ stopping }) => stopping)}
        fill="none"
        stroke={thread}
        stroke-width="3"
        stroke-linejoin="round"
      />
      <circle cx={end} cy={up(allGaps(last))} r="4" fill={white} stroke={ink} stroke-width="2" />
      <circle cx={end} cy={up(last.stopping)} r="4.5" fill={thread} />
      {size === 'wide' ? (
        <>
          <text x={end + 12} y={up(allGaps(last))} dominant-baseline="central" fill={ink}>
            {allGaps(last)} in all
          </text>
          <text x={end + 12} y={stopsAt} dominant-baseline="central" fill={thread} font-weight="700">
            {last.stopping} would stop you
          </text>
        </>
      ) : (
        <text x={left} y={words} fill={ink}>
          {allGaps(last)} in all,{' '}
          <tspan fill={thread} font-weight="700">
            {last.stopping} would stop you
          </tspan>
        </text>
      )}
    </svg>
  )
}

function allGaps({ stopping, weakening }: ReadinessDay): number {
  return stopping + weakening
}
