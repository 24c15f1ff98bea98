import type { ChangeOfAction } from './change-store.ts'
import type { Difference } from './differences.ts'
import type { RequiredFindingChange } from './required-finding-store.ts'

/** Why something changed, in whose words, when. */
export interface Reason {
  readonly words: string
  readonly by: string
  readonly at: Date
}

/** A difference with the reasons that were given for it; none where nobody gave one. */
export interface ExplainedDifference {
  readonly difference: Difference
  readonly reasons: readonly Reason[]
}

/** What was said of the changes since a moment. */
export interface ToldChanges {
  readonly actions: readonly ChangeOfAction[]
  readonly findings: readonly RequiredFindingChange[]
}

/** Each difference with every reason that was given for it since, oldest first; the same words twice are one reason. */
export function explained(
  differences: readonly Difference[],
  { actions, findings }: ToldChanges
): readonly ExplainedDifference[] {
  const byAction = Map.groupBy(actions, ({ action }) => action)
  const reasonsOf = (difference: Difference): readonly Reason[] => {
    switch (difference.kind) {
      case 'plan-changed':
      case 'finding-changed':
        return []
      case 'finding-added':
      case 'finding-removed': {
        const what = difference.kind === 'finding-added' ? 'added' : 'removed'
        return findings
          .filter((change) => change.finding === difference.id && change.what === what)
          .map(({ reason, madeBy, madeAt }) => ({ words: reason, by: madeBy, at: madeAt }))
      }
      case 'action-added':
        return said(byAction.get(difference.action.id), 'added')
      case 'action-withdrawn':
        return said(byAction.get(difference.action.id), 'withdrawn')
      case 'action-changed':
        return said(byAction.get(difference.action.id), difference.field)
    }
  }
  return differences.map((difference) => ({ difference, reasons: reasonsOf(difference) }))
}

function said(changes: readonly ChangeOfAction[] = [], field: string): readonly Reason[] {
  const reasons = changes
    .filter((change) => change.field === field && change.reason !== '')
    .map(({ reason, by, at }) => ({ words: reason, by, at }))
  return [...new Map(reasons.map((reason) => [`${reason.by} ${reason.words}`, reason])).values()]
}
