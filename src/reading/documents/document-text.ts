/** The words of one page: a page of a PDF, rows of a sheet, a slide, a part of a text. */
export interface TextPage {
  /** Counted from 1 through the whole document. */
  readonly number: number
  /** What the document itself calls it, to stand in a sentence: "page 3", "slide 2", "sheet Cases, rows 1 to 200". */
  readonly label: string
  /** Lines end with a line feed, cells with a tab. */
  readonly text: string
}

/** Why a document's words are not there. */
export type NotRead =
  | 'empty'
  | 'locked'
  | 'damaged'
  | 'too-large'
  | 'too-slow'
  /** Pictures of pages without any words, such as a scan. */
  | 'no-words'
  /** Of a kind whose words are not read. */
  | 'not-this-kind'

export interface TextNotRead {
  readonly kind: 'not-read'
  readonly reason: NotRead
  /** What it is and what can be done, in sentences. */
  readonly because: string
}

export type DocumentText =
  | {
      readonly kind: 'read'
      readonly pages: readonly TextPage[]
      /** What a reader should know, in sentences: what was left out and why. */
      readonly notes: readonly string[]
    }
  | TextNotRead

/** How much of one document is read. What goes beyond is left out and said, or the document is not read. */
export interface TextBounds {
  /** Of the file. */
  readonly bytes: number
  /** Of the parts of a packed file that are read, unpacked. */
  readonly unpackedBytes: number
  readonly pages: number
  /** Of all sheets of a workbook together. */
  readonly rows: number
  /** Of all pages together. */
  readonly characters: number
}

export const defaultTextBounds: TextBounds = {
  bytes: 100_000_000,
  unpackedBytes: 150_000_000,
  pages: 2_000,
  rows: 50_000,
  characters: 5_000_000
}

export function notRead(reason: NotRead, because: string): TextNotRead {
  return { kind: 'not-read', reason, because }
}

/** The most that one page holds: what the search takes at once, some twenty printed pages. */
const mostOnAPage = 60_000

/**
 * The pages that the bounds let through, their words cleaned, with a note of what was left out; not read where no page
 * has a word.
 */
export function withinBounds(
  pages: readonly TextPage[],
  notes: readonly string[],
  bounds: TextBounds
): DocumentText {
  const kept: TextPage[] = []
  const said = [...notes]
  let characters = 0
  for (const page of pages) {
    if (kept.length === bounds.pages || characters >= bounds.characters) {
      said.push(
        `Only the first ${kept.length} of its ${pages.length} pages are read: it is longer than is searched.`
      )
      break
    }
    const text = cleanText(page.text)
    if (text.length > mostOnAPage) said.push(`Only the beginning of ${page.label} is read: it is very long.`)
    kept.push({ ...page, text: text.slice(0, mostOnAPage).toWellFormed() })
    characters += Math.min(text.length, mostOnAPage)
  }
  return kept.some(({ text }) => text !== '')
    ? { kind: 'read', pages: kept, notes: said }
    : notRead(
        'no-words',
        'It holds no words that can be read, as where pages were scanned. It is found by its title alone.'
      )
}

/** Everything that is no word and that a page could be turned round or broken with. */
const unseen = /(?![\n\t])[\p{Cc}\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]/gu

/**
 * A text without what nobody sees: control characters, soft hyphens, marks that turn the direction of what follows.
 * Words in any script stay as they are.
 */
export function cleanText(text: string): string {
  return text
    .toWellFormed()
    .replace(/\r\n?|[\u2028\u2029\v\f]/g, '\n')
    .replace(unseen, '')
    .replace(/[^\S\n\t]+/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .normalize('NFC')
    .trim()
}
