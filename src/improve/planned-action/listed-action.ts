import { z } from 'zod'
import type { AuthoritySlug } from '../../framework/authority-slug.ts'
import { dayInEngland } from '../../framework/day-in-england.ts'
import type { IsoDate } from '../../framework/iso-date.ts'
import { type JudgementArea, judgementAreas } from '../../framework/judgement-areas.ts'
import { actsOn } from '../../people/posts/holdings.ts'
import { type OfficerWords, officerWords } from '../../people/posts/officer-words.ts'
import type { StaffedPost } from '../../people/posts/post.ts'
import { postsOf } from '../../people/posts/store.ts'
import type { Queryable } from '../../platform/database/database.ts'
import type { Plan, PlanId, PlanState } from '../action-plan/plan.ts'
import { type PlanDay, sendPlanBy } from '../action-plan/plan-clocks.ts'
import { clocksOfPlans } from '../action-plan/plan-clocks-store.ts'
import { plansOf } from '../action-plan/store.ts'
import { maybe } from '../columns.ts'
import { type FindingId, findingId } from '../findings/finding.ts'
import { latestOfMeasures } from '../measures/latest-store.ts'
import { actionMeasuresOf } from '../measures/link-store.ts'
import { standingOf } from '../measures/standing.ts'
import type { ShownColour } from './colour.ts'
import type { Answering, MeasureFacts } from './colour-facts.ts'
import {
  impactEvidenceOf,
  type LastRemark,
  lastClosings,
  lastRemarks,
  overrulingsOf,
  slipsOf
} from './colour-facts-store.ts'
import { computedColour, isSilent, shownColour } from './colour-rules.ts'
import type { GoneEvidence } from './gone-evidence.ts'
import type { Slip } from './history.ts'
import type { PlannedAction } from './planned-action.ts'
import { type ChosenActions, chosenActions } from './store.ts'

/** A finding that an action answers, in a few words. */
export interface AnsweredFinding {
  readonly id: FindingId
  readonly words: string
  readonly area: JudgementArea | undefined
}

/** An action with everything that a list, a board, a timeline or a pack tells of it. */
export interface ListedAction extends PlannedAction {
  readonly planTitle: string
  readonly planState: PlanState
  /** The day by which its plan itself has to be sent; undefined where no clock of the plan asks for that. */
  readonly sendPlanBy: PlanDay | undefined
  readonly answers: readonly AnsweredFinding[]
  /** The post that answers for it in words, held or not; undefined where it has none. */
  readonly officer: OfficerWords | undefined
  /** Who acts in that post today: its holder, or deputies. */
  readonly heldBy: readonly string[]
  readonly answering: Answering
  /** Nobody answers for it: no post, or one that is vacant or has ended. A closed action is no orphan. */
  readonly orphan: boolean
  readonly measures: readonly MeasureFacts[]
  readonly shown: ShownColour
  /** Each move of its due day, oldest first. */
  readonly slips: readonly Slip[]
  /** The day that it was first due; undefined where it never had one. */
  readonly firstDueOn: IsoDate | undefined
  readonly lastRemark: LastRemark | undefined
  readonly lastHeardOn: IsoDate
  /** Nobody has said for long how it stands. */
  readonly silent: boolean
  readonly closedOn: IsoDate | undefined
  /** Somebody asked for it to be closed, and nobody has decided yet. */
  readonly waitsForClosing: boolean
}

/** What else a list is asked for. */
interface ListedBesides {
  /** Those that were taken out of their plan too. */
  readonly withdrawn?: 'too'
  /** Evidence of impact that is known to be gone now, though nobody has noted it yet. */
  readonly gone?: readonly GoneEvidence[] | undefined
}

/**
 * The authority's actions that are meant, by reference, each with its colour on the day: in a dozen queries whatever
 * their number. What was taken out of a plan is not among them unless `withdrawn` asks for it.
 */
