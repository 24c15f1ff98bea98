import type { LaidOutDocument } from '../layout/laid-out.ts'
import { lineText } from '../layout/text.ts'
import type { Disagreement, Quote } from '../published-report.ts'
import type { CoverPart } from './cover.ts'
import type { Period } from './inspection-dates.ts'
import { readPeriods, wholeSpan } from './inspection-dates.ts'

/** The days on site, where they were read, and whether the running foot agrees. */
export interface OnSite {
  readonly periods: readonly Period[]
  readonly printed: string
  readonly from: Quote
  readonly disagreements: readonly Disagreement[]
}

/**
 * The days on site from the cover; where the cover's cannot be read, from the foot of the pages, which repeats
 * them from 2021 on. Both are compared. No periods when neither can be read.
 */
export function readOnSite(cover: CoverPart | undefined, document: LaidOutDocument): OnSite {
  const foot = datesInFeet(document)
  const printed = cover?.text ?? ''
  const periods = readPeriods(printed)
  if (cover !== undefined && periods !== undefined) {
    const from = { page: cover.page, quote: cover.quote }
    return {
      periods,
      printed,
      from,
      disagreements: foot === undefined ? [] : compare(periods, foot, cover.page)
    }
  }
  if (foot === undefined) {
    return { periods: [], printed, from: { page: cover?.page ?? 1, quote: printed }, disagreements: [] }
  }
  return {
    periods: foot.periods,
    printed: foot.quote,
    from: { page: foot.page, quote: foot.quote },
    disagreements: [
      {
        what: `The cover's dates cannot be read ("${printed}"); those at the foot of page ${foot.page} are taken.`,
        pages: [cover?.page ?? 1, foot.page]
      }
    ]
  }
}

interface Foot extends Quote {
  readonly periods: readonly Period[]
}

function datesInFeet(document: LaidOutDocument): Foot | undefined {
  for (const page of document.pages) {
    for (const line of page.furniture) {
      const quote = lineText(line)
        .replace(/(\d{4})\s+\d{1,3}$/, '$1')
        .trim()
      const periods = /\p{L}/u.test(quote) ? readPeriods(quote) : undefined
      if (periods !== undefined) return { periods, page: page.number, quote }
    }
  }
  return undefined
}

function compare(periods: readonly Period[], foot: Foot, coverPage: number): Disagreement[] {
  const cover = wholeSpan(periods)
  const running = wholeSpan(foot.periods)
  if (cover?.from === running?.from && cover?.to === running?.to) return []
  return [
    {
      what: `The cover's dates differ from those at the foot of page ${foot.page} ("${foot.quote}").`,
      pages: [coverPage, foot.page]
    }
  ]
}
