import { sql } from 'kysely'
import type { AuthoritySlug } from '../../framework/authority-slug.ts'
import type { Queryable, Transaction } from '../../platform/database/database.ts'
import { claimMs } from './trying-again.ts'

/** A mail in the hands of one sender. */
export interface ClaimedMail {
  readonly id: string
  readonly authority: string | null
  readonly account: string | null
  readonly recipient: string
  readonly recipient_name: string
  readonly subject: string
  readonly body: string
  readonly link: string | null
  readonly asked_at: Date
  /** How often it was tried, this time included. */
  readonly attempts: number
}

/**
 * The mail that waited longest, as this sender's to send until the claim ends by itself; undefined where none is due.
 * Two servers never claim the same one; one that dies in between leaves it to be claimed again.
 */
export async function claimNext(db: Queryable, now: Date): Promise<ClaimedMail | undefined> {
  const claimed = await db
    .updateTable('people.mail')
    .set({
      attempts: sql<number>`attempts + 1`,
      next_attempt_at: new Date(now.getTime() + claimMs)
    })
    .where('id', '=', (eb) =>
      eb
        .selectFrom('people.mail')
        .select('id')
        .where('state', '=', 'waiting')
        .where('next_attempt_at', '<=', now)
        .orderBy('next_attempt_at')
        .orderBy('id')
        .limit(1)
        .forUpdate()
        .skipLocked()
    )
    .returning([
      'id',
      'authority',
      'account',
      'recipient',
      'recipient_name',
      'subject',
      'body',
      'link',
      'asked_at',
      'attempts'
    ])
    .executeTakeFirst()
  return claimed
}

type Claim = Pick<ClaimedMail, 'id' | 'attempts'>

/**
 * Ends a mail's wait: what it said, and any one-time link in it, is not kept. False where another sender took the
 * mail over meanwhile, whose word it is then.
 */
export async function settle(
  db: Queryable,
  claim: Claim,
  at: Date,
  state: 'sent' | 'refused' | 'given-up',
  said: string | null
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('people.mail')
    .set({ state, said, body: '', link: null, settled_at: at, next_attempt_at: null })
    .where('id', '=', claim.id)
    .where('state', '=', 'waiting')
    .where('attempts', '=', claim.attempts)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

export async function putOff(db: Queryable, claim: Claim, until: Date, said: string): Promise<void> {
  await db
    .updateTable('people.mail')
    .set({ next_attempt_at: until, said })
    .where('id', '=', claim.id)
    .where('state', '=', 'waiting')
    .where('attempts', '=', claim.attempts)
    .execute()
}

/** Gives up, untried, what has waited since before a moment: where no mail server is set up, nothing else would. */
export async function giveUpAskedBefore(db: Queryable, moment: Date, at: Date, said: string): Promise<void> {
  await db
    .updateTable('people.mail')
    .set({ state: 'given-up', said, body: '', link: null, settled_at: at, next_attempt_at: null })
    .where('state', '=', 'waiting')
    .where('asked_at', '<', moment)
    .execute()
}

/** Forgets what was settled before a moment: who was written to is kept no longer than it is of use. */
export async function forgetSettledBefore(db: Queryable, moment: Date): Promise<void> {
  await db.deleteFrom('people.mail').where('settled_at', '<', moment).execute()
}

/** How many mails of an authority were tried and have not gone. */
export async function triedInVain(tx: Transaction, authority: AuthoritySlug): Promise<number> {
  const { count } = await tx
    .selectFrom('people.mail')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('authority', '=', authority)
    .where('state', '=', 'waiting')
    .where('said', 'is not', null)
    .executeTakeFirstOrThrow()
  return Number(count)
}

/** A mail as its authority's administrators see it. */
export interface Delivery {
  readonly id: string
  readonly to: string
  readonly subject: string
  readonly askedAt: Date
  readonly state: 'waiting' | 'sent' | 'refused' | 'given-up'
  readonly attempts: number
  readonly nextAttemptAt: Date | undefined
  readonly settledAt: Date | undefined
  /** What the mail server said last. */
  readonly said: string | undefined
}

/** The mails that an authority asked for: what waits first, then the newest; at most so many. */
export async function deliveriesOf(
  tx: Transaction,
  authority: AuthoritySlug,
  limit: number
): Promise<Delivery[]> {
  const rows = await tx
    .selectFrom('people.mail')
    .select(['id', 'recipient', 'recipient_name', 'subject', 'asked_at', 'state', 'attempts'])
    .select(['next_attempt_at', 'settled_at', 'said'])
    .where('authority', '=', authority)
    .orderBy((eb) => eb('state', '!=', 'waiting'))
    .orderBy('asked_at', 'desc')
    .orderBy('id')
    .limit(limit)
    .execute()
  return rows.map((row) => ({
    id: row.id,
    to: row.recipient_name === '' ? row.recipient : row.recipient_name,
    subject: row.subject,
    askedAt: row.asked_at,
    state: row.state,
    attempts: row.attempts,
    nextAttemptAt: row.next_attempt_at ?? undefined,
    settledAt: row.settled_at ?? undefined,
    said: row.said ?? undefined
  }))
}
