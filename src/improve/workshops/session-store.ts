import { z } from 'zod'
import type { AuthoritySlug } from '../../framework/authority-slug.ts'
import { postId } from '../../people/posts/post.ts'
import type { Queryable, Transaction } from '../../platform/database/database.ts'
import { type day, maybe, maybeDay } from '../columns.ts'
import { measureId } from '../measures/measure.ts'
import {
  type Conclusion,
  directions,
  evidenceId,
  questionId,
  themeId,
  type WorkshopEvidence,
  type WorkshopQuestion,
  workshopId
} from './workshop.ts'

const conclusionRow = z
  .object({
    workshop: workshopId,
    theme: themeId,
    direction: z.enum(directions),
    words: z.string(),
    concluded_by: z.string()
  })
  .transform(({ concluded_by, ...row }): Conclusion => ({ ...row, concludedBy: concluded_by }))

const evidenceRow = z
  .object({
    id: evidenceId,
    workshop: workshopId,
    theme: maybe(themeId),
    words: z.string(),
    thing_kind: maybe(z.string()),
    thing_id: maybe(z.string()),
    measure: maybe(measureId),
    measure_value: maybe(z.number()),
    measure_as_at: maybeDay,
    added_by: z.string(),
    withdrawn_because: maybe(z.string())
  })
  .transform(
    (row): WorkshopEvidence => ({
      ...{ id: row.id, workshop: row.workshop, theme: row.theme, words: row.words },
      thing:
        row.thing_kind === undefined || row.thing_id === undefined
          ? undefined
          : { kind: row.thing_kind, id: row.thing_id },
      measure: row.measure && { id: row.measure, value: measured(row) },
      ...{ addedBy: row.added_by, withdrawnBecause: row.withdrawn_because }
    })
  )

function measured({
  measure_value: value,
  measure_as_at: asAt
}: {
  readonly measure_value: number | undefined
  readonly measure_as_at: z.output<typeof day> | undefined
}) {
  return value === undefined || asAt === undefined ? undefined : { value, asAt }
}

const questionRow = z
  .object({
    id: questionId,
    workshop: workshopId,
    theme: maybe(themeId),
    words: z.string(),
    post: maybe(postId),
    state: z.enum(['open', 'answered', 'withdrawn']),
    answer: maybe(z.string()),
    answered_in: maybe(workshopId),
    answered_on: maybeDay,
    settled_by: maybe(z.string()),
    asked_by: z.string()
  })
  .transform(
    (row): WorkshopQuestion => ({
      ...{ id: row.id, workshop: row.workshop, theme: row.theme, words: row.words, post: row.post },
      askedBy: row.asked_by,
      settled:
        row.state === 'open' ||
        row.answer === undefined ||
        row.answered_on === undefined ||
        row.settled_by === undefined
          ? undefined
          : {
              ...{ as: row.state, words: row.answer, on: row.answered_on },
              ...{ inWorkshop: row.answered_in, by: row.settled_by }
            }
    })
  )

/** What every session concluded, looked at and asked for. */
export interface InSessions {
  readonly conclusions: readonly Conclusion[]
  /** What was withdrawn is among it. */
  readonly evidence: readonly WorkshopEvidence[]
  readonly questions: readonly WorkshopQuestion[]
}

/** What the sessions of the authority came to, of one or of all, in the order in which it was said. */
export async function inSessions(
  db: Queryable,
  authority: AuthoritySlug,
  workshop?: string
): Promise<InSessions> {
  const of = workshop ?? ''
  const conclusions = await db
    .selectFrom('improve.workshop_conclusion')
    .selectAll()
    .where('authority', '=', authority)
    .$if(workshop !== undefined, (query) => query.where('workshop', '=', of))
    .execute()
  const evidence = await db
    .selectFrom('improve.workshop_evidence')
    .selectAll()
    .where('authority', '=', authority)
    .$if(workshop !== undefined, (query) => query.where('workshop', '=', of))
    .orderBy('added_at')
    .orderBy('id')
    .execute()
  const questions = await db
    .selectFrom('improve.workshop_question')
    .selectAll()
    .where('authority', '=', authority)
    .$if(workshop !== undefined, (query) =>
      query.where((either) => either.or([either('workshop', '=', of), either('answered_in', '=', of)]))
    )
    .orderBy('asked_at')
    .orderBy('id')
    .execute()
  return {
    conclusions: conclusions.map((row) => conclusionRow.parse(row)),
    evidence: evidence.map((row) => evidenceRow.parse(row)),
    questions: questions.map((row) => questionRow.parse(row))
  }
}

