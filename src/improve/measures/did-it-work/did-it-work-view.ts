import { type IsoDate, longDate } from '../../../framework/iso-date.ts'
import type { Member } from '../../../people/permissions/member.ts'
import type { JudgedActivity } from '../../../record/activities/activity.ts'
import { type Finding, findingKindWords, findingStateWords } from '../../findings/finding.ts'
import { impactWords, type PlannedAction, progressWords } from '../../planned-action/planned-action.ts'
import { closedOn } from '../linked-store.ts'
import { daysOfActions, daysOfVisits } from '../marked-days.ts'
import type { WholeMeasure } from '../measure.ts'
import { type MeasureChart, measureChart } from '../measure-chart.ts'
import type { ImpactEvidence } from './evidence-store.ts'
import { type Judged, judgeMeasure, judgeTogether } from './verdict.ts'

/** What the page of a finding is made from. */
export interface FindingFacts {
  readonly finding: Finding
  /** Those that answer the finding, by reference. */
  readonly actions: readonly PlannedAction[]
  readonly evidence: readonly ImpactEvidence[]
  /** Those joined to the finding or to one of its actions, each once. */
  readonly measures: readonly WholeMeasure[]
  readonly activities: readonly JudgedActivity[]
}

/** An action with its two scales, which are never one. */
export interface ActionLine {
  readonly action: PlannedAction
  readonly progress: string
  readonly impact: string
  readonly days: string
  readonly evidence: readonly ImpactEvidence[]
}

export interface MeasureJudged extends Judged {
  readonly measure: WholeMeasure
  readonly chart: MeasureChart | undefined
}

export interface DidItWorkView {
  readonly authority: string
  readonly finding: Finding
  readonly kind: string
  readonly state: string
  readonly together: Judged
  readonly startedOn: IsoDate | undefined
  /** What is told rests on what is made up: the worked example's actions and measures alone. */
  readonly illustrative: boolean
  readonly actions: readonly ActionLine[]
  readonly measures: readonly MeasureJudged[]
  readonly mayKeep: boolean
}

/** Measure, action and finding together, with what can be said of whether it worked. */
export function didItWorkView(
  facts: FindingFacts,
  { workspace, may }: Pick<Member, 'workspace' | 'may'>,
  today: IsoDate
): DidItWorkView {
  const { finding, actions } = facts
  const startedOn = firstStart(actions, today)
  const marked = [...daysOfActions(actions), ...daysOfVisits(facts.activities)]
  const measures = facts.measures.map((measure) => ({
    ...{ measure, chart: measureChart(measure, marked, today) },
    ...judgeMeasure(measure, startedOn, today)
  }))
  return {
    ...{ authority: workspace.name, finding, startedOn, measures },
    kind: findingKindWords(finding.kind),
    state: findingStateWords(finding.state),
    together: judgeTogether(measures),
    illustrative: [...actions, ...facts.measures].some(({ illustrative }) => illustrative),
    actions: actions.map((action) => ({
      action,
      progress: progressWords(action.progress),
      impact: impactWords(action.impact),
      days: daysInWords(action),
      evidence: facts.evidence.filter((one) => one.action === action.id)
    })),
    mayKeep: finding.withdrawnBecause === undefined && may.has('keep-plan')
  }
}

/** The day on which the first of the actions began: its start, where that has come and the work is not still to begin. */
export function firstStart(
  actions: readonly Pick<PlannedAction, 'startsOn' | 'progress'>[],
  today: IsoDate
): IsoDate | undefined {
  return actions
    .filter(({ progress }) => progress !== 'not-started')
    .flatMap(({ startsOn }) => startsOn ?? [])
    .filter((day) => day <= today)
    .toSorted()
    .at(0)
}

function daysInWords(action: PlannedAction): string {
  const closed = closedOn(action)
  const parts = [
    action.startsOn === undefined ? '' : `starts ${longDate(action.startsOn)}`,
    action.dueOn === undefined ? '' : `due ${longDate(action.dueOn)}`,
    closed === undefined ? '' : `closed ${longDate(closed)}`
  ].filter((part) => part !== '')
  return parts.length === 0 ? 'No days are set' : parts.join(', ')
}

/** The same as data. */
export function didItWorkAsData(view: DidItWorkView) {
  const { finding, together, startedOn, illustrative, actions, measures } = view
  return {
    finding: { id: finding.id, words: finding.words, state: finding.state, foundOn: finding.foundOn },
    ...{ verdict: together.verdict, why: together.why, firstActionStarted: startedOn ?? null, illustrative },
    actions: actions.map(({ action, evidence }) => ({
      ...{ reference: action.reference, words: action.words, progress: action.progress },
      ...{ impact: action.impact, startsOn: action.startsOn ?? null, dueOn: action.dueOn ?? null },
      closedOn: closedOn(action) ?? null,
      evidenceOfImpact: evidence.map(({ words, addedBy, addedOn }) => ({ words, addedBy, addedOn }))
    })),
    measures: measures.map(({ measure, verdict, why, chart }) => ({
      ...{ id: measure.id, title: measure.title, verdict, why, sentence: chart?.sentence ?? null }
    }))
  }
}
