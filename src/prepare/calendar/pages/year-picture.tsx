import { exactDay } from '../../../framework/partial-date.ts'
import type { EntryKind } from '../../../people/calendar/calendar-source.ts'
import { ink, muted, rule, thread, toneColours, white } from '../../../ui/charts/palette.ts'
import { Figure } from '../../../ui/patterns/figure.tsx'
import type { CalendarView } from '../calendar-view.ts'
import { type DrawingSize, type Mark, type MonthRow, yearDrawing } from '../year-drawing.ts'

/** Two drawings of one model, of which a page shows the one that fits: text in a drawing shrinks with it. */
const sizes = {
  wide: { left: 92, day: 29, lane: 22, letter: 7.3, mostLetters: 60, words: 14, head: 22, ticks: 1 },
  narrow: { left: 30, day: 8.4, lane: 18, letter: 6, mostLetters: 40, words: 11.5, head: 18, ticks: 5 }
} as const satisfies Record<string, DrawingSize & { words: number; head: number; ticks: number }>

const clash = toneColours('requires-improvement')
const weekend = '#eceae4'
const holiday = '#cfcabd'

/** A year at a glance. The same facts stand in words beside it, in the list and in the collisions. */
export function YearPicture({ view }: { readonly view: CalendarView }) {
  return (
    <Figure
      headline={view.sentence}
      subtitle={`${view.authority}, ${view.year}: a row for each month, a column for each day`}
      below={<Legend view={view} />}
    >
      <Drawing view={view} size="wide" />
      <Drawing view={view} size="narrow" />
    </Figure>
  )
}

function Drawing({ view, size }: { readonly view: CalendarView; readonly size: keyof typeof sizes }) {
  const layout = sizes[size]
  const { rows, width, height } = yearDrawing(view.year, view.entries, view.found, view.today, layout)
  return (
    <svg
      class={`tl-chart tl-chart--${size} tl-year`}
      viewBox={`0 0 ${width} ${height + layout.head + 1}`}
      role="img"
      aria-label={`The year ${view.year}. ${view.sentence} Everything in this picture stands in the list below it.`}
      font-size={layout.words}
    >
      {Array.from({ length: 31 }, (_, place) => place + 1)
        .filter((day) => day === 1 || day % layout.ticks === 0)
        .map((day) => (
          <text
            x={layout.left + (day - 0.5) * layout.day}
            y={layout.head - 7}
            text-anchor="middle"
            fill={muted}
            font-size={layout.words - 1}
            key={day}
          >
            {day}
          </text>
        ))}
      <g transform={`translate(0 ${layout.head})`}>
        {rows.map((row) => (
          <Row row={row} layout={layout} size={size} key={row.name} />
        ))}
        <path d={`M0 ${height}H${width}`} stroke={rule} />
      </g>
    </svg>
  )
}

interface RowProps {
  readonly row: MonthRow
  readonly layout: (typeof sizes)[keyof typeof sizes]
  readonly size: keyof typeof sizes
}

function Row({ row, layout, size }: RowProps) {
  const end = layout.left + row.days * layout.day
  return (
    <g>
      {row.off.map(({ x, holiday: kept }) => (
        <rect
          x={x}
          y={row.y}
          width={layout.day}
          height={row.height}
          fill={kept ? holiday : weekend}
          key={x}
        />
      ))}
      {row.clashes.map(({ x, width }) => (
        <rect
          x={x}
          y={row.y + 1}
          width={width}
          height={row.height - 2}
          fill={clash.tint}
          stroke={clash.edge}
          stroke-dasharray="4 3"
          key={`${x}-${width}`}
        />
      ))}
      <path d={`M0 ${row.y}H${end}`} stroke={rule} />
      <text x="0" y={row.y + 5 + layout.lane / 2} dominant-baseline="central" fill={ink} font-weight="700">
        {size === 'wide' ? row.name : row.name.slice(0, 3)}
      </text>
      {row.today !== undefined && (
        <path d={`M${row.today} ${row.y}V${row.y + row.height}`} stroke={ink} stroke-width="2" />
      )}
      {row.marks.map((mark) => (
        <g key={mark.key}>
          <Shape
            kind={mark.entry.kind}
            cancelled={mark.entry.cancelled}
            done={mark.entry.done}
            vague={mark.vague}
            {...boxOf(mark, layout.lane)}
          />
          {mark.label !== undefined && (
            <text
              x={mark.label.x}
              y={mark.y + layout.lane / 2}
              dominant-baseline="central"
              fill={mark.entry.cancelled || mark.entry.done ? muted : ink}
              stroke={white}
              stroke-width="3"
              paint-order="stroke"
            >
              {mark.label.text}
            </text>
          )}
        </g>
      ))}
    </g>
  )
}

