import { z } from 'zod'
import type { AuthoritySlug } from '../../framework/authority-slug.ts'
import type { IsoDate } from '../../framework/iso-date.ts'
import type { Queryable, Transaction } from '../../platform/database/database.ts'
import { day, maybe } from '../columns.ts'
import { planContent } from './content.ts'
import { type PlanId, planId } from './plan.ts'
import type { Submission } from './sign-off.ts'

const firstRow = z.object({ plan: planId, sent_on: day })

/** The day on which each plan of the authority was first submitted. */
export async function firstSubmissions(
  db: Queryable,
  authority: AuthoritySlug
): Promise<ReadonlyMap<PlanId, IsoDate>> {
  const rows = await db
    .selectFrom('improve.plan_submission')
    .select(['plan', 'sent_on'])
    .where('authority', '=', authority)
    .where('number', '=', 1)
    .execute()
  return new Map(rows.map((row) => firstRow.parse(row)).map(({ plan, sent_on }) => [plan, sent_on]))
}

const submissionRow: z.ZodType<Submission> = z
  .object({
    plan: planId,
    number: z.number(),
    sent_to: z.string(),
    sent_on: day,
    submitted_by: z.string(),
    submitted_as: maybe(z.string()),
    submitted_at: z.date(),
    content: planContent
  })
  .transform((row) => ({
    ...{ plan: row.plan, number: row.number, sentTo: row.sent_to, sentOn: row.sent_on },
    ...{ submittedBy: row.submitted_by, submittedAs: row.submitted_as, submittedAt: row.submitted_at },
    content: row.content
  }))

/** A plan each time that it was submitted, the first first. */
export async function submissionsOf(
  db: Queryable,
  authority: AuthoritySlug,
  plan: PlanId
): Promise<Submission[]> {
  const rows = await db
    .selectFrom('improve.plan_submission')
    .selectAll()
    .where('authority', '=', authority)
    .where('plan', '=', plan)
    .orderBy('number')
    .execute()
  return rows.map((row) => submissionRow.parse(row))
}

export async function insertSubmission(
  tx: Transaction,
  authority: AuthoritySlug,
  submission: Submission
): Promise<void> {
  const { plan, number, sentTo, sentOn, submittedBy, submittedAs, submittedAt, content } = submission
  await tx
    .insertInto('improve.plan_submission')
    .values({
      ...{ authority, plan, number, sent_to: sentTo, sent_on: sentOn, submitted_by: submittedBy },
      ...{ submitted_as: submittedAs ?? null, submitted_at: submittedAt, content: JSON.stringify(content) }
    })
    .execute()
}
