import { daysBetween, type IsoDate, longDate } from '../../../framework/iso-date.ts'
import { ink, muted, rule, thread } from '../../../ui/charts/palette.ts'
import { Figure } from '../../../ui/patterns/figure.tsx'
import type { Slip } from '../history.ts'
import type { Slippage } from '../slippage.ts'

const [width, height, edge] = [640, 74, 12]

/** The days that an action was due, along a line of time: first day, each that took its place, and the one that holds. */
export function SlippagePicture({
  slippage: { days, sentence, total },
  slips
}: {
  readonly slippage: Slippage
  readonly slips: readonly Slip[]
}) {
  return (
    <Figure headline={sentence}>
      {total !== 0 && <Line days={days} sentence={sentence} />}
      <ol class="govuk-list govuk-list--number tl-slips">
        {slips.map(({ from, to, on, by, reason }, place) => (
          <li key={place}>
            {moveWords(from, to)}
            <span class="tl-action-note">
              {longDate(on)}, {by}
              {reason === '' ? ' · no reason was asked for yet' : ` · ${reason}`}
            </span>
          </li>
        ))}
      </ol>
    </Figure>
  )
}

function moveWords(from: IsoDate | undefined, to: IsoDate | undefined): string {
  if (from === undefined) return `Set to ${to === undefined ? 'no day' : longDate(to)}`
  if (to === undefined) return `Taken away: it was due on ${longDate(from)}`
  const days = daysBetween(from, to)
  const far = `${Math.abs(days)} ${Math.abs(days) === 1 ? 'day' : 'days'} ${days > 0 ? 'later' : 'earlier'}`
  return `Moved from ${longDate(from)} to ${longDate(to)}, ${far}`
}

function Line({ days, sentence }: { readonly days: readonly IsoDate[]; readonly sentence: string }) {
  const ordered = days.toSorted()
  const [from, to] = [ordered[0], ordered.at(-1)]
  if (from === undefined || to === undefined) return null
  const along = (day: IsoDate) => edge + (daysBetween(from, day) / daysBetween(from, to)) * (width - 2 * edge)
  const base = 46
  return (
    <svg class="tl-slips__picture" viewBox={`0 0 ${width} ${height}`} role="img" aria-label={sentence}>
      <line x1={edge} x2={width - edge} y1={base} y2={base} stroke={rule} stroke-width="3" />
      {days.slice(1).map((day, place) => {
        const [start, end] = [along(days[place] ?? day), along(day)]
        return (
          <path
            key={place}
            d={`M${start} ${base} Q${(start + end) / 2} ${base - 42} ${end} ${base}`}
            fill="none"
            stroke={muted}
            stroke-width="1.5"
          />
        )
      })}
      {days.map((day, place) => (
        <circle
          key={place}
          cx={along(day)}
          cy={base}
          r={place === days.length - 1 ? 8 : 6}
          fill={place === days.length - 1 ? thread : '#ffffff'}
          stroke={place === days.length - 1 ? thread : ink}
          stroke-width="2"
        />
      ))}
    </svg>
  )
}
