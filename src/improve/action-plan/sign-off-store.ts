import { z } from 'zod'
import type { AuthoritySlug } from '../../framework/authority-slug.ts'
import { postId } from '../../people/posts/post.ts'
import { type GivenSignOff, type SignOffId, signOffId } from '../../people/sign-off/sign-off.ts'
import {
  type AskedSignOff,
  askedColumns,
  givenColumns,
  signOffRow
} from '../../people/sign-off/sign-off-columns.ts'
import type { Queryable, Transaction } from '../../platform/database/database.ts'
import { day } from '../columns.ts'
import { type PlanContent, planContent } from './content.ts'
import { fingerprintOf } from './differences.ts'
import { type PlanId, planId } from './plan.ts'
import type { SignOff } from './sign-off.ts'

const row = signOffRow(planContent)

/** The sign-offs of a plan, in the order in which they were asked for. */
export async function signOffsOf(db: Queryable, authority: AuthoritySlug, plan: PlanId): Promise<SignOff[]> {
  const rows = await selection(db, authority).where('plan', '=', plan).execute()
  return rows.map((one) => row.parse(one))
}

/** One sign-off of a plan; undefined where it has none of that id. */
export async function signOffAt(
  db: Queryable,
  authority: AuthoritySlug,
  plan: PlanId,
  id: string
): Promise<SignOff | undefined> {
  const found = await selection(db, authority)
    .where('plan', '=', plan)
    .where('id', '=', id)
    .executeTakeFirst()
  return found && row.parse(found)
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
    .where('p.illustrative', '=', false)
    .orderBy('s.due_on')
    .orderBy('s.id')
    .execute()
  return rows.map((row) => waitingRow.parse(row))
}

export async function insertSignOff(
  tx: Transaction,
  authority: AuthoritySlug,
  plan: PlanId,
  asked: AskedSignOff
): Promise<void> {
  await tx
    .insertInto('improve.plan_sign_off')
    .values({ authority, plan, ...askedColumns(asked) })
    .execute()
}

export async function keepSignature(
  tx: Transaction,
  authority: AuthoritySlug,
  id: SignOffId,
  given: GivenSignOff<PlanContent>
): Promise<void> {
  await tx
    .updateTable('improve.plan_sign_off')
    .set({ ...givenColumns(given), fingerprint: fingerprintOf(given.content) })
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
