import { dayInEngland } from '../../../framework/day-in-england.ts'
import type { Clock } from '../../../platform/clock.ts'
import type { Database, Transaction } from '../../../platform/database/database.ts'
import { inTransaction } from '../../../platform/database/database.ts'
import { appendToTrail } from '../../../trail/append.ts'
import type { Activity } from '../../activities/activity.ts'
import { fieldKey } from '../../activities/field.ts'
import type { FitValue } from '../../corrections/actions/keep-value.ts'
import { keepValue } from '../../corrections/actions/keep-value.ts'
import { canBeCorrected } from '../../corrections/corrected-value.ts'
import { atBothAddresses } from '../../corrections/same-passage.ts'
import { lockInspection } from '../../corrections/store.ts'
import type { Place } from '../../reports/store.ts'
import type { PageProblem, PageReview } from '../page-review.ts'
import { inWritingOrder, problemsWith, saidOf, saysAnything } from '../page-review.ts'
import { heldForReview, questionsOf, reopenQuestion, settleByValues, settleQuestion } from '../store.ts'

export type ReviewOutcome =
  | {
      readonly kind: 'reviewed'
      readonly corrected: number
      readonly checked: number
      readonly settled: number
      readonly reopened: number
    }
  /** The form says what the record holds already: nothing was written. */
  | { readonly kind: 'nothing-said' }
  | { readonly kind: 'unfit'; readonly problems: readonly PageProblem[] }
  /** Somebody changed these values after the person saw them: nothing was written. */
  | { readonly kind: 'changed-meanwhile'; readonly fields: readonly string[] }
  /** A newer version of the report came in after the person saw this one. */
  | { readonly kind: 'newer-report' }
  | { readonly kind: 'not-there' }

/**
 * Keeps everything that a person said of one page of a report: values put right, values found right, questions
 * settled or opened again. All of it is kept or none, with one entry in the trail.
 */
export async function reviewPage(
  db: Database,
  clock: Clock,
  place: Place,
  review: PageReview
): Promise<ReviewOutcome> {
  return inTransaction(db, async (tx) => {
    const activity = await lockInspection(tx, place)
    if (!activity || !canBeCorrected(activity)) return { kind: 'not-there' }
    const held = await heldForReview(tx, activity)
    if (!held) return { kind: 'not-there' }
    if (held.report !== review.report) return { kind: 'newer-report' }
    const said = saidOf(review, held)
    if (said.changedMeanwhile.length > 0) return { kind: 'changed-meanwhile', fields: said.changedMeanwhile }
    if (said.problems.length === 0 && !saysAnything(said, review)) return { kind: 'nothing-said' }
    const now = clock.now()
    const problems = [...said.problems, ...problemsWith(said, review, activity, dayInEngland(now))]
    if (problems.length > 0) return { kind: 'unfit', problems }
    const both = {
      ...said,
      corrected: atBothAddresses(held.passages, said.corrected),
      checked: atBothAddresses(held.passages, said.checked)
    }
    const kept = await keep(tx, now, { place, activity, review, said: both })
    return { kind: 'reviewed', corrected: said.corrected.length, checked: said.checked.length, ...kept }
  })
}

interface Keep {
  readonly place: Place
  readonly activity: Activity
  readonly review: PageReview
  readonly said: ReturnType<typeof saidOf>
}

async function keep(
  tx: Transaction,
  at: Date,
  kept: Keep
): Promise<{ readonly settled: number; readonly reopened: number }> {
  const { place, activity, review, said } = kept
  const by = review.by.shown
  const reason = review.reason.trim()
  const fit = (one: { field: FitValue['field']; before: string | undefined; after: string }): FitValue =>
    one.before === one.after ? { ...one, reason: '', by, at } : { ...one, reason, by, at }
  const values = inWritingOrder([...said.corrected, ...said.checked], activity).map(fit)
  for (const value of values) await keepValue(tx, activity, value)
  const settled = await settle(tx, at, kept)
  const reopened = await reopen(tx, review)
  const answered = await settleByValues(
    tx,
    activity.id,
    values.map(({ field, before, after }) => ({ field, changed: before !== after })),
    { by, at, remark: said.corrected.length > 0 ? reason : undefined }
  )
  await appendToTrail(tx, at, {
    ...review.by.actor,
    action: 'review page',
    subject: { kind: 'inspection', id: `${place.authority}/${place.address}` },
    before: Object.fromEntries(said.corrected.map(({ field, before }) => [fieldKey(field), before ?? null])),
    after: {
      ...Object.fromEntries(said.corrected.map(({ field, after }) => [fieldKey(field), after])),
      ...listed(
        'checked',
        said.checked.map(({ field }) => fieldKey(field))
      ),
      ...listed('settled', [...settled, ...answered]),
      ...listed('reopened', reopened)
    },
    ...(said.corrected.length > 0 ? { reason } : {})
  })
  return { settled: settled.length + answered.length, reopened: reopened.length }
}

async function settle(tx: Transaction, at: Date, { review }: Keep): Promise<string[]> {
  const questions = await questionsOf(tx, review.report)
  const words: string[] = []
  for (const { question: id, remark } of review.answers.filter((answer) => answer.settled)) {
    const settled = { by: review.by.shown, at, remark: remark.trim() || undefined }
    const question = questions.find((one) => one.id === id)
    if (question && (await settleQuestion(tx, review.report, id, settled))) {
      words.push(settled.remark === undefined ? question.what : `${question.what} (${settled.remark})`)
    }
  }
  return words
}

async function reopen(tx: Transaction, review: PageReview): Promise<string[]> {
  const questions = await questionsOf(tx, review.report)
  const words: string[] = []
  for (const id of review.reopen) {
    const question = questions.find((one) => one.id === id)
    if (question && (await reopenQuestion(tx, review.report, id))) words.push(question.what)
  }
  return words
}

function listed(name: string, items: readonly string[]): Record<string, readonly string[]> {
  return items.length === 0 ? {} : { [name]: items }
}
