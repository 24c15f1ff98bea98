import { createHash } from 'node:crypto'
import { claimsIn, type SelfEvaluationContent } from './content.ts'

/**
 * What tells one state of the text from another: the same as long as nobody changed what it says, whatever day it is.
 * Not the strength of its claims, which changes as evidence ages.
 */
export function fingerprintOf(content: SelfEvaluationContent): string {
  const claims = claimsIn(content).map(({ area, question, claim }) => [
    ...[area, question, claim.id, claim.text, claim.post, claim.basis],
    claim.evidence.map(({ id, stance }) => [id, stance])
  ])
  const grades = content.areas.map(({ area, ownGrade }) => [area, ownGrade])
  return createHash('sha256')
    .update(JSON.stringify([claims, grades]))
    .digest('hex')
}
