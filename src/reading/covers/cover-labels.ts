import type { IsoDate } from '../../framework/iso-date.ts'
import { readFileName } from '../file-name.ts'
import type { Period } from '../printed/inspection-dates.ts'
import { readPeriods, spanMentioned, wholeSpan } from '../printed/inspection-dates.ts'
import { readInspectorNames } from '../printed/lead-inspectors.ts'
import type { Absent, Disagreement, PublishedReport, Reading } from '../published-report.ts'
import type { CoverLabel, CoverPart } from './labelled-lines.ts'

/** "Inspection dates: 15 – 19 July 2013" */
export const inspectionDates: CoverLabel = {
  words: /^(dates? of (the )?(inspection|review|visit)|(inspection|review|visit) dates?)( ?\(s\))?\s*:?\s*/i,
  holds: (text) => readPeriods(text) !== undefined,
  goesOn: (joined) => readPeriods(joined) !== undefined
}

/** "Reporting inspector Helen Cawston HMI", "Lead inspector: …" */
export const leadInspector: CoverLabel = {
  words: /^(reporting|lead) inspectors?(\s*\(s\))?\s*:?\s*/i,
  holds: (text) => /\p{L}{2}/u.test(text),
  goesOn: (_, line) => /^(and\b|(his|her) majesty|s?hmi\b)/i.test(line)
}

/** "Report published: 3 August 2015" */
export const publishedOn: CoverLabel = {
  words:
    /^((report )?(publi(cation|shed) date|(date )?published|date of publication)|report date)( on)?\s*:?\s*/i,
  holds: (text) => readDay(text) !== undefined
}

/** A single day as printed; undefined where the text is none or more than one. */
export function readDay(printed: string): IsoDate | undefined {
  const [period, ...more] = readPeriods(printed) ?? []
  return period !== undefined && more.length === 0 && period.from === period.to ? period.from : undefined
}

/** The days on site, with the cover's words for them and what is wrong with those. */
export interface DaysOnSite {
  readonly span: Period
  readonly part: CoverPart
  readonly disagreements: readonly Disagreement[]
}

/** The days on site that a cover prints; undefined where no day can be read. */
export function readDaysOnSite(part: CoverPart | undefined): DaysOnSite | undefined {
  if (part === undefined) return undefined
  const span = wholeSpan(readPeriods(part.text) ?? [])
  if (span !== undefined) return { span, part, disagreements: [] }
  const mentioned = spanMentioned(part.text)
  if (mentioned === undefined) return undefined
  const what = `The cover's dates cannot be read ("${part.text}"); the first and the last day mentioned are taken.`
  return { span: mentioned, part, disagreements: [{ check: 'dates', what, pages: [part.page] }] }
}

/** What a report says about its dates, and what its file's name adds. */
export function datedFacts(
  { span, part }: DaysOnSite,
  published: CoverPart | undefined,
  fileName: string
): Pick<
  PublishedReport,
  'urn' | 'fieldworkStart' | 'fieldworkEnd' | 'datesAsPrinted' | 'published' | 'publishedOnCover'
> {
  const from = { page: part.page, quote: part.quote }
  const file = readFileName(fileName)
  const publishedOnCover = readPublishedOnCover(published)
  return {
    urn: file.urn,
    fieldworkStart: { value: span.from, from },
    fieldworkEnd: { value: span.to, from },
    datesAsPrinted: { value: part.text, from },
    published: publishedAs(file.published, publishedOnCover),
    publishedOnCover
  }
}

/** When a report was published: as its file's name has it, else as its cover prints it. */
export function publishedAs(fileName: Reading<string>, cover: Reading<string>): Reading<string> {
  return 'absent' in fileName && 'value' in cover ? cover : fileName
}

function readPublishedOnCover(part: CoverPart | undefined): Reading<string> {
  if (part === undefined) return absent('not-stated', 'The cover does not print when it was published.')
  const day = readDay(part.text)
  return day === undefined
    ? absent('could-not-be-read', `No date can be read in "${part.quote}".`)
    : { value: day, from: { page: part.page, quote: part.quote } }
}

/** The names behind "Lead inspector" or "Reporting inspector". */
export function readInspectors(part: CoverPart | undefined): PublishedReport['leadInspectors'] {
  if (part === undefined) return absent('not-stated', 'The report names no lead inspector.')
  const names = readInspectorNames(part.text)
  return names.length === 0
    ? absent('could-not-be-read', `No name can be read in "${part.quote}".`)
    : { value: names, from: { page: part.page, quote: part.quote } }
}

export function absent(why: Absent['absent'], because: string): Absent {
  return { absent: why, because }
}
