import type { DocumentFault } from './document/document-faults.ts'

/** A file, or everything that keeps it from being written. */
export type WriteOutcome =
  | {
      readonly kind: 'written'
      readonly bytes: Uint8Array<ArrayBuffer>
      /** Characters that none of the typefaces has; in their place stands their number, as [U+4E2D]. */
      readonly notShown: readonly string[]
      /** The standard that the file says it keeps. A PDF that cannot claim PDF/UA-1 is tagged all the same. */
      readonly claims?: 'PDF/UA-1' | undefined
    }
  | { readonly kind: 'faulty'; readonly faults: readonly DocumentFault[] }
  /** It took too long or too much, or too many others wait. `because` is a sentence for whoever asked for it. */
  | { readonly kind: 'gave-up'; readonly because: string }
