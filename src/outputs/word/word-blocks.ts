import type { IParagraphOptions, Table } from 'docx'
import { HeadingLevel, ImageRun, Paragraph } from 'docx'
import type { Block, Figure, List, Run } from '../document/document.ts'
import type { PageSection } from '../document/page-sections.ts'
import type { Raster } from '../drawings/raster.ts'
import { Footnotes, fromTheRight, textRuns, wordRuns } from './word-runs.ts'
import { pageLying } from './word-styles.ts'
import { wordTable } from './word-tables.ts'

const headingLevels = {
  1: HeadingLevel.HEADING_1,
  2: HeadingLevel.HEADING_2,
  3: HeadingLevel.HEADING_3
} as const
const paragraphStyles = { lead: 'Lead', small: 'Small' } as const
/** Twips to pixels of a picture in Word: 1,440 and 96 to the inch. */
const pixels = 96 / 1440

/** Blocks of one document as parts of a Word file, in their order. */
export class WordBlocks {
  readonly footnotes = new Footnotes()
  readonly #rasters: ReadonlyMap<Figure, Raster>
  #lists = 0
  #measure = pageLying('upright').measure

  constructor(rasters: ReadonlyMap<Figure, Raster>) {
    this.#rasters = rasters
  }

  write({ pages, blocks }: PageSection): (Paragraph | Table)[] {
    this.#measure = pageLying(pages).measure
    return blocks.flatMap((block, place) => this.#block(block, opening(blocks, place)))
  }

  /** One block, whose first paragraph is laid out as `first` says. */
  #block(block: Block, first: IParagraphOptions): (Paragraph | Table)[] {
    switch (block.kind) {
      case 'heading': {
        const { pageBreakBefore = false } = first
        const heading = headingLevels[block.level]
        return [new Paragraph({ pageBreakBefore, heading, children: textRuns(block.text) })]
      }
      case 'paragraph': {
        const style = block.size === undefined ? {} : { style: paragraphStyles[block.size] }
        return [this.#paragraph(block.runs, { ...first, ...style })]
      }
      case 'quote': {
        const { source } = block
        const { keepNext = false } = first
        const words = this.#paragraph(block.runs, {
          ...first,
          style: 'Quote',
          keepNext: keepNext || source !== undefined
        })
        return source === undefined
          ? [words]
          : [words, this.#paragraph(source, { style: 'QuoteSource', keepNext })]
      }
      case 'list':
        return this.#list(block, 0, first)
      case 'table':
        return [caption(block.caption, first), wordTable(block, this.footnotes, this.#measure)]
      case 'facts':
        return block.facts.map(({ term, runs }, place) =>
          this.#paragraph([{ kind: 'words', text: `${term}: `, strong: true }, ...runs], {
            ...(place === 0 && first),
            style: 'Fact'
          })
        )
      case 'note':
        return [
          new Paragraph({ ...first, style: 'NoteLabel', children: textRuns(block.label) }),
          ...block.content.flatMap((part) =>
            part.kind === 'list' ? this.#list(part, 1) : [this.#paragraph(part.runs, { style: 'Note' })]
          )
        ]
      case 'figure':
        return this.#figure(block, first)
      case 'page-break':
        // The block after it begins the page.
        return []
    }
  }

  #paragraph(runs: readonly Run[], options: IParagraphOptions = {}): Paragraph {
    const direction = fromTheRight(runs) ? { bidirectional: true } : {}
    return new Paragraph({ ...options, ...direction, children: wordRuns(runs, this.footnotes) })
  }

  #list(list: List, level: number, first: IParagraphOptions = {}): Paragraph[] {
    this.#lists += 1
    const instance = this.#lists
    const numbered = list.style === 'number'
    const reference = numbered ? 'numbers' : 'bullets'
    const options = {
      style: numbered ? 'ListNumber' : 'ListBullet',
      numbering: { reference, level, instance }
    }
    return list.items.flatMap(({ runs, list: below }, place) => [
      this.#paragraph(runs, { ...(place === 0 && first), keepNext: false, ...options }),
      ...(below === undefined ? [] : this.#list(below, level + 1))
    ])
  }

  #figure(figure: Figure, first: IParagraphOptions): (Paragraph | Table)[] {
    const raster = this.#rasters.get(figure)
    if (raster === undefined) throw new Error('A picture was not drawn before its document was written.')
    const width = Math.round(this.#measure * figure.width * pixels)
    const picture = new ImageRun({
      type: 'svg',
      data: Buffer.from(figure.svg),
      fallback: { type: 'png', data: raster.png },
      transformation: { width, height: Math.round(width * raster.ratio) },
      altText: { name: figure.caption, title: figure.caption, description: figure.alt }
    })
    return [
      caption(figure.caption, first),
      // What it shows in words does not stay behind it; a table of it may: Word gives up longer chains at their start.
      new Paragraph({ keepNext: figure.facts.kind !== 'table', children: [picture] }),
      ...this.#block(figure.facts, {})
    ]
  }
}

function caption(words: string, { pageBreakBefore = false }: IParagraphOptions): Paragraph {
  return new Paragraph({ pageBreakBefore, style: 'Caption', children: textRuns(words) })
}

/** How the first paragraph of the block at a place stands, between the block before it and those after it. */
function opening(blocks: readonly Block[], place: number): IParagraphOptions {
  const before = blocks[place - 1]
  // Word leaves no room below a table.
  const roomAbove = before?.kind === 'table' || before?.kind === 'figure'
  return {
    ...(before?.kind === 'page-break' && { pageBreakBefore: true }),
    ...(roomAbove && { spacing: { before: 240 } }),
    ...(leadsOn(blocks, place) && { keepNext: true })
  }
}

/** Whether a block stays on one page with what follows it: what it opens, or its small print and what that opens. */
function leadsOn(blocks: readonly Block[], place: number): boolean {
  const after = blocks[place + 1]
  if (after?.kind === 'paragraph') return after.size === 'small' && leadsOn(blocks, place + 1)
  return after?.kind === 'list' || after?.kind === 'table' || after?.kind === 'facts'
}
