import type { AuthoritySlug } from '../../../framework/authority-slug.ts'
import type { IsoDate } from '../../../framework/iso-date.ts'
import type { PostId } from '../../../people/posts/post.ts'
import type { Transaction } from '../../../platform/database/database.ts'
import { answeredInspections } from '../../action-plan/answered-inspections.ts'
import { planId } from '../../action-plan/plan.ts'
import { requireFindings } from '../../action-plan/required-finding-store.ts'
import { insertPlan } from '../../action-plan/store.ts'
import type { FindingId } from '../../findings/finding.ts'
import { insertMeasureLink } from '../../measures/link-store.ts'
import { measureId } from '../../measures/measure.ts'
import { actionId, type PlannedAction } from '../../planned-action/planned-action.ts'
import { insertAction, insertUpdate } from '../../planned-action/write-store.ts'
import { answeringPost } from '../answering-post.ts'
import { exampleFindings } from '../example-findings.ts'
import { exampleId, examplePlanId } from '../example-ids.ts'
import {
  type ExampleAction,
  type ExampleUpdate,
  exampleActions,
  examplePlanTitle,
  receivedOn
} from '../example-plan.ts'

/** The inspection that the plan answers, by its address in the record. */
const inspection = '2022-02-21'

/** Keeps the example's plan with its made-up actions and how each was said to stand. */
export async function insertExamplePlan(
  tx: Transaction,
  authority: AuthoritySlug,
  idOf: ReadonlyMap<string, FindingId>,
  made: { readonly by: string; readonly at: Date }
): Promise<void> {
  const plan = planId.parse(examplePlanId)
  const known = (await answeredInspections(tx, authority)).some(({ address }) => address === inspection)
  await insertPlan(
    tx,
    authority,
    {
      ...{ id: plan, title: examplePlanTitle, inspection: known ? inspection : undefined, receivedOn },
      ...{ reportPublishedOn: receivedOn, draftSentOn: undefined, state: 'draft' },
      ...{ endedBecause: undefined, illustrative: true, revision: 1 }
    },
    made
  )
  const answered = exampleFindings.filter(({ inPlan }) => inPlan).flatMap(({ name }) => idOf.get(name) ?? [])
  await requireFindings(tx, authority, plan, answered, {
    ...{ reason: 'Taken in with the worked example', madeBy: made.by, madeAs: undefined, madeAt: made.at }
  })
  const post = (await answeringPost(tx, authority))?.id
  for (const example of exampleActions) {
    const action = actionOf(example, idOf, { post, addedAt: made.at })
    await insertAction(tx, authority, action, { ...made, as: undefined })
    for (const update of example.updates) {
      await insertUpdate(tx, authority, {
        ...{ action: action.id, progress: update.progress, impact: update.impact, remark: update.remark },
        ...{ madeBy: made.by, madeAs: undefined, account: undefined, madeAt: noonOf(update.on) }
      })
    }
    for (const measure of example.measures) {
      const id = measureId.parse(exampleId('measure', measure))
      await insertMeasureLink(tx, authority, 'action', action.id, id)
    }
  }
}

function actionOf(
  example: ExampleAction,
  idOf: ReadonlyMap<string, FindingId>,
  { post, addedAt }: { readonly post: PostId | undefined; readonly addedAt: Date }
): PlannedAction {
  const last: ExampleUpdate | undefined = example.updates.at(-1)
  return {
    ...{ id: actionId.parse(exampleId('action', example.name)), plan: planId.parse(examplePlanId) },
    ...{ reference: example.reference, words: example.words, success: example.success },
    ...{ support: example.support, resources: '', risk: example.risk, post },
    ...{ startsOn: example.startsOn, dueOn: example.dueOn },
    ...{ progress: last?.progress ?? 'not-started', impact: last?.impact ?? 'no-evidence-yet' },
    lastHeardAt: last === undefined ? addedAt : noonOf(last.on),
    ...{ closedAt: undefined, repeatsMonths: undefined, cameAgainFrom: undefined, illustrative: true },
    withdrawnBecause: undefined,
    findings: example.findings.flatMap((name) => idOf.get(name) ?? []),
    revision: 1
  }
}

function noonOf(day: IsoDate): Date {
  return new Date(`${day}T12:00:00Z`)
}
