import { z } from 'zod'
import type { AuthoritySlug } from '../../framework/authority-slug.ts'
import { judgementAreas } from '../../framework/judgement-areas.ts'
import { postId } from '../../people/posts/post.ts'
import type { Queryable, Transaction } from '../../platform/database/database.ts'
import { bases, type Claim, claimId, claimStates } from './claim.ts'
import { questions, type SelfEvaluation, type Year } from './self-evaluation.ts'

const maybe = <Kind extends z.ZodType>(kind: Kind) => kind.nullable().transform((known) => known ?? undefined)

const selfEvaluationRow = z
  .object({ year: z.number(), begun_at: z.date(), begun_by: z.string() })
  .transform((row): SelfEvaluation => ({ year: row.year, begunAt: row.begun_at, begunBy: row.begun_by }))

const claimRow = z
  .object({
    id: claimId,
    year: z.number(),
    area: z.enum(judgementAreas),
    question: z.enum(questions),
    place: z.number(),
    words: z.string(),
    post: maybe(postId),
    basis: z.enum(bases),
    state: z.enum(claimStates),
    withdrawn_because: maybe(z.string()),
    carried_from: maybe(claimId),
    changed_by: z.string(),
    changed_at: z.date()
  })
  .transform(
    (row): Claim => ({
      ...{ id: row.id, year: row.year, area: row.area, question: row.question, place: row.place },
      ...{ text: row.words, post: row.post, basis: row.basis, state: row.state },
      withdrawnBecause: row.withdrawn_because,
      carriedFrom: row.carried_from,
      changedBy: row.changed_by,
      changedAt: row.changed_at
    })
  )

/** Every self-evaluation of the authority, the newest year first. */
export async function selfEvaluationsOf(db: Queryable, authority: AuthoritySlug): Promise<SelfEvaluation[]> {
  const rows = await db
    .selectFrom('prepare.self_evaluation')
    .select(['year', 'begun_at', 'begun_by'])
    .where('authority', '=', authority)
    .orderBy('year', 'desc')
    .execute()
  return rows.map((row) => selfEvaluationRow.parse(row))
}

/** The newest year that the authority began, as a part of a query. */
export function newestYear(db: Queryable, authority: AuthoritySlug) {
  return db
    .selectFrom('prepare.self_evaluation')
    .select(({ fn }) => fn.max('year').as('newest'))
    .where('authority', '=', authority)
}

/**
 * The authority's self-evaluation of a year; undefined where none was begun. Locked, it stands still for everybody
 * else who would change it until the transaction ends.
 */
export async function selfEvaluationOf(
  db: Queryable,
  authority: AuthoritySlug,
  year: Year,
  how: 'read' | 'lock' = 'read'
): Promise<SelfEvaluation | undefined> {
  const row = await db
    .selectFrom('prepare.self_evaluation')
    .select(['year', 'begun_at', 'begun_by'])
    .where('authority', '=', authority)
    .where('year', '=', year)
    .$if(how === 'lock', (query) => query.forUpdate())
    .executeTakeFirst()
  return row && selfEvaluationRow.parse(row)
}

export async function insertSelfEvaluation(
  tx: Transaction,
  authority: AuthoritySlug,
  { year, begunAt, begunBy }: SelfEvaluation
): Promise<'inserted' | 'there-already'> {
  const { numInsertedOrUpdatedRows = 0n } = await tx
    .insertInto('prepare.self_evaluation')
    .values({ authority, year, begun_at: begunAt, begun_by: begunBy })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirstOrThrow()
  return numInsertedOrUpdatedRows > 0n ? 'inserted' : 'there-already'
}

/** The claims of a year, withdrawn ones too, in their places. */
export async function claimsOf(db: Queryable, authority: AuthoritySlug, year: Year): Promise<Claim[]> {
  const rows = await db
    .selectFrom('prepare.claim')
    .selectAll()
    .where('authority', '=', authority)
    .where('year', '=', year)
    .orderBy('place')
    .orderBy('id')
    .execute()
  return rows.map((row) => claimRow.parse(row))
}

/** One claim of the authority; undefined where it has none of that id. */
export async function claimAt(
  db: Queryable,
  authority: AuthoritySlug,
  id: string
): Promise<Claim | undefined> {
  const row = await db
    .selectFrom('prepare.claim')
    .selectAll()
    .where('authority', '=', authority)
    .where('id', '=', id)
    .executeTakeFirst()
  return row && claimRow.parse(row)
}

/** The claims with these ids, of whatever year. */
export async function claimsWithIds(
  db: Queryable,
  authority: AuthoritySlug,
  ids: readonly string[]
): Promise<Claim[]> {
  if (ids.length === 0) return []
  const rows = await db
    .selectFrom('prepare.claim')
    .selectAll()
    .where('authority', '=', authority)
    .where('id', 'in', [...ids])
    .execute()
  return rows.map((row) => claimRow.parse(row))
}

export async function insertClaim(tx: Transaction, authority: AuthoritySlug, claim: Claim): Promise<void> {
  await tx
    .insertInto('prepare.claim')
    .values({
      ...{ authority, id: claim.id, year: claim.year },
      ...columnsOf(claim),
      carried_from: claim.carriedFrom ?? null
    })
    .execute()
}

/** Writes everything of a claim that can change. */
export async function updateClaim(tx: Transaction, authority: AuthoritySlug, claim: Claim): Promise<void> {
  await tx
    .updateTable('prepare.claim')
    .set(columnsOf(claim))
    .where('authority', '=', authority)
    .where('id', '=', claim.id)
    .execute()
}

function columnsOf(claim: Claim) {
  return {
    ...{ area: claim.area, question: claim.question, place: claim.place, words: claim.text },
    ...{ basis: claim.basis, state: claim.state },
    post: claim.post ?? null,
    withdrawn_because: claim.withdrawnBecause ?? null,
    changed_by: claim.changedBy,
    changed_at: claim.changedAt
  }
}
