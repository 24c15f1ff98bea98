import { z } from 'zod'
import type { AuthoritySlug } from '../../framework/authority-slug.ts'
import { isIsoDate } from '../../framework/iso-date.ts'
import type { GivenSignOff, SignOffId } from '../../people/sign-off/sign-off.ts'
import {
  type AskedSignOff,
  askedColumns,
  givenColumns,
  signOffRow
} from '../../people/sign-off/sign-off-columns.ts'
import type { Queryable, Transaction } from '../../platform/database/database.ts'
import { type SelfEvaluationContent, selfEvaluationContent } from './content.ts'
import type { Year } from './self-evaluation.ts'
import type { SentVersion, SignOff } from './sign-off.ts'

const row = signOffRow(selfEvaluationContent)
const ofYear = z.object({ year: z.number() })

/** The sign-offs asked for a year, in the order in which they were asked. */
export async function signOffsOf(db: Queryable, authority: AuthoritySlug, year: Year): Promise<SignOff[]> {
  const rows = await selection(db, authority).where('year', '=', year).execute()
  return rows.map((one) => row.parse(one))
}

/** The sign-offs that these posts were asked for and have not given, each with the year that it is of. */
export async function signOffsAskedOf(
  db: Queryable,
  authority: AuthoritySlug,
  posts: readonly string[]
): Promise<(SignOff & { readonly year: Year })[]> {
  if (posts.length === 0) return []
  const rows = await selection(db, authority)
    .where('post', 'in', [...posts])
    .where('state', '=', 'asked')
    .execute()
  return rows.map((one) => ({ ...row.parse(one), ...ofYear.parse(one) }))
}

/** One sign-off of a year; undefined where it has none of that id. */
export async function signOffAt(
  db: Queryable,
  authority: AuthoritySlug,
  year: Year,
  id: string
): Promise<SignOff | undefined> {
  const found = await selection(db, authority)
    .where('year', '=', year)
    .where('id', '=', id)
    .executeTakeFirst()
  return found && row.parse(found)
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
  year: Year,
  asked: AskedSignOff
): Promise<void> {
  await tx
    .insertInto('prepare.sign_off')
    .values({ authority, year, ...askedColumns(asked) })
    .execute()
}

export async function keepSignature(
  tx: Transaction,
  authority: AuthoritySlug,
  id: SignOffId,
  given: GivenSignOff<SelfEvaluationContent>
): Promise<void> {
  await tx
    .updateTable('prepare.sign_off')
    .set(givenColumns(given))
    .where('authority', '=', authority)
    .where('id', '=', id)
    .execute()
}

export async function keepTakenBack(tx: Transaction, authority: AuthoritySlug, id: SignOffId): Promise<void> {
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
    sent_on: z.string().refine(isIsoDate),
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
