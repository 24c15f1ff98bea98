import type { Member } from '../../../people/permissions/member.ts'
import type { Clock } from '../../../platform/clock.ts'
import type { Database } from '../../../platform/database/database.ts'
import { isSameThing } from '../../../thread/thing-key.ts'
import { findingsOf } from '../store.ts'
import {
  type AtFinding,
  type FindingOutcome,
  onFinding,
  type SeenFinding,
  unfit,
  writeFinding
} from './on-finding.ts'

const longestReason = 500

/** Withdraws a finding that is none: it is kept with the reason, and counted nowhere. */
export function withdrawFinding(
  db: Database,
  clock: Clock,
  member: Member,
  seen: SeenFinding,
  { reason }: { readonly reason: string }
): Promise<FindingOutcome> {
  return onFinding(db, clock, member, seen, async (open): Promise<FindingOutcome> => {
    if (open.finding.withdrawnBecause !== undefined) return { kind: 'not-there' }
    if (reason === '') return unfit('reason', 'Enter why it is no finding')
    if (reason.length > longestReason) {
      return unfit('reason', `Enter why in at most ${longestReason} characters; it has ${reason.length}`)
    }
    return writeFinding(
      open,
      { withdrawnBecause: reason },
      { action: 'withdraw finding', before: { words: open.finding.words }, after: {}, reason }
    )
  })
}

/** Whether another finding of the same thing stands: an area for improvement is one finding. */
async function standsAgain({ tx, member, finding }: AtFinding): Promise<boolean> {
  const thing = finding.citation?.thing
  if (thing === undefined || !onceEach.includes(thing.kind)) return false
  const all = await findingsOf(tx, member.workspace.authority)
  return all.some(
    ({ id, citation, withdrawnBecause }) =>
      id !== finding.id &&
      withdrawnBecause === undefined &&
      citation !== undefined &&
      isSameThing(citation.thing, thing)
  )
}

const onceEach: readonly string[] = ['improvement', 'priority-action', 'visit-finding']

/** Puts back a finding that was withdrawn. */
export function putFindingBack(
  db: Database,
  clock: Clock,
  member: Member,
  seen: SeenFinding
): Promise<FindingOutcome> {
  return onFinding(db, clock, member, seen, async (open): Promise<FindingOutcome> => {
    const { withdrawnBecause } = open.finding
    if (withdrawnBecause === undefined) return { kind: 'not-there' }
    if (await standsAgain(open)) {
      return unfit('form', 'Another finding was made of the same words meanwhile: this one stays withdrawn')
    }
    return writeFinding(
      open,
      { withdrawnBecause: undefined },
      { action: 'put finding back', before: { withdrawnBecause }, after: {} }
    )
  })
}
