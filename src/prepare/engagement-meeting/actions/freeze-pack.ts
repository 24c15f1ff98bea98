import { randomUUID } from 'node:crypto'
import { dayInEngland } from '../../../framework/day-in-england.ts'
import { actorOf, type Member, scopeOf } from '../../../people/permissions/member.ts'
import type { Clock } from '../../../platform/clock.ts'
import type { Database } from '../../../platform/database/database.ts'
import { inScope } from '../../../platform/database/scope.ts'
import { meetingBefore } from '../meeting.ts'
import { type Pack, type PackPart, type PackSource, packId } from '../pack.ts'
import { insertPack } from '../pack-store.ts'
import { meetingLocked, meetingsOf } from '../store.ts'
import { tellTrail } from './on-meeting.ts'

export type FreezeOutcome = { readonly kind: 'frozen'; readonly pack: Pack } | { readonly kind: 'not-there' }

/** Keeps what is taken into a meeting as it stands now. A later pack stands beside this one and never replaces it. */
export function freezePack(
  db: Database,
  clock: Clock,
  member: Member,
  sources: readonly PackSource[],
  id: string
): Promise<FreezeOutcome> {
  const { authority } = member.workspace
  return inScope(db, scopeOf(member), async (tx): Promise<FreezeOutcome> => {
    const meeting = await meetingLocked(tx, authority, id)
    if (meeting === undefined || meeting.state === 'cancelled') return { kind: 'not-there' }
    const at = clock.now()
    const asAt = dayInEngland(at)
    const since = meetingBefore(await meetingsOf(tx, authority), meeting)?.onDay
    const parts: PackPart[] = []
    for (const source of sources) parts.push(await source(tx, member, { asAt, meeting, since }))
    const { actor } = actorOf(member)
    const pack: Pack = { id: packId.parse(randomUUID()), asAt, frozenAt: at, frozenBy: actor, parts }
    await insertPack(tx, authority, meeting.id, pack)
    await tellTrail({ tx, at, member }, meeting.id, {
      action: 'freeze pack of meeting',
      before: {},
      after: { pack: pack.id, asAt, parts: parts.map(({ heading, lines }) => `${heading}: ${lines.length}`) }
    })
    return { kind: 'frozen', pack }
  })
}
