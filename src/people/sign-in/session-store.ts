import { createHash, randomBytes } from 'node:crypto'
import { sql } from 'kysely'
import { z } from 'zod'
import { type AuthoritySlug, isAuthoritySlug } from '../../framework/authority-slug.ts'
import type { Queryable, Transaction } from '../../platform/database/database.ts'
import type { AccountId, HeldPost, SessionId } from '../permissions/caller.ts'
import { roles } from '../permissions/roles.ts'

/** A session whose browser was silent for so long has ended; a setting can say otherwise. */
const usualIdleMinutes = 120

const slug = z.custom<AuthoritySlug>((text) => typeof text === 'string' && isAuthoritySlug(text))

const sessionRow = z.object({
  session: z.custom<SessionId>((id) => typeof id === 'string'),
  account: z.custom<AccountId>((id) => typeof id === 'string'),
  name: z.string(),
  authority: slug.nullable(),
  last_seen_at: z.date(),
  expires_at: z.date(),
  memberships: z.array(
    z.object({
      authority: slug,
      authorityName: z.string(),
      role: z.enum(roles),
      endsAt: z.coerce.date().nullable(),
      scope: z.array(z.string())
    })
  ),
  posts: z.array(
    z.object({ id: z.string(), title: z.string(), as: z.enum(['holder', 'deputy']) })
  ) satisfies z.ZodType<HeldPost[]>,
  unread: z.number()
})

/** What is known of the browser that sent a token, in one question to the database. */
export type FoundSession = z.output<typeof sessionRow>

/** Whose session a cookie's value is; undefined where it is forged, ended, idle for too long or past its end. */
export async function findSession(
  db: Queryable,
  token: string,
  at: Date,
  idleMinutes = usualIdleMinutes
): Promise<FoundSession | undefined> {
  const found = await sql`select * from people.caller_of(
    ${hashOfToken(token)}, ${at}, make_interval(mins => ${idleMinutes}::integer)
  )`.execute(db)
  return found.rows[0] === undefined ? undefined : sessionRow.parse(found.rows[0])
}

/** Whether no account exists: then nobody can sign in, and the person at the machine keeps the record. */
export async function isNobodyYet(db: Queryable): Promise<boolean> {
  const found = await sql<{ nobody: boolean }>`select people.nobody_yet() as nobody`.execute(db)
  return found.rows[0]?.nobody === true
}

/** A cookie's value: 256 random bits, in letters that a cookie may hold as they are. */
export function newToken(): string {
  return randomBytes(32).toString('base64url')
}

/** What the database keeps of a cookie's value: it finds the session, and does not open it. */
export function hashOfToken(token: string): string {
  return createHash('sha256').update(token).digest('hex')
}

/** A session as its own person sees it. */
export interface OwnSession {
  readonly id: string
  readonly device: string
  readonly startedAt: Date
  readonly lastSeenAt: Date
}

/** The sessions of an account that are not over, the latest used first. */
export async function sessionsOf(
  tx: Transaction,
  account: string,
  at: Date,
  idleMinutes = usualIdleMinutes
): Promise<OwnSession[]> {
  const rows = await tx
    .selectFrom('people.session')
    .select(['id', 'device', 'started_at', 'last_seen_at'])
    .where('account', '=', account)
    .where('ended_at', 'is', null)
    .where('expires_at', '>', at)
    .where('last_seen_at', '>', new Date(at.getTime() - idleMinutes * 60_000))
    .orderBy('last_seen_at', 'desc')
    .orderBy('id')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    device: row.device,
    startedAt: row.started_at,
    lastSeenAt: row.last_seen_at
  }))
}

/**
 * Notes that a session was used, unless that was noted by another request meanwhile. A moment in the future is put
 * right: the clock was wrong then.
 */
export async function touchSession(
  tx: Transaction,
  session: string,
  seen: { readonly before: Date; readonly now: Date }
): Promise<void> {
  await tx
    .updateTable('people.session')
    .set({ last_seen_at: seen.now })
    .where('id', '=', session)
    .where('last_seen_at', '=', seen.before)
    .where('ended_at', 'is', null)
    .execute()
}
