import { line } from 'd3-shape'
import { ink, muted, rule, thread, toneColours, white } from './palette.ts'
import {
  type DrawnSeries,
  type SeriesEventKind,
  type SeriesLayout,
  type SeriesPoint,
  type SeriesSize,
  seriesLayout,
  seriesSizes,
  spreadLabels
} from './series-chart-model.ts'

const wash = '#ece8df'
const goal = toneColours('good').edge
const signal = toneColours('outstanding').edge

interface DrawingProps {
  readonly id: string
  readonly size: SeriesSize
  readonly title: string
  readonly description: string
  readonly series: DrawnSeries
  /** A value as the axis says it. */
  readonly tick: (value: number) => string
}

/** A series over time: the usual limits behind it, the target across it, what was done and who visited below it. */
export function SeriesDrawing({ id, size, title, description, series, tick }: DrawingProps) {
  const layout = seriesLayout(series, size)
  const { plot } = layout
  return (
    <svg
      class={`tl-chart tl-chart--${size}`}
      viewBox={`0 0 ${layout.width} ${layout.height}`}
      role="img"
      aria-labelledby={`${id}-title`}
      aria-describedby={`${id}-description`}
      font-size={seriesSizes[size].words}
    >
      <title id={`${id}-title`}>{title}</title>
      <desc id={`${id}-description`}>{description}</desc>
      <Hatching id={id} />
      <Limits series={series} layout={layout} />
      <Axes layout={layout} tick={tick} />
      {series.holes.map(({ from, to }) => (
        <rect
          x={layout.x(from) + 7}
          y={plot.top}
          width={Math.max(0, layout.x(to) - layout.x(from) - 14)}
          height={plot.bottom - plot.top}
          fill={`url(#${id}-hole)`}
          key={from}
        />
      ))}
      <Events layout={layout} />
      <Breaks series={series} layout={layout} size={size} />
      <Target series={series} layout={layout} size={size} tick={tick} />
      <Line series={series} layout={layout} />
      {size === 'wide' && <SideWords series={series} layout={layout} tick={tick} />}
    </svg>
  )
}

interface PartProps {
  readonly series: DrawnSeries
  readonly layout: SeriesLayout
}

function Hatching({ id }: { readonly id: string }) {
  return (
    <pattern
      id={`${id}-hole`}
      width="6"
      height="6"
      patternUnits="userSpaceOnUse"
      patternTransform="rotate(45)"
    >
      <path d="M0 0V6" stroke={rule} stroke-width="2" />
    </pattern>
  )
}

/** The band in which the figure moves by itself, with the mean in its middle. */
function Limits({ series: { limits }, layout: { x, y } }: PartProps) {
  if (limits === undefined) return null
  const [left, right] = [x(limits.from), x(limits.to)]
  return (
    <>
      <rect
        x={left}
        y={y(limits.upper)}
        width={right - left}
        height={y(limits.lower) - y(limits.upper)}
        fill={wash}
      />
      <path
        d={`M${left} ${y(limits.upper)}H${right}M${left} ${y(limits.lower)}H${right}`}
        stroke={muted}
        stroke-dasharray="4 3"
      />
      <path d={`M${left} ${y(limits.mean)}H${right}`} stroke={muted} />
    </>
  )
}

interface AxesProps {
  readonly layout: SeriesLayout
  readonly tick: DrawingProps['tick']
}

function Axes({ layout: { plot, y, valueTicks, dayTicks }, tick }: AxesProps) {
  return (
    <>
      {valueTicks.map((value) => (
        <g key={value}>
          <path d={`M${plot.left} ${y(value)}H${plot.right}`} stroke={rule} stroke-width="0.6" />
          <text x={plot.left - 6} y={y(value)} text-anchor="end" dominant-baseline="central" fill={muted}>
            {tick(value)}
          </text>
        </g>
      ))}
      <path d={`M${plot.left} ${plot.bottom}H${plot.right}`} stroke={ink} />
      {dayTicks.map(({ x, label }) => (
        <g key={x}>
          <path d={`M${x} ${plot.bottom}v5`} stroke={ink} />
          <text x={x} y={plot.bottom + 19} text-anchor="middle" fill={muted}>
            {label}
          </text>
        </g>
      ))}
    </>
  )
}

/** Days on which the definition changed: a line from top to bottom, with words where there is room. */
function Breaks({
  series: { breaks },
  layout: { plot, x, width },
  size
}: PartProps & { readonly size: SeriesSize }) {
  return (
    <>
      {breaks.map(({ date, label }) => {
        const at = x(date)
        const onTheLeft = at > width * 0.55
        return (
          <g key={date}>
            <path
              d={`M${at} ${plot.top - 16}V${plot.bottom}`}
              stroke={ink}
              stroke-width="2"
              stroke-dasharray="7 3 2 3"
            />
            <text
              x={onTheLeft ? at - 6 : at + 6}
              y={plot.top - 7}
              text-anchor={onTheLeft ? 'end' : 'start'}
              fill={ink}
              font-weight="700"
            >
              {size === 'wide' ? label : 'New definition'}
            </text>
          </g>
        )
      })}
    </>
  )
}

interface TargetProps extends PartProps {
  readonly size: SeriesSize
  readonly tick: DrawingProps['tick']
}

