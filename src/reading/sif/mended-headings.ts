import type { Block } from '../layout/blocks.ts'
import type { Line } from '../layout/lines.ts'
import { joinLines, lineText } from '../layout/text.ts'
import { areaNamed, isPieceOfName, opensName } from './area-wording.ts'
import { partedAtGrade } from './printed-grades.ts'

/** How much larger or smaller than the line above, in points, the first line of another heading is. */
const otherSize = 1
/** How far apart, in lines of text, two pieces of one heading can stand. */
const together = 2.2

/** Headings whose sizes differ stand one under the other without text between: each becomes a block of its own. */
export function splitHeadings(blocks: readonly Block[]): readonly Block[] {
  return blocks.flatMap((block) =>
    block.kind === 'heading' && block.lines.length > 1 ? split(block) : [block]
  )
}

function split(block: Block): readonly Block[] {
  const pieces: Line[][] = []
  let size = 0
  for (const line of block.lines) {
    const isGrade = partedAtGrade(line).label === ''
    if (pieces.length === 0 || (!isGrade && size > 0 && Math.abs(line.size - size) >= otherSize))
      pieces.push([line])
    else pieces.at(-1)?.push(line)
    if (!isGrade) size = line.size
  }
  return pieces.length === 1 ? [block] : pieces.map((lines) => headingOf(lines, joinLines(lines, new Set())))
}

/**
 * Puts the heading of a judged area together. It is a small table: the area's name in one column, its grade in the
 * next, each on one line or more, so the words come in the order of lines. The heading's text is the name, then
 * the grade. A heading that the table under it repeats is taken once.
 */
export function mendAreaHeadings(blocks: readonly Block[]): readonly Block[] {
  const mended: Block[] = []
  for (const block of blocks) {
    const before = mended.at(-1)
    if (before !== undefined && goTogether(before, block)) {
      mended[mended.length - 1] = { ...before, lines: [...before.lines, ...block.lines] }
    } else mended.push(block)
  }
  return mended.map(inOrder)
}

interface Cells {
  readonly label: string
  readonly grade: string
}

/** The name and the grade in a block that holds nothing but pieces of them; undefined for any other block. */
function cellsOf(block: Block): Cells | undefined {
  if ((block.kind !== 'heading' && block.kind !== 'plain') || block.lines.length > 6) return undefined
  const parted = block.lines.map(partedAtGrade)
  const label = parted
    .map((line) => line.label)
    .join(' ')
    .replace(/\s+/g, ' ')
    .trim()
  const grade = parted
    .map(({ piece }) => piece)
    .join(' ')
    .replace(/\s+/g, ' ')
    .trim()
  return label === ''
    ? grade === ''
      ? undefined
      : { label, grade }
    : isPieceOfName(label)
      ? { label, grade }
      : undefined
}

function goTogether(before: Block, block: Block): boolean {
  const [line] = block.lines
  const last = before.lines.at(-1)
  if (line === undefined || last === undefined || line.page !== last.page) return false
  if (last.baseline - line.baseline > line.size * together) return false
  const open = cellsOf(before)
  const more = cellsOf(block)
  if (open === undefined || more === undefined) return false
  const isWhole = areaNamed(open.label) !== undefined
  return !(isWhole && more.label !== '' && (open.grade !== '' || opensName(more.label)))
}

/** A block whose cells are a whole area's name and its grade, as one heading in reading order. */
function inOrder(block: Block): Block {
  const cells = cellsOf(block)
  if (cells === undefined || cells.grade === '' || areaNamed(cells.label) === undefined) return block
  return headingOf(block.lines, `${cells.label} ${cells.grade}`)
}

function headingOf(lines: readonly Line[], text: string): Block {
  const [first] = lines
  return {
    kind: 'heading',
    page: first?.page ?? 1,
    lines,
    left: first?.left ?? 0,
    text,
    number: undefined,
    quote: first === undefined ? text : lineText(first)
  }
}
