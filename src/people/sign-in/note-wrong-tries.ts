import type { Transaction } from '../../platform/database/database.ts'
import { appendToTrail } from '../../trail/append.ts'

export interface WrongTries {
  readonly what: 'passwords' | 'codes'
  /** How many there were since the person last got in. */
  readonly tries: number
  /** Whether they came from a browser in which the person signed in before. */
  readonly known: boolean
}

/**
 * Puts wrong passwords on the trail in bulk: the tenth since the person last got in, the hundredth, the thousandth.
 * A guesser's ten thousand tries are so a handful of entries, and the first few slips of the hand are none; signing in
 * says how many came before.
 */
export async function noteWrongTries(
  tx: Transaction,
  at: Date,
  account: { readonly id: string },
  { what, tries, known }: WrongTries
): Promise<void> {
  if (!isWorthNoting(tries)) return
  await appendToTrail(tx, at, {
    chain: 'accounts',
    actor: 'Somebody who is not signed in',
    account: account.id,
    action: `try wrong ${what}`,
    subject: { kind: 'account', id: account.id },
    before: {},
    after: { tries, from: known ? 'a browser of theirs' : 'other browsers' }
  })
}

function isWorthNoting(tries: number): boolean {
  return tries >= 10 && Number.isInteger(Math.log10(tries))
}
