import type { DeadlineClock } from '../../framework/deadline-clocks.ts'
import type { IsoDate } from '../../framework/iso-date.ts'
import type { Member } from '../../people/permissions/member.ts'
import type { StaffedPost } from '../../people/posts/post.ts'
import { postsOf } from '../../people/posts/store.ts'
import { signaturesOf } from '../../people/sign-off/sign-off.ts'
import type { Transaction } from '../../platform/database/database.ts'
import type { Things } from '../../thread/things.ts'
import type { Finding } from '../findings/finding.ts'
import { findingsOf } from '../findings/store.ts'
import { measuresOf } from '../measures/store.ts'
import { goneImpactEvidence } from '../planned-action/gone-evidence.ts'
import { type ActionEvidence, stands } from '../planned-action/history.ts'
import { evidenceOf } from '../planned-action/history-store.ts'
import { type ListedAction, listedActions } from '../planned-action/listed-action.ts'
import { type AnsweredInspection, answeredInspections } from './answered-inspections.ts'
import { updateCounts } from './change-store.ts'
import type { PlanContent } from './content.ts'
import { contentOf } from './content-of.ts'
import { type CoveredFinding, coverage } from './coverage.ts'
import { differencesBetween } from './differences.ts'
import { findingsIn } from './listed-plan.ts'
import type { Plan } from './plan.ts'
import { planClocks } from './plan-clocks.ts'
import { requiredFindings } from './required-finding-store.ts'
import type { SignOff, Submission } from './sign-off.ts'
import { signOffsOf } from './sign-off-store.ts'
import { planOf } from './store.ts'
import { submissionsOf } from './submission-store.ts'

/** A plan as it stands on a day, with all that its page says of it. */
export interface WholePlan {
  readonly plan: Plan
  readonly today: IsoDate
  readonly inspection: AnsweredInspection | undefined
  /** What it has to answer, those that cannot wait first. */
  readonly findings: readonly Finding[]
  /** The actions that stand, by reference. */
  readonly actions: readonly ListedAction[]
  readonly covered: readonly CoveredFinding<ListedAction>[]
  readonly clocks: readonly DeadlineClock[]
  readonly posts: readonly StaffedPost[]
  readonly signOffs: readonly SignOff[]
  /** Each time that it was submitted, the first first. */
  readonly submissions: readonly Submission[]
  readonly submittedOn: IsoDate | undefined
  /** All of it as it would be submitted or taken away now, with the signatures that were given. */
  readonly content: PlanContent
}

/** One plan of the member's authority as it stands on a day; undefined where it has none of that id. */
export async function wholePlan(
  tx: Transaction,
  member: Member,
  things: Pick<Things, 'describe'>,
  id: string,
  today: IsoDate
): Promise<WholePlan | undefined> {
  const { authority } = member.workspace
  const plan = await planOf(tx, authority, id)
  if (plan === undefined) return undefined
  const [inspections, all, required, actions, posts, signOffs, submissions, measures, updates] = [
    plan.inspection === undefined ? [] : await answeredInspections(tx, authority),
    await findingsOf(tx, authority),
    await requiredFindings(tx, authority),
    await listedActions(tx, authority, today, {
      plan: plan.id,
      gone: await goneImpactEvidence(tx, things, member.workspace)
    }),
    await postsOf(tx, authority),
    await signOffsOf(tx, authority, plan.id),
    await submissionsOf(tx, authority, plan.id),
    await measuresOf(tx, authority),
    await updateCounts(tx, authority, plan.id)
  ]
  const evidence = await evidenceOf(
    tx,
    authority,
    actions.map((action) => action.id)
  )
  const standing = evidence.filter(stands)
  const inspection = inspections.find(({ address }) => address === plan.inspection)
  const findings = findingsIn(plan.id, required, all)
  const submittedOn = submissions[0]?.sentOn
  const clocks = planClocks({ ...plan, answers: inspection?.kind, findings, submittedOn }, today)
  const unsigned = contentOf({
    ...{ workspace: member.workspace, today, plan, inspection, clocks, findings, actions, updates },
    measures: new Map(measures.map((measure) => [measure.id, measure])),
    evidence: Map.groupBy(standing, ({ action }) => action),
    sources: await sourcesOf(tx, member, things, standing)
  })
  return {
    ...{ plan, today, inspection, findings, actions, clocks, posts, signOffs, submissions, submittedOn },
    covered: coverage(findings, actions),
    content: {
      ...unsigned,
      signatures: [...signaturesOf(signOffs, posts, (signed) => differencesBetween(signed, unsigned))]
    }
  }
}

async function sourcesOf(
  tx: Transaction,
  member: Member,
  things: Pick<Things, 'describe'>,
  evidence: readonly ActionEvidence[]
): Promise<ReadonlyMap<string, string>> {
  const refs = evidence.flatMap(({ thing }) => thing ?? [])
  if (refs.length === 0) return new Map()
  const described = await things.describe(tx, member, refs)
  return new Map([...described].map(([key, { title }]) => [key, title]))
}
