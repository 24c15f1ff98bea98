import type { Block } from '../layout/blocks.ts'
import type { ReadItem } from '../published-report.ts'

const deeper = 6

/**
 * The items of a list in printed order: one for each bullet, its sub-bullets joined to it with " - ". Text
 * without a bullet that follows one belongs to it; where there is no bullet at all, the prose is one item.
 */
export function itemsOf(blocks: readonly Block[]): ReadItem[] {
  const bullets = blocks.filter(isListed)
  if (bullets.length === 0) {
    const [first] = blocks
    if (first === undefined) return []
    return [{ text: blocks.map((block) => block.text).join(' '), page: first.page, quote: first.quote }]
  }
  const items: ReadItem[] = []
  let topLeft: number | undefined
  let topGlyph: string | undefined
  for (const block of blocks) {
    const last = items.at(-1)
    if (!isListed(block)) {
      // A lead-in such as "Leaders should improve:" is no item of its own; what follows an item belongs to it.
      if (last !== undefined) items[items.length - 1] = { ...last, text: `${last.text} ${block.text}` }
      continue
    }
    topLeft ??= block.left
    topGlyph ??= glyphOf(block)
    const isSub = block.left > topLeft + deeper && last !== undefined && glyphOf(block) !== topGlyph
    const isIndentedFar = block.left > topLeft + deeper * 2 && last !== undefined
    if (last !== undefined && (isSub || isIndentedFar)) {
      items[items.length - 1] = { ...last, text: `${last.text} - ${block.text}` }
    } else items.push({ text: block.text, page: block.page, quote: block.quote })
  }
  return items
}

function isListed(block: Block): boolean {
  return block.kind === 'bullet' || block.kind === 'numbered'
}

function glyphOf(block: Block): string {
  return block.lines[0]?.words[0]?.text ?? ''
}
