import type { AuthoritySlug } from '../../framework/authority-slug.ts'
import type { IsoDate } from '../../framework/iso-date.ts'
import type { Queryable } from '../../platform/database/database.ts'
import type { Plan } from '../action-plan/plan.ts'
import { plansOf } from '../action-plan/store.ts'
import { whyInWords } from '../every-action/action-row.ts'
import { isOverdue } from '../every-action/lateness.ts'
import { latestOfMeasures } from '../measures/latest-store.ts'
import { actionMeasuresOf, findingMeasuresOf } from '../measures/link-store.ts'
import { standingOf } from '../measures/standing.ts'
import { type ListedAction, listedActions } from '../planned-action/listed-action.ts'
import type { FrozenAction, FrozenMeasure, Snapshot } from './board-pack.ts'
import { valuesOfMeasures } from './values-of-measures.ts'

/** The live record as a pack of these plans shows it now. A plan that the authority has not is left out. */
export async function takeSnapshot(
  db: Queryable,
  authority: AuthoritySlug,
  asAt: IsoDate,
  planIds: readonly string[]
): Promise<Snapshot> {
  const plans = (await plansOf(db, authority)).filter(({ id }) => planIds.includes(id))
  const listed: ListedAction[] = []
  for (const { id } of plans) listed.push(...(await listedActions(db, authority, asAt, { plan: id })))
  const findings = new Map(
    listed.flatMap(({ answers }) => answers.map(({ id, words }) => [id, { id, words }]))
  )
  return {
    asAt,
    plans: plans.map(frozenPlan),
    findings: [...findings.values()],
    actions: listed.map((action) => frozenAction(action, asAt)),
    measures: await frozenMeasures(db, authority, asAt, listed, plans)
  }
}

function frozenPlan({ id, title, state, illustrative }: Plan): Snapshot['plans'][number] {
  return { id, title, state, illustrative }
}

function frozenAction(action: ListedAction, asAt: IsoDate): FrozenAction {
  return {
    ...{ id: action.id, plan: action.plan, reference: action.reference, words: action.words },
    ...{ success: action.success, officer: action.officer, orphan: action.orphan },
    ...{ startsOn: action.startsOn, dueOn: action.dueOn },
    slips: action.slips.map(({ from, to, on, reason }) => ({ from, to, on, reason })),
    ...{ progress: action.progress, impact: action.impact, colour: action.shown.colour },
    ...{ why: whyInWords(action), overruled: action.shown.overruling !== undefined },
    ...{ overdue: isOverdue(action, asAt), silent: action.silent, lastHeardOn: action.lastHeardOn },
    ...{ lastRemark: action.lastRemark?.words, closedOn: action.closedOn },
    ...{ findings: [...action.findings], illustrative: action.illustrative }
  }
}

/** The measures that show the actions, or the findings that the actions answer; what is made up only beside such a plan. */
async function frozenMeasures(
  db: Queryable,
  authority: AuthoritySlug,
  asAt: IsoDate,
  actions: readonly ListedAction[],
  plans: readonly Plan[]
): Promise<FrozenMeasure[]> {
  const ids = new Set<string>(actions.map(({ id }) => id))
  const answered = new Set<string>(actions.flatMap(({ findings }) => findings))
  const shown = new Set<string>([
    ...(await actionMeasuresOf(db, authority))
      .filter(({ action }) => ids.has(action))
      .map(({ measure }) => measure),
    ...(await findingMeasuresOf(db, authority))
      .filter(({ finding }) => answered.has(finding))
      .map(({ measure }) => measure)
  ])
  const isExample = plans.some(({ illustrative }) => illustrative)
  const latest = [...(await latestOfMeasures(db, authority)).values()].filter(
    ({ measure }) => shown.has(measure.id) && (isExample || !measure.illustrative)
  )
  const values = await valuesOfMeasures(
    db,
    authority,
    latest.map(({ measure }) => measure.id)
  )
  return latest.map(({ measure, latest: newest, breaks }) => ({
    ...{ id: measure.id, title: measure.title, unit: measure.unit, unitWords: measure.unitWords },
    says: standingOf(measure, newest === undefined ? [] : [newest], breaks, asAt).sentence,
    target: measure.target?.value,
    values: (values.get(measure.id) ?? []).map(({ asAt: on, value }) => ({ asAt: on, value })),
    illustrative: measure.illustrative
  }))
}
