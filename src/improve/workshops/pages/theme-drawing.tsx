import { scaleUtc } from 'd3-scale'
import { line } from 'd3-shape'
import type { IsoDate } from '../../../framework/iso-date.ts'
import { ink, muted, rule, thread, white } from '../../../ui/charts/palette.ts'
import { dateInWords } from '../../../ui/prose/dates.ts'
import { concludedSessions, type ThemeSession } from '../theme-history.ts'
import { directions, type WorkshopDirection } from '../workshop.ts'
import { directionWords, workshopStateWords } from '../workshop-words.ts'

interface ThemeDrawingProps {
  readonly id: string
  readonly size: 'wide' | 'narrow'
  readonly sessions: readonly ThemeSession[]
  readonly title: string
}

/** Two drawings of one model, of which a page shows the one that fits: text in a drawing shrinks with it. */
const sizes = {
  wide: { width: 760, left: 130, right: 24, top: 14, band: 40, bottom: 62, words: 15, ticks: 6 },
  narrow: { width: 290, left: 0, right: 16, top: 12, band: 50, bottom: 60, words: 13, ticks: 3 }
} as const

/** Words stand out from a line that runs behind them. */
const halo = { stroke: white, 'stroke-width': 4, 'paint-order': 'stroke' } as const

/** So many days of room before the first session and after the last, so that no mark stands on the edge. */
const margin = 30

const monthAndYear = new Intl.DateTimeFormat('en-GB', { month: 'short', year: 'numeric', timeZone: 'UTC' })

/** A band for each way that a session can conclude, best at the top; below them sessions that concluded nothing. */
export function ThemeDrawing({ id, size, sessions, title }: ThemeDrawingProps) {
  const layout = sizes[size]
  const floor = layout.top + directions.length * layout.band
  const across = scaleUtc(span(sessions), [layout.left + 10, layout.width - layout.right])
  const x = (day: IsoDate) => across(new Date(day))
  const y = (direction: WorkshopDirection) =>
    layout.top + (directions.indexOf(direction) + (size === 'wide' ? 0.5 : 0.66)) * layout.band
  const concluded = concludedSessions(sessions)
  const others = sessions.filter(({ conclusion }) => conclusion === undefined)
  const path = line<(typeof concluded)[number]>()
    // Who cannot tell says nothing between better and worse.
    .defined(({ conclusion }) => conclusion.direction !== 'cannot-tell')
    .x(({ workshop }) => x(workshop.onDay))
    .y(({ conclusion }) => y(conclusion.direction))
  return (
    <svg
      class={`tl-chart tl-chart--${size}`}
      viewBox={`0 0 ${layout.width} ${floor + layout.bottom}`}
      role="img"
      aria-labelledby={`${id}-title`}
      font-size={layout.words}
    >
      <title id={`${id}-title`}>{title}</title>
      <path d={`M0 ${floor}H${layout.width - layout.right}`} stroke={ink} />
      {apart(across.ticks(layout.ticks), across, layout.width).map((tick) => (
        <text
          x={across(tick)}
          y={floor + layout.bottom - 8}
          text-anchor="middle"
          fill={muted}
          font-size="13"
          key={tick.getTime()}
        >
          {monthAndYear.format(tick)}
        </text>
      ))}
      <path d={path(concluded) ?? ''} fill="none" stroke={thread} stroke-width="3" />
      {directions.map((direction, place) => (
        <Band direction={direction} top={layout.top + place * layout.band} size={size} key={direction} />
      ))}
      {concluded.map(({ workshop, conclusion }) => (
        <circle
          cx={x(workshop.onDay)}
          cy={y(conclusion.direction)}
          r="7"
          fill={conclusion.direction === 'cannot-tell' ? white : thread}
          stroke={conclusion.direction === 'cannot-tell' ? thread : white}
          stroke-width="2"
          key={workshop.id}
        >
          <title>{`${dateInWords(workshop.onDay)}: ${directionWords(conclusion.direction)}`}</title>
        </circle>
      ))}
      {others.map((session) => (
        <Unconcluded
          session={session}
          x={x(session.workshop.onDay)}
          y={floor + 20}
          key={session.workshop.id}
        />
      ))}
    </svg>
  )
}

/** So much of the drawing a month with its year takes, so that no two run into each other. */
const widestTick = 72

/** Ticks far enough from each other and from the edges that their words have room. */
function apart(ticks: readonly Date[], across: (tick: Date) => number, width: number): Date[] {
  const chosen: Date[] = []
  for (const tick of ticks) {
    const last = chosen.at(-1)
    const fromLast = last === undefined ? widestTick : across(tick) - across(last)
    if (fromLast >= widestTick && across(tick) >= widestTick / 2 && across(tick) <= width - widestTick / 2) {
      chosen.push(tick)
    }
  }
  return chosen
}

function span(sessions: readonly ThemeSession[]): [Date, Date] {
  const days = sessions.map(({ workshop }) => workshop.onDay)
  const [first = '2000-01-01', last = first] = [days[0], days.at(-1)]
  return [new Date(dayBeside(first, -margin)), new Date(dayBeside(last, margin))]
}

function dayBeside(day: string, days: number): string {
  return new Date(Date.parse(day) + days * 86_400_000).toISOString()
}

function Band({
  direction,
  top,
  size
}: {
  readonly direction: WorkshopDirection
  readonly top: number
  readonly size: 'wide' | 'narrow'
}) {
  const { width, right, band } = sizes[size]
  return (
    <>
      <path d={`M0 ${top}H${width - right}`} stroke={rule} />
      <text
        x="0"
        y={size === 'wide' ? top + band / 2 : top + 15}
        dominant-baseline="central"
        fill={ink}
        {...halo}
      >
        {directionWords(direction)}
      </text>
    </>
  )
}

/** A session that concluded nothing: planned is an open ring, cancelled a cross, held without a word a grey dot. */
function Unconcluded({
  session: { workshop },
  x,
  y
}: {
  readonly session: ThemeSession
  readonly x: number
  readonly y: number
}) {
  const says = `${dateInWords(workshop.onDay)}: ${workshopStateWords(workshop.state).toLowerCase()}, nothing concluded`
  if (workshop.state === 'cancelled') {
    return (
      <path d={`M${x - 5} ${y - 5}l10 10m0-10l-10 10`} stroke={muted} stroke-width="2.5">
        <title>{says}</title>
      </path>
    )
  }
  const isPlanned = workshop.state === 'planned'
  return (
    <circle
      cx={x}
      cy={y}
      r="6"
      fill={isPlanned ? white : muted}
      stroke={isPlanned ? thread : muted}
      stroke-width="2"
      stroke-dasharray={isPlanned ? '3 2' : undefined}
    >
      <title>{says}</title>
    </circle>
  )
}
