import { actorOf, type Member } from '../../../people/permissions/member.ts'
import type { Clock } from '../../../platform/clock.ts'
import type { Database } from '../../../platform/database/database.ts'
import { appendToTrail } from '../../../trail/append.ts'
import { deleteImport } from '../store.ts'
import { type ChangedMeanwhile, type NotThere, onImport, type SeenImport } from './on-import.ts'

/** Forgets a file of which nothing was brought in. */
export function throwImportAway(
  db: Database,
  clock: Clock,
  member: Member,
  seen: SeenImport
): Promise<{ readonly kind: 'thrown-away' } | ChangedMeanwhile | NotThere> {
  const { authority } = member.workspace
  return onImport<{ readonly kind: 'thrown-away' }>(
    db,
    clock,
    member,
    seen,
    'open',
    async ({ tx, at, of }) => {
      await deleteImport(tx, authority, of.id)
      await appendToTrail(tx, at, {
        ...{ ...actorOf(member), chain: authority, action: 'throw plan file away' },
        ...{ subject: { kind: 'plan-import', id: of.id }, before: { fileName: of.fileName }, after: {} }
      })
      return { kind: 'thrown-away' }
    }
  )
}
