import type { Block } from '../layout/blocks.ts'
import { blocksOf } from '../layout/blocks.ts'
import type { LaidOutDocument } from '../layout/laid-out.ts'
import type { Line } from '../layout/lines.ts'
import { lineText } from '../layout/text.ts'
import type { Outline } from '../outline/outline.ts'
import { outlineOf } from '../outline/outline.ts'
import { isClosingWords } from '../printed/closing-words.ts'
import type { ReadSection } from '../published-report.ts'
import { areaNamed } from './area-wording.ts'
import { isColumnHeads, isKnownHeading, sifMeanings } from './headings.ts'
import { mendAreaHeadings, splitHeadings } from './mended-headings.ts'
import { partedAtGrade } from './printed-grades.ts'

/** A document's lines, parted where its cover ends. */
export interface SifParts {
  readonly cover: readonly Line[]
  readonly body: readonly Line[]
}

/** The names on covers are set in this size or larger, in points. */
const titleSize = 20
/** How much smaller than the text the words about Ofsted are set, at least. */
const small = 0.95
/** What can stand on the cover's own page and is no longer the cover. */
const endsCover = /^(contents|executive summary|summary of (key )?findings)$/i
/**
 * The cover ends, after its table of judgements, where the contents or the summary begin, or on a later page the
 * first heading that every report prints: some of these words also stand in titles and sentences of covers.
 */
export function partAtCover({ lines, setting }: LaidOutDocument): SifParts {
  const first = lines[0]?.page ?? 1
  const row = lastRowOfTable(lines, first)
  const start = lines.findIndex((line, index) => {
    if (index <= row || !(line.bold || line.size > setting.bodySize * 1.12)) return false
    const text = lineText(line)
    return endsCover.test(text) || (line.page > first && isKnownHeading(text))
  })
  const end = start === -1 ? lines.findIndex(({ page }) => page > first) : start
  return end === -1 ? { cover: lines, body: [] } : { cover: lines.slice(0, end), body: lines.slice(end) }
}

const lastRow = /^\d[.)]?\s+leadership\b/i

/**
 * Where the cover's table has its last row, which can take two lines; -1 where it has none. The contents and the
 * chapters, which name the area again, stand behind the cover and the page after it.
 */
function lastRowOfTable(lines: readonly Line[], first: number): number {
  const contents = lines.findIndex((line) => line.page > first + 1 || /^contents\b/i.test(lineText(line)))
  return lines.slice(0, contents === -1 ? lines.length : contents).findIndex((line) => {
    const { label } = partedAtGrade(line)
    return areaNamed(label) === 'leadership-management-governance' || lastRow.test(label)
  })
}

/** Reads everything behind the cover: chapters, lists and paragraphs of both parts. */
export function readSifBody(body: readonly Line[], { setting }: LaidOutDocument): Outline {
  const blocks = splitHeadings(stretches(body, setting.bodySize).flatMap((lines) => blocksOf(lines, setting)))
  const headed = mendAreaHeadings(blocks.filter(({ text }) => !isColumnHeads(text)))
  const outline = outlineOf(headed.map(withoutRepeatedHeading), sifMeanings(setting))
  return { ...outline, sections: outline.sections.map(withoutAreaOfTable) }
}

/** Where a chapter's name stands over a table that names its area again with the grade, the table names the area. */
function withoutAreaOfTable(
  section: ReadSection,
  index: number,
  sections: readonly ReadSection[]
): ReadSection {
  const table = sections[index + 1]
  const isAgain = section.area !== undefined && table?.area === section.area && table.level === section.level
  return isAgain && section.grade === undefined && table.grade !== undefined
    ? { ...section, area: undefined }
    : section
}

/**
 * Ofsted's words about itself, set smaller, would run on from the text above them, and a report that stands behind another in one
 * file numbers its paragraphs again: so the lines are parted there before they are put together.
 */
function stretches(lines: readonly Line[], bodySize: number): readonly (readonly Line[])[] {
  const stretch: Line[][] = [[]]
  let closing = false
  for (const line of lines) {
    const closes: boolean = closing
      ? line.size < titleSize
      : line.size < bodySize * small && isClosingWords(lineText(line))
    if (closes !== closing) stretch.push([])
    closing = closes
    stretch.at(-1)?.push(line)
  }
  return stretch
}

/** A heading that was also set into the end of the text above it is taken out there. */
function withoutRepeatedHeading(block: Block, index: number, blocks: readonly Block[]): Block {
  const next = blocks[index + 1]
  return next?.kind === 'heading' && block.kind !== 'heading' && block.text.endsWith(` ${next.text}`)
    ? { ...block, text: block.text.slice(0, -next.text.length - 1) }
    : block
}
