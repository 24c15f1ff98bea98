import { z } from 'zod'
import type { Queryable, Transaction } from '../../platform/database/database.ts'
import type { Activity, ActivityId } from '../activities/activity.ts'
import type { Field } from '../activities/field.ts'
import { fieldKey, parseField } from '../activities/field.ts'
import type { HeldInspection } from '../activities/held-values.ts'
import { activityAt } from '../activities/store.ts'
import { passagesOf, statedValuesOf } from '../reports/contents-store.ts'
import type { SpokenOf } from './answers.ts'
import { isAnsweredBy } from './answers.ts'
import type { Asked, Question, Settled } from './question.ts'
import { questionChecks, reask } from './question.ts'

/** A row of record.question as the question it stands for. What does not parse is a fault of ours. */
const questionRow = z
  .object({
    id: z.coerce.number(),
    check_name: z.enum(questionChecks),
    what: z.string(),
    pages: z.array(z.number()),
    field: z.string().nullable(),
    settled_by: z.string().nullable(),
    settled_at: z.date().nullable(),
    remark: z.string().nullable()
  })
  .transform(
    (row): Question => ({
      id: row.id,
      check: row.check_name,
      what: row.what,
      pages: row.pages,
      field: row.field === null ? undefined : parseField(row.field),
      settled:
        row.settled_by === null || row.settled_at === null
          ? undefined
          : { by: row.settled_by, at: row.settled_at, remark: row.remark ?? undefined }
    })
  )

const columns = ['id', 'check_name', 'what', 'pages', 'field', 'settled_by', 'settled_at', 'remark'] as const

/** What a report asks, open or settled, in the order in which a person meets it. */
export async function questionsOf(db: Queryable, report: string): Promise<Question[]> {
  const rows = await db
    .selectFrom('record.question')
    .select(columns)
    .where('report', '=', report)
    .orderBy('position')
    .orderBy('id')
    .execute()
  return rows.map((row) => questionRow.parse(row))
}

/**
 * Notes what a reading of a report asks, in the transaction that keeps the reading. What was settled stays so where
 * the reading asks the same; what is open and asked no longer is gone.
 */
export async function askQuestions(tx: Transaction, report: string, asked: readonly Asked[]): Promise<void> {
  const { raised, again, dropped } = reask(await questionsOf(tx, report), asked)
  const position = (one: Asked) => asked.indexOf(one) + 1
  if (dropped.length > 0) {
    const ids = dropped.map(({ id }) => id)
    await tx.deleteFrom('record.question').where('id', 'in', ids).execute()
  }
  for (const { held, asked: one } of again) {
    await tx
      .updateTable('record.question')
      .set({ pages: [...one.pages], field: keyOf(one.field), position: position(one) })
      .where('id', '=', held.id)
      .execute()
  }
  if (raised.length > 0) await insertQuestions(tx, report, raised, position)
}

/** Adds one question to those that a report asks already; asked before, it stays as it is. */
export async function askAlso(tx: Transaction, report: string, asked: Asked): Promise<void> {
  const { raised } = reask(await questionsOf(tx, report), [asked])
  if (raised.length > 0) await insertQuestions(tx, report, raised, () => lastPosition)
}

const lastPosition = 10_000

async function insertQuestions(
  tx: Transaction,
  report: string,
  asked: readonly Asked[],
  position: (one: Asked) => number
): Promise<void> {
  await tx
    .insertInto('record.question')
    .values(
      asked.map((one) => ({
        report,
        check_name: one.check,
        what: one.what,
        pages: [...one.pages],
        field: keyOf(one.field),
        position: position(one)
      }))
    )
    .execute()
}

function keyOf(field: Field | undefined): string | null {
  return field ? fieldKey(field) : null
}

/** What the record holds of an inspection, and the newest version of its report; undefined where it has none. */
export interface HeldForReview extends HeldInspection {
  readonly report: string
}

/** What a person's words are held against; the caller's transaction holds the inspection. */
export async function heldForReview(tx: Transaction, activity: Activity): Promise<HeldForReview | undefined> {
  const judged = await activityAt(tx, activity.authority, activity.address)
  const newest = await tx
    .selectFrom('record.report')
    .select('sha256')
    .where('activity', '=', activity.id)
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirst()
  if (!judged || !newest) return undefined
  const stated = await statedValuesOf(tx, activity.id)
  const passages = await passagesOf(tx, activity.id)
  return { activity: judged, stated, passages, report: newest.sha256 }
}

/** Settles a question of a report; answers whether it was open. */
export async function settleQuestion(
  tx: Transaction,
  report: string,
  id: number,
  { by, at, remark }: Settled
): Promise<boolean> {
  const settled = await tx
    .updateTable('record.question')
    .set({ settled_by: by, settled_at: at, remark: remark ?? null })
    .where('report', '=', report)
    .where('id', '=', id)
    .where('settled_at', 'is', null)
    .returning('id')
    .executeTakeFirst()
  return settled !== undefined
}

/** Opens a question again that a person settled; answers whether there was one. */
export async function reopenQuestion(tx: Transaction, report: string, id: number): Promise<boolean> {
  const reopened = await tx
    .updateTable('record.question')
    .set({ settled_by: null, settled_at: null, remark: null })
    .where('report', '=', report)
    .where('id', '=', id)
    .where('settled_at', 'is not', null)
    .returning('id')
    .executeTakeFirst()
  return reopened !== undefined
}

/**
 * Settles what the newest report of an inspection asks and these values answer, for a person has just said what they
 * should be. Answers the words of each question that this settled.
 */
export async function settleByValues(
  tx: Transaction,
  activity: ActivityId,
  spokenOf: readonly SpokenOf[],
  settled: Settled
): Promise<string[]> {
  if (spokenOf.length === 0) return []
  const newest = await tx
    .selectFrom('record.report')
    .select('sha256')
    .where('activity', '=', activity)
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirst()
  if (!newest) return []
  const words: string[] = []
  for (const question of await questionsOf(tx, newest.sha256)) {
    if (!spokenOf.some((one) => isAnsweredBy(question, one))) continue
    if (await settleQuestion(tx, newest.sha256, question.id, settled)) words.push(question.what)
  }
  return words
}
