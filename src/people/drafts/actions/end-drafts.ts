import type { Clock } from '../../../platform/clock.ts'
import type { Database } from '../../../platform/database/database.ts'
import { inScope } from '../../../platform/database/scope.ts'
import { type Member, scopeOf } from '../../permissions/member.ts'
import { markSaved } from '../store.ts'
import type { KeptDraft } from './keep-drafts.ts'

/**
 * Ends the drafts whose texts were saved. Called after the saving: where the program is killed in between, a draft is
 * left that says what was saved, and such a draft is offered to nobody.
 */
export async function endDrafts(
  db: Database,
  clock: Clock,
  member: Member,
  kept: readonly KeptDraft[]
): Promise<void> {
  const writings = kept.flatMap((draft) => (draft.kind === 'kept' ? [draft.writing] : []))
  if (writings.length === 0) return
  await inScope(db, scopeOf(member), async (tx) => {
    for (const writing of writings) await markSaved(tx, member, clock.now(), writing)
  })
}
