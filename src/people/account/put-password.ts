import type { Transaction } from '../../platform/database/database.ts'
import { dropPasswordLinks } from '../members/password-link-store.ts'
import { keepPasswordHash } from '../sign-in/account-store.ts'
import { endHalfSignIns } from '../sign-in/half-sign-in.ts'
import { endSessionsOf } from '../sign-in/sessions.ts'

export interface PutPassword {
  readonly account: string
  readonly hash: string
  readonly at: Date
  /** The session that asked for it, which goes on. */
  readonly except?: string | undefined
}

/**
 * Puts a new password in place, and ends whatever rests on the old one: other sessions, half sign-ins, and links that
 * were sent for a new password. Gives how many sessions it ended.
 */
export async function putPassword(
  tx: Transaction,
  { account, hash, at, except }: PutPassword
): Promise<number> {
  await keepPasswordHash(tx, account, hash)
  await endHalfSignIns(tx, account)
  await dropPasswordLinks(tx, account)
  return endSessionsOf(tx, account, at, except)
}
