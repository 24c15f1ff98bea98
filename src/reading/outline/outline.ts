import type { Block } from '../layout/blocks.ts'
import { itemOf } from '../printed/items.ts'
import type {
  ReadImprovement,
  ReadItem,
  ReadParagraph,
  ReadSection,
  ReadUnnumbered
} from '../published-report.ts'
import type { MeaningOf } from './heading-meaning.ts'
import type { ImprovementList } from './improvement-list.ts'
import { readImprovementList } from './improvement-list.ts'
import type { OpenedSection } from './opened.ts'
import { openSections } from './opened.ts'
import type { SectionText } from './section-text.ts'
import { readSectionText } from './section-text.ts'

/** A headed document taken apart: what stands under its headings, in printed order. */
export interface Outline {
  readonly summary: readonly ReadItem[]
  readonly improvements: readonly ReadImprovement[]
  readonly priorityActions: readonly ReadImprovement[]
  readonly boardImprovements: readonly ReadImprovement[]
  readonly boardPriorityActions: readonly ReadImprovement[]
  readonly sections: readonly ReadSection[]
  readonly paragraphs: readonly ReadParagraph[]
  readonly unnumbered: readonly ReadUnnumbered[]
  /** The lists that have a heading, whether or not anything stands under it. */
  readonly lists: readonly OpenedSection[]
  /** Whether the publisher's closing words are there. */
  readonly closes: boolean
  /** Text that found no place: between the items of a list, or numbered before any heading. */
  readonly unplaced: readonly Block[]
}

/**
 * Takes a document's blocks apart by its headings. `meaningOf` holds the rules of its kind: which blocks are
 * headings and what they open. Text before the first heading is summary; table of contents and closing words
 * are left out.
 */
export function outlineOf(blocks: readonly Block[], meaningOf: MeaningOf): Outline {
  const { opened, closes } = openSections(blocks, meaningOf)
  const summary: ReadItem[] = []
  const sections: ReadSection[] = []
  const paragraphs: ReadParagraph[] = []
  const unnumbered: ReadUnnumbered[] = []
  const lists: Record<
    'improvements' | 'priority-actions',
    Record<OpenedSection['part'], ReadImprovement[]>
  > = {
    improvements: { authority: [], board: [] },
    'priority-actions': { authority: [], board: [] }
  }
  const unplaced: Block[] = []
  for (const section of opened) {
    const { opens, part, heading } = section
    if (opens === 'summary') {
      summary.push(...section.blocks.map(itemOf))
      continue
    }
    const index = sections.length
    if (opens === 'section') {
      if (heading === undefined) unplaced.push(...section.blocks.slice(0, 1))
      const text = readSectionText(section.blocks, index)
      sections.push(sectionOf(section, text.paragraphs))
      paragraphs.push(...text.paragraphs)
      unnumbered.push(...text.unnumbered)
      continue
    }
    const list = readImprovementList(section.blocks, heading?.left ?? 0)
    lists[opens][part].push(...list.items)
    unplaced.push(...list.unplaced)
    if (section.level === undefined) continue
    const text = listText(list, index)
    sections.push(sectionOf(section, text.paragraphs))
    paragraphs.push(...text.paragraphs)
    unnumbered.push(...text.unnumbered)
  }
  return {
    summary,
    improvements: lists.improvements.authority,
    priorityActions: lists['priority-actions'].authority,
    boardImprovements: lists.improvements.board,
    boardPriorityActions: lists['priority-actions'].board,
    sections,
    paragraphs,
    unnumbered,
    lists: opened.filter(({ opens }) => opens === 'improvements' || opens === 'priority-actions'),
    closes,
    unplaced
  }
}

/** A list as text of its section: numbered items are paragraphs, and its sentences stand before or after them. */
function listText({ items, sentences }: ImprovementList, section: number): SectionText {
  const said = readSectionText(sentences, section)
  const numbered = items.flatMap(({ printedNumber, text, page, quote }) =>
    printedNumber === undefined ? [] : [{ number: printedNumber, section, text, page, quote }]
  )
  return { paragraphs: [...said.paragraphs, ...numbered], unnumbered: said.unnumbered }
}

function sectionOf(
  { heading, blocks, part, level, area, grade }: OpenedSection,
  paragraphs: readonly ReadParagraph[]
): ReadSection {
  return {
    heading: heading?.text ?? '',
    part,
    level: level ?? 1,
    page: heading?.page ?? blocks[0]?.page ?? 1,
    quote: heading?.quote ?? '',
    area,
    grade,
    firstParagraph: paragraphs[0]?.number,
    lastParagraph: paragraphs.at(-1)?.number
  }
}
