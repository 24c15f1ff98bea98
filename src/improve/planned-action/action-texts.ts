import type { TextKind, TextRef } from '../../people/drafts/draft.ts'
import type { Permission } from '../../people/permissions/permissions.ts'
import { actionPaths } from './action-paths.ts'
import { planOfAction } from './plan-of-action.ts'
import { chosenActions } from './store.ts'

/** What is written of an action at length, by the room's word for it. */
const onAction = {
  'action-remark': { may: 'update-plan', what: 'How it stands', href: actionPaths.actionStanding },
  'action-closing': { may: 'update-plan', what: 'What changed for children', href: actionPaths.actionClose }
} as const satisfies Record<string, { may: Permission; what: string; href: (action: string) => string }>

/** The long texts of actions: remarks, what changed for children, and the words of an action that is not added yet. */
export const actionTexts: readonly TextKind[] = [
  ...Object.entries(onAction).map(
    ([kind, { may, what, href }]): TextKind => ({
      ...{ kind, may },
      savedText: async (tx, member, id) => {
        const [action] = await chosenActions(tx, member.workspace.authority, { ids: [id] })
        if (action === undefined || action.withdrawnBecause !== undefined) return undefined
        if (action.closedAt !== undefined) return undefined
        return { words: '', title: `${what}: action ${action.reference}`, href: href(action.id) }
      }
    })
  ),
  {
    kind: 'new-action',
    may: 'keep-plan',
    savedText: async (tx, member, id) => {
      const plan = await planOfAction(tx, member.workspace.authority, id)
      if (plan === undefined || plan.state === 'ended') return undefined
      return { words: '', title: `A new action of ${plan.title}`, href: actionPaths.newAction(plan.id) }
    }
  }
]

/** Which text it is, for drafts of it. */
export function actionTextRef(kind: keyof typeof onAction | 'new-action', id: string): TextRef {
  return { kind, id }
}