/** Every question of the authority that nobody has answered or taken back, the oldest first. */
export async function openQuestionsOf(db: Queryable, authority: AuthoritySlug): Promise<WorkshopQuestion[]> {
  const rows = await db
    .selectFrom('improve.workshop_question')
    .selectAll()
    .where('authority', '=', authority)
    .where('state', '=', 'open')
    .orderBy('asked_at')
    .orderBy('id')
    .execute()
  return rows.map((row) => questionRow.parse(row))
}

/** One question, held against everybody else until the transaction ends. */
export async function questionLocked(
  tx: Transaction,
  authority: AuthoritySlug,
  id: string
): Promise<WorkshopQuestion | undefined> {
  const row = await tx
    .selectFrom('improve.workshop_question')
    .selectAll()
    .where('authority', '=', authority)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  return row && questionRow.parse(row)
}

/** Who says something, as which post, and when. */
export interface Saying {
  readonly by: string
  readonly as: string | undefined
  readonly at: Date
}

export async function putConclusion(
  tx: Transaction,
  authority: AuthoritySlug,
  { workshop, theme, direction, words }: Conclusion,
  { by, as, at }: Saying
): Promise<void> {
  const row = { direction, words, concluded_by: by, concluded_as: as ?? null, concluded_at: at }
  await tx
    .insertInto('improve.workshop_conclusion')
    .values({ authority, workshop, theme, ...row })
    .onConflict((conflict) => conflict.columns(['authority', 'workshop', 'theme']).doUpdateSet(row))
    .execute()
}

export async function insertEvidence(
  tx: Transaction,
  authority: AuthoritySlug,
  { id, workshop, theme, words, thing, measure, addedBy }: WorkshopEvidence,
  at: Date
): Promise<void> {
  await tx
    .insertInto('improve.workshop_evidence')
    .values({
      ...{ authority, id, workshop, theme: theme ?? null, words },
      ...{ thing_kind: thing?.kind ?? null, thing_id: thing?.id ?? null, measure: measure?.id ?? null },
      ...{ measure_value: measure?.value?.value ?? null, measure_as_at: measure?.value?.asAt ?? null },
      ...{ added_by: addedBy, added_at: at }
    })
    .execute()
}

/** Withdraws what was looked at; false where it is not there or was withdrawn before. */
export async function withdrawEvidenceRow(
  tx: Transaction,
  authority: AuthoritySlug,
  id: string,
  { by, at, because }: { readonly by: string; readonly at: Date; readonly because: string }
): Promise<boolean> {
  const changed = await tx
    .updateTable('improve.workshop_evidence')
    .set({ withdrawn_by: by, withdrawn_at: at, withdrawn_because: because })
    .where('authority', '=', authority)
    .where('id', '=', id)
    .where('withdrawn_at', 'is', null)
    .executeTakeFirst()
  return changed.numUpdatedRows > 0n
}

export async function insertQuestion(
  tx: Transaction,
  authority: AuthoritySlug,
  { id, workshop, theme, words, post, askedBy }: WorkshopQuestion,
  at: Date
): Promise<void> {
  await tx
    .insertInto('improve.workshop_question')
    .values({
      ...{ authority, id, workshop, theme: theme ?? null, words, post: post ?? null },
      ...{ state: 'open', asked_by: askedBy, asked_at: at }
    })
    .execute()
}

export async function settleQuestionRow(
  tx: Transaction,
  authority: AuthoritySlug,
  id: string,
  settled: NonNullable<WorkshopQuestion['settled']>
): Promise<void> {
  await tx
    .updateTable('improve.workshop_question')
    .set({
      ...{ state: settled.as, answer: settled.words, answered_in: settled.inWorkshop ?? null },
      ...{ answered_on: settled.on, settled_by: settled.by }
    })
    .where('authority', '=', authority)
    .where('id', '=', id)
    .execute()
}
