import { z } from 'zod'
import type { DocumentFacts, DocumentId, VersionNumber } from './document.ts'

export const citationId = z.string().min(1).brand('CitationId')
export type CitationId = z.output<typeof citationId>

/**
 * Where a citation stands after a new version came: where it was, at another page of the newest version, or nowhere
 * in it any more. One that is broken keeps the version, page and words that it was made from.
 */
export type CitationState =
  | { readonly kind: 'stands' }
  | { readonly kind: 'moved'; readonly version: VersionNumber; readonly page: number }
  | { readonly kind: 'broken'; readonly version: VersionNumber }

/** Some words on a page of one version of a document, kept by whatever rests on them. */
export interface Citation {
  readonly id: CitationId
  readonly document: DocumentId
  readonly version: VersionNumber
  /** Counted from 1; a sheet of a workbook, a slide, or 1 for a text without pages. Undefined cites the whole document. */
  readonly page: number | undefined
  /** The words as they stand on the page; undefined where the page or the document as a whole is meant. */
  readonly quote: string | undefined
  readonly state: CitationState
}

/** A citation with what is known of its document: what a claim's strength is weighed by. */
export interface CitedDocument {
  readonly citation: Citation
  readonly document: DocumentFacts
}
