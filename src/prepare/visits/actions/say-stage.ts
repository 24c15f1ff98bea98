import { moveState } from '../../../framework/activity-states.ts'
import { dayInEngland } from '../../../framework/day-in-england.ts'
import { longDate, parseIsoDate } from '../../../framework/iso-date.ts'
import { latestDay } from '../../../framework/partial-date.ts'
import type { Member } from '../../../people/permissions/member.ts'
import type { Clock } from '../../../platform/clock.ts'
import type { Database } from '../../../platform/database/database.ts'
import { onVisit, type SeenVisit, unfit, type VisitOutcome, writeVisit } from './on-visit.ts'

/** How far a visit has come, as a form says it. */
export interface TypedStage {
  readonly stage: string
  /** When it was announced; asked for with that stage. */
  readonly notified: string
}

/** Says that a visit was announced, or that inspectors are here. */
export function sayStage(
  db: Database,
  clock: Clock,
  member: Member,
  seen: SeenVisit,
  { stage, notified }: TypedStage
): Promise<VisitOutcome> {
  return onVisit(db, clock, member, seen, async (open): Promise<VisitOutcome> => {
    const { visit, at } = open
    if (stage !== 'notified' && stage !== 'under-way') return unfit('stage', 'Choose how far it has come')
    const move = moveState(visit.state, stage)
    if (move.kind === 'refused') return unfit('stage', 'It has come further than that already')
    const day = parseIsoDate(notified)
    if (stage === 'notified' || notified !== '') {
      if (day === undefined)
        return unfit('notified', 'Enter the day of the call, a real date such as 27 3 2027')
      if (day > dayInEngland(at)) return unfit('notified', 'The call cannot be after today')
      if (day > latestDay(visit.startsOn)) {
        const first = longDate(latestDay(visit.startsOn))
        return unfit(
          'notified',
          `The call must come before the visit, which is from ${first}: move the visit first`
        )
      }
    }
    const notifiedOn = day ?? visit.notifiedOn
    return writeVisit(
      open,
      { state: move.state, notifiedOn },
      {
        ...{ what: stage, action: stage === 'notified' ? 'note notice of visit' : 'begin visit' },
        before: { state: visit.state, notifiedOn: visit.notifiedOn ?? null },
        after: { state: move.state, notifiedOn: notifiedOn ?? null }
      }
    )
  })
}
