import type { PlanField } from './plan-field.ts'

/**
 * The words that councils head their columns with, the surest first: the first that a heading is, begins with or holds
 * decides. Source: columns of improvement plans that councils published after inspections (S), which agree on little.
 */
export const knownHeadings: readonly (readonly [PlanField, readonly string[]])[] = [
  formsOf(
    'reference',
    `ref, reference, ref no, ref number, action ref, action no, action number, no, number, id,
    item, #`
  ),
  formsOf(
    'rag',
    `rag, rag rating, rag status, brag, bragg, colour, traffic light, delivery rag, progress rag`
  ),
  formsOf(
    'status',
    `status, action status, state, current status, delivery status, complete, completed, stage`
  ),
  formsOf(
    'due',
    `due, due date, by when, target date, timescale, timescales, deadline, end date,
    completion date, target completion date, finish, milestone date, date, when, timeframe,
    completion, target completion`
  ),
  formsOf('start', `start, start date, from, begins, commencement, date started`),
  formsOf(
    'support',
    `support, supported by, supporting officer, supporting officers, partners, partner agencies,
    contributors, others involved, delivery partners`
  ),
  formsOf(
    'owner',
    `owner, lead, lead officer, action owner, who, by whom, responsible, responsible officer,
    responsibility, accountable, accountable officer, lead person, lead professional,
    senior responsible officer, sro, officer, assigned to, strategic lead, operational lead,
    person responsible`
  ),
  formsOf(
    'success',
    `success measure, success measures, measure, measures, kpi, kpis, performance measure,
    performance indicator, outcome, outcomes, outcome measure, impact, impact measure,
    intended impact, expected impact, what will be different, what success looks like,
    how will we know, difference, success criteria, what good looks like, target`
  ),
  formsOf(
    'evidence',
    `evidence, evidence of impact, evidence of progress, source of evidence, assurance,
    evidence source`
  ),
  formsOf(
    'update',
    `update, updates, progress, progress update, progress to date, comments, comment, commentary,
    notes, narrative, latest position, current position, remarks`
  ),
  formsOf('risk', `risk, risks, risks and mitigation, barriers, issues, risks and issues`),
  formsOf(
    'resources',
    `resource, resources, resources required, resource implications, budget, cost, costs, funding`
  ),
  formsOf(
    'finding',
    `finding, findings, recommendation, recommendations, area for improvement,
    areas for improvement, area for development, ofsted recommendation, ofsted finding,
    inspection finding, what needs to improve, priority, priority area, theme, improvement area,
    afi, objective, issue, requirement`
  ),
  formsOf(
    'action',
    `action, actions, action required, agreed action, planned action, what we will do,
    what will we do, what are we going to do, improvement action, task, tasks, activity,
    activities, key actions, key activity, actions to be taken, step, steps, detailed action,
    specific actions, what`
  )
]

function formsOf(field: PlanField, forms: string): readonly [PlanField, readonly string[]] {
  return [field, forms.split(/,\s+/)]
}