export async function listedActions(
  db: Queryable,
  authority: AuthoritySlug,
  today: IsoDate,
  chosen: ChosenActions & ListedBesides = {}
): Promise<ListedAction[]> {
  const { ids, plan, gone = [] } = chosen
  const actions = (await chosenActions(db, authority, chosen)).filter(
    ({ withdrawnBecause }) => chosen.withdrawn === 'too' || withdrawnBecause === undefined
  )
  if (actions.length === 0) return []
  const plans = await plansOfActions(db, authority, actions)
  const clocks = await clocksOfPlans(db, authority, [...plans.values()], today)
  const findings = await findingsInWords(db, authority)
  const posts = new Map((await postsOf(db, authority)).map((post) => [post.id, post]))
  const measures = await measureFacts(db, authority, actions, today)
  const slips = await slipsOf(db, authority, ids)
  const remarks = await lastRemarks(db, authority, ids, plan)
  const evidence = await impactEvidenceOf(
    db,
    authority,
    ids,
    gone.map(({ id }) => id)
  )
  const goneOf = Map.groupBy(gone, ({ action }) => action)
  const closings = await lastClosings(db, authority, ids)
  const overrulings = await overrulingsOf(db, authority, ids)
  return actions.map((action): ListedAction => {
    const post = action.post && posts.get(action.post)
    const { answering, heldBy } = whoAnswers(post, today)
    const closing = closings.get(action.id)
    const newest = evidence.get(action.id)
    const itsMeasures = measures.get(action.id) ?? []
    const itsSlips = slips.get(action.id) ?? []
    const lastHeardOn = dayInEngland(action.lastHeardAt)
    const { closedAt } = action
    const closed = closedAt !== undefined
    const facts = {
      ...{ startsOn: action.startsOn, dueOn: action.dueOn, progress: action.progress, impact: action.impact },
      ...{ closed, lastHeardOn, answering, measures: itsMeasures },
      evidenceMissing: closed
        ? (goneOf.get(action.id) ?? []).some(({ addedAt }) => addedAt <= closedAt)
        : closing?.closedOnMissingAt !== undefined &&
          (newest === undefined || newest.getTime() <= closing.closedOnMissingAt.getTime()),
      impactShown: newest !== undefined || itsMeasures.some(meetsItsTarget)
    }
    const plan = plans.get(action.plan)
    return {
      ...action,
      planTitle: plan?.title ?? '',
      planState: plan?.state ?? 'draft',
      sendPlanBy: sendPlanBy(clocks.get(action.plan) ?? []),
      answers: action.findings.flatMap((id) => findings.get(id) ?? []),
      officer: post && officerWords(post),
      ...{ heldBy, answering, orphan: !closed && answering !== 'somebody', measures: itsMeasures },
      shown: shownColour(computedColour(facts, today), overrulings.get(action.id), today),
      slips: itsSlips,
      firstDueOn: itsSlips.find(({ from }) => from !== undefined)?.from ?? action.dueOn,
      lastRemark: remarks.get(action.id),
      ...{ lastHeardOn, silent: isSilent(facts, today) },
      closedOn: action.closedAt && dayInEngland(action.closedAt),
      waitsForClosing: closing?.waits === true
    }
  })
}

/** Who answers for an action on a day: whoever acts in its post. */
function whoAnswers(
  post: StaffedPost | undefined,
  today: IsoDate
): { readonly answering: Answering; readonly heldBy: readonly string[] } {
  if (post === undefined) return { answering: 'no-post', heldBy: [] }
  if (post.endedOn !== undefined && post.endedOn < today) return { answering: 'ended', heldBy: [] }
  const acts = actsOn(post.holdings, today)
  switch (acts.kind) {
    case 'holder':
      return { answering: 'somebody', heldBy: [acts.holder.name] }
    case 'deputies':
      return { answering: 'somebody', heldBy: acts.deputies.map(({ name }) => name) }
    case 'nobody':
      return { answering: 'vacant', heldBy: [] }
  }
}

function meetsItsTarget({ standing: { distance } }: MeasureFacts): boolean {
  return distance !== undefined && distance <= 0
}

async function measureFacts(
  db: Queryable,
  authority: AuthoritySlug,
  actions: readonly PlannedAction[],
  today: IsoDate
): Promise<ReadonlyMap<string, readonly MeasureFacts[]>> {
  const latest = await latestOfMeasures(db, authority)
  // Each measure once, though many actions share it.
  const facts = new Map(
    [...latest].map(([id, { measure, latest: value, breaks }]): [string, MeasureFacts] => [
      id,
      {
        ...{ id, title: measure.title, target: measure.target },
        standing: standingOf(measure, value === undefined ? [] : [value], breaks, today)
      }
    ])
  )
  const madeUp = new Set<string>(actions.flatMap(({ id, illustrative }) => (illustrative ? id : [])))
  const byAction = new Map<string, MeasureFacts[]>()
  for (const { action, measure } of await actionMeasuresOf(db, authority)) {
    const one = facts.get(measure)
    // What is made up colours nothing real.
    const isHeld = latest.get(measure)?.measure.illustrative !== true || madeUp.has(action)
    if (one !== undefined && isHeld) byAction.set(action, [...(byAction.get(action) ?? []), one])
  }
  return byAction
}

async function plansOfActions(
  db: Queryable,
  authority: AuthoritySlug,
  actions: readonly Pick<PlannedAction, 'plan'>[]
): Promise<ReadonlyMap<PlanId, Plan>> {
  const meant = new Set(actions.map(({ plan }) => plan))
  const plans = (await plansOf(db, authority)).filter(({ id }) => meant.has(id))
  return new Map(plans.map((plan) => [plan.id, plan]))
}

/** Every finding of the authority in a few words, withdrawn or not. */
export async function findingsInWords(
  db: Queryable,
  authority: AuthoritySlug
): Promise<ReadonlyMap<FindingId, AnsweredFinding>> {
  const rows = await db
    .selectFrom('improve.finding')
    .select(['id', 'words', 'area'])
    .where('authority', '=', authority)
    .execute()
  const row = z.object({ id: findingId, words: z.string(), area: maybe(z.enum(judgementAreas)) })
  return new Map(rows.map((one) => row.parse(one)).map((finding) => [finding.id, finding]))
}
