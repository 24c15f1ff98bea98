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

/** An item while it is put together: the block that starts it, and its text with what belongs to it. */
export interface GatheredItem {
  readonly first: Block
  readonly text: string
}

/**
 * The items of a list in printed order: one for each bullet, its sub-bullets joined to it with " - ". Text
 * set further in than the bullets goes on with the item before it; other text between bullets belongs to
 * none. Where there is no bullet at all, indented paragraphs are items and prose is one item.
 */
export function readList(blocks: readonly Block[], margin: number): ReadList {
  const { items, unplaced } = gatherItems(blocks, margin)
  return { items: items.map(({ first, text }) => ({ ...itemOf(first), text })), unplaced }
}

/** The items of a list as `readList` takes them, each with the block that starts it. */
export function gatherItems(
  blocks: readonly Block[],
  margin: number
): { readonly items: readonly GatheredItem[]; readonly unplaced: readonly Block[] } {
  const top = blocks.find(isListed)
  if (top === undefined) return { items: withoutBullets(blocks, margin), unplaced: [] }
  const items: GatheredItem[] = []
  const unplaced: Block[] = []
  for (const block of blocks) {
    const last = items.at(-1)
    if (isListed(block) && !(last !== undefined && isUnder(top, block))) {
      items.push({ first: block, text: block.text })
    } else if (last !== undefined && (isListed(block) || block.left > top.left + deeper)) {
      items[items.length - 1] = { ...last, text: `${last.text}${isListed(block) ? ' - ' : ' '}${block.text}` }
    } else unplaced.push(block)
  }
  return { items, unplaced }
}

/** A block as an item of its own. */
export function itemOf({ text, page, quote }: Block): ReadItem {
  return { text, page, quote }
}

function withoutBullets(blocks: readonly Block[], margin: number): GatheredItem[] {
  const [first] = blocks
  if (first === undefined) return []
  if (blocks.every((block) => block.left > margin + deeper)) {
    return blocks.map((block) => ({ first: block, text: block.text }))
  }
  return [{ first, text: blocks.map((block) => block.text).join(' ') }]
}

/** Whether a block is an item of a list by itself: it has a bullet or a number. */
export function isListed(block: Block): boolean {
  return block.kind === 'bullet' || block.kind === 'numbered'
}

/** Whether a listed block is a sub-item of items that stand where `top` stands. */
export function isUnder(top: Block, block: Block): boolean {
  const further = block.left - top.left
  return further > muchDeeper || (further > deeper && glyphOf(block) !== glyphOf(top))
}

function glyphOf(block: Block): string {
  return block.lines[0]?.words[0]?.text ?? ''
}
