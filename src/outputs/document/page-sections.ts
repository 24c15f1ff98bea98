import type { Block, PageLie } from './document.ts'

/** Blocks that follow each other on pages that lie one way. */
export interface PageSection {
  readonly pages: PageLie
  readonly blocks: readonly Block[]
}

/**
 * The blocks of a document by how their pages lie, in their order; the first section is there without blocks too. A break
 * that turns the pages is no block of either: the section after it begins a page.
 */
export function pageSections(blocks: readonly Block[]): readonly PageSection[] {
  const sections: { pages: PageLie; blocks: Block[] }[] = [{ pages: 'upright', blocks: [] }]
  for (const block of blocks) {
    const last = sections.at(-1)
    if (block.kind === 'page-break' && block.pages !== undefined && block.pages !== last?.pages) {
      sections.push({ pages: block.pages, blocks: [] })
    } else last?.blocks.push(block)
  }
  return sections
}
