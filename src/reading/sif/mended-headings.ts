import type { Block } from '../layout/blocks.ts'
import type { Line } from '../layout/lines.ts'
import { joinLines, lineText } from '../layout/text.ts'
import { areaNamed, isPieceOfName, opensName } from './area-wording.ts'
import { isJudgedHeading, isKnownHeading } from './headings.ts'
import { mayEndWithGrade, partedAtGrade } from './printed-grades.ts'

/** How much larger or smaller than the line above, in points, the first line of another heading is. */
const otherSize = 1
/** No area's name is longer with its grade, in letters. */
const longest = 150
/** How far apart, in lines of text, two pieces of one heading can stand. */
const together = 2.2

/** Headings stand one under the other without text between: each becomes a block of its own. */
export function splitHeadings(blocks: readonly Block[]): readonly Block[] {
  return blocks.flatMap((block) =>
    block.kind === 'heading' && block.lines.length > 1 ? split(block) : [block]
  )
}

/** Parts a block where the size of its type changes, and behind words that are a whole heading by themselves. */
function split(block: Block): readonly Block[] {
  const pieces: Line[][] = []
  for (const line of block.lines) {
    const open = pieces.at(-1)
    const last = open?.findLast((other) => !isGrade(other))
    const changes = last !== undefined && !isGrade(line) && Math.abs(line.size - last.size) >= otherSize
    if (open === undefined || changes) pieces.push([line])
    else open.push(line)
  }
  const headings = pieces.flatMap(splitAtKnown)
  return headings.length === 1 ? [block] : headings.map((lines) => headingOf(lines, textOf(lines)))
}

function splitAtKnown(lines: readonly Line[]): readonly (readonly Line[])[] {
  for (let count = lines.length; count > 0; count -= 1) {
    if (isWhole(textOf(lines.slice(0, count)))) {
      const rest = lines.slice(count)
      return rest.length === 0 ? [lines] : [lines.slice(0, count), ...splitAtKnown(rest)]
    }
  }
  return [lines]
}

/** A line of the cover that a second report in the file has. */
const coverLine =
  /^(inspection|review) of (the )?effectiveness of .*\bboard$|^(inspection dates?|report published): .*\d{4}$/i

function isWhole(text: string): boolean {
  return isKnownHeading(text) || isJudgedHeading(text) || coverLine.test(text)
}

function isGrade(line: Line): boolean {
  return partedAtGrade(line).label === ''
}

function textOf(lines: readonly Line[]): string {
  return joinLines(lines, new Set())
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
  if ((block.kind !== 'heading' && block.kind !== 'plain') || block.text.length > longest) return undefined
  if (!block.lines.some(mayEndWithGrade)) {
    return isPieceOfName(block.text) ? { label: block.text, grade: '' } : undefined
  }
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
