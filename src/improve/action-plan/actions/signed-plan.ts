import type { SignedText } from '../../../people/sign-off/signing.ts'
import type { PlanContent } from '../content.ts'
import { planPaths } from '../plan-paths.ts'
import { insertSignOff, keepSignature, keepTakenBack, signOffsOf } from '../sign-off-store.ts'
import type { AtPlan } from './on-plan.ts'

/** A plan as what is signed. */
export async function signedPlan({ tx, member, plan }: AtPlan): Promise<SignedText<PlanContent>> {
  const { authority } = member.workspace
  return {
    ...{ named: `“${plan.title}”`, topic: 'plan' },
    signOffs: await signOffsOf(tx, authority, plan.id),
    insert: (asked) => insertSignOff(tx, authority, plan.id, asked),
    keep: (id, given) => keepSignature(tx, authority, id, given),
    takeBack: (id) => keepTakenBack(tx, authority, id),
    href: (id) => planPaths.planSignOff(plan.id, id)
  }
}
