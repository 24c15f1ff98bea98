import type { Transaction } from '../../platform/database/database.ts'
import type { SetCookie } from '../../platform/web/reply.ts'
import type { WebRequest } from '../../platform/web/request.ts'
import { hashOfToken, newToken } from './session-store.ts'

/**
 * The cookie of a browser in which somebody signed in: whoever guesses from elsewhere does not slow down the person
 * who sits here. It opens nothing.
 */
export const deviceCookie = '__Host-device'

const year = 365 * 24 * 3_600

/** The hash of the browser's cookie, where the account signed in with it before; undefined in any other browser. */
export async function knownDevice(
  tx: Transaction,
  account: string | undefined,
  { cookies }: Pick<WebRequest, 'cookies'>
): Promise<string | undefined> {
  const token = cookies[deviceCookie]
  const found =
    token === undefined || account === undefined
      ? undefined
      : await tx
          .selectFrom('people.known_device')
          .select('token_hash')
          .where('token_hash', '=', hashOfToken(token))
          .where('account', '=', account)
          .executeTakeFirst()
  return found?.token_hash
}

/**
 * Knows the browser from now on as one of this person's. A browser that several people share keeps its one cookie;
 * one that it never was given here is replaced, so that nobody can plant one.
 */
export async function rememberDevice(
  tx: Transaction,
  {
    account,
    request,
    at
  }: { readonly account: string; readonly request: Pick<WebRequest, 'cookies'>; readonly at: Date }
): Promise<SetCookie> {
  const sent = request.cookies[deviceCookie]
  const token = sent !== undefined && (await wasGiven(tx, sent)) ? sent : newToken()
  await tx
    .insertInto('people.known_device')
    .values({ token_hash: hashOfToken(token), account, known_since: at, last_at: at })
    .onConflict((conflict) => conflict.columns(['token_hash', 'account']).doUpdateSet({ last_at: at }))
    .execute()
  await forgetUnused(tx, account, at)
  return { name: deviceCookie, value: token, maxAgeSeconds: year }
}

async function wasGiven(tx: Transaction, token: string): Promise<boolean> {
  const found = await tx
    .selectFrom('people.known_device')
    .select('token_hash')
    .where('token_hash', '=', hashOfToken(token))
    .executeTakeFirst()
  return found !== undefined
}

async function forgetUnused(tx: Transaction, account: string, at: Date): Promise<void> {
  await tx
    .deleteFrom('people.known_device')
    .where('account', '=', account)
    .where('last_at', '<', new Date(at.getTime() - year * 1_000))
    .execute()
}
