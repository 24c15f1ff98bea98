import { z } from 'zod'
import type { AuthoritySlug } from '../../framework/authority-slug.ts'
import { isIsoDate } from '../../framework/iso-date.ts'
import type { AccountId } from '../../people/permissions/caller.ts'
import { postId } from '../../people/posts/post.ts'
import type { Queryable, Transaction } from '../../platform/database/database.ts'
import { selfEvaluationContent } from './content.ts'
import type { Year } from './self-evaluation.ts'
import { type GivenSignOff, type SentVersion, type SignOff, type SignOffId, signOffId } from './sign-off.ts'

const day = z.string().refine(isIsoDate)

const signOffRow = z
  .object({
    id: signOffId,
    year: z.number(),
    post: postId,
    due_on: day,
    asked_by: z.string(),
    asked_at: z.date(),
    state: z.enum(['asked', 'given', 'taken-back']),
    given_by: z.string().nullable(),
    given_as: z.enum(['holder', 'deputy']).nullable(),
    given_at: z.date().nullable(),
    content: selfEvaluationContent.nullable()
  })
  .transform(
    (row): SignOff => ({
      ...{ id: row.id, year: row.year, post: row.post, dueOn: row.due_on },
      ...{ askedBy: row.asked_by, askedAt: row.asked_at, takenBack: row.state === 'taken-back' },
      given: givenOf(row)
    })
  )

function givenOf(row: {
  readonly given_by: string | null
  readonly given_as: GivenSignOff['as'] | null
  readonly given_at: Date | null
  readonly content: GivenSignOff['content'] | null
}): GivenSignOff | undefined {
  const { given_by: by, given_as: as, given_at: at, content } = row
  return by === null || as === null || at === null || content === null ? undefined : { by, as, at, content }
}

/** The sign-offs asked for a year, in the order in which they were asked. */
export async function signOffsOf(db: Queryable, authority: AuthoritySlug, year: Year): Promise<SignOff[]> {
  const rows = await selection(db, authority).where('year', '=', year).execute()
  return rows.map((row) => signOffRow.parse(row))
}

/** The sign-offs that these posts were asked for and have not given. */
export async function signOffsAskedOf(
  db: Queryable,
  authority: AuthoritySlug,
  posts: readonly string[]
): Promise<SignOff[]> {
  if (posts.length === 0) return []
  const rows = await selection(db, authority)
    .where('post', 'in', [...posts])
    .where('state', '=', 'asked')
    .execute()
  return rows.map((row) => signOffRow.parse(row))
}

/** One sign-off of the authority; undefined where it has none of that id. */
export async function signOffAt(
  db: Queryable,
  authority: AuthoritySlug,
  id: string
): Promise<SignOff | undefined> {
  const row = await selection(db, authority).where('id', '=', id).executeTakeFirst()
  return row && signOffRow.parse(row)
}

function selection(db: Queryable, authority: AuthoritySlug) {
  return db
    .selectFrom('prepare.sign_off')
    .selectAll()
    .where('authority', '=', authority)
    .orderBy('asked_at')
    .orderBy('id')
}

export async function insertSignOff(
  tx: Transaction,
  authority: AuthoritySlug,
  asked: SignOff & { readonly askedAccount: AccountId }
): Promise<void> {
  await tx
    .insertInto('prepare.sign_off')
    .values({
      ...{ authority, id: asked.id, year: asked.year, post: asked.post, due_on: asked.dueOn },
      ...{ asked_by: asked.askedBy, asked_at: asked.askedAt, state: 'asked' },
      asked_account: asked.askedAccount
    })
    .execute()
}

export async function giveSignOff(
  tx: Transaction,
  authority: AuthoritySlug,
  id: SignOffId,
  { by, as, at, content }: GivenSignOff
): Promise<void> {
  await tx
    .updateTable('prepare.sign_off')
    .set({ state: 'given', given_by: by, given_as: as, given_at: at, content: JSON.stringify(content) })
    .where('authority', '=', authority)
    .where('id', '=', id)
    .execute()
}

export async function takeSignOffBack(
  tx: Transaction,
  authority: AuthoritySlug,
  id: SignOffId
): Promise<void> {
  await tx
    .updateTable('prepare.sign_off')
    .set({ state: 'taken-back' })
    .where('authority', '=', authority)
    .where('id', '=', id)
    .execute()
}

const sentRow = z
  .object({
    year: z.number(),
    number: z.number(),
    sent_to: z.string(),
    sent_on: day,
    sent_by: z.string(),
    sent_at: z.date(),
    content: selfEvaluationContent
  })
  .transform(
    (row): SentVersion => ({
      ...{ year: row.year, number: row.number, sentTo: row.sent_to, sentOn: row.sent_on },
      ...{ sentBy: row.sent_by, sentAt: row.sent_at, content: row.content }
    })
  )

/** What was sent for a year, oldest first. */
export async function sentVersionsOf(
  db: Queryable,
  authority: AuthoritySlug,
  year: Year
): Promise<SentVersion[]> {
  const rows = await db
    .selectFrom('prepare.sent_version')
    .selectAll()
    .where('authority', '=', authority)
    .where('year', '=', year)
    .orderBy('number')
    .execute()
  return rows.map((row) => sentRow.parse(row))
}

export async function insertSentVersion(
  tx: Transaction,
  authority: AuthoritySlug,
  sent: SentVersion
): Promise<void> {
  await tx
    .insertInto('prepare.sent_version')
    .values({
      ...{ authority, year: sent.year, number: sent.number, sent_to: sent.sentTo, sent_on: sent.sentOn },
      ...{ sent_by: sent.sentBy, sent_at: sent.sentAt, content: JSON.stringify(sent.content) }
    })
    .execute()
}
