import type { Member } from '../../../people/permissions/member.ts'
import type { Clock } from '../../../platform/clock.ts'
import type { Database } from '../../../platform/database/database.ts'
import { daysFrom, isSameDays, type TypedDays } from '../../calendar/days.ts'
import { reasonProblems } from '../typed-words.ts'
import { isStillOpen } from '../visit.ts'
import { onVisit, type SeenVisit, unfit, type VisitOutcome, writeVisit } from './on-visit.ts'

/** Moves a visit to other days, and keeps why. One that was called off, or has ended, stays where it is. */
export function moveVisit(
  db: Database,
  clock: Clock,
  member: Member,
  seen: SeenVisit,
  typed: TypedDays & { readonly reason: string }
): Promise<VisitOutcome> {
  return onVisit(db, clock, member, seen, async (open): Promise<VisitOutcome> => {
    const { visit } = open
    if (!isStillOpen(visit)) return unfit('from', cannotMove(visit.state === 'cancelled'))
    const found = daysFrom(typed)
    const problems = [
      ...(found.kind === 'unfit' ? found.problems : []),
      ...reasonProblems(typed.reason, 'Enter why it moves, such as a change that Ofsted asked for')
    ]
    if (found.kind === 'unfit' || problems.length > 0) return { kind: 'unfit', problems }
    const { days } = found
    if (isSameDays(visit, days)) return unfit('from', 'These are the days it has already: enter others')
    return writeVisit(open, days, {
      ...{ what: 'moved', action: 'move visit', reason: typed.reason, to: days },
      from: { startsOn: visit.startsOn, endsOn: visit.endsOn },
      before: { startsOn: visit.startsOn, endsOn: visit.endsOn ?? null },
      after: { startsOn: days.startsOn, endsOn: days.endsOn ?? null }
    })
  })
}

function cannotMove(cancelled: boolean): string {
  return cancelled
    ? 'The visit was cancelled, and what was cancelled is not moved: plan another in its place'
    : 'The visit is over, and its letter has come: its days stay as they are'
}
