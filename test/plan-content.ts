import { isoDate } from '../src/framework/iso-date.ts'
import type { ActionInContent, FindingInContent, PlanContent } from '../src/improve/action-plan/content.ts'
import { planId } from '../src/improve/action-plan/plan.ts'
import { findingId } from '../src/improve/findings/finding.ts'
import { actionId } from '../src/improve/planned-action/planned-action.ts'
import { postId } from '../src/people/posts/post.ts'

/** An action of a plan as it is submitted, with what a test changes of it. */
export function actionInContent(id: string, changed: Partial<ActionInContent> = {}): ActionInContent {
  return {
    ...{ id: actionId.parse(id), reference: id, words: `Do ${id}`, findings: [findingId.parse('one')] },
    post: { id: postId.parse('director'), title: 'Director', heldBy: ['Ann Example'] },
    ...{ support: '', resources: '', risk: '', success: 'Plans say who acts' },
    ...{ startsOn: isoDate('2026-09-01'), dueOn: isoDate('2027-03-03') },
    ...{ progress: 'on-track', impact: 'no-evidence-yet', colour: 'green', why: 'It is on course.' },
    ...{ measures: [], evidence: [], updates: 0, illustrative: false },
    ...changed
  }
}

export function findingInContent(id: string, changed: Partial<FindingInContent> = {}): FindingInContent {
  return {
    ...{ id: findingId.parse(id), kind: 'improvement', words: `Finding ${id}`, state: 'open' },
    ...{ cameFrom: 'inspection', source: 'Standard inspection', foundOn: isoDate('2026-05-09') },
    ...{ asksForAction: true, illustrative: false },
    ...changed
  }
}

/** A plan with one finding and one action, with what a test changes of it. */
export function contentOfPlan(changed: Partial<PlanContent> = {}): PlanContent {
  return {
    ...{ version: 1, authority: 'Leeds', takenOn: isoDate('2026-11-22') },
    plan: { id: planId.parse('plan'), title: 'Action plan', illustrative: false },
    ...{ clocks: [], signatures: [] },
    ...{ findings: [findingInContent('one')], actions: [actionInContent('1.1')] },
    ...changed
  }
}
