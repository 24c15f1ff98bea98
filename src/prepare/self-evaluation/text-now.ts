import type { TextNow } from '../../people/sign-off/signing.ts'
import { claimsIn, type SelfEvaluationContent } from './content.ts'
import { fingerprintOf } from './fingerprint.ts'
import type { WholeYear } from './whole-year.ts'

/** The self-evaluation as it would be signed now. */
export function textNow({ content }: Pick<WholeYear, 'content'>): TextNow<SelfEvaluationContent> {
  return {
    ...{ content, fingerprint: fingerprintOf(content) },
    refused: claimsIn(content).length === 0 ? 'Nothing is agreed yet, so there is nothing to sign' : undefined
  }
}
