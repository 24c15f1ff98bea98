import { asksForAction, type Finding } from '../findings/finding.ts'
import type { PlannedAction } from '../planned-action/planned-action.ts'

/** What coverage needs of an action. */
type AnsweringAction = Pick<PlannedAction, 'reference' | 'findings' | 'withdrawnBecause'>

/** A finding of a plan with the actions of the plan that answer it. */
export interface CoveredFinding<Action> {
  readonly finding: Finding
  readonly actions: readonly Action[]
  /** It asks for action and no action answers it: the plan cannot be submitted so. */
  readonly unanswered: boolean
}

/**
 * Each finding that a plan must answer with the actions that do, in the order given; what was withdrawn answers nothing.
 * A finding that was put right, or was withdrawn itself, asks for no action any more.
 */
export function coverage<Action extends AnsweringAction>(
  findings: readonly Finding[],
  actions: readonly Action[]
): readonly CoveredFinding<Action>[] {
  const standing = actions.filter(({ withdrawnBecause }) => withdrawnBecause === undefined)
  return findings.map((finding) => {
    const answering = standing.filter((action) => action.findings.includes(finding.id))
    return { finding, actions: answering, unanswered: asksForAction(finding) && answering.length === 0 }
  })
}
