import type { Block } from '../layout/blocks.ts'
import type { ReadItem } from '../published-report.ts'

/** A list's items, and the blocks between them that belong to none. */
export interface ReadList {
  readonly items: readonly ReadItem[]
  readonly unplaced: readonly Block[]
}

/** How much further in a sub-bullet stands, in points: a little with a glyph of its own, more without. */
const deeper = 6
const muchDeeper = 12

/**
 * The items of a list in printed order: one for each bullet, its sub-bullets joined to it with " - ". Text
 * set further in than the bullets goes on with the item before it; other text between bullets belongs to
 * none. Where there is no bullet at all, indented paragraphs are items and prose is one item.
 */
export function readList(blocks: readonly Block[], margin: number): ReadList {
  const top = blocks.find(isListed)
  if (top === undefined) return { items: withoutBullets(blocks, margin), unplaced: [] }
  const items: ReadItem[] = []
  const unplaced: Block[] = []
  for (const block of blocks) {
    const last = items.at(-1)
    if (isListed(block) && !(last !== undefined && isUnder(top, block))) items.push(itemOf(block))
    else if (last !== undefined && (isListed(block) || block.left > top.left + deeper)) {
      items[items.length - 1] = { ...last, text: `${last.text}${isListed(block) ? ' - ' : ' '}${block.text}` }
    } else unplaced.push(block)
  }
  return { items, unplaced }
}

/** A block as an item of its own. */
export function itemOf({ text, page, quote }: Block): ReadItem {
  return { text, page, quote }
}

function withoutBullets(blocks: readonly Block[], margin: number): ReadItem[] {
  const [first] = blocks
  if (first === undefined) return []
  if (blocks.every((block) => block.left > margin + deeper)) return blocks.map(itemOf)
  return [{ ...itemOf(first), text: blocks.map((block) => block.text).join(' ') }]
}

function isListed(block: Block): boolean {
  return block.kind === 'bullet' || block.kind === 'numbered'
}

function isUnder(top: Block, block: Block): boolean {
  const further = block.left - top.left
  return further > muchDeeper || (further > deeper && glyphOf(block) !== glyphOf(top))
}

function glyphOf(block: Block): string {
  return block.lines[0]?.words[0]?.text ?? ''
}
