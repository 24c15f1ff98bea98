import type { Block } from '../layout/blocks.ts'

/** An entry of a table of contents: a heading with its page, both on one line or dotted together. */
const entry = /[\s.…]\d{1,3}$/
/** No entry is longer, in letters. */
const longestEntry = 200

/**
 * How many of the blocks under the heading "Contents" belong to it. Its entries are set like the headings that they
 * name, and some lack their page number; so it ends with its page, or before the first block that is a list item
 * or prose, and goes on over the page only with entries that have a page number.
 */
export function lengthOfContents(heading: Block, after: readonly Block[]): number {
  const end = after.findIndex((block) => {
    if (entry.test(block.text) && block.text.length <= longestEntry * block.lines.length) return false
    return block.page !== heading.page || isProse(block)
  })
  return end === -1 ? after.length : end
}

function isProse({ kind, text }: Block): boolean {
  return kind === 'bullet' || kind === 'numbered' || text.length > longestEntry || /[.!?]$/.test(text)
}
