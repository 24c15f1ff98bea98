import { frameworkVersion } from '../../framework/framework-versions.ts'
import type { JudgedActivity } from '../activities/activity.ts'
import type { Field } from '../activities/field.ts'
import { dateFields, fieldKey, isDateField } from '../activities/field.ts'
import type { HeldInspection } from '../activities/held-values.ts'
import { fieldValuesOf, standingOf } from '../activities/held-values.ts'
import type { Stood } from '../activities/standing.ts'
import { canBeSupplied } from '../corrections/corrected-value.ts'
import { otherAddress } from '../corrections/same-passage.ts'
import { inReadingOrder } from './passage-order.ts'
import type { Question, QuestionCheck } from './question.ts'

/** A value to look at beside a page of the report. */
export interface PageValue {
  readonly field: Field
  /** As text; undefined where the record holds none and a person can supply it. */
  readonly held: string | undefined
  readonly stood: Omit<Stood<unknown>, 'value'> | undefined
  /** The other address of the same text, which does not stand beside the page again. */
  readonly also: Field | undefined
}

/**
 * What a person looks at beside a page, in printed order: the values that were read from it, and those that a
 * question of this page asks about wherever they were read. What no page prints (a date from the file's name, a
 * grade that could not be read) stands beside the first page, for that is the cover.
 */
export function valuesBeside(
  inspection: HeldInspection,
  report: string,
  page: number,
  questions: readonly Question[]
): PageValue[] {
  const held = fieldValuesOf(inspection)
  const asked = questions.filter(({ pages }) => pages.includes(page))
  const here = fieldsOf(inspection).filter((field) => {
    const stood = standingOf(inspection, field)
    return pageOf(field, stood, report) === page || asked.some((one) => isAbout(one, field))
  })
  const shown = new Set(here.map(fieldKey))
  return here.flatMap((field) => {
    const other = otherAddress(inspection.passages, field)
    const also = other && shown.has(fieldKey(other)) ? other : undefined
    if (also && isNumbered(also)) return []
    return [{ field, held: held.get(fieldKey(field)), stood: standingOf(inspection, field), also }]
  })
}

function isNumbered({ kind }: Field): boolean {
  return kind === 'paragraph' || kind === 'board-paragraph'
}

/** The open and settled questions of a report; one that names a value and no page is looked at where that value stands. */
export function locatedQuestions(
  inspection: HeldInspection & { readonly questions: readonly Question[] },
  report: string
): Question[] {
  return inspection.questions.map((question) => {
    const { field, pages } = question
    const page = field && pageOf(field, standingOf(inspection, field), report)
    return pages.length === 0 && page !== undefined ? { ...question, pages: [page] } : question
  })
}

/** The page of this report to look at for a value; undefined where it is no text of this report at all. */
function pageOf(
  field: Field,
  stood: Omit<Stood<unknown>, 'value'> | undefined,
  report: string
): number | undefined {
  if (stood?.citation?.report === report) return stood.citation.page
  return 'number' in field ? undefined : 1
}

/** Whether a question is about a value: the one that it names, or, where it names none, any that its check looks at. */
export function isAbout({ field: about, check }: Pick<Question, 'field' | 'check'>, field: Field): boolean {
  return about ? fieldKey(about) === fieldKey(field) : (subjects[check]?.(field) ?? false)
}

// Which values a check is about that names none of its own.
const subjects: Partial<Record<QuestionCheck, (field: Field) => boolean>> = {
  judgements: ({ kind }) => kind === 'judgement',
  framework: ({ kind }) => kind === 'judgement' || kind === 'fieldwork-start',
  dates: isDateField
}

function fieldsOf(inspection: HeldInspection): Field[] {
  const { activity, stated, passages } = inspection
  return [
    ...dateFields
      .filter((kind) => kind !== 'published-on-cover' || stated.has(kind))
      .map((kind): Field => ({ kind })),
    { kind: 'lead-inspectors' },
    ...judgementFields(activity),
    ...inReadingOrder(passages).map(({ kind, number }): Field => ({ kind, number }))
  ]
}

// Those that the framework prints, held or not, then whatever else is held.
function judgementFields(activity: JudgedActivity): Field[] {
  const { framework } = activity
  const held = activity.judgements.map(({ area }) => area)
  const printed = framework && framework !== 'LEGACY' ? frameworkVersion(framework).areas : []
  const supplied = printed
    .map(({ area }) => area)
    .filter((area) => canBeSupplied({ kind: 'judgement', area }, activity))
  return [...new Set([...supplied, ...held])].map((area) => ({ kind: 'judgement', area }))
}
