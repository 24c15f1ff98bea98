import type { TextPage } from './document-text.ts'

/** A page of our own making, where the document has none: about two printed pages. */
export const partCharacters = 6_000

/** A stretch of text that is never parted: a paragraph, a row. */
export interface Stretch {
  readonly text: string
  /** Where a new part may well begin, such as at a heading. */
  readonly opens?: boolean
}

/** Puts stretches together into parts of about one length, beginning at headings where they come soon enough. */
export function partsOf<Its extends Stretch>(stretches: readonly Its[], most = partCharacters): Its[][] {
  const parts: Its[][] = []
  let characters = 0
  for (const stretch of stretches) {
    const part = parts.at(-1)
    const isFull =
      characters + stretch.text.length > most || (stretch.opens === true && characters > most / 2)
    if (part === undefined || isFull) {
      parts.push([stretch])
      characters = stretch.text.length
    } else {
      part.push(stretch)
      characters += stretch.text.length
    }
  }
  return parts
}

/** Parts as pages that are counted, or the one page of a short text. */
export function partPages(parts: readonly (readonly Stretch[])[]): TextPage[] {
  return parts.map((part, place) => ({
    number: place + 1,
    label: parts.length === 1 ? 'the whole text' : `part ${place + 1}`,
    text: part.map(({ text }) => text).join('\n')
  }))
}
