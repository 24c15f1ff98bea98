import { sql } from 'kysely'
import { z } from 'zod'
import type { AuthoritySlug } from '../../framework/authority-slug.ts'
import { dayInEngland } from '../../framework/day-in-england.ts'
import { isIsoDate } from '../../framework/iso-date.ts'
import { judgementAreas } from '../../framework/judgement-areas.ts'
import { postId } from '../../people/posts/post.ts'
import type { Queryable, Transaction } from '../../platform/database/database.ts'
import { type CitationState, citationId } from '../bookcase/citation.ts'
import { documentId, documentKinds, evidenceOrigins } from '../bookcase/document.ts'
import { type ClaimId, claimId } from './claim.ts'
import { type Evidence, evidenceId, type NotChecked, stances } from './evidence.ts'
import type { Year } from './self-evaluation.ts'

const maybe = <Kind extends z.ZodType>(kind: Kind) => kind.nullable().transform((known) => known ?? undefined)
const maybeDay = maybe(z.string().refine(isIsoDate))

const evidenceRow = z
  .object({
    id: evidenceId,
    claim: claimId,
    stance: z.enum(stances),
    citation: citationId,
    version: z.number(),
    page: maybe(z.number()),
    quote: maybe(z.string()),
    state: z.enum(['stands', 'moved', 'broken']),
    anchored_version: z.number().nullable(),
    anchored_page: z.number().nullable(),
    document: documentId,
    title: z.string(),
    section: z.enum([...judgementAreas, 'whole-authority']),
    kind: z.enum(documentKinds),
    origin: z.enum(evidenceOrigins),
    evidence_on: maybeDay,
    expires_on: maybeDay,
    review_on: maybeDay,
    owner: maybe(postId),
    withdrawn_at: z.date().nullable(),
    text_state: z.enum(['waiting', 'read', 'unreadable']),
    page_has_words: z.boolean().nullable()
  })
  .transform((row): Evidence & { readonly claim: ClaimId } => ({
    id: row.id,
    claim: row.claim,
    stance: row.stance,
    withdrawnOn: row.withdrawn_at === null ? undefined : dayInEngland(row.withdrawn_at),
    notChecked: notCheckedBecause(row),
    cited: {
      citation: {
        ...{
          id: row.citation,
          document: row.document,
          version: row.version,
          page: row.page,
          quote: row.quote
        },
        state: stateOf(row)
      },
      document: {
        ...{ id: row.document, title: row.title, section: row.section, kind: row.kind, origin: row.origin },
        ...{ evidenceOn: row.evidence_on, expiresOn: row.expires_on, reviewOn: row.review_on },
        owner: row.owner
      }
    }
  }))

function notCheckedBecause(row: {
  readonly page: number | undefined
  readonly quote: string | undefined
  readonly text_state: 'waiting' | 'read' | 'unreadable'
  readonly page_has_words: boolean | null
}): NotChecked | undefined {
  if (row.page === undefined && row.quote === undefined) return undefined
  if (row.text_state !== 'read') return row.text_state
  return row.page !== undefined && row.page_has_words !== true ? 'no-words' : undefined
}

function stateOf(row: {
  readonly state: CitationState['kind']
  readonly version: number
  readonly anchored_version: number | null
  readonly anchored_page: number | null
}): CitationState {
  const version = row.anchored_version ?? row.version
  if (row.state === 'broken') return { kind: 'broken', version }
  return row.state === 'moved' && row.anchored_page !== null
    ? { kind: 'moved', version, page: row.anchored_page }
    : { kind: 'stands' }
}

/** What the claims of a year cite, by claim, in the order in which it was cited. */
export async function evidenceOfYear(
  db: Queryable,
  authority: AuthoritySlug,
  year: Year
): Promise<ReadonlyMap<ClaimId, readonly Evidence[]>> {
  return byClaim(
    await rows(db, authority)
      .innerJoin('prepare.claim as m', (join) =>
        join.onRef('m.authority', '=', 'e.authority').onRef('m.id', '=', 'e.claim')
      )
      .where('m.year', '=', year)
      .execute()
  )
}

