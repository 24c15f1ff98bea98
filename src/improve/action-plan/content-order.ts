import type { ActionInContent, FindingInContent, PlanContent } from './content.ts'

/** A finding with the actions that answer it; without a finding, the actions that answer none of the plan's. */
interface FindingWithActions {
  readonly finding: FindingInContent | undefined
  readonly actions: readonly ActionInContent[]
}

/**
 * A plan finding by finding, in its order. An action that answers several stands under the first of them, so that each
 * stands once; `alsoAnsweredBy` tells of the others.
 */
export function byFinding({
  findings,
  actions
}: Pick<PlanContent, 'findings' | 'actions'>): FindingWithActions[] {
  const firstOf = (action: ActionInContent) => findings.find(({ id }) => action.findings.includes(id))?.id
  const grouped = Map.groupBy(actions, firstOf)
  const loose = grouped.get(undefined) ?? []
  return [
    ...findings.map((finding) => ({ finding, actions: grouped.get(finding.id) ?? [] })),
    ...(loose.length === 0 ? [] : [{ finding: undefined, actions: loose }])
  ]
}

/** The references of the actions that answer a finding but stand under another. */
export function alsoAnsweredBy(
  { actions }: Pick<PlanContent, 'actions'>,
  { finding, actions: own }: FindingWithActions
): readonly string[] {
  if (finding === undefined) return []
  const here = new Set(own.map(({ id }) => id))
  return actions
    .filter(({ id, findings }) => findings.includes(finding.id) && !here.has(id))
    .map(({ reference }) => reference)
}
