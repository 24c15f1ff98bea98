import { dayInEngland } from '../../../framework/day-in-england.ts'
import { type IsoDate, longDate, parseIsoDate } from '../../../framework/iso-date.ts'
import type { Member } from '../../../people/permissions/member.ts'
import type { Clock } from '../../../platform/clock.ts'
import type { Database } from '../../../platform/database/database.ts'
import type { RequestProblem } from '../../../platform/web/reply.ts'
import { onVisit, type SeenVisit, unfit, type VisitOutcome, writeVisit } from './on-visit.ts'

/** When the plans that answer areas for priority action went to Ofsted, as a form says it; empty while they did not. */
export interface TypedPlans {
  readonly draft: string
  readonly final: string
}

export function sayPlansSent(
  db: Database,
  clock: Clock,
  member: Member,
  seen: SeenVisit,
  typed: TypedPlans
): Promise<VisitOutcome> {
  return onVisit(db, clock, member, seen, async (open): Promise<VisitOutcome> => {
    const { visit, at } = open
    const letter = visit.letterReceivedOn
    if (letter === undefined) return unfit('draft', 'Say first when the letter came')
    const days = { letter, today: dayInEngland(at) }
    const [draft, final] = [sentDay('draft', typed.draft, days), sentDay('final', typed.final, days)]
    const problems = [draft, final].flatMap((found) => ('problem' in found ? [found.problem] : []))
    if ('problem' in draft || 'problem' in final) return { kind: 'unfit', problems }
    if (draft.day !== undefined && final.day !== undefined && final.day < draft.day) {
      return unfit('final', `The final plan must be sent on or after the draft, ${longDate(draft.day)}`)
    }
    const changed = { draftPlanSentOn: draft.day, finalPlanSentOn: final.day }
    return writeVisit(open, changed, {
      ...{ what: 'plans', action: 'note plans of visit' },
      before: {
        draftPlanSentOn: visit.draftPlanSentOn ?? null,
        finalPlanSentOn: visit.finalPlanSentOn ?? null
      },
      after: { draftPlanSentOn: draft.day ?? null, finalPlanSentOn: final.day ?? null }
    })
  })
}

function sentDay(
  field: string,
  typed: string,
  { letter, today }: { readonly letter: IsoDate; readonly today: IsoDate }
): { readonly day: IsoDate | undefined } | { readonly problem: RequestProblem } {
  const no = (message: string) => ({ problem: { field, message } })
  if (typed === '') return { day: undefined }
  const day = parseIsoDate(typed)
  if (day === undefined) return no('Enter the day it was sent, a real date such as 27 3 2027')
  if (day > today) return no('It cannot have been sent after today')
  return day < letter ? no(`It cannot have been sent before the letter came, ${longDate(letter)}`) : { day }
}
