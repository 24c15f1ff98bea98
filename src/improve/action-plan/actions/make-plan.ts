import { randomUUID } from 'node:crypto'
import { dayInEngland } from '../../../framework/day-in-england.ts'
import { earliestDay, parsePartialDate } from '../../../framework/partial-date.ts'
import { actorOf, type Member, scopeOf } from '../../../people/permissions/member.ts'
import { inOneLine } from '../../../people/posts/naming.ts'
import type { Clock } from '../../../platform/clock.ts'
import type { Database } from '../../../platform/database/database.ts'
import { inScope } from '../../../platform/database/scope.ts'
import type { RequestProblem } from '../../../platform/web/reply.ts'
import { asksForAction } from '../../findings/finding.ts'
import { findingsOf } from '../../findings/store.ts'
import { type AnsweredInspection, answeredInspections, answerOf } from '../answered-inspections.ts'
import { type Plan, planId } from '../plan.ts'
import { pastDay, titleProblems } from '../plan-problems.ts'
import { requireFindings } from '../required-finding-store.ts'
import { insertPlan } from '../store.ts'
import { tellTrail } from './on-plan.ts'

/** A new plan as a form says it. */
export interface TypedPlan {
  /** The address of the inspection that it answers; empty for a plan that answers none. */
  readonly inspection: string
  readonly title: string
  readonly receivedOn: string
  readonly findings: readonly string[]
}

export type MakeOutcome =
  | { readonly kind: 'made'; readonly plan: Plan }
  | { readonly kind: 'unfit'; readonly problems: readonly RequestProblem[] }

/** Makes a plan that answers an inspection of the record, or findings of any origin. */
export function makePlan(db: Database, clock: Clock, member: Member, typed: TypedPlan): Promise<MakeOutcome> {
  const { authority } = member.workspace
  return inScope(db, scopeOf(member), async (tx): Promise<MakeOutcome> => {
    const at = clock.now()
    const inspection = (await answeredInspections(tx, authority)).find(
      ({ address }) => address === typed.inspection
    )
    const title = inOneLine(typed.title)
    const received = receivedDay(typed, inspection, dayInEngland(at))
    const open = (await findingsOf(tx, authority)).filter(asksForAction)
    const chosen = open.filter(({ id }) => typed.findings.includes(id))
    const problems = [
      ...(typed.inspection !== '' && inspection === undefined
        ? [{ field: 'main-content', message: 'The record holds no such inspection of your authority' }]
        : []),
      ...titleProblems(title),
      ...('problem' in received ? [received.problem] : []),
      ...(chosen.length < new Set(typed.findings).size
        ? [{ field: 'findings', message: 'Choose among the findings that still ask for action' }]
        : [])
    ]
    if (problems.length > 0 || 'problem' in received) return { kind: 'unfit', problems }
    const plan: Plan = {
      ...{ id: planId.parse(randomUUID()), title, inspection: inspection?.address },
      ...{ receivedOn: received.day, reportPublishedOn: undefined, draftSentOn: undefined },
      ...{ state: 'draft', endedBecause: undefined, illustrative: false, revision: 1 }
    }
    const findings = chosen.map(({ id }) => id)
    await insertPlan(tx, authority, plan, { by: member.name, at })
    await requireFindings(tx, authority, plan.id, findings, {
      ...{ reason: 'Taken in when the plan was made', madeBy: member.name },
      ...{ madeAs: actorOf(member).post, madeAt: at }
    })
    await tellTrail({ tx, at, member }, plan.id, {
      action: 'make plan',
      before: {},
      after: { title, inspection: plan.inspection ?? null, receivedOn: plan.receivedOn ?? null, findings }
    })
    return { kind: 'made', plan }
  })
}

/** The day from which the clocks run: asked for where there is an inspection, and not before it began. */
function receivedDay(
  { receivedOn: typed }: Pick<TypedPlan, 'receivedOn'>,
  inspection: AnsweredInspection | undefined,
  today: Parameters<typeof pastDay>[0]['today']
) {
  if (typed === '' && inspection === undefined) return { day: undefined }
  const what = inspection === undefined ? 'report or letter' : answerOf(inspection.kind)
  return pastDay({
    ...{ field: 'received', typed, today, ask: `Enter the day on which you received the ${what}` },
    notBefore: firstDayOf(inspection)
  })
}

/** The first day of what was inspected, before which nothing of it can have come. */
export function firstDayOf(inspection: Pick<AnsweredInspection, 'startsOn'> | undefined) {
  const starts = inspection && parsePartialDate(inspection.startsOn)
  return starts && { day: earliestDay(starts), what: 'the first day of the inspection' }
}
