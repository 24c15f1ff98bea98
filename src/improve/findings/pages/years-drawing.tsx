import { scaleUtc } from 'd3-scale'
import { ink, muted, rule, thread, white } from '../../../ui/charts/palette.ts'
import { type FindingState, findingStateWords } from '../finding.ts'
import type { Lane, OverTheYears, Stretch } from '../over-the-years.ts'

/** Text in a drawing shrinks with it, so a narrow screen gets a drawing made for it. */
const sizes = {
  wide: { width: 760, left: 8, right: 12, lane: 66, bottom: 28, words: 15, ticks: 8, letters: 92 },
  narrow: { width: 290, left: 8, right: 10, lane: 66, bottom: 26, words: 13, ticks: 4, letters: 38 }
} as const

interface DrawingProps {
  readonly id: string
  readonly size: keyof typeof sizes
  readonly years: OverTheYears
}

/** A line for each finding: thick while it is open, broken while it improves, thin once it is put right. */
export function YearsDrawing({ id, size, years }: DrawingProps) {
  const layout = sizes[size]
  const floor = years.lanes.length * layout.lane + 6
  const across = scaleUtc(
    [new Date(years.from), new Date(years.to)],
    [layout.left, layout.width - layout.right]
  )
  const x = (day: string) => across(new Date(day))
  return (
    <svg
      class={`tl-chart tl-chart--${size}`}
      viewBox={`0 0 ${layout.width} ${floor + layout.bottom}`}
      role="img"
      aria-labelledby={`${id}-title`}
      font-size={layout.words}
    >
      <title id={`${id}-title`}>{years.sentence}</title>
      {across.ticks(layout.ticks).map((tick) => (
        <g key={tick.getTime()}>
          <path d={`M${across(tick)} 0V${floor}`} stroke={rule} />
          <text x={Math.max(across(tick), 16)} y={floor + 19} text-anchor="middle" fill={muted}>
            {tick.getUTCFullYear()}
          </text>
        </g>
      ))}
      <path d={`M${layout.left} ${floor}H${layout.width - layout.right}`} stroke={ink} />
      {years.lanes.map((lane, place) => (
        <LaneDrawing lane={lane} top={place * layout.lane} size={size} x={x} key={lane.id} />
      ))}
    </svg>
  )
}

interface LaneProps {
  readonly lane: Lane
  readonly top: number
  readonly size: keyof typeof sizes
  readonly x: (day: string) => number
}

function LaneDrawing({ lane, top, size, x }: LaneProps) {
  const { letters, left } = sizes[size]
  const y = top + 34
  return (
    <>
      <text x={left} y={top + 18} fill={ink} stroke={white} stroke-width="4" paint-order="stroke">
        {short(lane.words, letters)}
      </text>
      {lane.stretches.map((stretch, at) => (
        <path
          d={`M${x(stretch.from)} ${y}H${Math.max(x(stretch.to), x(stretch.from) + 1)}`}
          {...strokeOf(stretch.state, lane)}
          key={at}
        />
      ))}
      {lane.stretches.map((stretch, at) => (
        <Mark stretch={stretch} next={lane.stretches[at + 1]} lane={lane} y={y} size={size} x={x} key={at} />
      ))}
    </>
  )
}

/** Where a stretch begins: a ring while there is something to do, filled once there is not; its word where there is room. */
function Mark({
  stretch,
  next,
  lane,
  y,
  size,
  x
}: Omit<LaneProps, 'top'> & {
  readonly stretch: Stretch
  readonly next: Stretch | undefined
  readonly y: number
}) {
  const at = x(stretch.from)
  const word = lane.isStrength ? 'Strength' : findingStateWords(stretch.state)
  const room = (next === undefined ? sizes[size].width : x(next.from)) - at
  const fits = room > word.length * sizes[size].words * 0.55
  const isLast = next === undefined
  // At the right edge the word stands before its mark.
  const turned = isLast && !fits
  return (
    <>
      <circle
        cx={at}
        cy={y}
        r="6"
        fill={lane.isStrength ? ink : isSettled(stretch.state) ? thread : white}
        stroke={lane.isStrength ? ink : thread}
        stroke-width="2.5"
      >
        <title>{`${word}, ${stretch.from}`}</title>
      </circle>
      {(fits || turned) && (
        <text
          x={turned ? at + 6 : at - 6}
          y={y + 22}
          text-anchor={turned ? 'end' : 'start'}
          fill={muted}
          stroke={white}
          stroke-width="4"
          paint-order="stroke"
        >
          {word}
        </text>
      )}
    </>
  )
}

function strokeOf(state: FindingState, { isStrength }: Lane) {
  if (isStrength) return { stroke: ink, 'stroke-width': '3' }
  if (state === 'open') return { stroke: thread, 'stroke-width': '5' }
  if (state === 'improving') return { stroke: thread, 'stroke-width': '5', 'stroke-dasharray': '8 5' }
  return { stroke: muted, 'stroke-width': '1.5' }
}

function isSettled(state: FindingState): boolean {
  return state === 'resolved' || state === 'resolved-at-inspection' || state === 'carried-over'
}

function short(words: string, letters: number): string {
  return words.length <= letters ? words : `${words.slice(0, letters - 1).trimEnd()}…`
}
