import type { DocumentText, TextBounds, TextNotRead } from '../documents/document-text.ts'
import type { DocumentType } from '../documents/document-types.ts'
import type { FileTables } from '../documents/file-tables.ts'
import type { WordBlocks } from '../documents/word-blocks.ts'
import type { Refused } from '../pdf/document.ts'
import type { ReadOutcome } from '../published-report.ts'
import type { SizeBounds } from '../read-report.ts'

/** A picture of one page, or why there is none. */
export type RenderOutcome =
  | { readonly kind: 'page'; readonly png: Uint8Array }
  | { readonly kind: 'no-such-page'; readonly because: string }
  | Refused

/** What a worker is asked to do with a document, and what it needs to start its own PDFium. */
export interface ReaderTask {
  /** Compiled once; threads share it. */
  readonly compiled: WebAssembly.Module
  readonly memoryBytes: number
  readonly bounds: SizeBounds
  readonly bytes: Uint8Array
  readonly wanted: Wanted
}

export type Wanted =
  | { readonly what: 'report'; readonly fileName: string }
  | { readonly what: 'page'; readonly pageNumber: number; readonly widthPx: number }
  | { readonly what: 'text'; readonly type: DocumentType; readonly bounds: TextBounds }
  | { readonly what: 'blocks'; readonly bounds: TextBounds }
  | { readonly what: 'tables'; readonly fileName: string }

export type ReaderAnswer =
  | { readonly what: 'report'; readonly outcome: ReadOutcome }
  | { readonly what: 'page'; readonly outcome: RenderOutcome }
  | { readonly what: 'text'; readonly outcome: DocumentText }
  | { readonly what: 'blocks'; readonly outcome: WordBlocks | TextNotRead }
  | { readonly what: 'tables'; readonly outcome: FileTables }
  | { readonly what: 'refused'; readonly outcome: Refused }
