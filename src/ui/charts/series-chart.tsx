import type { ComponentChildren } from 'preact'
import { Details } from '../govuk/components.tsx'
import { When } from '../patterns/when.tsx'
import { ChartFrame } from './chart-frame.tsx'
import { EventMark, PointMark, SeriesDrawing } from './series-chart-drawing.tsx'
import type { DrawnSeries, SeriesEventKind, SeriesPoint } from './series-chart-model.ts'

interface SeriesChartProps {
  /** Unique on the page. */
  readonly id: string
  /** What is counted: it names the drawing and the table. */
  readonly name: string
  /** What the drawing shows, in a few words. */
  readonly headline: string
  readonly subtitle?: string | undefined
  /** What the drawing shows, in sentences made from the same model. */
  readonly sentence: string
  readonly series: DrawnSeries
  readonly tick: (value: number) => string
}

const eventWords: Record<SeriesEventKind, string> = {
  start: 'An action starts',
  due: 'An action is due',
  closed: 'An action was closed',
  visit: 'An inspection or visit'
}

const markWords = {
  outside: 'Outside the usual limits',
  run: 'One of eight or more on one side of the mean'
} as const

/** A series over time, with its key, its sentence, what is marked on it and its table. */
export function SeriesChart({ id, name, headline, subtitle, sentence, series, tick }: SeriesChartProps) {
  const drawing = { title: name, description: sentence, series, tick }
  const points = series.pieces.flat()
  return (
    <ChartFrame
      headline={headline}
      subtitle={subtitle}
      sentence={sentence}
      table={{
        caption: `values of ${name}`,
        rows: points.toReversed(),
        rowKey: ({ date }) => date,
        columns: [
          { key: 'date', header: 'Day', rowHeader: true, cell: ({ date }) => <When from={date} /> },
          { key: 'value', header: 'Value', numeric: true, cell: ({ figure }) => figure },
          { key: 'mark', header: 'Unusual', cell: ({ mark }) => (mark === 'plain' ? '' : markWords[mark]) }
        ]
      }}
    >
      <SeriesDrawing {...drawing} id={`${id}-wide`} size="wide" />
      <SeriesDrawing {...drawing} id={`${id}-narrow`} size="narrow" />
      <Key series={series} points={points} />
      {series.events.length > 0 && (
        <Details
          classes="tl-chart__table"
          summaryText="What is marked below it"
          html={
            <ul class="govuk-list">
              {series.events.map(({ date, words }) => (
                <li key={`${date} ${words}`}>
                  <When from={date} />: {words}
                </li>
              ))}
            </ul>
          }
        />
      )}
    </ChartFrame>
  )
}

interface KeyProps {
  readonly series: DrawnSeries
  readonly points: readonly SeriesPoint[]
}

/** What the shapes say, those that the drawing has. */
function Key({ series: { events, baseline, limits, holes }, points }: KeyProps) {
  const marks = (['outside', 'run'] as const).filter((mark) => points.some((point) => point.mark === mark))
  const kinds = (['start', 'due', 'closed', 'visit'] as const).filter((kind) =>
    events.some((event) => event.kind === kind)
  )
  return (
    <ul class="tl-legend" aria-label="What the shapes say">
      {marks.map((mark) => (
        <KeyLine words={markWords[mark]} key={mark}>
          <PointMark mark={mark} />
        </KeyLine>
      ))}
      {baseline !== undefined && (
        <KeyLine words={baseline.label}>
          <rect
            x="-5.5"
            y="-5.5"
            width="11"
            height="11"
            fill="none"
            stroke="currentColor"
            stroke-width="2.5"
          />
        </KeyLine>
      )}
      {limits !== undefined && (
        <KeyLine words="Where it usually moves">
          <path d="M-10 -6H10M-10 6H10" stroke="currentColor" stroke-dasharray="4 3" />
          <path d="M-10 0H10" stroke="currentColor" />
        </KeyLine>
      )}
      {holes.length > 0 && (
        <KeyLine words="Values are missing">
          <path d="M-9 7 -1 -7M-3 7 5 -7M3 7 11 -7" stroke="currentColor" stroke-width="1.5" />
        </KeyLine>
      )}
      {kinds.map((kind) => (
        <KeyLine words={eventWords[kind]} key={kind}>
          <EventMark kind={kind} />
        </KeyLine>
      ))}
    </ul>
  )
}

function KeyLine({ words, children }: { readonly words: string; readonly children: ComponentChildren }) {
  return (
    <li class="tl-legend__item">
      <svg class="tl-legend__mark" viewBox="-12 -12 24 24" width="24" height="24" aria-hidden="true">
        {children}
      </svg>
      {words}
    </li>
  )
}
