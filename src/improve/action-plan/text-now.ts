import type { TextNow } from '../../people/sign-off/signing.ts'
import type { PlanContent } from './content.ts'
import { fingerprintOf } from './differences.ts'
import type { WholePlan } from './whole-plan.ts'

/** The plan as it would be signed now. */
export function textNow({ plan, content, actions }: WholePlan): TextNow<PlanContent> {
  return { content, fingerprint: fingerprintOf(content), refused: refused(plan.state, actions.length) }
}

function refused(state: WholePlan['plan']['state'], actions: number): string | undefined {
  if (state === 'ended') return 'The plan has ended: nobody signs it any more'
  return actions === 0 ? 'The plan has no action yet, so there is nothing to sign' : undefined
}
