import type { AuthoritySlug } from '../../framework/authority-slug.ts'
import type { Queryable } from '../../platform/database/database.ts'
import { changesSince } from './change-store.ts'
import { differencesBetween } from './differences.ts'
import { type ExplainedDifference, explained } from './reasons.ts'
import { requiredFindingChanges } from './required-finding-store.ts'
import type { Submission } from './sign-off.ts'
import type { WholePlan } from './whole-plan.ts'

/** What a plan promises otherwise now than as it was submitted, each with the reasons that were given since. */
export async function changesSinceSubmission(
  db: Queryable,
  authority: AuthoritySlug,
  { plan, content }: Pick<WholePlan, 'plan' | 'content'>,
  { content: submitted, submittedAt }: Submission
): Promise<readonly ExplainedDifference[]> {
  const differences = differencesBetween(submitted, content)
  if (differences.length === 0) return []
  const findings = await requiredFindingChanges(db, authority, plan.id)
  return explained(differences, {
    actions: await changesSince(db, authority, plan.id, submittedAt),
    findings: findings.filter(({ madeAt }) => madeAt > submittedAt)
  })
}
