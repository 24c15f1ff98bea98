import { givesGrades } from '../../framework/activity-kinds.ts'
import type { FrameworkVersionId } from '../../framework/framework-versions.ts'
import { frameworkVersion } from '../../framework/framework-versions.ts'
import { gradeLabel, parseGrade } from '../../framework/grades.ts'
import type { IsoDate } from '../../framework/iso-date.ts'
import { isIsoDate } from '../../framework/iso-date.ts'
import { longPartialDate, parsePartialDate } from '../../framework/partial-date.ts'
import type { Activity } from '../activities/activity.ts'
import type { Field } from '../activities/field.ts'
import { isDateField, isPassageField } from '../activities/field.ts'

export type CorrectedValue =
  | { readonly kind: 'value'; readonly value: string }
  | { readonly kind: 'unfit'; readonly because: string }

/** Longest text of a passage; the longest paragraph of 500 published reports has under 3,000 characters. */
const longestText = 20_000

/** Reads what a person typed for a field; what cannot stand there is answered in words. */
export function parseCorrectedValue(field: Field, typed: string): CorrectedValue {
  const text = inOneLine(typed)
  if (text === '') return unfit(askFor(field))
  if (text.length > longestText) {
    return unfit(`Enter no more than ${longestText.toLocaleString('en-GB')} characters`)
  }
  if (field.kind === 'judgement') {
    const grade = parseGrade(text)
    return grade ? { kind: 'value', value: gradeLabel(grade) } : unfit(askFor(field))
  }
  if (isDateField(field)) {
    return isIsoDate(text)
      ? { kind: 'value', value: text }
      : unfit('Enter a real date, like 4 3 2022 for 4 March 2022')
  }
  return { kind: 'value', value: isPassageField(field) ? text : namesIn(text).join('; ') }
}

/** Text with every run of white space as one space: forms and PDFs break lines where they like. */
export function inOneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}

/** Names parted by semicolons, as they stand in a form and in the record. */
export function namesIn(text: string): string[] {
  return text
    .split(';')
    .map((name) => name.trim())
    .filter((name) => name !== '')
}

function askFor(field: Field): string {
  if (field.kind === 'judgement') return 'Choose the grade that the report gives'
  if (isDateField(field)) return 'Enter the date'
  return isPassageField(field)
    ? 'Enter the text as the report prints it'
    : 'Enter the name of the lead inspector'
}

/** The dates of an inspection, as exact as they are known. */
export interface InspectionDates {
  readonly 'fieldwork-start': string
  readonly 'fieldwork-end': string | undefined
  readonly 'published-on': string | undefined
}

/**
 * Why a date cannot stand beside the other dates of the inspection: fieldwork ends on or after its first day,
 * and the report is published after fieldwork ends. Undefined where it can.
 */
export function dateOutOfOrder(field: Field, value: string, held: InspectionDates): string | undefined {
  const dates: InspectionDates = { ...held, [field.kind]: value }
  const { 'fieldwork-start': start, 'fieldwork-end': end, 'published-on': published } = dates
  const last = end ?? start
  if (field.kind === 'fieldwork-start' && isBefore(last, start)) {
    return `The first day of fieldwork must be the same as or before the last, ${inWords(last)}`
  }
  if (field.kind === 'fieldwork-end' && isBefore(last, start)) {
    return `The last day of fieldwork must be the same as or after the first, ${inWords(start)}`
  }
  if (field.kind === 'published-on-cover') {
    return isBefore(value, last)
      ? `The date on the cover must be after fieldwork, which ended on ${inWords(last)}`
      : undefined
  }
  if (published === undefined || !isBefore(published, last)) return undefined
  switch (field.kind) {
    case 'published-on':
      return `The date of publication must be after fieldwork, which ended on ${inWords(last)}`
    case 'fieldwork-start':
    case 'fieldwork-end':
      return `Fieldwork must end before the report was published, on ${inWords(published)}`
    default:
      return undefined
  }
}

/** What is wrong with a date of publication that lies after today; a report that the record holds is out. */
export function notYetPublished(field: Field, value: string, today: IsoDate): string | undefined {
  if (!field.kind.startsWith('published-on') || value <= today) return undefined
  return 'The date of publication must be today or in the past'
}

/** Whether an inspection under this framework can have the judgement at all. */
export function canBeJudged(field: Field, framework: FrameworkVersionId | undefined): boolean {
  if (field.kind !== 'judgement' || framework === undefined) return true
  return frameworkVersion(framework).areas.some(({ area }) => area === field.area)
}

// A date known to the month can be compared only with its months.
function isBefore(one: string, other: string): boolean {
  const known = Math.min(one.length, other.length)
  return one.slice(0, known) < other.slice(0, known)
}

function inWords(date: string): string {
  const parsed = parsePartialDate(date)
  return parsed ? longPartialDate(parsed) : date
}

function unfit(because: string): CorrectedValue {
  return { kind: 'unfit', because }
}

/**
 * Whether an activity has values to correct at all: it took place, and it gives grades or a report of it was read. A
 * letter gives no grade, but days, names and text, which a machine can misread as anywhere else.
 */
export function canBeCorrected({ kind, state, standing }: Activity): boolean {
  return state !== 'cancelled' && (givesGrades(kind) || standing === 'read')
}

/** Whether a person can supply what is not held: a date, a name or a grade of the framework, but no new passage. */
export function canBeSupplied(field: Field, { kind, framework }: Activity): boolean {
  if (isPassageField(field)) return false
  if (field.kind === 'judgement') return givesGrades(kind) && canBeJudged(field, framework)
  // The reports of today do not print when they were published.
  return field.kind !== 'published-on-cover' || (kind !== 'ilacs-standard' && kind !== 'ilacs-short')
}
