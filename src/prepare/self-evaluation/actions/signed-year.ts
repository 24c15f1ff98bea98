import type { SignedText } from '../../../people/sign-off/signing.ts'
import type { SelfEvaluationContent } from '../content.ts'
import { selfEvaluationPaths } from '../self-evaluation-paths.ts'
import { insertSignOff, keepSignature, keepTakenBack, signOffsOf } from '../sign-off-store.ts'
import type { AtYear } from './on-self-evaluation.ts'

/** The self-evaluation of a year as what is signed. */
export async function signedYear({
  tx,
  member,
  selfEvaluation: { year }
}: AtYear): Promise<SignedText<SelfEvaluationContent>> {
  const { authority } = member.workspace
  return {
    ...{ named: `the self-evaluation of ${year}`, topic: 'self-evaluation' },
    signOffs: await signOffsOf(tx, authority, year),
    insert: (asked) => insertSignOff(tx, authority, year, asked),
    keep: (id, given) => keepSignature(tx, authority, id, given),
    takeBack: (id) => keepTakenBack(tx, authority, id),
    href: (id) => selfEvaluationPaths.signOff(year, id)
  }
}
