import { z } from 'zod'
import type { Transaction } from '../../platform/database/database.ts'
import type { AccountId } from '../permissions/caller.ts'
import type { Member } from '../permissions/member.ts'
import { type MailChoice, mailChoices, type Topic, topics } from './topics.ts'

/** What somebody was told. */
export interface Notification {
  readonly id: string
  readonly words: string
  readonly href: string
  readonly at: Date
  readonly read: boolean
}

/** What the member was told: what they have not read first, then the newest; at most so many. */
export async function notificationsOf(
  tx: Transaction,
  member: Member,
  limit: number
): Promise<Notification[]> {
  const rows = await tx
    .selectFrom('people.notification')
    .select(['id', 'words', 'href', 'at', 'read_at'])
    .where('authority', '=', member.workspace.authority)
    .where('account', '=', member.account)
    .orderBy((eb) => eb('read_at', 'is not', null))
    .orderBy('at', 'desc')
    .orderBy('id')
    .limit(limit)
    .execute()
  return rows.map(({ read_at, ...row }) => ({ ...row, read: read_at !== null }))
}

/** Marks what the member was told as read, one or all of it; gives where that one leads. */
export async function markRead(
  tx: Transaction,
  member: Member,
  at: Date,
  id: string | 'all'
): Promise<string | undefined> {
  const own = tx
    .updateTable('people.notification')
    .set((eb) => ({ read_at: eb.fn.coalesce('read_at', eb.val(at)) }))
    .where('authority', '=', member.workspace.authority)
    .where('account', '=', member.account)
  const marked = id === 'all' ? own.where('read_at', 'is', null) : own.where('id', '=', id)
  const rows = await marked.returning('href').execute()
  return rows[0]?.href
}

export type Choices = Readonly<Partial<Record<Topic, MailChoice>>>

const choiceRow = z.object({ topic: z.enum(topics), how: z.enum(mailChoices) })

/** What the account chose; a topic that it chose nothing for is absent. */
export async function choicesOf(tx: Transaction, account: AccountId): Promise<Choices> {
  const rows = await tx
    .selectFrom('people.mail_choice')
    .select(['topic', 'how'])
    .where('account', '=', account)
    .execute()
  // A topic of a later version of the program is none of ours.
  const known = rows.flatMap((row) => choiceRow.safeParse(row).data ?? [])
  return Object.fromEntries(known.map(({ topic, how }) => [topic, how]))
}

export async function putChoice(
  tx: Transaction,
  account: AccountId,
  topic: Topic,
  how: MailChoice
): Promise<void> {
  await tx
    .insertInto('people.mail_choice')
    .values({ account, topic, how })
    .onConflict((conflict) => conflict.columns(['account', 'topic']).doUpdateSet({ how }))
    .execute()
}

/** Where mail to an account goes. */
export async function mailAddressOf(tx: Transaction, account: AccountId): Promise<string> {
  const { email } = await tx
    .selectFrom('people.account')
    .select('email')
    .where('id', '=', account)
    .executeTakeFirstOrThrow()
  return email
}
