import { scaleLinear } from 'd3-scale'
import { number } from '../prose/counts.ts'
import { listInWords } from '../prose/lists.ts'
import { ChartFrame } from './chart-frame.tsx'
import { ink, muted, rule } from './palette.ts'

/** Something that is counted, by the name that it goes by on the page. */
interface NamedCount {
  readonly name: string
  readonly count: number
}

interface CountBarsProps {
  readonly id: string
  readonly headline: string
  readonly subtitle?: string | undefined
  /** In the order in which they are drawn, each name once. */
  readonly counts: readonly NamedCount[]
  /** What the names are, and what is counted, as the table's headings: "Section", "Documents". */
  readonly of: string
  readonly what: string
}

const sizes = { wide: { width: 760, words: 17 }, narrow: { width: 290, words: 16 } } as const
const step = 52
const bar = 18
const room = 60

/** How many there are of each: a bar under each name, its number at the end. */
export function CountBars({ id, headline, subtitle, counts, of, what }: CountBarsProps) {
  const sentence = `${what}: ${listInWords(counts.map(({ name, count }) => `${number(count)} in ${name}`))}.`
  return (
    <ChartFrame
      headline={headline}
      subtitle={subtitle}
      sentence={sentence}
      table={{
        caption: `${what} by ${of.toLowerCase()}`,
        rows: counts,
        rowKey: ({ name }) => name,
        columns: [
          { key: 'name', header: of, rowHeader: true, cell: ({ name }) => name },
          { key: 'count', header: what, numeric: true, cell: ({ count }) => number(count) }
        ]
      }}
    >
      <Bars id={`${id}-wide`} size="wide" counts={counts} title={sentence} />
      <Bars id={`${id}-narrow`} size="narrow" counts={counts} title={sentence} />
    </ChartFrame>
  )
}

interface BarsProps extends Pick<CountBarsProps, 'id' | 'counts'> {
  readonly size: keyof typeof sizes
  readonly title: string
}

function Bars({ id, size, counts, title }: BarsProps) {
  const { width, words } = sizes[size]
  const most = Math.max(1, ...counts.map(({ count }) => count))
  const along = scaleLinear([0, most], [0, width - room])
  return (
    <svg
      class={`tl-chart tl-chart--${size}`}
      viewBox={`0 0 ${width} ${counts.length * step}`}
      role="img"
      aria-labelledby={`${id}-title`}
      font-size={words}
    >
      <title id={`${id}-title`}>{title}</title>
      {counts.map(({ name, count }, place) => (
        <g key={name} transform={`translate(0 ${place * step})`}>
          <text x="0" y="16" fill={ink}>
            {name}
          </text>
          <rect x="0" y="24" width={width - room} height={bar} fill={rule} opacity="0.35" />
          <rect x="0" y="24" width={along(count)} height={bar} fill={muted} />
          <text
            class="tl-chart__number"
            x={along(count) + 8}
            y={24 + bar / 2}
            dominant-baseline="central"
            fill={ink}
          >
            {number(count)}
          </text>
        </g>
      ))}
    </svg>
  )
}
