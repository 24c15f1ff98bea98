import { sql } from 'kysely'
import { z } from 'zod'
import type { Clock } from '../../../platform/clock.ts'
import type { Database, Transaction } from '../../../platform/database/database.ts'
import { inScope } from '../../../platform/database/scope.ts'
import { dateInWords } from '../../../ui/prose/dates.ts'
import { lastDay } from '../../members/access-words.ts'
import { peoplePaths } from '../../paths.ts'
import { administratorsOf, recipient } from '../administrators.ts'
import { notify } from '../notify.ts'

/** Notice is given so many days before an access ends. */
export const noticeDays = 14

/** An ending that nobody was told of within so many days, because the site stood still, is no news any more. */
const newsForDays = 14

const day = 24 * 3_600_000

const ending = recipient.extend({
  id: z.string(),
  ends_at: z.date(),
  name: z.string(),
  authority_name: z.string()
})
type Ending = z.output<typeof ending>

/**
 * Tells people that their access ends soon, and, once it ended by itself, them and their administrators that it did.
 * Each is told once, however often this is asked. Whose access somebody ended by hand was told by that; and who works
 * on in another role keeps their access.
 */
export async function tellOfEndings(db: Database, clock: Clock): Promise<void> {
  const now = clock.now()
  await inScope(db, { kind: 'installation' }, async (tx) => {
    const soon = await endingsBetween(tx, now, new Date(now.getTime() + noticeDays * day))
    for (const one of soon) await tellThatItEnds(tx, now, one)
    const past = await endingsBetween(tx, new Date(now.getTime() - newsForDays * day), now)
    for (const one of past) if (await wasForeseen(tx, one)) await tellThatItEnded(tx, now, one)
  })
}

async function tellThatItEnds(tx: Transaction, now: Date, one: Ending): Promise<void> {
  await notify(tx, now, {
    authority: one.authority,
    account: one.account,
    topic: 'access',
    words: `Your access to ${one.authority_name} ends after ${dateInWords(lastDay(one.ends_at))}.`,
    href: peoplePaths.permissions(),
    once: keyOf('access-ends', one)
  })
}

async function tellThatItEnded(tx: Transaction, now: Date, one: Ending): Promise<void> {
  const on = dateInWords(lastDay(one.ends_at))
  await notify(tx, now, {
    authority: one.authority,
    account: one.account,
    topic: 'access',
    words: `Your access to ${one.authority_name} ended after ${on}.`,
    href: peoplePaths.workspaces(),
    once: keyOf('access-ended', one)
  })
  for (const { account } of await administratorsOf(tx, one.authority, now)) {
    await notify(tx, now, {
      authority: one.authority,
      account,
      topic: 'people',
      words: `The access of ${one.name} to ${one.authority_name} ended after ${on}.`,
      href: peoplePaths.person(one.account),
      once: `${keyOf('access-ended', one)}:${account}`
    })
  }
}

/** Memberships that end after one moment and by another, with nothing to follow them. */
async function endingsBetween(tx: Transaction, after: Date, by: Date): Promise<Ending[]> {
  const rows = await tx
    .selectFrom('people.membership as m')
    .innerJoin('people.account as a', 'a.id', 'm.account')
    .innerJoin('people.workspace as w', 'w.authority', 'm.authority')
    .select(['m.id', 'm.authority', 'm.account', 'm.ends_at', 'a.name', 'w.name as authority_name'])
    .where('m.ends_at', '>', after)
    .where('m.ends_at', '<=', by)
    .where('a.closed_at', 'is', null)
    .where(
      sql<boolean>`not exists (select from people.membership o where o.authority = m.authority
        and o.account = m.account and o.id <> m.id and o.starts_at <= m.ends_at
        and (o.ends_at is null or o.ends_at > m.ends_at or (o.ends_at = m.ends_at and o.id > m.id)))`
    )
    .orderBy('m.ends_at')
    .orderBy('m.id')
    .execute()
  return ending.array().parse(rows)
}

async function wasForeseen(tx: Transaction, one: Ending): Promise<boolean> {
  const told = await tx
    .selectFrom('people.notification')
    .select('id')
    .where('authority', '=', one.authority)
    .where('id', '=', keyOf('access-ends', one))
    .executeTakeFirst()
  return told !== undefined
}

function keyOf(what: 'access-ends' | 'access-ended', { id, ends_at }: Ending): string {
  return `${what}:${id}:${ends_at.toISOString()}`
}
