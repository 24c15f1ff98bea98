import type { AuthoritySlug } from '../../../framework/authority-slug.ts'
import { dayInEngland } from '../../../framework/day-in-england.ts'
import type { IsoDate } from '../../../framework/iso-date.ts'
import { notify } from '../../../people/notifications/notify.ts'
import type { AccountId } from '../../../people/permissions/caller.ts'
import { accountsActing } from '../../../people/posts/holdings.ts'
import { postsOf } from '../../../people/posts/store.ts'
import type { Clock } from '../../../platform/clock.ts'
import type { Database, Transaction } from '../../../platform/database/database.ts'
import { inScope } from '../../../platform/database/scope.ts'
import { noteReminders, owedAndLate, ownedAndPressing } from '../reminder-store.ts'
import { newsOf, type Reminder, reminderOfDocument, reminderOfOwed } from '../reminders.ts'

/**
 * Reminds whoever acts in a post of the documents that it answers for, once each is due for review, about to expire
 * and expired, and of those that it owes and are late. Each is told once, however often this is asked; in a vacancy
 * nobody is told, and whoever acts next is.
 */
export async function remindOfDocuments(db: Database, clock: Clock): Promise<void> {
  const at = clock.now()
  const today = dayInEngland(at)
  for (const [authority, reminders] of await remindersOn(db, today)) {
    // One transaction each: an authority is not kept waiting for all the others.
    await inScope(db, { kind: 'authority', authority }, (tx) => remind(tx, at, authority, reminders, today))
  }
}

async function remindersOn(db: Database, today: IsoDate): Promise<Map<AuthoritySlug, Reminder[]>> {
  const [owned, owed] = await inScope(db, { kind: 'installation' }, async (tx) => [
    await ownedAndPressing(tx, today),
    await owedAndLate(tx, today)
  ])
  const all = [
    ...owed.map((one) => ({ authority: one.authority, reminder: reminderOfOwed(one, today) })),
    ...owned.map((one) => ({ authority: one.authority, reminder: reminderOfDocument(one, today) }))
  ]
  const byAuthority = Map.groupBy(all, ({ authority }) => authority)
  return new Map(
    [...byAuthority].map(([authority, its]) => [authority, its.flatMap(({ reminder }) => reminder ?? [])])
  )
}

async function remind(
  tx: Transaction,
  at: Date,
  authority: AuthoritySlug,
  reminders: readonly Reminder[],
  today: IsoDate
): Promise<void> {
  const acting = new Map(
    (await postsOf(tx, authority)).map(({ id, holdings }) => [id, accountsActing(holdings, today)])
  )
  const heard = reminders.filter(({ post }) => (acting.get(post)?.size ?? 0) > 0)
  const theirs = new Map<AccountId, Reminder[]>()
  for (const reminder of await noteReminders(tx, authority, heard, at)) {
    for (const account of acting.get(reminder.post) ?? []) {
      theirs.set(account, [...(theirs.get(account) ?? []), reminder])
    }
  }
  for (const [account, own] of theirs) {
    for (const { words, href } of newsOf(own)) {
      await notify(tx, at, { authority, account, topic: 'documents', words, href })
    }
  }
}
