import { sql } from 'kysely'
import { z } from 'zod'
import type { AuthoritySlug } from '../../framework/authority-slug.ts'
import { addDays, type IsoDate, isIsoDate } from '../../framework/iso-date.ts'
import { postId } from '../../people/posts/post.ts'
import type { Transaction } from '../../platform/database/database.ts'
import { authoritySlug } from '../../record/authorities/rows.ts'
import { expiryNoticeDays } from './due.ts'
import type { OwedDocument, OwnedDocument, Reminder } from './reminders.ts'
import { maybeDay } from './rows.ts'

const ownedRow = z
  .object({
    authority: authoritySlug,
    id: z.string(),
    title: z.string(),
    owner: postId,
    expires_on: maybeDay,
    review_on: maybeDay
  })
  .transform(({ expires_on, review_on, ...row }) => ({ ...row, expiresOn: expires_on, reviewOn: review_on }))

/** The documents of every authority that may ask for something on the day and have an owner; for the installation. */
export async function ownedAndPressing(
  tx: Transaction,
  today: IsoDate
): Promise<(OwnedDocument & { readonly authority: AuthoritySlug })[]> {
  const rows = await tx
    .selectFrom('prepare.document')
    .select(['authority', 'id', 'title', 'owner', 'expires_on', 'review_on'])
    .where('withdrawn_at', 'is', null)
    .where('owner', 'is not', null)
    .where((where) =>
      where.or([where('expires_on', '<=', addDays(today, expiryNoticeDays)), where('review_on', '<=', today)])
    )
    .orderBy('authority')
    .orderBy((order) => order.fn('least', ['expires_on', 'review_on']))
    .orderBy('id')
    .execute()
  return rows.map((row) => ownedRow.parse(row))
}

const owedRow = z
  .object({
    authority: authoritySlug,
    id: z.string(),
    what: z.string(),
    owed_by: postId,
    due_on: z.string().refine(isIsoDate)
  })
  .transform(({ owed_by, due_on, ...row }) => ({ ...row, owedBy: owed_by, dueOn: due_on }))

/** What every authority asks for, somebody owes and nothing answers to, where the day is past; for the installation. */
export async function owedAndLate(
  tx: Transaction,
  today: IsoDate
): Promise<(OwedDocument & { readonly authority: AuthoritySlug })[]> {
  const rows = await tx
    .selectFrom('prepare.expected_document as e')
    .select(['e.authority', 'e.id', 'e.what', 'e.owed_by', 'e.due_on'])
    .where('e.left_out_because', 'is', null)
    .where('e.owed_by', 'is not', null)
    .where('e.due_on', '<', today)
    .where(
      sql<boolean>`not exists (select from prepare.document d
        where d.authority = e.authority and d.expected = e.id and d.withdrawn_at is null)`
    )
    .orderBy('e.authority')
    .orderBy('e.due_on')
    .orderBy('e.id')
    .execute()
  return rows.map((row) => owedRow.parse(row))
}

/** Notes that these are told now, and gives those of them that nobody was told of before. */
export async function noteReminders(
  tx: Transaction,
  authority: AuthoritySlug,
  reminders: readonly Reminder[],
  at: Date
): Promise<Reminder[]> {
  if (reminders.length === 0) return []
  const fresh = await tx
    .insertInto('prepare.reminder')
    .values(
      reminders.map(({ kind, id, what, day }) => ({
        ...{ authority, subject_kind: kind, subject: id, what, on_day: day, reminded_at: at }
      }))
    )
    .onConflict((conflict) => conflict.doNothing())
    .returning(['subject_kind', 'subject', 'what', 'on_day'])
    .execute()
  const keys = new Set(fresh.map((row) => keyOf(row.subject_kind, row.subject, row.what, row.on_day)))
  return reminders.filter(({ kind, id, what, day }) => keys.has(keyOf(kind, id, what, day)))
}

function keyOf(...parts: readonly string[]): string {
  return parts.join(' ')
}
