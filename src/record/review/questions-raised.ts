import type { Absent, PublishedReport, Reading } from '../../reading/published-report.ts'
import { dateInWords } from '../../ui/prose/dates.ts'
import type { Field } from '../activities/field.ts'
import { fieldLabel, parseField } from '../activities/field.ts'
import type { Difference } from '../reports/differences.ts'
import type { Asked } from './question.ts'

/** A value that a person put right, and what a later reading has in its place; undefined where it has nothing. */
export interface BesideCorrection {
  readonly field: string
  readonly corrected: string
  readonly read: string | undefined
}

/** What a reading brings that a person may have to look at. */
export interface ReadingToReview {
  readonly report: PublishedReport
  /** For the first version of a report: where it differs from the facts that were held before any was read. */
  readonly differencesFromFacts: readonly Difference[]
  readonly besideCorrections: readonly BesideCorrection[]
}

/**
 * Every question that a reading raises, in the order in which a person meets them: what the reader could not make
 * agree, what it could not read, then what does not agree with facts and corrections.
 */
export function questionsRaised(reading: ReadingToReview): Asked[] {
  const unread = unreadValues(reading.report)
  const disagreements = reading.report.disagreements.map(({ check, what, pages }) => ({
    check,
    what,
    pages: [...new Set(pages)].toSorted((one, other) => one - other),
    field: unread.find(({ because }) => because === what)?.field
  }))
  return [
    ...disagreements,
    ...unread
      .filter(({ because }) => !disagreements.some(({ what }) => what === because))
      .map(({ label, because, field }) => ({
        check: 'not-read' as const,
        what: `${label} could not be read: ${because}`,
        pages: [1],
        field
      })),
    ...reading.differencesFromFacts.flatMap(againstTheFacts),
    ...reading.besideCorrections.flatMap(besideACorrection)
  ]
}

/** The question that is left where a newer reader refuses a file that an earlier one read: the earlier reading stays. */
export function rereadRefused(because: string): Asked {
  return {
    check: 'reread',
    what: `The newer reader does not take this file, so the earlier reading stands: ${because}`,
    pages: [],
    field: undefined
  }
}

interface Unread {
  readonly label: string
  readonly because: string
  readonly field: Field | undefined
}

// Every value of a report that can be absent, save the dates as printed, which the two days of fieldwork stand for.
function unreadValues(report: PublishedReport): Unread[] {
  const values: readonly (readonly [string, Reading<unknown>, Field | undefined])[] = [
    ['Framework', report.framework, undefined],
    ['Number of the authority', report.urn, undefined],
    stated({ kind: 'fieldwork-start' }, report.fieldworkStart),
    stated({ kind: 'fieldwork-end' }, report.fieldworkEnd),
    stated({ kind: 'published-on' }, report.published),
    stated({ kind: 'published-on-cover' }, report.publishedOnCover),
    stated({ kind: 'lead-inspectors' }, report.leadInspectors),
    ...report.judgements.map(
      ({ area, printedArea, grade }) =>
        [`The grade for ${printedArea}`, grade, { kind: 'judgement', area }] as const
    )
  ]
  return values.flatMap(([label, reading, field]) =>
    couldNotBeRead(reading) ? [{ label, because: reading.because, field }] : []
  )
}

function stated(field: Field, reading: Reading<unknown>) {
  return [fieldLabel(field), reading, field] as const
}

function couldNotBeRead(reading: Reading<unknown>): reading is Absent {
  return 'absent' in reading && reading.absent === 'could-not-be-read'
}

/**
 * Grades and days that were held before any report was read came from Ofsted's own tables: where a report says
 * another one, either the table or the reading is wrong, and no rule can tell which. What the tables hold in other
 * words than a report (the kind of inspection, areas for improvement in our own words) asks nobody anything.
 */
function againstTheFacts({ field: key, before, after }: Difference): Asked[] {
  const field = parseField(key)
  const comparable =
    field?.kind === 'judgement' ||
    (isDay(before) &&
      (field?.kind === 'fieldwork-start' ||
        field?.kind === 'fieldwork-end' ||
        field?.kind === 'published-on'))
  if (!field || !comparable || before === undefined) return []
  return [
    {
      check: 'held-before',
      what: `${fieldLabel(field)}: the published tables say ${inWords(before)}, the report ${after === undefined ? 'gives none' : `says ${inWords(after)}`}.`,
      pages: [1],
      field
    }
  ]
}

function besideACorrection({ field: key, corrected, read }: BesideCorrection): Asked[] {
  const field = parseField(key)
  if (!field) return []
  const reads = read === undefined ? 'has nothing there' : `reads “${excerpt(inWords(read))}”`
  return [
    {
      check: 'corrections',
      what: `${fieldLabel(field)}: a person put “${excerpt(inWords(corrected))}”, and the reader now ${reads}.`,
      pages: [],
      field
    }
  ]
}

function isDay(value: string | undefined): boolean {
  return value !== undefined && /^\d{4}-\d{2}-\d{2}$/.test(value)
}

function inWords(value: string): string {
  return isDay(value) ? dateInWords(value) : value
}

function excerpt(text: string): string {
  return text.length <= 160 ? text : `${text.slice(0, 159).trimEnd()}…`
}
