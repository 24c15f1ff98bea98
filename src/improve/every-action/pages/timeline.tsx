import type { IsoDate } from '../../../framework/iso-date.ts'
import { ink, muted, rule, thread, toneColours, white } from '../../../ui/charts/palette.ts'
import { Figure } from '../../../ui/patterns/figure.tsx'
import { GradeTag } from '../../../ui/patterns/grade-tag.tsx'
import { SortableTable } from '../../../ui/patterns/sortable-table.tsx'
import { shortened } from '../short-words.ts'
import {
  type TimelineBar,
  type TimelineDrawing,
  type TimelineSize,
  timelineDrawing
} from '../timeline-drawing.ts'
import type { TimelineRow, TimelineView } from '../timeline-view.ts'
import { Pages } from './every-action-page.tsx'
import { ActionName, Notes } from './list.tsx'

/** Two drawings of one model, of which a page shows the one that fits: text in a drawing shrinks with it. */
const sizes = {
  wide: { left: 330, months: 640, row: 30, tick: 46, words: 14, letters: 46, end: 76, head: 44, bar: 16 },
  narrow: { left: 0, months: 238, row: 46, tick: 46, words: 12, letters: 42, end: 62, head: 40, bar: 12 }
} as const satisfies Record<string, TimelineSize & Record<string, number>>
type Layout = (typeof sizes)[keyof typeof sizes]

/** The actions over the months, drawn, and the same in words below. */
export function ActionTimeline({ view, today }: { readonly view: TimelineView; readonly today: IsoDate }) {
  return (
    <>
      <Figure
        headline={view.sentence}
        subtitle={`${view.authority}: a row for each action, from its start to the day that it is due`}
        below={<Legend view={view} />}
      >
        <Drawing view={view} size="wide" today={today} />
        <Drawing view={view} size="narrow" today={today} />
      </Figure>
      {view.statutory.length > 0 && (
        <section class="tl-prose" aria-labelledby="days-of-plans">
          <h2 class="govuk-heading-s" id="days-of-plans">
            Days that bind the {view.plans === 1 ? 'plan' : 'plans'}
          </h2>
          <ul class="govuk-list govuk-list--bullet">
            {view.statutory.map(({ key, on, plan, state, says }) => (
              <li key={key}>
                <strong>{state}.</strong> {says}
                {view.plans > 1 && ` ${plan}.`}
                {on < view.span.from && ' It lies before the months of the picture.'}
              </li>
            ))}
          </ul>
        </section>
      )}
      <section class="tl-section" aria-labelledby="in-words">
        <h2 class="govuk-heading-m" id="in-words">
          The same in words
        </h2>
        <SortableTable
          caption="Actions with their days"
          captionHidden
          rows={view.rows}
          rowKey={({ id }) => id}
          columns={[
            { key: 'action', header: 'Action', rowHeader: true, cell: (row) => <ActionName row={row} /> },
            { key: 'starts', header: 'Starts', cell: ({ starts }) => starts },
            {
              key: 'due',
              header: 'Due',
              cell: ({ due, notes }) => (
                <>
                  {due}
                  <Notes notes={notes} />
                </>
              )
            },
            { key: 'slips', header: 'Due day moved', cell: ({ slips }) => <Slips slips={slips} /> },
            { key: 'colour', header: 'Colour', cell: ({ colour }) => <GradeTag {...colour} /> }
          ]}
        />
        <Pages pages={view.pages} />
      </section>
    </>
  )
}

function Slips({ slips }: Pick<TimelineRow, 'slips'>) {
  return slips.length === 0 ? <>Never</> : <Notes notes={slips} />
}

interface DrawingProps {
  readonly view: TimelineView
  readonly size: keyof typeof sizes
  readonly today: IsoDate
}

function Drawing({ view, size, today }: DrawingProps) {
  const layout = sizes[size]
  const drawing = timelineDrawing(view.actions, view.statutory, today, layout)
  const { width, height, ticks } = drawing
  return (
    <svg
      class={`tl-chart tl-chart--${size} tl-year`}
      viewBox={`0 0 ${width + layout.end} ${height + layout.head + 4}`}
      role="img"
      aria-label={`${view.sentence} Everything in this picture stands in the table below it.`}
      font-size={layout.words}
    >
      <Earlier view={view} layout={layout} />
      {drawing.today !== undefined && (
        <text
          x={Math.min(drawing.today, width - 18)}
          y={layout.words}
          text-anchor="middle"
          font-weight="700"
          fill={ink}
          {...halo}
        >
          Today
        </text>
      )}
      {ticks.map(({ x, text }) => (
        <text x={x + 3} y={layout.head - 9} fill={muted} font-size={layout.words - 1} key={x}>
          {text}
        </text>
      ))}
      <g transform={`translate(0 ${layout.head})`}>
        {ticks.map(({ x }) => (
          <path d={`M${x} 0V${height}`} stroke={rule} key={x} />
        ))}
        {drawing.statutory.map(({ x, key }) => (
          <path d={`M${x} 0V${height}`} stroke={thread} stroke-width="1.5" stroke-dasharray="2 3" key={key} />
        ))}
        <TodayLine drawing={drawing} />
        {drawing.bars.map((bar, place) => {
          const row = view.rows[place]
          return row === undefined ? null : (
            <Bar bar={bar} row={row} layout={layout} end={width} key={bar.key} />
          )
        })}
      </g>
    </svg>
  )
}

