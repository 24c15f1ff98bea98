import type { IsoDate } from '../../../framework/iso-date.ts'
import type { Member } from '../../../people/permissions/member.ts'
import { inOneLine } from '../../../people/posts/naming.ts'
import type { Clock } from '../../../platform/clock.ts'
import type { Database } from '../../../platform/database/database.ts'
import type { RequestProblem } from '../../../platform/web/reply.ts'
import type { TrailFields } from '../../../trail/entry.ts'
import { answeredInspections } from '../answered-inspections.ts'
import type { Plan } from '../plan.ts'
import { pastDay, titleProblems } from '../plan-problems.ts'
import { firstDayOf } from './make-plan.ts'
import { type AtPlan, keepPlan, onPlan, type PlanOutcome, type SeenPlan } from './on-plan.ts'

/** What is known of a plan, as a form says it; empty where a day is not known. */
export interface TypedDetails {
  readonly title: string
  readonly receivedOn: string
  readonly reportPublishedOn: string
  readonly draftSentOn: string
}

type Found = { readonly day: IsoDate | undefined } | { readonly problem: RequestProblem }

/** Renames a plan, and says when its report came and when what the law asks was done. */
export function changePlan(
  db: Database,
  clock: Clock,
  member: Member,
  seen: SeenPlan,
  typed: TypedDetails
): Promise<PlanOutcome> {
  return onPlan(db, clock, member, seen, async (open): Promise<PlanOutcome> => {
    const title = inOneLine(typed.title)
    const received = await receivedDay(open, typed.receivedOn)
    const known = 'problem' in received ? undefined : received.day
    const published = laterDay(open, 'published', typed.reportPublishedOn, known)
    const draft = laterDay(open, 'draft', typed.draftSentOn, known)
    const problems = [
      ...titleProblems(title),
      ...[received, published, draft].flatMap((found) => ('problem' in found ? [found.problem] : []))
    ]
    if (problems.length > 0) return { kind: 'unfit', problems }
    if ('problem' in received || 'problem' in published || 'problem' in draft)
      return { kind: 'unfit', problems }
    const changed = {
      ...{ title, receivedOn: received.day },
      ...{ reportPublishedOn: published.day, draftSentOn: draft.day }
    }
    const [before, after] = [fields(open.plan), fields(changed)]
    if (JSON.stringify(before) === JSON.stringify(after)) return { kind: 'changed', plan: open.plan }
    return keepPlan(open, changed, { action: 'change plan', before, after })
  })
}

async function receivedDay({ tx, today, member, plan }: AtPlan, typed: string): Promise<Found> {
  if (typed === '' && plan.inspection === undefined) return { day: undefined }
  const inspection = (await answeredInspections(tx, member.workspace.authority)).find(
    ({ address }) => address === plan.inspection
  )
  return pastDay({
    ...{ field: 'received', typed, today, ask: 'Enter the day on which you received it' },
    notBefore: firstDayOf(inspection)
  })
}

/** A day on which something was done that the day of receipt started; it may not be known yet. */
function laterDay({ today }: AtPlan, field: string, typed: string, received: IsoDate | undefined): Found {
  if (typed === '') return { day: undefined }
  if (received === undefined) {
    return { problem: { field, message: 'Enter first the day on which you received it' } }
  }
  return pastDay({
    ...{ field, typed, today, ask: 'Enter the day on which it was done' },
    notBefore: { day: received, what: 'the day on which you received it' }
  })
}

type Details = Pick<Plan, 'title' | 'receivedOn' | 'reportPublishedOn' | 'draftSentOn'>

function fields({ title, receivedOn, reportPublishedOn, draftSentOn }: Details): TrailFields {
  return {
    title,
    ...{ receivedOn: receivedOn ?? null, reportPublishedOn: reportPublishedOn ?? null },
    draftSentOn: draftSentOn ?? null
  }
}
