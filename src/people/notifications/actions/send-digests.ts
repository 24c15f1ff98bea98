import { z } from 'zod'
import { dayInEngland, hourInEngland } from '../../../framework/day-in-england.ts'
import type { Clock } from '../../../platform/clock.ts'
import type { Database, Transaction } from '../../../platform/database/database.ts'
import { inScope } from '../../../platform/database/scope.ts'
import { count } from '../../../ui/prose/counts.ts'
import { askForMail } from '../../mail/ask-for-mail.ts'
import { peoplePaths } from '../../paths.ts'
import { recipient } from '../administrators.ts'

/** The mail of the day goes from this hour on, England's time: before people begin to work. */
const morning = 7

const waiting = recipient.extend({
  id: z.string(),
  words: z.string(),
  name: z.string(),
  email: z.string(),
  authority_name: z.string()
})
type Waiting = z.output<typeof waiting>

/**
 * Asks for one mail to each person and authority with what they were told on the days before and have not read. Run
 * as often as one likes: what went into a mail goes into no other.
 */
export async function sendDigests(db: Database, clock: Clock): Promise<void> {
  const now = clock.now()
  if (hourInEngland(now) < morning) return
  await inScope(db, { kind: 'installation' }, async (tx) => {
    const told = await takeWaiting(tx, dayInEngland(now))
    const digests = Map.groupBy(told, ({ authority, account }) => `${authority} ${account}`)
    for (const digest of digests.values()) await ask(tx, now, digest)
  })
}

async function ask(tx: Transaction, now: Date, digest: readonly Waiting[]): Promise<void> {
  const [first] = digest
  if (first === undefined) return
  await askForMail(tx, now, {
    authority: first.authority,
    account: first.account,
    to: { name: first.name, address: first.email },
    subject: `${count(digest.length, 'notification')} for ${first.authority_name}`,
    words: [
      ...digest.map(({ words }) => words),
      'You have not read this yet. You can read it, and choose what comes by mail, here:'
    ],
    link: peoplePaths.notifications()
  })
}

/** What waits for the mail of a day, taken so that no other server takes it; what was read meanwhile is left out. */
async function takeWaiting(tx: Transaction, today: string): Promise<Waiting[]> {
  const rows = await tx
    .selectFrom('people.notification as n')
    .innerJoin('people.account as a', 'a.id', 'n.account')
    .innerJoin('people.workspace as w', 'w.authority', 'n.authority')
    .select(['n.id', 'n.authority', 'n.account', 'n.words', 'n.read_at'])
    .select(['a.name', 'a.email', 'a.closed_at', 'w.name as authority_name'])
    .where('n.for_digest_of', '<', today)
    .orderBy('n.at')
    .orderBy('n.id')
    .forUpdate('n')
    .skipLocked()
    .execute()
  for (const { authority, id } of rows) {
    await tx
      .updateTable('people.notification')
      .set({ for_digest_of: null })
      .where('authority', '=', authority)
      .where('id', '=', id)
      .execute()
  }
  return waiting.array().parse(rows.filter((row) => row.read_at === null && row.closed_at === null))
}
