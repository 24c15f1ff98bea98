import { grades } from '../../framework/grades.ts'
import type { IsoDate } from '../../framework/iso-date.ts'
import { monthsBetween } from '../../framework/months.ts'
import { earliestDay } from '../../framework/partial-date.ts'
import type { ExpectedMonths } from '../../ui/charts/interval-dots-drawing.tsx'
import type { IntervalGroup, IntervalPlace } from '../../ui/charts/interval-dots-model.ts'
import type { Tone } from '../../ui/tone.ts'
import { comparedWith, type LikeCases, type LikenessId, likenessOf } from './like-cases.ts'
import type { PastInspection } from './past-inspection.ts'

/** How like cases went, as a picture and its table show it. */
export interface IntervalsView {
  readonly groups: readonly IntervalGroup[]
  readonly expected: ExpectedMonths
  readonly place: IntervalPlace | undefined
}

/** What the dots that are not reckoned with have in common. */
export const apartInWords = 'Through the pause of 2020 and 2021'

/** The months that rules N1, N2, N8 and N9 state. */
const expected: ExpectedMonths = { from: 30, to: 42, label: '30 to 42, by rule' }

/** All groups that can be compared, with the place of one authority among them where one is meant. */
export function intervalsView(
  cases: readonly LikeCases[],
  meant: { readonly name: string; readonly last: PastInspection; readonly today: IsoDate } | undefined
): IntervalsView {
  const like = meant && likenessOf(meant.last)
  const shown = comparedWith(like)
  return {
    expected,
    groups: cases
      .filter(({ id }) => shown.includes(id))
      .map(({ id, label, came, spread, waiting }) => ({
        ...{ id, label, spread, waiting, tone: toneOf(id) },
        dots: came.map(({ months, throughThePause }) => ({ months, apart: throughThePause }))
      })),
    place:
      meant === undefined || like === undefined
        ? undefined
        : {
            group: like,
            months: monthsBetween(earliestDay(meant.last.startsOn), meant.today),
            label: `${meant.name} now`,
            short: 'Now'
          }
  }
}

function toneOf(id: LikenessId): Tone {
  return grades.find((one) => one === id) ?? 'unknown'
}
