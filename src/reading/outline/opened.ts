import type { Block } from '../layout/blocks.ts'
import type { ReportPart } from '../published-report.ts'
import { lengthOfContents } from './contents.ts'
import type { HeadingMeaning, MeaningOf } from './heading-meaning.ts'

/** What a heading opened, with the blocks that stand under it. */
export interface OpenedSection {
  readonly opens: 'summary' | 'improvements' | 'priority-actions' | 'section'
  readonly part: ReportPart
  /** Undefined for lists that have no section of their own. */
  readonly level: HeadingMeaning['level']
  readonly area: HeadingMeaning['area']
  readonly grade: HeadingMeaning['grade']
  /** Undefined for text that stands before any heading. */
  readonly heading: Block | undefined
  readonly blocks: readonly Block[]
}

interface Growing extends OpenedSection {
  readonly blocks: Block[]
}

/** Parts the blocks at the headings that open something. The table of contents and the closing words are left out. */
export function openSections(
  blocks: readonly Block[],
  meaningOf: MeaningOf
): { readonly opened: readonly OpenedSection[]; readonly closes: boolean } {
  const opened: Growing[] = []
  let part: ReportPart = 'authority'
  let meaning: HeadingMeaning | undefined
  let under: Growing | undefined
  let closes = false
  let next = 0
  for (const [index, block] of blocks.entries()) {
    if (index < next) continue
    const found = meaningOf(block, { part, section: meaning })
    const isClosed = meaning?.opens === 'closing'
    if (found === undefined || (isClosed && found.opens !== 'part')) {
      if (isClosed) continue
      if (under === undefined || startsNumbering(under, block)) {
        under = withoutHeading(part, block)
        opened.push(under)
      }
      under.blocks.push(block)
      continue
    }
    part = found.part ?? part
    under = undefined
    if (found.opens === 'contents') {
      next = index + 1 + lengthOfContents(block, blocks.slice(index + 1))
      continue
    }
    meaning = found
    closes ||= found.opens === 'closing'
    if (found.opens === 'closing') continue
    const { area, grade } = found
    const opens = found.opens === 'part' ? 'section' : found.opens
    const level = opens === 'section' ? (found.level ?? 1) : found.level
    under = { opens, part, level, area, grade, heading: block, blocks: [] }
    opened.push(under)
  }
  return { opened, closes }
}

/** Whether numbered paragraphs begin in text that has no heading: it is then no longer the summary. */
function startsNumbering({ heading, opens }: OpenedSection, block: Block): boolean {
  return heading === undefined && opens === 'summary' && block.kind === 'numbered'
}

function withoutHeading(part: ReportPart, block: Block): Growing {
  const isSummary = block.kind !== 'numbered'
  return {
    opens: isSummary ? 'summary' : 'section',
    part,
    level: isSummary ? undefined : 1,
    area: undefined,
    grade: undefined,
    heading: undefined,
    blocks: []
  }
}
