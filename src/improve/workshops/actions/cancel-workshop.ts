import type { SeenThing } from '../../../people/forms/seen-revision.ts'
import { wordsProblems } from '../../../people/forms/typed-words.ts'
import type { Member } from '../../../people/permissions/member.ts'
import type { Clock } from '../../../platform/clock.ts'
import type { Database } from '../../../platform/database/database.ts'
import { keepWorkshop, onWorkshop, unfit, type WorkshopOutcome } from './on-workshop.ts'

/** Cancels a planned session, and keeps why. One that was held cannot be. */
export function cancelWorkshop(
  db: Database,
  clock: Clock,
  member: Member,
  seen: SeenThing,
  { because }: { readonly because: string }
): Promise<WorkshopOutcome> {
  return onWorkshop(db, clock, member, seen, async (open) => {
    const { workshop } = open
    if (workshop.state === 'held') return unfit('because', 'The workshop was held, so it cannot be cancelled')
    if (workshop.state === 'cancelled') return { kind: 'not-there' }
    const reason = because.trim()
    const problems = wordsProblems('because', reason, 'Enter why the workshop is cancelled')
    if (problems.length > 0) return { kind: 'unfit', problems }
    return keepWorkshop(
      open,
      { state: 'cancelled', cancelledBecause: reason },
      {
        action: 'cancel workshop',
        before: { state: workshop.state },
        after: { state: 'cancelled' },
        reason
      }
    )
  })
}
