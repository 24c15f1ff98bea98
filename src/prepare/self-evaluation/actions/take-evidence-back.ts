import type { Member } from '../../../people/permissions/member.ts'
import type { Clock } from '../../../platform/clock.ts'
import type { Database } from '../../../platform/database/database.ts'
import { deleteEvidence, evidenceOfClaims } from '../evidence-store.ts'
import { type NotThere, onClaim, tellTrailOfClaim } from './on-self-evaluation.ts'

export type TakeEvidenceBackOutcome = { readonly kind: 'taken-back' } | NotThere

/** Takes evidence away from a claim; the trail keeps what was cited. */
export function takeEvidenceBack(
  db: Database,
  clock: Clock,
  member: Member,
  id: string,
  evidence: string
): Promise<TakeEvidenceBackOutcome> {
  return onClaim(db, clock, member, id, async (open): Promise<TakeEvidenceBackOutcome> => {
    const { tx, claim } = open
    const { authority } = member.workspace
    const cites = (await evidenceOfClaims(tx, authority, [claim.id])).get(claim.id) ?? []
    const gone = cites.find((one) => one.id === evidence)
    if (gone === undefined) return { kind: 'not-there' }
    await deleteEvidence(tx, authority, gone)
    const { citation, document } = gone.cited
    await tellTrailOfClaim(open, {
      action: 'take evidence back',
      before: {
        ...{ stance: gone.stance, document: document.id, title: document.title, version: citation.version },
        ...{ page: citation.page ?? null, quote: citation.quote ?? null }
      },
      after: {}
    })
    return { kind: 'taken-back' }
  })
}