/** The target as a line across, with a mark on the day by which it is to be reached; the baseline as a hollow square. */
function Target({ series: { target, baseline }, layout: { plot, x, y }, size, tick }: TargetProps) {
  return (
    <>
      {target !== undefined && (
        <>
          <path
            d={`M${plot.left} ${y(target.value)}H${plot.right}`}
            stroke={goal}
            stroke-width="2"
            stroke-dasharray="9 5"
          />
          {target.date !== undefined && (
            <path
              d={`M${x(target.date)} ${y(target.value) - 7}l7 7 -7 7 -7 -7z`}
              fill={white}
              stroke={goal}
              stroke-width="2.5"
            />
          )}
          {size === 'narrow' && (
            <text
              x={plot.left + 4}
              y={y(target.value) - 6}
              fill={goal}
              font-weight="700"
              stroke={white}
              stroke-width="3"
              paint-order="stroke"
            >
              {`Target ${tick(target.value)}`}
            </text>
          )}
        </>
      )}
      {baseline !== undefined && (
        <rect
          x={x(baseline.date) - 5.5}
          y={y(baseline.value) - 5.5}
          width="11"
          height="11"
          fill={white}
          stroke={ink}
          stroke-width="2.5"
        >
          <title>{baseline.label}</title>
        </rect>
      )}
    </>
  )
}

/** The series itself, piece by piece; a value that is unusual has another shape. */
function Line({ series: { pieces }, layout: { x, y } }: PartProps) {
  const path = line<SeriesPoint>()
    .x(({ date }) => x(date))
    .y(({ value }) => y(value))
  return (
    <>
      {pieces.map((piece) => (
        <path
          d={path(piece) ?? ''}
          fill="none"
          stroke={thread}
          stroke-width="2.5"
          stroke-linejoin="round"
          key={piece[0]?.date}
        />
      ))}
      {pieces.flat().map((point) => (
        <g transform={`translate(${x(point.date)} ${y(point.value)})`} key={point.date}>
          <PointMark mark={point.mark} />
          <title>{`${point.date}: ${point.figure}`}</title>
        </g>
      ))}
    </>
  )
}

/** A value: a dot; a diamond outside the limits; a square in a long run on one side of the mean. */
export function PointMark({ mark }: Pick<SeriesPoint, 'mark'>) {
  if (mark === 'outside')
    return <path d="M0 -8 8 0 0 8 -8 0z" fill={signal} stroke={white} stroke-width="1.5" />
  if (mark === 'run') {
    return <rect x="-5" y="-5" width="10" height="10" fill={signal} stroke={white} stroke-width="1.5" />
  }
  return <circle r="4.5" fill={thread} stroke={white} stroke-width="1.5" />
}

function Events({ layout: { plot, events } }: { readonly layout: SeriesLayout }) {
  return (
    <>
      {events.map(({ x, y, kind, short, words, side }) => (
        <g key={`${kind} ${words}`}>
          <path
            d={`M${x} ${plot.top}V${plot.bottom}M${x} ${plot.bottom + 26}V${y - 7}`}
            stroke={muted}
            stroke-dasharray="1 4"
          />
          <g transform={`translate(${x} ${y})`}>
            <EventMark kind={kind} />
            <title>{words}</title>
          </g>
          <text
            x={side === 'right' ? x + 10 : x - 10}
            y={y}
            text-anchor={side === 'right' ? 'start' : 'end'}
            dominant-baseline="central"
            fill={ink}
          >
            {short}
          </text>
        </g>
      ))}
    </>
  )
}

/** What happened: a triangle where an action starts, an hourglass where it is due, a filled square where it was closed, a flag for a visit. */
export function EventMark({ kind }: { readonly kind: SeriesEventKind }) {
  switch (kind) {
    case 'start':
      return <path d="M-5 -6.5 7 0 -5 6.5z" fill={white} stroke={ink} stroke-width="1.8" />
    case 'due':
      return (
        <path
          d="M-5.5 -6h11l-11 12h11z"
          fill={white}
          stroke={ink}
          stroke-width="1.8"
          stroke-linejoin="round"
        />
      )
    case 'closed':
      return <rect x="-5.5" y="-5.5" width="11" height="11" fill={ink} />
    case 'visit':
      return <path d="M-5 8V-7.5H6.5L3 -3.5 6.5 0.5H-5" fill={signal} stroke={signal} stroke-width="1.8" />
  }
}

/** The words beside the lines, on the right where nothing else stands. */
function SideWords({ series: { target, limits }, layout: { plot, y }, tick }: PartProps & AxesProps) {
  const words = [
    ...(target === undefined
      ? []
      : [{ y: y(target.value), text: `Target ${tick(target.value)}`, weight: 'strong' as const }]),
    ...(limits === undefined
      ? []
      : [
          { y: y(limits.upper), text: `Limit ${tick(limits.upper)}`, weight: 'plain' as const },
          { y: y(limits.mean), text: `Mean ${tick(limits.mean)}`, weight: 'plain' as const },
          { y: y(limits.lower), text: `Limit ${tick(limits.lower)}`, weight: 'plain' as const }
        ])
  ]
  return (
    <>
      {spreadLabels(words, 18, plot).map(({ y: at, text, weight }, place) => (
        <text
          x={plot.right + 8}
          y={at}
          dominant-baseline="central"
          fill={weight === 'strong' ? goal : muted}
          font-weight={weight === 'strong' ? 700 : 400}
          key={place}
        >
          {text}
        </text>
      ))}
    </>
  )
}
