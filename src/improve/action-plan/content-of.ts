import { dayInEngland } from '../../framework/day-in-england.ts'
import type { DeadlineClock } from '../../framework/deadline-clocks.ts'
import type { Workspace } from '../../people/permissions/caller.ts'
import { thingKey } from '../../thread/thing-key.ts'
import { asksForAction, type Finding } from '../findings/finding.ts'
import { figureInWords, type InUnit } from '../measures/figures.ts'
import type { Measure } from '../measures/measure.ts'
import type { ActionEvidence } from '../planned-action/history.ts'
import type { ListedAction } from '../planned-action/listed-action.ts'
import type { ActionId } from '../planned-action/planned-action.ts'
import type { AnsweredInspection } from './answered-inspections.ts'
import type {
  ActionInContent,
  EvidenceInContent,
  FindingInContent,
  MeasureInContent,
  PlanContent
} from './content.ts'
import type { Plan } from './plan.ts'

/** What the content of a plan is put together from, read as sets. */
export interface ContentParts {
  readonly workspace: Pick<Workspace, 'name'>
  readonly today: PlanContent['takenOn']
  readonly plan: Plan
  readonly inspection: AnsweredInspection | undefined
  readonly clocks: readonly DeadlineClock[]
  readonly findings: readonly Finding[]
  readonly actions: readonly ListedAction[]
  readonly measures: ReadonlyMap<string, Measure>
  /** What stands of it, by action. */
  readonly evidence: ReadonlyMap<ActionId, readonly ActionEvidence[]>
  /** What evidence is read from, in words, by the thing's key. */
  readonly sources: ReadonlyMap<string, string>
  readonly updates: ReadonlyMap<ActionId, number>
}

/** A plan as it stands, whole and in words: without signatures, which are given for such a content. */
export function contentOf(parts: ContentParts): PlanContent {
  const { workspace, today, plan, inspection, clocks, findings, actions } = parts
  return {
    version: 1,
    authority: workspace.name,
    takenOn: today,
    plan: {
      ...{ id: plan.id, title: plan.title, inspection: inspection?.title, receivedOn: plan.receivedOn },
      ...{ reportPublishedOn: plan.reportPublishedOn, draftSentOn: plan.draftSentOn },
      illustrative: plan.illustrative
    },
    clocks: clocks.map(({ id, day, says, counts, source }) => ({ id, lastDay: day, says, counts, source })),
    findings: findings.filter(({ withdrawnBecause }) => withdrawnBecause === undefined).map(findingIn),
    actions: actions.map((action) => actionIn(action, parts)),
    signatures: []
  }
}

function findingIn(finding: Finding): FindingInContent {
  const { id, kind, words, area, state, cameFrom, source, foundOn, citation, illustrative } = finding
  return {
    ...{ id, kind, words, area, state, cameFrom, source, foundOn, illustrative },
    ...{ page: citation?.page, paragraph: citation?.paragraph, quote: citation?.quote },
    asksForAction: asksForAction(finding)
  }
}

function actionIn(action: ListedAction, parts: ContentParts): ActionInContent {
  const { id, post, officer, heldBy, shown, firstDueOn, lastRemark } = action
  const { computed, overruling } = shown
  return {
    ...{ id, reference: action.reference, words: action.words, findings: [...action.findings] },
    post:
      post === undefined || officer === undefined
        ? undefined
        : { id: post, title: officer, heldBy: [...heldBy] },
    ...{ support: action.support, resources: action.resources, risk: action.risk, success: action.success },
    ...{ startsOn: action.startsOn, dueOn: action.dueOn, repeatsMonths: action.repeatsMonths },
    firstDueOn: firstDueOn === action.dueOn ? undefined : firstDueOn,
    ...{ progress: action.progress, impact: action.impact },
    ...{ colour: shown.colour, why: computed.why, howFar: computed.howFar },
    overruling: overruling && {
      ...{ computed: computed.colour, reason: overruling.reason },
      ...{ by: overruling.madeBy, until: overruling.endsOn }
    },
    measures: action.measures.map((facts) => measureIn(facts, parts.measures.get(facts.id))),
    evidence: (parts.evidence.get(id) ?? []).map((one) => evidenceIn(one, parts.sources)),
    updates: parts.updates.get(id) ?? 0,
    lastRemark: lastRemark && {
      ...{ words: lastRemark.words, by: lastRemark.by, on: dayInEngland(lastRemark.at) }
    },
    ...{ closedOn: action.closedOn, illustrative: action.illustrative }
  }
}

function measureIn(
  { id, title, target, standing }: ListedAction['measures'][number],
  measure: Measure | undefined
): MeasureInContent {
  const figure = (value: number, unit: InUnit | undefined) =>
    unit === undefined ? String(value) : figureInWords(value, unit)
  const { latest, sentence } = standing
  return {
    ...{ id, title, says: sentence },
    baseline: measure?.baseline && figure(measure.baseline.value, measure),
    target: target && figure(target.value, measure),
    targetOn: target?.on,
    latest: latest && figure(latest.value, measure),
    latestOn: latest?.asAt
  }
}

function evidenceIn(evidence: ActionEvidence, sources: ContentParts['sources']): EvidenceInContent {
  const { shows, words, thing, page, quote, addedBy, addedAt } = evidence
  return {
    ...{ shows, words, source: thing && sources.get(thingKey(thing)), page, quote, addedBy },
    addedOn: dayInEngland(addedAt)
  }
}
