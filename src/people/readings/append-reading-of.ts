import type { Transaction } from '../../platform/database/database.ts'
import { appendReading, type Reading } from '../../trail/readings.ts'
import { actorOf, type Member } from '../permissions/member.ts'

/**
 * Notes in the authority's trail that a member opened something sensitive; reloads within some minutes are one reading.
 * Called last in the member's own transaction that reads it: `inScope(db, scopeOf(member), …)`. What is sensitive is
 * said in `trail/readings.ts`; `part` is which part of it was opened, where not all of it was.
 */
export function appendReadingOf(
  tx: Transaction,
  at: Date,
  member: Member,
  opened: Reading['opened'],
  subject: Reading['subject'],
  part: NonNullable<Reading['part']> = {}
): Promise<boolean> {
  return appendReading(tx, at, {
    ...actorOf(member),
    chain: member.workspace.authority,
    opened,
    asInspector: member.scope !== undefined,
    subject,
    part
  })
}
