import { actorOf, type Member, scopeOf } from '../../../people/permissions/member.ts'
import type { Clock } from '../../../platform/clock.ts'
import type { Database } from '../../../platform/database/database.ts'
import { inScope } from '../../../platform/database/scope.ts'
import { appendToTrail } from '../../../trail/append.ts'
import type { TrailFields } from '../../../trail/entry.ts'
import { type ChainVerdict, verifyTrail } from '../../../trail/verify.ts'

/** Checks an authority's own chain from its first entry to its last, and notes in it who did, and what was found. */
export async function checkTrail(
  db: Database,
  clock: Clock,
  member: Member,
  onProgress: (done: number, total: number) => void
): Promise<ChainVerdict | undefined> {
  const { authority } = member.workspace
  const { chains } = await verifyTrail(db, { only: authority, onProgress }, scopeOf(member))
  const [found] = chains
  if (found === undefined) return undefined
  await inScope(db, scopeOf(member), (tx) =>
    appendToTrail(tx, clock.now(), {
      ...actorOf(member),
      chain: authority,
      action: 'check trail',
      subject: { kind: 'trail', id: authority },
      before: {},
      after: asFields(found)
    })
  )
  return found
}

function asFields(found: ChainVerdict): TrailFields {
  return found.kind === 'whole'
    ? { whole: true, entries: found.entries, lastHash: found.lastHash }
    : { whole: false, entry: found.seq, because: found.because }
}
