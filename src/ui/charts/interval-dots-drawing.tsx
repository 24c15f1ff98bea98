import { scaleLinear } from 'd3-scale'
import { type IntervalGroup, type IntervalPlace, monthsInWords, stacked } from './interval-dots-model.ts'
import { ink, muted, rule, thread, toneColours, white } from './palette.ts'

/** The months between which something is expected, as a rule says. */
export interface ExpectedMonths {
  readonly from: number
  readonly to: number
  readonly label: string
}

interface DrawingProps {
  readonly id: string
  readonly size: 'wide' | 'narrow'
  readonly title: string
  readonly groups: readonly IntervalGroup[]
  readonly expected: ExpectedMonths | undefined
  readonly place: IntervalPlace | undefined
}

const sizes = {
  wide: { width: 760, left: 176, right: 14, words: 15, bin: 1, dot: 3.4, step: 7.4, over: 16, here: 0 },
  narrow: { width: 290, left: 2, right: 10, words: 13, bin: 2, dot: 3, step: 6.6, over: 28, here: 18 }
} as const

const top = 26
const wash = '#ece8df'

/** Each case as a dot at its months, group under group; the months that a rule expects are shaded behind them. */
export function IntervalDrawing({ id, size, title, groups, expected, place }: DrawingProps) {
  const layout = sizes[size]
  const longest = Math.max(
    ...groups.flatMap(({ dots }) => dots.map(({ months }) => months)),
    place?.months ?? 0,
    48
  )
  const across = scaleLinear([0, Math.ceil(longest / 12) * 12], [layout.left, layout.width - layout.right])
  const rows = placed(groups, size, place)
  const years = Array.from({ length: Math.ceil(longest / 12) + 1 }, (_each, year) => year * 12)
  const floor = rows.at(-1)?.floor ?? top
  return (
    <svg
      class={`tl-chart tl-chart--${size}`}
      viewBox={`0 0 ${layout.width} ${floor + 44}`}
      role="img"
      aria-labelledby={`${id}-title`}
      font-size={layout.words}
    >
      <title id={`${id}-title`}>{title}</title>
      {expected !== undefined && (
        <>
          <rect
            x={across(expected.from)}
            y={top}
            width={across(expected.to) - across(expected.from)}
            height={floor - top}
            fill={wash}
          />
          <text
            x={(across(expected.from) + across(expected.to)) / 2}
            y={top - 9}
            text-anchor="middle"
            fill={muted}
          >
            {expected.label}
          </text>
        </>
      )}
      {rows.map((row) => (
        <Row
          row={row}
          size={size}
          across={across}
          place={place?.group === row.group.id ? place : undefined}
          key={row.group.id}
        />
      ))}
      {years.map((months) => (
        <text x={Math.max(across(months), 6)} y={floor + 18} text-anchor="middle" fill={muted} key={months}>
          {months}
        </text>
      ))}
      <text x={layout.width - layout.right} y={floor + 37} text-anchor="end" fill={muted}>
        Months from one inspection to the next
      </text>
    </svg>
  )
}

interface PlacedGroup {
  readonly group: IntervalGroup
  readonly top: number
  readonly floor: number
}

function placed(
  groups: readonly IntervalGroup[],
  size: 'wide' | 'narrow',
  place: IntervalPlace | undefined
): readonly PlacedGroup[] {
  const { bin, step, over, here } = sizes[size]
  let y = top
  return groups.map((group) => {
    const highest = Math.max(0, ...stacked(group.dots, bin).map(({ height }) => height + 1))
    const from = y
    // On a narrow screen the words of the place stand on a line of their own, below the group's.
    y += Math.max(highest * step, 24) + over + (place?.group === group.id ? here : 0)
    return { group, top: from, floor: y }
  })
}

interface RowProps {
  readonly row: PlacedGroup
  readonly size: 'wide' | 'narrow'
  readonly across: (months: number) => number
  readonly place: IntervalPlace | undefined
}

function Row({ row: { group, top: from, floor }, size, across, place }: RowProps) {
  const { width, left, bin, dot, step, words, here } = sizes[size]
  const { edge } = toneColours(group.tone)
  return (
    <>
      <path d={`M${size === 'wide' ? 0 : left} ${floor}H${width}`} stroke={rule} />
      <text
        x={size === 'wide' ? 0 : left}
        y={size === 'wide' ? floor - 10 : from + 17}
        fill={ink}
        font-weight={place === undefined ? 400 : 700}
      >
        {group.label}
      </text>
      {stacked(group.dots, bin).map((one, number) => (
        <circle
          cx={across(one.bin)}
          cy={floor - 5 - one.height * step}
          r={dot - 0.5}
          fill={one.apart ? white : edge}
          stroke={edge}
          // A month can hold several that are alike in everything.
          key={`${number} ${one.months}`}
        >
          <title>{`${monthsInWords(one.months)} months`}</title>
        </circle>
      ))}
      {place !== undefined && (
        <Here
          words={size === 'wide' ? place.label : place.short}
          x={across(place.months)}
          from={from + here + 8}
          floor={floor}
          width={width}
          wordHeight={words}
        />
      )}
    </>
  )
}

interface HereProps {
  readonly words: string
  readonly x: number
  readonly from: number
  readonly floor: number
  readonly width: number
  readonly wordHeight: number
}

/** Where one of them stands now: a line through its row, with words on the side that has room. */
function Here({ words, x, from, floor, width, wordHeight }: HereProps) {
  const onTheLeft = x > width * 0.6
  return (
    <>
      <path d={`M${x} ${floor}V${from}`} stroke={thread} stroke-width="3" />
      <path d={`M${x - 6} ${floor + 1}h12l-6 -9z`} fill={thread} />
      <text
        x={onTheLeft ? x - 8 : x + 8}
        y={from + wordHeight / 2 + 2}
        text-anchor={onTheLeft ? 'end' : 'start'}
        fill={thread}
        font-weight="700"
        stroke={white}
        stroke-width="4"
        paint-order="stroke"
      >
        {words}
      </text>
    </>
  )
}
