/** A heading, paragraph, list item, note or table row of a Word document, with the page on which it begins. */
export type WordBlock = {
  /** Counted from 1 by the page breaks that the document holds; 1 throughout where it holds none. */
  readonly page: number
  /** The words; of a row, its cells with a tab between them. */
  readonly text: string
} & (
  | {
      readonly kind: 'heading'
      /** 1 to 6 as its style says; 7 for a bold line that stands alone. */
      readonly level: number
    }
  | { readonly kind: 'paragraph' | 'item' | 'note' }
  | {
      readonly kind: 'row'
      /** Tables of the document count from 1. */
      readonly table: number
      readonly cells: readonly string[]
    }
)
