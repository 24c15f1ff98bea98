import { z } from 'zod'
import type { AuthoritySlug } from '../../framework/authority-slug.ts'
import { isIsoDate } from '../../framework/iso-date.ts'
import { judgementAreas } from '../../framework/judgement-areas.ts'
import type { AccountId } from '../../people/permissions/caller.ts'
import { postId } from '../../people/posts/post.ts'
import type { Queryable, Transaction } from '../../platform/database/database.ts'
import { type Contribution, type ContributionId, contributionId } from './contribution.ts'
import { questions, type Year } from './self-evaluation.ts'
import { newestYear } from './store.ts'

const contributionRow = z
  .object({
    id: contributionId,
    year: z.number(),
    area: z.enum(judgementAreas),
    question: z.enum(questions).nullable(),
    post: postId,
    asks: z.string(),
    due_on: z.string().refine(isIsoDate),
    asked_by: z.string(),
    asked_at: z.date(),
    state: z.enum(['asked', 'answered', 'taken-back']),
    answer: z.string(),
    answered_by: z.string().nullable(),
    answered_at: z.date().nullable()
  })
  .transform(
    (row): Contribution => ({
      ...{ id: row.id, year: row.year, area: row.area, question: row.question ?? undefined },
      ...{ post: row.post, asks: row.asks, dueOn: row.due_on, askedBy: row.asked_by, askedAt: row.asked_at },
      ...{ state: row.state, answer: row.answer },
      answeredBy: row.answered_by ?? undefined,
      answeredAt: row.answered_at ?? undefined
    })
  )

/** What was asked of posts for a year, what is due first coming first. */
export async function contributionsOf(
  db: Queryable,
  authority: AuthoritySlug,
  year: Year
): Promise<Contribution[]> {
  const rows = await selection(db, authority).where('year', '=', year).execute()
  return rows.map((row) => contributionRow.parse(row))
}

/** What waits for an answer from these posts, what is due first coming first. */
export async function contributionsAskedOf(
  db: Queryable,
  authority: AuthoritySlug,
  posts: readonly string[]
): Promise<Contribution[]> {
  if (posts.length === 0) return []
  const rows = await selection(db, authority)
    .where('post', 'in', [...posts])
    .where('state', '=', 'asked')
    .limit(50)
    .execute()
  return rows.map((row) => contributionRow.parse(row))
}

/**
 * What somebody asked for and was answered, in the newest year, while nobody took it up: no claim of its area and
 * question was written or changed after the answer, and nothing was sent after it. The oldest answer comes first.
 */
export async function contributionsToTakeUp(
  db: Queryable,
  authority: AuthoritySlug,
  askedBy: AccountId
): Promise<Contribution[]> {
  const rows = await db
    .selectFrom('prepare.contribution_asked as c')
    .selectAll('c')
    .where('c.authority', '=', authority)
    .where('c.asked_account', '=', askedBy)
    .where('c.state', '=', 'answered')
    .where('c.year', '=', newestYear(db, authority))
    .where(({ exists, not, selectFrom }) =>
      not(
        exists(
          selectFrom('prepare.claim as m')
            .select('m.id')
            .whereRef('m.authority', '=', 'c.authority')
            .whereRef('m.year', '=', 'c.year')
            .whereRef('m.area', '=', 'c.area')
            .where(({ or, eb, ref }) =>
              or([eb('c.question', 'is', null), eb('m.question', '=', ref('c.question'))])
            )
            .whereRef('m.changed_at', '>=', 'c.answered_at')
        )
      )
    )
    .where(({ exists, not, selectFrom }) =>
      not(
        exists(
          selectFrom('prepare.sent_version as s')
            .select('s.number')
            .whereRef('s.authority', '=', 'c.authority')
            .whereRef('s.year', '=', 'c.year')
            .whereRef('s.sent_at', '>=', 'c.answered_at')
        )
      )
    )
    .orderBy('c.answered_at')
    .orderBy('c.id')
    .limit(50)
    .execute()
  return rows.map((row) => contributionRow.parse(row))
}

/** The contributions with these ids. */
export async function contributionsWithIds(
  db: Queryable,
  authority: AuthoritySlug,
  ids: readonly string[]
): Promise<Contribution[]> {
  if (ids.length === 0) return []
  const rows = await selection(db, authority)
    .where('id', 'in', [...ids])
    .execute()
  return rows.map((row) => contributionRow.parse(row))
}

/** One contribution of the authority; undefined where it has none of that id. */
export async function contributionAt(
  db: Queryable,
  authority: AuthoritySlug,
  id: string
): Promise<Contribution | undefined> {
  return (await contributionsWithIds(db, authority, [id]))[0]
}

function selection(db: Queryable, authority: AuthoritySlug) {
  return db
    .selectFrom('prepare.contribution_asked')
    .selectAll()
    .where('authority', '=', authority)
    .orderBy('due_on')
    .orderBy('asked_at')
    .orderBy('id')
}

export async function insertContribution(
  tx: Transaction,
  authority: AuthoritySlug,
  asked: Contribution & { readonly askedAccount: AccountId }
): Promise<void> {
  await tx
    .insertInto('prepare.contribution_asked')
    .values({
      ...{ authority, id: asked.id, year: asked.year, area: asked.area, question: asked.question ?? null },
      ...{ post: asked.post, asks: asked.asks, due_on: asked.dueOn },
      ...{ asked_by: asked.askedBy, asked_at: asked.askedAt, state: asked.state },
      asked_account: asked.askedAccount
    })
    .execute()
}

/** Writes where a contribution stands and what was answered. */
export async function updateContribution(
  tx: Transaction,
  authority: AuthoritySlug,
  id: ContributionId,
  {
    state,
    answer,
    answeredBy,
    answeredAt
  }: Pick<Contribution, 'state' | 'answer' | 'answeredBy' | 'answeredAt'>
): Promise<void> {
  await tx
    .updateTable('prepare.contribution_asked')
    .set({ state, answer, answered_by: answeredBy ?? null, answered_at: answeredAt ?? null })
    .where('authority', '=', authority)
    .where('id', '=', id)
    .execute()
}
