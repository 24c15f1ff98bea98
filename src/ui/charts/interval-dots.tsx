import { number } from '../prose/counts.ts'
import { ChartFrame } from './chart-frame.tsx'
import { type ExpectedMonths, IntervalDrawing } from './interval-dots-drawing.tsx'
import {
  type IntervalGroup,
  type IntervalPlace,
  intervalsInWords,
  monthsInWords
} from './interval-dots-model.ts'

interface IntervalDotsProps {
  /** Unique on the page. */
  readonly id: string
  readonly headline: string
  readonly subtitle?: string | undefined
  readonly groups: readonly IntervalGroup[]
  /** The months that a rule expects; undefined where it states none. */
  readonly expected: ExpectedMonths | undefined
  readonly place?: IntervalPlace | undefined
  /** What the dots that are not reckoned with have in common: "Through the pause of 2020 and 2021". */
  readonly apart: string
}

/** How long each of many took, as dots, group under group, with the place of one among them. */
export function IntervalDots(props: IntervalDotsProps) {
  const { id, headline, subtitle, groups, expected, place, apart } = props
  const sentence = intervalsInWords(groups, place)
  const drawing = { title: sentence, groups, expected, place }
  const months = (value: number | undefined) => (value === undefined ? 'none yet' : monthsInWords(value))
  return (
    <ChartFrame
      headline={headline}
      subtitle={subtitle}
      sentence={sentence}
      table={{
        caption: `months from one inspection to the next`,
        rows: groups,
        rowKey: (group) => group.id,
        columns: [
          { key: 'group', header: 'Last time', rowHeader: true, cell: (group) => group.label },
          {
            key: 'came',
            header: 'Came',
            numeric: true,
            cell: (group) => number(group.dots.filter((dot) => !dot.apart).length)
          },
          ...(['shortest', 'middle', 'longest'] as const).map((part) => ({
            key: part,
            header: spreadHeaders[part],
            numeric: true,
            cell: (group: IntervalGroup) => months(group.spread?.[part])
          })),
          {
            key: 'apart',
            header: apart,
            numeric: true,
            cell: (group) => number(group.dots.filter((dot) => dot.apart).length)
          },
          {
            key: 'waiting',
            header: 'Not come yet',
            numeric: true,
            cell: (group) => number(group.waiting.length)
          },
          {
            key: 'longest-waiting',
            header: 'Longest of these so far',
            numeric: true,
            cell: (group) => months(group.waiting.length === 0 ? undefined : Math.max(...group.waiting))
          }
        ]
      }}
    >
      <IntervalDrawing {...drawing} id={`${id}-wide`} size="wide" />
      <IntervalDrawing {...drawing} id={`${id}-narrow`} size="narrow" />
      <p class="tl-muted tl-small">
        Each dot is one inspection. Filled: reckoned with. Hollow: {apart.toLowerCase()}, shown and not
        reckoned with.
      </p>
    </ChartFrame>
  )
}

const spreadHeaders = { shortest: 'Shortest', middle: 'Middle', longest: 'Longest' } as const