interface Box {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

function boxOf({ x, y, width }: Mark, lane: number): Box {
  return { x: x + 0.5, y: y + 3, width: width - 1, height: lane - 6 }
}

interface ShapeProps extends Box {
  readonly kind: EntryKind
  readonly cancelled: boolean
  /** What was due is done: the shape is hollow. */
  readonly done: boolean
  /** Only the month is known: the shape has no firm edge. */
  readonly vague: boolean
}

/** A mark tells its kind by its form as well as by its colour. */
function Shape({ kind, cancelled, done, vague, x, y, width, height }: ShapeProps) {
  const middle = { x: x + width / 2, y: y + height / 2 }
  const box = { x, y, width, height, rx: 2 }
  if (cancelled) {
    // A long one carries its words inside: the stroke stands at its end alone.
    const struck = Math.min(width, 60)
    const strike = `M${x + width - struck} ${y + height}L${x + width} ${y}`
    return (
      <>
        <rect {...box} fill={white} stroke={muted} stroke-dasharray="3 2" />
        <path d={strike} stroke={muted} />
      </>
    )
  }
  if (vague)
    return <rect {...box} fill={white} stroke={colours[kind]} stroke-dasharray="3 2" stroke-width="2" />
  switch (kind) {
    case 'on-site':
      return <rect {...box} fill={thread} />
    case 'due': {
      const half = height / 2
      const points = `${middle.x},${middle.y - half} ${middle.x + half},${middle.y} ${middle.x},${middle.y + half} ${middle.x - half},${middle.y}`
      return done ? (
        <polygon points={points} fill={white} stroke={muted} stroke-width="1.5" />
      ) : (
        <polygon points={points} fill={ink} />
      )
    }
    case 'meeting':
      return (
        <circle cx={middle.x} cy={middle.y} r={height / 2 - 1} fill={white} stroke={ink} stroke-width="2.5" />
      )
    case 'own':
      return <rect {...box} fill={white} stroke={muted} stroke-width="2" />
    case 'window':
      return <rect {...box} fill={thread} fill-opacity="0.14" />
  }
}

const colours: Record<EntryKind, string> = {
  'on-site': thread,
  meeting: ink,
  due: ink,
  own: muted,
  window: thread
}

const forms = [
  { words: 'Inspectors are here', kind: 'on-site', cancelled: false, done: false, vague: false },
  { words: 'Only the month is known', kind: 'on-site', cancelled: false, done: false, vague: true },
  { words: 'Something is due', kind: 'due', cancelled: false, done: false, vague: false },
  { words: 'Was due, and is done', kind: 'due', cancelled: false, done: true, vague: false },
  { words: 'Meeting with Ofsted', kind: 'meeting', cancelled: false, done: false, vague: false },
  { words: 'Days of your own', kind: 'own', cancelled: false, done: false, vague: false },
  { words: 'Can come within these days', kind: 'window', cancelled: false, done: false, vague: false },
  { words: 'Cancelled', kind: 'on-site', cancelled: true, done: false, vague: false }
] as const

const grounds = [
  { words: 'In each other’s way', fill: clash.tint, stroke: clash.edge },
  { words: 'Weekend', fill: weekend, stroke: 'none' },
  { words: 'Bank holiday', fill: holiday, stroke: 'none' }
] as const

/** What the forms of this year mean; forms that it has none of are left out. */
function Legend({ view: { entries, found } }: { readonly view: CalendarView }) {
  const shown = forms.filter(({ kind, cancelled, done, vague }) =>
    entries.some(
      (entry) =>
        entry.cancelled === cancelled &&
        entry.done === done &&
        (cancelled || (exactDay(entry.startsOn) === undefined) === vague) &&
        (cancelled || vague || entry.kind === kind)
    )
  )
  return (
    <ul class="tl-legend">
      {shown.map(({ words, ...form }) => (
        <li class="tl-legend__item" key={words}>
          <svg class="tl-legend__mark" width="28" height="18" aria-hidden="true">
            <Shape {...form} x={1} y={1} width={26} height={16} />
          </svg>
          {words}
        </li>
      ))}
      {grounds
        .filter(({ fill }) => fill !== clash.tint || found.length > 0)
        .map(({ words, fill, stroke }) => (
          <li class="tl-legend__item" key={words}>
            <svg class="tl-legend__mark" width="28" height="18" aria-hidden="true">
              <rect x="1" y="1" width="26" height="16" fill={fill} stroke={stroke} stroke-dasharray="4 3" />
            </svg>
            {words}
          </li>
        ))}
    </ul>
  )
}
