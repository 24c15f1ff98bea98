import { newestOfEachPost } from '../../people/sign-off/sign-off.ts'
import type { FindingId } from '../findings/finding.ts'
import type { ActionId } from '../planned-action/planned-action.ts'
import type { PlanContent } from './content.ts'
import { type SignOff, standingOf } from './sign-off.ts'

/** Something without which a plan cannot be submitted, and which thing it is about. */
export type Missing =
  | { readonly kind: 'no-action-at-all' }
  | { readonly kind: 'finding-without-action'; readonly finding: FindingId; readonly words: string }
  | {
      readonly kind: 'action-without-post' | 'action-without-due'
      readonly action: ActionId
      readonly reference: string
    }
  | { readonly kind: 'nobody-asked-to-sign' }
  | { readonly kind: 'not-signed' | 'signed-earlier-state'; readonly signOff: SignOff }

/** All that is missing before a plan can be submitted, in the order in which it is put right; nothing where it can be. */
export function missingIn(content: PlanContent, signOffs: readonly SignOff[]): readonly Missing[] {
  const { findings, actions } = content
  const answered = new Set(actions.flatMap((action) => action.findings))
  return [
    ...(actions.length === 0 ? [{ kind: 'no-action-at-all' as const }] : []),
    ...findings
      .filter(({ id, asksForAction }) => asksForAction && !answered.has(id))
      .map(({ id, words }) => ({ kind: 'finding-without-action' as const, finding: id, words })),
    ...actions
      .filter(({ post }) => post === undefined)
      .map(({ id, reference }) => ({ kind: 'action-without-post' as const, action: id, reference })),
    ...actions
      .filter(({ dueOn }) => dueOn === undefined)
      .map(({ id, reference }) => ({ kind: 'action-without-due' as const, action: id, reference })),
    ...missingSignatures(content, newestOfEachPost(signOffs))
  ]
}

function missingSignatures(content: PlanContent, signOffs: readonly SignOff[]): readonly Missing[] {
  if (signOffs.length === 0) return [{ kind: 'nobody-asked-to-sign' }]
  return signOffs.flatMap((signOff): Missing[] => {
    const { kind } = standingOf(signOff, content)
    if (kind === 'asked') return [{ kind: 'not-signed', signOff }]
    return kind === 'overtaken' ? [{ kind: 'signed-earlier-state', signOff }] : []
  })
}
