import type { LaidOutDocument } from '../layout/laid-out.ts'
import { lineText } from '../layout/text.ts'
import type { Period } from '../printed/inspection-dates.ts'
import { readPeriods, spanMentioned, wholeSpan } from '../printed/inspection-dates.ts'
import type { Disagreement, Quote } from '../published-report.ts'
import type { CoverPart } from './cover.ts'

/** The days on site, where they were read, and whether the running foot agrees. */
export interface OnSite {
  readonly periods: readonly Period[]
  readonly printed: string
  readonly from: Quote
  readonly disagreements: readonly Disagreement[]
}

/** Dates with the place where they stand. */
interface DatesAt extends Quote {
  readonly periods: readonly Period[]
  readonly printed: string
}

/**
 * The days on site from the cover, compared with the foot of the pages, which repeats them from 2021 on.
 * Where the cover's cannot be read, those of the foot are taken; where there are none either, the earliest
 * and the latest day that the cover mentions. Undefined when no day can be read.
 */
export function readOnSite(cover: CoverPart | undefined, document: LaidOutDocument): OnSite | undefined {
  const foot = datesInFeet(document)
  const periods = cover === undefined ? undefined : readPeriods(cover.text)
  if (cover !== undefined && periods !== undefined) {
    return onSite(
      { ...cover, printed: cover.text, periods },
      foot === undefined ? [] : compare(periods, foot, cover.page)
    )
  }
  const unread =
    cover === undefined ? 'The cover prints no dates' : `The cover's dates cannot be read ("${cover.text}")`
  const pages = [cover?.page ?? 1]
  if (foot !== undefined) {
    return onSite(foot, [
      {
        check: 'dates' as const,
        what: `${unread}; those at the foot of page ${foot.page} are taken.`,
        pages: [...pages, foot.page]
      }
    ])
  }
  const span = cover === undefined ? undefined : spanMentioned(cover.text)
  if (cover === undefined || span === undefined) return undefined
  return onSite({ ...cover, printed: cover.text, periods: [span] }, [
    { check: 'dates' as const, what: `${unread}; the first and the last day mentioned are taken.`, pages }
  ])
}

function onSite({ periods, printed, page, quote }: DatesAt, disagreements: readonly Disagreement[]): OnSite {
  return { periods, printed, from: { page, quote }, disagreements }
}

function datesInFeet(document: LaidOutDocument): DatesAt | undefined {
  for (const page of document.pages) {
    for (const line of page.furniture) {
      // The page's own number may stand on the same line, after the year.
      const quote = lineText(line).replace(/(\d{4})\s+\d{1,3}$/, '$1')
      const periods = readPeriods(quote)
      if (periods !== undefined) return { periods, page: page.number, quote, printed: quote }
    }
  }
  return undefined
}

function compare(periods: readonly Period[], foot: DatesAt, coverPage: number): Disagreement[] {
  const cover = wholeSpan(periods)
  const running = wholeSpan(foot.periods)
  if (cover?.from === running?.from && cover?.to === running?.to) return []
  const what = `The cover's dates differ from those at the foot of page ${foot.page} ("${foot.quote}").`
  return [{ check: 'dates' as const, what, pages: [coverPage, foot.page] }]
}
