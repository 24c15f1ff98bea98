import type { Member } from '../../../people/permissions/member.ts'
import type { Clock } from '../../../platform/clock.ts'
import type { Database } from '../../../platform/database/database.ts'
import { removeKnowerRow } from '../store.ts'
import { type DraftOutcome, onDraft, tellTrail, unfit } from './on-draft.ts'

/** Ends that somebody can open a draft. That they knew stays on the list. */
export function removeKnower(
  db: Database,
  clock: Clock,
  member: Member,
  id: string,
  knower: string
): Promise<DraftOutcome> {
  return onDraft<DraftOutcome>(db, clock, member, { id, asks: 'list' }, async (open) => {
    const { tx, at, draft } = open
    const standing = draft.knowers.filter(({ removedAt }) => removedAt === undefined)
    const found = standing.find((one) => one.id === knower)
    if (found === undefined) return { kind: 'not-there' }
    const isLast = standing.filter(({ account }) => account !== undefined).length === 1
    if (found.account !== undefined && isLast) {
      return unfit('main-content', 'Nobody could open the draft any more: add somebody else first')
    }
    await removeKnowerRow(tx, member.workspace.authority, found.id, { by: member.name, at })
    await tellTrail(open, {
      action: 'close draft report to somebody',
      before: { name: found.name },
      after: {}
    })
    return { kind: 'changed' }
  })
}
