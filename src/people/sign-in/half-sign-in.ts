import type { Transaction } from '../../platform/database/database.ts'
import type { SetCookie } from '../../platform/web/reply.ts'
import { hashOfToken, newToken } from './session-store.ts'

/** The cookie of a browser whose password was right and that owes the one-time code. The gate does not know it. */
export const halfCookie = '__Host-half'

const lifeMinutes = 10

/** Begins the second step of signing in. */
export async function beginHalfSignIn(tx: Transaction, account: string, at: Date): Promise<SetCookie> {
  await tx.deleteFrom('people.half_sign_in').where('expires_at', '<', at).execute()
  const token = newToken()
  const expires = new Date(at.getTime() + lifeMinutes * 60_000)
  await tx
    .insertInto('people.half_sign_in')
    .values({ token_hash: hashOfToken(token), account, began_at: at, expires_at: expires })
    .execute()
  return { name: halfCookie, value: token, maxAgeSeconds: lifeMinutes * 60 }
}

/** Whose second step it is; undefined where the cookie is forged, or its ten minutes are over. */
export async function halfSignInOf(
  tx: Transaction,
  token: string | undefined,
  at: Date
): Promise<string | undefined> {
  if (token === undefined) return undefined
  const row = await tx
    .selectFrom('people.half_sign_in')
    .select('account')
    .where('token_hash', '=', hashOfToken(token))
    .where('expires_at', '>', at)
    // A clock that went back makes none of them last longer.
    .where('began_at', '<=', new Date(at.getTime() + lifeMinutes * 60_000))
    .executeTakeFirst()
  return row?.account
}

/** Ends the second steps of an account: one of them was taken, or the password is another now. */
export async function endHalfSignIns(tx: Transaction, account: string): Promise<void> {
  await tx.deleteFrom('people.half_sign_in').where('account', '=', account).execute()
}

/** The cookie of a browser that owes no code any more. */
export const noHalf: SetCookie = { name: halfCookie, value: '', maxAgeSeconds: 0 }
