import { addDays, type IsoDate } from '../../framework/iso-date.ts'
import { actsOn } from '../../people/posts/holdings.ts'
import type { Holding, Span } from '../../people/posts/post.ts'

/**
 * The spans of days, from one to another, on which nobody holds a post and nobody stands in for it: on those nobody
 * would take the call.
 */
export function uncoveredDays(holdings: readonly Holding[], from: IsoDate, to: IsoDate): Span[] {
  const spans: { startsOn: IsoDate; endsOn: IsoDate }[] = []
  for (let day = from; day <= to; day = addDays(day, 1)) {
    if (actsOn(holdings, day).kind !== 'nobody') continue
    const last = spans.at(-1)
    if (last !== undefined && addDays(last.endsOn, 1) === day) last.endsOn = day
    else spans.push({ startsOn: day, endsOn: day })
  }
  return spans
}
