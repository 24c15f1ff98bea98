import type { Block } from '../layout/blocks.ts'

/** An entry of a table of contents: a heading with its page, both on one line or dotted together. */
const entry = /[\s.…]\d{1,3}$/
/** No entry is longer, in letters. */
const longestEntry = 200

/**
 * How many of the blocks under the heading "Contents" belong to it. Its entries are set like the headings that they
 * name, and some lack their page number; so it ends with the last entry that has one before the page ends or a list
 * item or prose begins, and goes on over the page only with such entries.
 */
export function lengthOfContents(heading: Block, after: readonly Block[]): number {
  const end = after.findIndex((block) => !isEntry(block) && (block.page !== heading.page || isProse(block)))
  const within = end === -1 ? after : after.slice(0, end)
  const last = within.findLastIndex(isEntry)
  return last === -1 ? within.length : last + 1
}

function isEntry({ text, lines }: Block): boolean {
  return entry.test(text) && text.length <= longestEntry * lines.length
}

function isProse({ kind, text }: Block): boolean {
  return kind === 'bullet' || kind === 'numbered' || text.length > longestEntry || /[.!?]$/.test(text)
}
