import type { Clock } from '../../platform/clock.ts'
import type { Database } from '../../platform/database/database.ts'
import { inScope } from '../../platform/database/scope.ts'
import { appendToTrail } from '../../trail/append.ts'

/**
 * Puts wrong passwords on the trail in bulk: the tenth since the person last got in, the hundredth, the thousandth.
 * A guesser's ten thousand tries are so a handful of entries, and the first few slips of the hand are none; signing in
 * says how many came before.
 */
export async function noteWrongTries(
  db: Database,
  clock: Clock,
  account: { readonly id: string },
  { tries, known }: { readonly tries: number; readonly known: boolean }
): Promise<void> {
  if (!isWorthNoting(tries)) return
  await inScope(db, { kind: 'installation' }, (tx) =>
    appendToTrail(tx, clock.now(), {
      chain: 'accounts',
      actor: 'Somebody who is not signed in',
      account: account.id,
      action: 'try wrong passwords',
      subject: { kind: 'account', id: account.id },
      before: {},
      after: { tries, from: known ? 'a browser of theirs' : 'other browsers' }
    })
  )
}

function isWorthNoting(tries: number): boolean {
  return tries >= 10 && Number.isInteger(Math.log10(tries))
}
