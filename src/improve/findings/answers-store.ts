import { z } from 'zod'
import type { AuthoritySlug } from '../../framework/authority-slug.ts'
import type { Queryable } from '../../platform/database/database.ts'
import { planStates } from '../action-plan/plan.ts'
import { maybe, maybeDay } from '../columns.ts'
import { actionId, impacts, progresses } from '../planned-action/planned-action.ts'
import { isOfExample } from '../worked-example/what-counts.ts'
import { type FindingId, findingId } from './finding.ts'

const answerRow = z
  .object({
    finding: findingId,
    action: actionId,
    reference: z.string(),
    words: z.string(),
    progress: z.enum(progresses),
    impact: z.enum(impacts),
    due_on: maybeDay,
    closed_at: maybe(z.date()),
    illustrative: z.boolean(),
    plan: z.string(),
    plan_title: z.string(),
    plan_state: z.enum(planStates)
  })
  .transform(({ due_on, closed_at, plan_title, plan_state, ...row }) => ({
    ...row,
    dueOn: due_on,
    closedAt: closed_at,
    planTitle: plan_title,
    planState: plan_state
  }))

/** An action that answers a finding, with the plan that it stands in. */
export type AnsweringAction = z.output<typeof answerRow>

/** The actions that answer findings, all of them or those that answer one; what was taken out of its plan does not. */
export async function answersTo(
  db: Queryable,
  authority: AuthoritySlug,
  finding?: FindingId
): Promise<AnsweringAction[]> {
  const rows = await db
    .selectFrom('improve.action_finding as answers')
    .innerJoin('improve.action as action', (join) =>
      join.onRef('action.authority', '=', 'answers.authority').onRef('action.id', '=', 'answers.action')
    )
    .innerJoin('improve.plan as plan', (join) =>
      join.onRef('plan.authority', '=', 'action.authority').onRef('plan.id', '=', 'action.plan')
    )
    .select(['answers.finding', 'answers.action', 'action.reference', 'action.words', 'action.progress'])
    .select(['action.impact', 'action.due_on', 'action.closed_at', 'action.illustrative'])
    .select(['plan.id as plan', 'plan.title as plan_title', 'plan.state as plan_state'])
    .where('answers.authority', '=', authority)
    .where('action.withdrawn_because', 'is', null)
    .$if(finding !== undefined, (query) => query.where('answers.finding', '=', finding ?? ''))
    .orderBy('action.due_on')
    .orderBy('action.reference')
    .execute()
  return rows.map((row) => answerRow.parse(row))
}

/** How many actions answer each finding: what is made up only where it counts (`countsOn`). */
export async function answerCounts(
  db: Queryable,
  authority: AuthoritySlug
): Promise<ReadonlyMap<string, number>> {
  const rows = await db
    .selectFrom('improve.action_finding as answers')
    .innerJoin('improve.action as action', (join) =>
      join.onRef('action.authority', '=', 'answers.authority').onRef('action.id', '=', 'answers.action')
    )
    .select('answers.finding')
    .select((select) => [
      select.fn.countAll<number>().as('actions'),
      select.fn.countAll<number>().filterWhere('action.illustrative', '=', false).as('real')
    ])
    .where('answers.authority', '=', authority)
    .where('action.withdrawn_because', 'is', null)
    .groupBy('answers.finding')
    .execute()
  return new Map(
    rows.map(({ finding, actions, real }) => {
      const isExample = isOfExample({ id: finding }) && Number(real) === 0
      return [finding, Number(isExample ? actions : real)]
    })
  )
}