/** What lies before the first month, at the edge that it lies beyond. */
function Earlier({ view: { earlier }, layout }: { readonly view: TimelineView; readonly layout: Layout }) {
  if (earlier === undefined) return null
  return layout.left === 0 ? (
    <text x="0" y={layout.words} fill={muted} font-size={layout.words - 1}>
      ← Before: {shortened(earlier, 34)}
    </text>
  ) : (
    <text x={layout.left - 8} y={layout.words} text-anchor="end" fill={muted} font-size={layout.words - 1}>
      ← By law, before: {earlier}
    </text>
  )
}

function TodayLine({ drawing: { today, height } }: { readonly drawing: TimelineDrawing }) {
  return today === undefined ? null : (
    <path d={`M${today.toFixed(1)} -22V${height}`} stroke={ink} stroke-width="2" />
  )
}

interface BarProps {
  readonly bar: TimelineBar
  readonly row: TimelineRow
  readonly layout: Layout
  readonly end: number
}

/** A bar with its name before or above it and its colour's name after it; a diamond on the day that it is due. */
function Bar({ bar, row, layout, end }: BarProps) {
  const above = layout.left === 0
  const middle = bar.y + (above ? layout.row - layout.bar / 2 - 6 : layout.row / 2)
  const { edge, tint } = toneColours(row.colour.tone)
  const first = Math.min(...bar.slips, bar.due ?? end)
  return (
    <g>
      <path d={`M0 ${bar.y}H${end + layout.end}`} stroke={rule} opacity="0.5" />
      <text
        x="0"
        y={above ? bar.y + 14 : middle}
        dominant-baseline={above ? undefined : 'central'}
        fill={ink}
        {...halo}
      >
        <tspan font-weight="700">{row.reference}</tspan> {shortened(row.words, layout.letters)}
      </text>
      {bar.start !== undefined && bar.due === undefined && (
        <OpenEnd x={bar.start} y={middle} size={layout.bar} edge={edge} />
      )}
      {bar.bar !== undefined && (
        <rect
          x={bar.bar.x}
          y={middle - layout.bar / 2}
          width={Math.max(1, bar.bar.width)}
          height={layout.bar}
          rx="2"
          fill={tint}
          stroke={edge}
        />
      )}
      {bar.due !== undefined && bar.slips.length > 0 && (
        <path d={`M${first} ${middle}H${bar.due}`} stroke={ink} stroke-dasharray="3 2" />
      )}
      {bar.slips.map((x) => (
        <Diamond x={x} y={middle} half={layout.bar / 3} fill={white} key={x} />
      ))}
      {bar.due !== undefined && <Diamond x={bar.due} y={middle} half={layout.bar / 2.4} fill={edge} />}
      <text x={end + 8} y={middle} dominant-baseline="central" fill={ink}>
        {bar.due === undefined && bar.start === undefined ? 'No day' : row.colourName}
      </text>
    </g>
  )
}

function Diamond(props: {
  readonly x: number
  readonly y: number
  readonly half: number
  readonly fill: string
}) {
  const { x, y, half, fill } = props
  const points = `${x},${y - half} ${x + half},${y} ${x},${y + half} ${x - half},${y}`
  return <polygon points={points} fill={fill} stroke={ink} />
}

/** Where an action starts that no day ends: an arrow and no bar, for nobody knows how long it is. */
function OpenEnd(props: {
  readonly x: number
  readonly y: number
  readonly size: number
  readonly edge: string
}) {
  const { x, y, size, edge } = props
  const [half, head] = [size / 2.4, size / 3]
  return (
    <path
      d={`M${x} ${y - half}V${y + half}M${x} ${y}H${x + size * 1.4}m${-head} ${-head}l${head} ${head}l${-head} ${head}`}
      fill="none"
      stroke={edge}
      stroke-width="2"
    />
  )
}

/** Lines that cross words leave them readable. */
const halo = { stroke: white, 'stroke-width': 3, 'paint-order': 'stroke' } as const

const marks = [
  { words: 'From its start to the day that it is due, in its colour', kind: 'bar' },
  { words: 'Due', kind: 'due' },
  { words: 'Was due before it was moved', kind: 'slip' },
  { words: 'Starts, and no day is set by which it is due', kind: 'open' },
  { words: 'Today', kind: 'today' },
  { words: 'A day that binds the plan', kind: 'law' }
] as const

function Legend({ view: { statutory, actions, span } }: { readonly view: TimelineView }) {
  const shown = marks.filter(
    ({ kind }) =>
      (kind !== 'law' || statutory.some(({ on }) => on >= span.from)) &&
      (kind !== 'open' ||
        actions.some(({ startsOn, dueOn }) => startsOn !== undefined && dueOn === undefined)) &&
      (kind !== 'slip' || actions.some(({ slips }) => slips.some(({ from }) => from !== undefined)))
  )
  return (
    <ul class="tl-legend">
      {shown.map(({ words, kind }) => (
        <li class="tl-legend__item" key={words}>
          <svg class="tl-legend__mark" width="28" height="18" aria-hidden="true">
            <Mark kind={kind} />
          </svg>
          {words}
        </li>
      ))}
    </ul>
  )
}

function Mark({ kind }: { readonly kind: (typeof marks)[number]['kind'] }) {
  switch (kind) {
    case 'bar':
      return (
        <rect
          x="1"
          y="3"
          width="26"
          height="12"
          rx="2"
          fill={toneColours('good').tint}
          stroke={toneColours('good').edge}
        />
      )
    case 'due':
      return <Diamond x={14} y={9} half={7} fill={muted} />
    case 'slip':
      return <Diamond x={14} y={9} half={6} fill={white} />
    case 'open':
      return <OpenEnd x={4} y={9} size={14} edge={ink} />
    case 'today':
      return <path d="M14 0V18" stroke={ink} stroke-width="2" />
    case 'law':
      return <path d="M14 0V18" stroke={thread} stroke-width="1.5" stroke-dasharray="2 3" />
  }
}
