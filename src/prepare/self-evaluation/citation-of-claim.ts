import type { AuthoritySlug } from '../../framework/authority-slug.ts'
import type { Transaction } from '../../platform/database/database.ts'
import type { Citation } from '../bookcase/citation.ts'
import type { ClaimId } from './claim.ts'

/** A citation as it is made: it stands where it was made until a new version of the document comes. */
type NewCitation = Omit<Citation, 'state'> & { readonly madeBy: string; readonly madeAt: Date }

/** Pins a citation for a claim. */
export async function insertCitation(
  tx: Transaction,
  authority: AuthoritySlug,
  claim: ClaimId,
  { id, document, version, page, quote, madeBy, madeAt }: NewCitation
): Promise<void> {
  await tx
    .insertInto('prepare.citation')
    .values({
      ...{ authority, id, by_kind: 'claim', by_id: claim, document, version },
      ...{ page: page ?? null, quote: quote ?? null, made_by: madeBy, made_at: madeAt }
    })
    .execute()
}
