import { dayInEngland } from '../../../framework/day-in-england.ts'
import { type IsoDate, longDate, parseIsoDate } from '../../../framework/iso-date.ts'
import { earliestDay, longPartialDate } from '../../../framework/partial-date.ts'
import type { Member } from '../../../people/permissions/member.ts'
import type { Clock } from '../../../platform/clock.ts'
import type { Database } from '../../../platform/database/database.ts'
import type { RequestProblem } from '../../../platform/web/reply.ts'
import type { Visit } from '../visit.ts'
import { onVisit, type SeenVisit, unfit, type VisitOutcome, writeVisit } from './on-visit.ts'

/** The days of a letter as a form says them. */
export interface TypedLetter {
  readonly received: string
  /** Empty while it is not published. */
  readonly published: string
}

/** Says when the letter of a visit came, from which day its clocks run, and when it was published. Both can be put right. */
export function receiveLetter(
  db: Database,
  clock: Clock,
  member: Member,
  seen: SeenVisit,
  typed: TypedLetter
): Promise<VisitOutcome> {
  return onVisit(db, clock, member, seen, async (open): Promise<VisitOutcome> => {
    const { visit, at } = open
    if (visit.state === 'cancelled') return unfit('received', 'The visit was cancelled, so it has no letter')
    const received = parseIsoDate(typed.received)
    const published = parseIsoDate(typed.published)
    const problems = letterProblems(visit, typed, { received, published, today: dayInEngland(at) })
    if (received === undefined || problems.length > 0) return { kind: 'unfit', problems }
    const state = published === undefined ? ('reported' as const) : ('published' as const)
    return writeVisit(
      open,
      { state, letterReceivedOn: received, letterPublishedOn: published },
      {
        ...{ what: 'letter', action: 'note letter of visit' },
        before: {
          state: visit.state,
          letterReceivedOn: visit.letterReceivedOn ?? null,
          letterPublishedOn: visit.letterPublishedOn ?? null
        },
        after: { state, letterReceivedOn: received, letterPublishedOn: published ?? null }
      }
    )
  })
}

function letterProblems(
  visit: Visit,
  typed: TypedLetter,
  days: {
    readonly received: IsoDate | undefined
    readonly published: IsoDate | undefined
    readonly today: IsoDate
  }
): RequestProblem[] {
  const { received, published, today } = days
  const problems: RequestProblem[] = []
  const tell = (field: string, message: string) => problems.push({ field, message })
  if (received === undefined) tell('received', 'Enter the day the letter came, a real date such as 27 3 2027')
  else if (received > today) tell('received', 'The letter cannot have come after today')
  else if (received < earliestDay(visit.startsOn)) {
    const first = longPartialDate(visit.startsOn)
    tell('received', `The letter cannot have come before the visit, which began on ${first}`)
  }
  if (typed.published === '') return problems
  if (published === undefined)
    tell('published', 'Enter the day it was published, a real date such as 27 3 2027')
  else if (published > today) tell('published', 'It cannot have been published after today')
  else if (received !== undefined && published < received) {
    tell('published', `It must be published on or after the day it came, ${longDate(received)}`)
  }
  return problems
}
