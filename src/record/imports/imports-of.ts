import type { Caller } from '../../people/permissions/caller.ts'
import { memberOf } from '../../people/permissions/member.ts'
import type { Database, Transaction } from '../../platform/database/database.ts'
import { inKeepersScope } from '../keeper.ts'
import type { ImportsOf } from './kept-runs.ts'

/**
 * Reads imports for whoever asks: a member sees those of their authority alone, and somebody at the machine itself
 * those that came from the machine. File names and people of another authority are not even counted.
 */
export function importsOf<R>(
  db: Database,
  caller: Caller,
  read: (tx: Transaction, of: ImportsOf) => Promise<R>
): Promise<R> {
  const member = memberOf(caller)
  return inKeepersScope(db, { member }, (tx) => read(tx, member?.workspace.authority))
}
