import { randomUUID } from 'node:crypto'
import type { Transaction } from '../../platform/database/database.ts'
import type { SetCookie } from '../../platform/web/reply.ts'
import type { WebRequest } from '../../platform/web/request.ts'
import { sessionCookie } from '../../platform/web/session-cookie.ts'
import { appendToTrail } from '../../trail/append.ts'
import type { TrailFields } from '../../trail/entry.ts'
import { deviceInWords } from './device-in-words.ts'
import { hashOfToken, newToken } from './session-store.ts'

/** How somebody showed who they are. */
export type SignInWay =
  | 'password'
  | 'password and one-time code'
  | 'password and recovery code'
  | 'organisation'
  | 'link for a new password'
  | 'invitation'
  | 'set-up'

export interface NewSession {
  readonly account: string
  readonly way: SignInWay
  /** The workspace to begin in; where none is said, the one that they last worked in, or the first of theirs. */
  readonly authority?: string | undefined
  readonly request: Pick<WebRequest, 'cookies' | 'userAgent'>
  readonly at: Date
  /** What else the trail should say of it. */
  readonly noted?: TrailFields
}

/** A session is over so long after it began, however busy it is. */
const longestHours = 12

/**
 * Signs somebody in: a new session under a new token, and the end of whatever session the browser had before, so that
 * nobody can plant one (session fixation). Appends to the trail, so it comes last in its transaction, which is in the
 * installation's or that account's own scope.
 */
export async function startSession(tx: Transaction, session: NewSession): Promise<SetCookie> {
  const { account, request, at } = session
  const former = request.cookies[sessionCookie]
  if (former !== undefined) await endByToken(tx, former, at)
  const token = newToken()
  const id = randomUUID()
  const device = deviceInWords(request.userAgent)
  await tx
    .insertInto('people.session')
    .values({
      id,
      token_hash: hashOfToken(token),
      account,
      authority: session.authority ?? (await usualAuthority(tx, account, at)) ?? null,
      started_at: at,
      last_seen_at: at,
      expires_at: new Date(at.getTime() + longestHours * 3_600_000),
      device
    })
    .execute()
  const { name } = await tx
    .selectFrom('people.account')
    .select('name')
    .where('id', '=', account)
    .executeTakeFirstOrThrow()
  await appendToTrail(tx, at, {
    chain: 'accounts',
    actor: name,
    account,
    action: 'sign in',
    subject: { kind: 'session', id },
    before: {},
    after: { by: session.way, device, ...session.noted }
  })
  return { name: sessionCookie, value: token }
}

/**
 * The same session under a new token: at every change of what it may do, so that a token which somebody saw before is
 * worth nothing after.
 */
export async function rotateSession(
  tx: Transaction,
  { session, authority }: { readonly session: string; readonly authority?: string }
): Promise<SetCookie> {
  const token = newToken()
  await tx
    .updateTable('people.session')
    .set({ token_hash: hashOfToken(token), ...(authority === undefined ? {} : { authority }) })
    .where('id', '=', session)
    .where('ended_at', 'is', null)
    .execute()
  return { name: sessionCookie, value: token }
}

/** Ends every session of an account, but for the one that is excepted; gives how many. */
export async function endSessionsOf(
  tx: Transaction,
  account: string,
  at: Date,
  except?: string
): Promise<number> {
  const ended = await tx
    .updateTable('people.session')
    .set({ ended_at: at })
    .where('account', '=', account)
    .where('ended_at', 'is', null)
    .where('id', '<>', except ?? '')
    .returning('id')
    .execute()
  return ended.length
}

/** Ends one session of an account; false where it is none of theirs, or over already. */
export async function endSession(
  tx: Transaction,
  { account, session }: { readonly account: string; readonly session: string },
  at: Date
): Promise<boolean> {
  const ended = await tx
    .updateTable('people.session')
    .set({ ended_at: at })
    .where('id', '=', session)
    .where('account', '=', account)
    .where('ended_at', 'is', null)
    .returning('id')
    .execute()
  return ended.length > 0
}

/** The cookie of a browser that is signed out. */
export const noSession: SetCookie = { name: sessionCookie, value: '', maxAgeSeconds: 0 }

async function endByToken(tx: Transaction, token: string, at: Date): Promise<void> {
  await tx
    .updateTable('people.session')
    .set({ ended_at: at })
    .where('token_hash', '=', hashOfToken(token))
    .where('ended_at', 'is', null)
    .execute()
}

async function usualAuthority(tx: Transaction, account: string, at: Date): Promise<string | undefined> {
  const usual = await tx
    .selectFrom('people.membership as m')
    .select('m.authority')
    .where('m.account', '=', account)
    .where('m.starts_at', '<=', at)
    .where((is) => is.or([is('m.ends_at', 'is', null), is('m.ends_at', '>', at)]))
    .orderBy(
      (order) =>
        order
          .selectFrom('people.session as s')
          .select((last) => last.fn.max('s.started_at').as('last'))
          .where('s.account', '=', account)
          .whereRef('s.authority', '=', 'm.authority'),
      (order) => order.desc().nullsLast()
    )
    .orderBy('m.authority')
    .limit(1)
    .executeTakeFirst()
  return usual?.authority
}
