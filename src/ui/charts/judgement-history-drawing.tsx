import { scaleUtc } from 'd3-scale'
import { curveStepAfter, line } from 'd3-shape'
import type { Tone } from '../tone.ts'
import { GradePatterns } from './grade-marks.tsx'
import {
  bandOf,
  bands,
  type HistoryPoint,
  pointInWords,
  type Stretch,
  unbrokenRuns
} from './judgement-history-model.ts'
import { ink, muted, rule, thread, toneColours, white } from './palette.ts'

interface DrawingProps {
  readonly id: string
  readonly size: 'wide' | 'narrow'
  readonly title: string
  readonly from: string
  readonly to: string
  readonly points: readonly HistoryPoint[]
  readonly within: readonly Stretch[]
}

/**
 * Two drawings of one model, of which a page shows the one that fits: text in a drawing shrinks with it, so
 * a narrow screen gets a drawing made for it, with the bands' words inside the bands.
 */
const sizes = {
  wide: { width: 760, left: 178, right: 12, top: 26, band: 34, bottom: 28, words: 15, ticks: 8 },
  narrow: { width: 290, left: 0, right: 10, top: 24, band: 46, bottom: 26, words: 13, ticks: 4 }
} as const

const bandWords: Record<(typeof bands)[number], string> = {
  outstanding: 'Outstanding',
  good: 'Good',
  'requires-improvement': 'Requires improvement',
  inadequate: 'Inadequate'
}

export function HistoryDrawing({ id, size, title, from, to, points, within }: DrawingProps) {
  const layout = sizes[size]
  const floor = layout.top + bands.length * layout.band
  const across = scaleUtc([new Date(from), new Date(to)], [layout.left, layout.width - layout.right])
  const x = (date: string) => across(new Date(date))
  const y = (tone: Tone) => {
    const band = bandOf(tone)
    if (band === undefined) return floor
    return layout.top + (band + (size === 'wide' ? 0.5 : 0.68)) * layout.band
  }
  const steps = line<HistoryPoint>()
    .x((point) => x(point.date))
    .y((point) => y(point.grade.tone))
    .curve(curveStepAfter)
  return (
    <svg
      class={`tl-chart tl-chart--${size}`}
      viewBox={`0 0 ${layout.width} ${floor + layout.bottom}`}
      role="img"
      aria-labelledby={`${id}-title`}
      font-size={layout.words}
    >
      <title id={`${id}-title`}>{title}</title>
      <GradePatterns id={id} />
      {within.map((stretch) => (
        <Era
          id={id}
          stretch={stretch}
          from={x(stretch.from)}
          to={x(stretch.to)}
          size={size}
          key={stretch.from}
        />
      ))}
      {bands.map((band, place) => (
        <path
          d={`M0 ${layout.top + place * layout.band}H${layout.width - layout.right}`}
          stroke={rule}
          key={band}
        />
      ))}
      <path d={`M${layout.left} ${floor}H${layout.width - layout.right}`} stroke={ink} />
      {across.ticks(layout.ticks).map((tick) => (
        <text
          x={Math.max(across(tick), 16)}
          y={floor + 19}
          text-anchor="middle"
          fill={muted}
          key={tick.getTime()}
        >
          {tick.getUTCFullYear()}
        </text>
      ))}
      {unbrokenRuns(points, within).map((run) => (
        <path
          d={steps(run) ?? ''}
          fill="none"
          stroke={thread}
          stroke-width="3"
          stroke-linejoin="round"
          key={run[0]?.date}
        />
      ))}
      {bands.map((band, place) => (
        <BandWords band={band} top={layout.top + place * layout.band} size={size} key={band} />
      ))}
      {points.map((point) => (
        <circle
          cx={x(point.date)}
          cy={y(point.grade.tone)}
          r="6.5"
          fill={bandOf(point.grade.tone) === undefined ? white : thread}
          stroke={bandOf(point.grade.tone) === undefined ? muted : white}
          stroke-width="2"
          key={point.date}
        >
          <title>{pointInWords(point)}</title>
        </circle>
      ))}
    </svg>
  )
}

/**
 * The name of a band: its word on its tint with an edge, as a grade is shown everywhere. It lies over the line,
 * which steps from band to band and would run through the words where they stand inside the bands.
 */
function BandWords(props: {
  readonly band: (typeof bands)[number]
  readonly top: number
  readonly size: 'wide' | 'narrow'
}) {
  const height = sizes[props.size].band
  const { edge, tint } = toneColours(props.band)
  const label = props.size === 'wide' ? height - 6 : 20
  return (
    <>
      <rect x="0" y={props.top + 3} width="5" height={label} fill={edge} />
      <rect x="5" y={props.top + 3} width={props.size === 'wide' ? 165 : 142} height={label} fill={tint} />
      <text x="12" y={props.top + 3 + label / 2} dominant-baseline="central" fill={ink}>
        {bandWords[props.band]}
      </text>
    </>
  )
}

interface EraProps {
  readonly id: string
  readonly stretch: Stretch
  readonly from: number
  readonly to: number
  readonly size: 'wide' | 'narrow'
}

/** Where a version begins, its name where there is room, and hatching where it does not judge the area. */
function Era({ id, stretch, from, to, size }: EraProps) {
  const { top, band } = sizes[size]
  const height = bands.length * band
  const { era } = stretch
  const room = to - from > era.short.length * 7.5 + 8
  return (
    <>
      {!era.judges && (
        <rect x={from} y={top} width={to - from} height={height} fill={`url(#${id}-gap)`}>
          <title>{`Not judged in this framework: ${era.name}`}</title>
        </rect>
      )}
      <path d={`M${from} ${top - 18}V${top + height}`} stroke={muted} stroke-dasharray="2 3" />
      {room && (
        <text x={from + 5} y={top - 8} fill={muted} font-size="13">
          {era.short}
        </text>
      )}
    </>
  )
}
