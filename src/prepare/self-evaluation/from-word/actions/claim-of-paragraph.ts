import { randomUUID } from 'node:crypto'
import type { ClaimFields } from '../../actions/checked-claim.ts'
import { fieldsOf } from '../../actions/checked-claim.ts'
import { tellTrail } from '../../actions/on-self-evaluation.ts'
import { lastPlace } from '../../actions/propose-claim.ts'
import { type Claim, claimId } from '../../claim.ts'
import { insertClaim } from '../../store.ts'
import { settleParagraph } from '../store.ts'
import type { WordParagraph } from '../word-text.ts'
import type { AtWordText } from './on-word-text.ts'

/** Makes a proposed claim of a paragraph, last in its place; `claims` are those of the year as they stand. */
export async function claimOfParagraph(
  open: AtWordText,
  paragraph: WordParagraph,
  fields: ClaimFields,
  claims: readonly Claim[]
): Promise<Claim> {
  const { tx, at, member, text } = open
  const { authority } = member.workspace
  const claim: Claim = {
    id: claimId.parse(randomUUID()),
    year: text.year,
    ...fields,
    place: lastPlace(claims, fields) + 1,
    state: 'proposed',
    withdrawnBecause: undefined,
    carriedFrom: undefined,
    changedBy: member.name,
    changedAt: at
  }
  await insertClaim(tx, authority, claim)
  const settled = { by: member.name, at }
  await settleParagraph(tx, authority, text.id, {
    ...{ place: paragraph.place, state: 'confirmed', claim: claim.id, settled }
  })
  await tellTrail(
    open,
    { kind: 'claim', id: claim.id },
    {
      action: 'make claim of paragraph',
      before: {
        ...{ document: text.document, title: text.title, version: text.version },
        ...{ paragraph: paragraph.place, page: paragraph.page ?? null, words: paragraph.text }
      },
      after: { year: text.year, ...fieldsOf(claim) }
    }
  )
  return claim
}
