import { randomUUID } from 'node:crypto'
import { plainLines } from '../../../people/drafts/draft.ts'
import type { Member } from '../../../people/permissions/member.ts'
import type { Clock } from '../../../platform/clock.ts'
import type { Database } from '../../../platform/database/database.ts'
import type { RequestProblem } from '../../../platform/web/reply.ts'
import { citedWords } from '../../../thread/passages/cited-words.ts'
import { citationId } from '../../bookcase/citation.ts'
import { citableDocument, wordsOfVersion } from '../citable-documents.ts'
import { insertCitation } from '../citation-of-claim.ts'
import { type EvidenceId, evidenceId, type Stance, stances } from '../evidence.ts'
import { evidenceOfClaims, insertEvidence } from '../evidence-store.ts'
import { type NotThere, onClaim, tellTrailOfClaim } from './on-self-evaluation.ts'

export type CiteOutcome =
  | { readonly kind: 'cited'; readonly evidence: EvidenceId }
  | { readonly kind: 'unfit'; readonly problems: readonly RequestProblem[] }
  | NotThere

/** What a claim is to cite, as a form says it. */
export interface TypedEvidence {
  readonly document: string
  /** Empty where the document as a whole is cited. */
  readonly page: string
  readonly quote: string
  readonly stance: string
}

/**
 * Cites a document of the bookcase for a claim, or against it: pinned to its newest version, and to the page and the
 * words where they are given. Words that do not stand there are not cited; where nobody could look, they are, and show
 * as not checked until the words of the document are there.
 */
export function citeEvidence(
  db: Database,
  clock: Clock,
  member: Member,
  id: string,
  typed: TypedEvidence
): Promise<CiteOutcome> {
  return onClaim(db, clock, member, id, async (open): Promise<CiteOutcome> => {
    const { tx, at, claim } = open
    const { authority } = member.workspace
    if (claim.state === 'withdrawn') return { kind: 'not-there' }
    const checked = checkedEvidence(typed)
    const document = await citableDocument(tx, authority, typed.document)
    const noDocument = { field: 'document', message: 'Choose a document of the bookcase' }
    if (document === undefined || 'problems' in checked) {
      const problems = 'problems' in checked ? checked.problems : []
      return { kind: 'unfit', problems: [...(document === undefined ? [noDocument] : []), ...problems] }
    }
    const { page, quote, stance } = checked
    const there = (await evidenceOfClaims(tx, authority, [claim.id])).get(claim.id) ?? []
    const isThere = there.some(
      ({ cited: { citation }, ...one }) =>
        one.stance === stance &&
        citation.document === document.id &&
        citation.page === page &&
        citation.quote === quote
    )
    if (isThere) {
      const message = 'The claim cites this already: choose another page, or other words'
      return { kind: 'unfit', problems: [{ field: 'document', message }] }
    }
    const found = citedWords({ page, quote }, await wordsOfVersion(tx, authority, document))
    if (found.kind === 'wrong') {
      return { kind: 'unfit', problems: [{ field: found.field, message: found.message }] }
    }
    const citation = citationId.parse(randomUUID())
    const evidence = evidenceId.parse(randomUUID())
    const { id: cited, version } = document
    await insertCitation(tx, authority, claim.id, {
      ...{ id: citation, document: cited, version, page, quote },
      ...{ madeBy: member.name, madeAt: at }
    })
    await insertEvidence(tx, authority, claim.id, { id: evidence, stance, citation })
    await tellTrailOfClaim(open, {
      action: stance === 'for' ? 'cite evidence' : 'cite evidence against',
      before: {},
      after: {
        ...{ document: cited, title: document.title, version, page: page ?? null, quote: quote ?? null },
        checked: found.kind === 'stands'
      }
    })
    return { kind: 'cited', evidence }
  })
}

const [mostPages, longestQuote] = [20_000, 2_000]

function checkedEvidence({
  page,
  quote,
  stance
}: TypedEvidence):
  | { readonly page: number | undefined; readonly quote: string | undefined; readonly stance: Stance }
  | { readonly problems: readonly RequestProblem[] } {
  const words = plainLines(quote).trim()
  const number = page.trim() === '' ? undefined : Number(page.trim())
  const known = stances.find((one) => one === stance)
  const isPage = number === undefined || (Number.isInteger(number) && number >= 1 && number <= mostPages)
  const problems = [
    ...(isPage ? [] : [{ field: 'page', message: 'Enter a page as a number from 1, or leave it empty' }]),
    ...(words.length > longestQuote
      ? [{ field: 'quote', message: `Quote at most ${longestQuote} characters: the words that matter` }]
      : []),
    ...(known === undefined
      ? [{ field: 'stance', message: 'Say whether it bears the claim out or says otherwise' }]
      : [])
  ]
  if (problems.length > 0 || known === undefined) return { problems }
  return { page: number, quote: words === '' ? undefined : words, stance: known }
}
