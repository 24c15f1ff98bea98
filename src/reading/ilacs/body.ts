import type { Block } from '../layout/blocks.ts'
import { itemOf, readList } from '../printed/items.ts'
import type {
  Disagreement,
  ReadItem,
  ReadParagraph,
  ReadSection,
  ReadUnnumbered
} from '../published-report.ts'
import type { Part } from './headings.ts'
import { mendHeadings, partOpenedBy } from './headings.ts'
import type { OpenSection } from './sections.ts'
import { readSection } from './sections.ts'

/** What stands after the table of judgements. */
export interface IlacsBody {
  readonly summary: readonly ReadItem[]
  readonly improvements: readonly ReadItem[]
  readonly priorityActions: readonly ReadItem[]
  readonly sections: readonly ReadSection[]
  readonly paragraphs: readonly ReadParagraph[]
  readonly unnumbered: readonly ReadUnnumbered[]
  /** Whether the report ends with Ofsted's own closing words. */
  readonly closes: boolean
  readonly disagreements: readonly Disagreement[]
}

/** The blocks of each part, in printed order. The closing words are boilerplate and end the report. */
interface Parted {
  readonly summary: Block[]
  readonly improvements: Block[]
  readonly priorityActions: Block[]
  readonly sections: OpenSection[]
  readonly headings: Map<Part, Block>
}

/** Reads the blocks after the table: summary, what needs to improve, sections with their paragraphs, closing. */
export function readIlacsBody(blocks: readonly Block[]): IlacsBody {
  const { summary, improvements, priorityActions, sections, headings } = part(mendHeadings(blocks))
  const itemsUnder = (part: Part, its: readonly Block[]) => readList(its, headings.get(part)?.left ?? 0).items
  const read = sections.map(readSection)
  return {
    summary: summary.map(itemOf),
    improvements: itemsUnder('improvements', improvements),
    priorityActions: itemsUnder('priority-actions', priorityActions),
    sections: read.map(({ section }) => section),
    paragraphs: read.flatMap(({ paragraphs }) => paragraphs),
    unnumbered: read.flatMap(({ unnumbered }) => unnumbered),
    closes: headings.has('closing'),
    disagreements: [
      ...sections
        .filter(({ heading }) => heading === undefined)
        .map(({ blocks: its }) => ({
          check: 'unplaced-text' as const,
          what: 'Numbered paragraphs stand before any heading.',
          pages: [its[0]?.page ?? 1]
        })),
      ...read.flatMap(({ disagreements }) => disagreements)
    ]
  }
}

function part(blocks: readonly Block[]): Parted {
  const parted: Parted = {
    summary: [],
    improvements: [],
    priorityActions: [],
    sections: [],
    headings: new Map()
  }
  let current: Part = 'summary'
  for (const block of blocks) {
    const opened = partOpenedBy(block)
    if (opened !== undefined) {
      current = opened
      if (!parted.headings.has(opened)) parted.headings.set(opened, block)
      if (opened === 'section') parted.sections.push({ heading: block, blocks: [] })
      if (opened === 'closing') break
      continue
    }
    if (current === 'summary' && block.kind === 'numbered') {
      current = 'section'
      parted.sections.push({ heading: undefined, blocks: [] })
    }
    if (current === 'summary') parted.summary.push(block)
    else if (current === 'improvements') parted.improvements.push(block)
    else if (current === 'priority-actions') parted.priorityActions.push(block)
    else parted.sections.at(-1)?.blocks.push(block)
  }
  return parted
}
