import type { AccountId } from '../../people/permissions/caller.ts'
import type { RequestProblem } from '../../platform/web/reply.ts'
import type { ActionClosing } from './history.ts'
import type { PlannedAction } from './planned-action.ts'

const longestWords = 5000

/** What stands in the way of asking for an action to be closed; nothing where it can be asked. */
export function askingProblems(
  { progress, impact, closedAt }: Pick<PlannedAction, 'progress' | 'impact' | 'closedAt'>,
  { impactShown, waits, words }: { impactShown: boolean; waits: boolean; words: string }
): readonly RequestProblem[] {
  const problem = (message: string, field = 'words') => ({ field, message })
  if (closedAt !== undefined) return [problem('The action is closed already')]
  if (waits) return [problem('Somebody has asked for it already, and the answer is still to come')]
  return [
    ...(progress === 'done' ? [] : [problem('Say first that the work is done: it is not yet')]),
    ...(impact === 'not-working'
      ? [problem('Its impact is said to be: not working. Say first what changed')]
      : []),
    ...(impactShown
      ? []
      : [problem('Add evidence of impact first: nothing here shows yet what it changed for children')]),
    ...(words.trim() === '' ? [problem('Enter what changed for children')] : []),
    ...(words.length > longestWords
      ? [problem(`Enter at most ${longestWords} characters; these are ${words.length}`)]
      : [])
  ]
}

/** Why somebody may not decide that an action is closed; undefined where they may. Nobody approves their own work. */
export function whyNotDecide(
  account: AccountId,
  { askedAccount }: Pick<ActionClosing, 'askedAccount'>,
  owners: ReadonlySet<AccountId>
): string | undefined {
  if (account === askedAccount) return 'You asked for it: somebody else decides'
  if (owners.has(account)) return 'You hold the post that answers for it: somebody else decides'
  return undefined
}
