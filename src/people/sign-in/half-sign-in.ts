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