/** What these claims cite, by claim. */
export async function evidenceOfClaims(
  db: Queryable,
  authority: AuthoritySlug,
  claims: readonly string[]
): Promise<ReadonlyMap<ClaimId, readonly Evidence[]>> {
  if (claims.length === 0) return new Map()
  return byClaim(
    await rows(db, authority)
      .where('e.claim', 'in', [...claims])
      .execute()
  )
}

/** Which claims cite these documents. */
export async function claimsCiting(
  db: Queryable,
  authority: AuthoritySlug,
  documents: readonly string[]
): Promise<{ readonly claim: string; readonly document: string }[]> {
  if (documents.length === 0) return []
  return db
    .selectFrom('prepare.claim_evidence as e')
    .innerJoin('prepare.citation as c', (join) =>
      join.onRef('c.authority', '=', 'e.authority').onRef('c.id', '=', 'e.citation')
    )
    .select(['e.claim', 'c.document'])
    .distinct()
    .where('e.authority', '=', authority)
    .where('c.document', 'in', [...documents])
    .execute()
}

function rows(db: Queryable, authority: AuthoritySlug) {
  return db
    .selectFrom('prepare.claim_evidence as e')
    .innerJoin('prepare.citation as c', (join) =>
      join.onRef('c.authority', '=', 'e.authority').onRef('c.id', '=', 'e.citation')
    )
    .innerJoin('prepare.document as d', (join) =>
      join.onRef('d.authority', '=', 'c.authority').onRef('d.id', '=', 'c.document')
    )
    .innerJoin('prepare.document_version as v', (join) =>
      join
        .onRef('v.authority', '=', 'c.authority')
        .onRef('v.document', '=', 'c.document')
        .onRef('v.number', '=', 'c.version')
    )
    .leftJoin('prepare.document_page as p', (join) =>
      join
        .onRef('p.authority', '=', 'c.authority')
        .onRef('p.document', '=', 'c.document')
        .onRef('p.version', '=', 'c.version')
        .onRef('p.number', '=', 'c.page')
    )
    .select(['v.text_state', sql<boolean | null>`p.text <> ''`.as('page_has_words')])
    .select(['e.id', 'e.claim', 'e.stance', 'e.citation', 'c.version', 'c.page', 'c.quote', 'c.state'])
    .select(['c.anchored_version', 'c.anchored_page', 'c.document'])
    .select(['d.title', 'd.section', 'd.kind', 'd.origin', 'd.evidence_on', 'd.expires_on', 'd.review_on'])
    .select(['d.owner', 'd.withdrawn_at'])
    .where('e.authority', '=', authority)
    .orderBy('c.made_at')
    .orderBy('e.id')
}

function byClaim(found: readonly unknown[]): ReadonlyMap<ClaimId, readonly Evidence[]> {
  const evidence = found.map((row) => evidenceRow.parse(row))
  return Map.groupBy(evidence, ({ claim }) => claim)
}

export async function insertEvidence(
  tx: Transaction,
  authority: AuthoritySlug,
  claim: ClaimId,
  { id, stance, citation }: Pick<Evidence, 'id' | 'stance'> & { readonly citation: string }
): Promise<void> {
  await tx.insertInto('prepare.claim_evidence').values({ authority, id, claim, citation, stance }).execute()
}

/** Takes evidence away from its claim, with the citation that was made for it. */
export async function deleteEvidence(
  tx: Transaction,
  authority: AuthoritySlug,
  { id, cited }: Pick<Evidence, 'id' | 'cited'>
): Promise<void> {
  await tx
    .deleteFrom('prepare.claim_evidence')
    .where('authority', '=', authority)
    .where('id', '=', id)
    .execute()
  await tx
    .deleteFrom('prepare.citation')
    .where('authority', '=', authority)
    .where('id', '=', cited.citation.id)
    .execute()
}
