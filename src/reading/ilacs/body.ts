import type { Block } from '../layout/blocks.ts'
import type { Disagreement, ReadItem, ReadParagraph, ReadSection } from '../published-report.ts'
import { areaNamed, gradeOfHeading, opensAreaName } from './area-wording.ts'
import { itemsOf } from './items.ts'

/** What stands after the table of judgements. */
export interface IlacsBody {
  readonly summary: readonly ReadItem[]
  readonly improvements: readonly ReadItem[]
  readonly priorityActions: readonly ReadItem[]
  readonly sections: readonly ReadSection[]
  readonly paragraphs: readonly ReadParagraph[]
  /** Whether the report prints "What needs to improve" at all. */
  readonly namesImprovements: boolean
  /** Whether the report ends with Ofsted's own closing page. */
  readonly closes: boolean
  readonly disagreements: readonly Disagreement[]
}

interface OpenSection {
  readonly heading: Block | undefined
  readonly blocks: Block[]
}

type Part = 'summary' | 'improvements' | 'priority-actions' | 'section' | 'closing'

const closingWords = /^the office for standards in education\b/i

/** What a heading opens; undefined when it is none of the report's own headings. */
export function partOpenedBy(block: Block): Part | undefined {
  const text = block.text.trim()
  if (closingWords.test(text)) return 'closing'
  if (block.kind !== 'heading' && block.kind !== 'plain') return undefined
  if (text.length < 60 && /^what (needs|has) to (improve|change)\b/i.test(text)) return 'improvements'
  if (text.length < 60 && /^areas? for priority action\b/i.test(text)) return 'priority-actions'
  const named = opensAreaName(text) && areaNamed(text) !== undefined
  if (named && (block.kind === 'heading' || (text.length < 140 && gradeOfHeading(text) !== undefined)))
    return 'section'
  return block.kind === 'heading' ? 'section' : undefined
}

/** Reads the blocks after the table: summary, what needs to improve, sections with their paragraphs, closing. */
export function readIlacsBody(blocks: readonly Block[]): IlacsBody {
  const disagreements: Disagreement[] = []
  const summary: Block[] = []
  const improvements: Block[] = []
  const priorityActions: Block[] = []
  const sections: OpenSection[] = []
  let part: Part = 'summary'
  let namesImprovements = false

  for (const block of blocks) {
    const opened: Part | undefined = part === 'closing' ? undefined : partOpenedBy(block)
    if (opened !== undefined) {
      part = opened
      if (opened === 'improvements') namesImprovements = true
      if (opened === 'section') sections.push({ heading: block, blocks: [] })
      continue
    }
    if (part === 'closing') continue
    if (part === 'summary' && block.kind === 'numbered') {
      part = 'section'
      sections.push({ heading: undefined, blocks: [] })
      disagreements.push({
        what: `Paragraph ${block.number ?? ''} stands before any heading.`,
        pages: [block.page]
      })
    }
    if (part === 'summary') summary.push(block)
    else if (part === 'improvements') improvements.push(block)
    else if (part === 'priority-actions') priorityActions.push(block)
    else sections.at(-1)?.blocks.push(block)
  }

  const read = sections.map((section, index) => readSection(section, index))
  return {
    summary: summary.map(itemOf),
    improvements: itemsOf(improvements),
    priorityActions: itemsOf(priorityActions),
    sections: read.map(({ section }) => section),
    paragraphs: read.flatMap(({ paragraphs }) => paragraphs),
    namesImprovements,
    closes: part === 'closing',
    disagreements: [...disagreements, ...read.flatMap((section) => section.disagreements)]
  }
}

function itemOf(block: Block): ReadItem {
  return { text: block.text, page: block.page, quote: block.quote }
}

interface SectionReading {
  readonly section: ReadSection
  readonly paragraphs: readonly ReadParagraph[]
  readonly disagreements: readonly Disagreement[]
}

/**
 * Numbered blocks are the paragraphs; bullets and text without a number belong to the paragraph before them.
 * Text without a number is named as well, because a number may have been lost.
 */
function readSection({ heading, blocks }: OpenSection, index: number): SectionReading {
  const paragraphs: ReadParagraph[] = []
  const disagreements: Disagreement[] = []
  const title = heading?.text ?? ''
  for (const block of blocks) {
    const last = paragraphs.at(-1)
    if (block.kind === 'numbered' && block.number !== undefined) {
      const { page, quote, text, number } = block
      paragraphs.push({ number, section: index, text, page, quote })
      continue
    }
    if (block.kind !== 'bullet' || last === undefined) {
      disagreements.push({
        what: `Text without a number in "${title}": "${excerpt(block.text)}"`,
        pages: [block.page]
      })
    }
    if (last !== undefined) {
      paragraphs[paragraphs.length - 1] = { ...last, text: `${last.text} - ${block.text}` }
    }
  }
  return {
    section: {
      heading: title,
      page: heading?.page ?? blocks[0]?.page ?? 1,
      quote: heading?.quote ?? '',
      area: areaNamed(title),
      grade: gradeOfHeading(title),
      firstParagraph: paragraphs[0]?.number,
      lastParagraph: paragraphs.at(-1)?.number
    },
    paragraphs,
    disagreements
  }
}

/** The beginning of a text, to name it by. */
export function excerpt(text: string): string {
  return text.length <= 80 ? text : `${text.slice(0, 77)}…`
}
