import type { Workspace } from '../../people/permissions/caller.ts'
import { csvText } from '../../platform/web/csv-text.ts'
import type { ListedPlan } from './listed-plan.ts'
import { planStateWords } from './plan.ts'

const head = [
  ...['plan', 'answers', 'state', 'report_received', 'submitted', 'findings', 'without_an_action', 'actions'],
  ...['last_days', 'illustrative']
]

/** Every plan as a table, a line each. */
export function plansAsCsv(plans: readonly ListedPlan[]): string {
  return csvText([
    head,
    ...plans.map(({ plan, inspection, submittedOn, findings, unanswered, actions, clocks }) => [
      ...[plan.title, inspection?.title, planStateWords(plan.state), plan.receivedOn, submittedOn],
      ...[String(findings.length), String(unanswered), String(actions.length)],
      ...[clocks.map(({ says }) => says).join(' '), plan.illustrative ? 'yes' : 'no']
    ])
  ])
}

/** The same as data. */
export function plansAsJson({ authority, name }: Workspace, plans: readonly ListedPlan[]) {
  return {
    authority: { slug: authority, name },
    plans: plans.map(({ plan, inspection, submittedOn, findings, unanswered, actions, clocks }) => ({
      ...{ id: plan.id, title: plan.title, state: plan.state, illustrative: plan.illustrative },
      answers: inspection === undefined ? null : { address: inspection.address, title: inspection.title },
      ...{ reportReceivedOn: plan.receivedOn ?? null, submittedOn: submittedOn ?? null },
      ...{ findings: findings.length, withoutAnAction: unanswered, actions: actions.length },
      clocks: clocks.map(({ id, day, state, says, source }) => ({
        ...{ id, lastDay: day ?? null, state, says, source }
      }))
    }))
  }
}
