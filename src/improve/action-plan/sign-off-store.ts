import { z } from 'zod'
import type { AuthoritySlug } from '../../framework/authority-slug.ts'
import type { AccountId } from '../../people/permissions/caller.ts'
import { postId } from '../../people/posts/post.ts'
import type { Queryable, Transaction } from '../../platform/database/database.ts'
import { day, maybe } from '../columns.ts'
import { planContent } from './content.ts'
import { fingerprintOf } from './differences.ts'
import { type PlanId, planId } from './plan.ts'
import { type GivenSignOff, type SignOff, type SignOffId, signOffId } from './sign-off.ts'

const signOffRow = z
  .object({
    id: signOffId,
    plan: planId,
    post: postId,
    due_on: day,
    asked_by: z.string(),
    asked_account: z.custom<AccountId>((id) => typeof id === 'string'),
    asked_at: z.date(),
    state: z.enum(['asked', 'given', 'taken-back']),
    given_by: maybe(z.string()),
    given_as: maybe(z.enum(['holder', 'deputy'])),
    given_at: maybe(z.date()),
    content: maybe(planContent)
  })
  .transform(
    (row): SignOff => ({
      ...{ id: row.id, plan: row.plan, post: row.post, dueOn: row.due_on },
      ...{ askedBy: row.asked_by, askedAccount: row.asked_account, askedAt: row.asked_at },
      takenBack: row.state === 'taken-back',
      given: givenOf(row)
    })
  )

function givenOf(row: {
  readonly given_by: string | undefined
  readonly given_as: GivenSignOff['as'] | undefined
  readonly given_at: Date | undefined
  readonly content: GivenSignOff['content'] | undefined
}): GivenSignOff | undefined {
  const { given_by: by, given_as: as, given_at: at, content } = row
  if (by === undefined || as === undefined || at === undefined || content === undefined) return undefined
  return { by, as, at, content }
}

/** The sign-offs of a plan, in the order in which they were asked for. */
export async function signOffsOf(db: Queryable, authority: AuthoritySlug, plan: PlanId): Promise<SignOff[]> {
  const rows = await selection(db, authority).where('plan', '=', plan).execute()
  return rows.map((row) => signOffRow.parse(row))
}

/** One sign-off of a plan; undefined where it has none of that id. */
export async function signOffAt(
  db: Queryable,
  authority: AuthoritySlug,
  plan: PlanId,
  id: string
): Promise<SignOff | undefined> {
  const row = await selection(db, authority).where('plan', '=', plan).where('id', '=', id).executeTakeFirst()
  return row && signOffRow.parse(row)
}

function selection(db: Queryable, authority: AuthoritySlug) {
  return db
    .selectFrom('improve.plan_sign_off')
    .selectAll()
    .where('authority', '=', authority)
    .orderBy('asked_at')
    .orderBy('id')
}

const waitingRow = z
  .object({ id: signOffId, plan: planId, title: z.string(), post: postId, due_on: day, asked_by: z.string() })
  .transform(({ due_on: dueOn, asked_by: askedBy, ...row }) => ({ ...row, dueOn, askedBy }))

/** A signature that a post was asked for and has not given. */
export type WaitingSignOff = z.output<typeof waitingRow>

/** What these posts were asked to sign and have not, of plans that have not ended. */
export async function signOffsAskedOf(
  db: Queryable,
  authority: AuthoritySlug,
  posts: readonly string[]
): Promise<WaitingSignOff[]> {
  if (posts.length === 0) return []
  const rows = await db
    .selectFrom('improve.plan_sign_off as s')
    .innerJoin('improve.plan as p', (join) =>
      join.onRef('p.authority', '=', 's.authority').onRef('p.id', '=', 's.plan')
    )
    .select(['s.id', 's.plan', 'p.title', 's.post', 's.due_on', 's.asked_by'])
    .where('s.authority', '=', authority)
    .where('s.post', 'in', [...posts])
    .where('s.state', '=', 'asked')
    .where('p.state', '!=', 'ended')
    .orderBy('s.due_on')
    .orderBy('s.id')
    .execute()
  return rows.map((row) => waitingRow.parse(row))
}

export async function insertSignOff(
  tx: Transaction,
  authority: AuthoritySlug,
  asked: SignOff
): Promise<void> {
  await tx
    .insertInto('improve.plan_sign_off')
    .values({
      ...{ authority, id: asked.id, plan: asked.plan, post: asked.post, due_on: asked.dueOn },
      ...{ asked_by: asked.askedBy, asked_account: asked.askedAccount, asked_at: asked.askedAt },
      state: 'asked'
    })
    .execute()
}

export async function keepSignature(
  tx: Transaction,
  authority: AuthoritySlug,
  id: SignOffId,
  { by, as, at, content }: GivenSignOff
): Promise<void> {
  await tx
    .updateTable('improve.plan_sign_off')
    .set({
      ...{ state: 'given', given_by: by, given_as: as, given_at: at },
      ...{ fingerprint: fingerprintOf(content), content: JSON.stringify(content) }
    })
    .where('authority', '=', authority)
    .where('id', '=', id)
    .execute()
}

export async function keepTakenBack(tx: Transaction, authority: AuthoritySlug, id: SignOffId): Promise<void> {
  await tx
    .updateTable('improve.plan_sign_off')
    .set({ state: 'taken-back' })
    .where('authority', '=', authority)
    .where('id', '=', id)
    .execute()
}
