import type { IsoDate } from '../../framework/iso-date.ts'
import type { Activity } from '../activities/activity.ts'
import type { Field } from '../activities/field.ts'
import { fieldKey } from '../activities/field.ts'
import type { HeldInspection } from '../activities/held-values.ts'
import { fieldValuesOf, standingOf } from '../activities/held-values.ts'
import type { InspectionDates } from '../corrections/corrected-value.ts'
import {
  canBeSupplied,
  dateOutOfOrder,
  inOneLine,
  notYetPublished,
  parseCorrectedValue
} from '../corrections/corrected-value.ts'
import { type Keeper, problemWithName } from '../keeper.ts'

/** One value as a person left it in the form, and as it stood there when the form was made. */
export interface TypedValue {
  readonly field: Field
  readonly value: string
  readonly seen: string
}

/** What a person says to a question: that it is settled, with what there is to say of it; or nothing yet. */
export interface Answer {
  readonly question: number
  readonly settled: boolean
  readonly remark: string
}

/** Everything that a person says of one page of a report at once. */
export interface PageReview {
  /** The version that was looked at, by its hash. */
  readonly report: string
  readonly values: readonly TypedValue[]
  /** Whether the values that were left as they are were looked at and found right. */
  readonly allRight: boolean
  readonly answers: readonly Answer[]
  /** Questions that are to be open again. */
  readonly reopen: readonly number[]
  readonly reason: string
  readonly by: Keeper
}

/** What is wrong with the form: `at` is a field's name, "reason", "by", or "remark." with a question's number. */
export interface PageProblem {
  readonly at: string
  readonly message: string
}

/** What came of sending the form, to show it again with what was typed. */
export interface SentReview {
  readonly review: PageReview
  readonly problems: readonly PageProblem[]
}

/** A value before and after a person spoke of it. */
export interface Change {
  readonly field: Field
  readonly before: string | undefined
  readonly after: string
}

/** What the form says, held against what the record holds. */
export interface Said {
  readonly corrected: readonly Change[]
  readonly checked: readonly Change[]
  readonly problems: readonly PageProblem[]
  readonly changedMeanwhile: readonly string[]
}

/**
 * Tells what a person changed from what they left alone. A value that was left alone is nobody's business, unless
 * the whole page was found right: then it counts as checked, if nobody stands behind it yet.
 */
export function saidOf(review: Pick<PageReview, 'values' | 'allRight'>, held: HeldInspection): Said {
  const now = fieldValuesOf(held)
  const corrected: Change[] = []
  const checked: Change[] = []
  const problems: PageProblem[] = []
  const changedMeanwhile: string[] = []
  for (const { field, value, seen } of review.values) {
    const key = fieldKey(field)
    const before = now.get(key)
    const leftAlone = inOneLine(value) === inOneLine(seen)
    if (before === undefined && (leftAlone || !canBeSupplied(field, held.activity))) continue
    if (leftAlone && !(review.allRight && isUnchecked(held, field))) continue
    if (inOneLine(before ?? '') !== inOneLine(seen)) {
      changedMeanwhile.push(key)
      continue
    }
    if (leftAlone && before !== undefined) {
      checked.push({ field, before, after: before })
      continue
    }
    const parsed = parseCorrectedValue(field, value)
    if (parsed.kind === 'unfit') problems.push({ at: key, message: parsed.because })
    else corrected.push({ field, before, after: parsed.value })
  }
  return { corrected, checked, problems, changedMeanwhile }
}

function isUnchecked(held: HeldInspection, field: Field): boolean {
  const standing = standingOf(held, field)?.standing
  return standing !== 'checked' && standing !== 'corrected'
}

/** Whether there is anything to keep. */
export function saysAnything({ corrected, checked }: Said, { answers, reopen }: PageReview): boolean {
  const answered = answers.some(({ settled, remark }) => settled || remark.trim() !== '')
  return answered || corrected.length + checked.length + reopen.length > 0
}

/**
 * The order in which values can be written one by one: fieldwork never ends before it begins, not even between two
 * writes. So where it moves past its old last day, the last day moves first.
 */
export function inWritingOrder(changes: readonly Change[], { endsOn, startsOn }: Activity): Change[] {
  const start = changes.find(({ field }) => field.kind === 'fieldwork-start')
  const movesOn = start !== undefined && start.after > (endsOn ?? startsOn)
  const first = changes.filter(({ field }) => movesOn && field.kind === 'fieldwork-end')
  return [...first, ...changes.filter((change) => !first.includes(change))]
}

const longestReason = 2_000

/** What is wrong with what was said beside what the record holds: dates are held against each other as they would stand. */
export function problemsWith(
  { corrected }: Said,
  review: PageReview,
  activity: Activity,
  today: IsoDate
): PageProblem[] {
  const after = new Map(corrected.map((change) => [change.field.kind, change.after]))
  const dates: InspectionDates = {
    'fieldwork-start': after.get('fieldwork-start') ?? activity.startsOn,
    'fieldwork-end': after.get('fieldwork-end') ?? activity.endsOn,
    'published-on': after.get('published-on') ?? activity.publishedOn
  }
  const problems = corrected.flatMap((change): PageProblem[] => {
    const message =
      notYetPublished(change.field, change.after, today) ?? dateOutOfOrder(change.field, change.after, dates)
    return message === undefined ? [] : [{ at: fieldKey(change.field), message }]
  })
  if (corrected.length > 0 && review.reason.trim() === '') {
    problems.push({ at: 'reason', message: 'Enter the reason for the change' })
  }
  if (review.reason.length > longestReason) problems.push({ at: 'reason', message: atMost(longestReason) })
  for (const { question, settled, remark } of review.answers) {
    const at = `remark.${question}`
    if (remark.length > longestReason) problems.push({ at, message: atMost(longestReason) })
    if (!settled && remark.trim() !== '') {
      problems.push({ at, message: 'Tick “Settled” to keep your note, or clear the note' })
    }
  }
  const nameless = problemWithName(review.by)
  if (nameless !== undefined) problems.push({ at: 'by', message: nameless })
  return problems
}

function atMost(characters: number): string {
  return `Enter no more than ${characters.toLocaleString('en-GB')} characters`
}
