import type { PrintedGrade } from '../../framework/grades.ts'
import { parseGrade } from '../../framework/grades.ts'
import { inspectionDates, leadInspector, publishedOn } from '../covers/cover-labels.ts'
import type { CoverLabel, CoverPart } from '../covers/labelled-lines.ts'
import { readLabelled } from '../covers/labelled-lines.ts'
import type { Block } from '../layout/blocks.ts'
import { blocksOf } from '../layout/blocks.ts'
import type { LaidOutDocument } from '../layout/laid-out.ts'
import type { Line } from '../layout/lines.ts'
import { joinLines, lineText } from '../layout/text.ts'
import type { Quote } from '../published-report.ts'

/** The grade of the board, in the sentence or line that says it. */
export interface SaidGrade extends Quote {
  readonly grade: PrintedGrade
}

/** What the cover of a review of a board prints. */
export interface BoardCover {
  readonly title: CoverPart | undefined
  readonly authority: CoverPart | undefined
  readonly dates: CoverPart | undefined
  readonly published: CoverPart | undefined
  readonly inspector: CoverPart | undefined
  readonly judgement: SaidGrade | undefined
  /** What else the cover says, such as what the judgement means. */
  readonly rest: readonly Block[]
  /** The lines after the cover. */
  readonly after: readonly Line[]
}

type Label = 'dates' | 'published' | 'inspector'

const labels: ReadonlyMap<Label, CoverLabel> = new Map([
  ['dates', inspectionDates],
  ['published', publishedOn],
  ['inspector', leadInspector]
])

const board = /\b(local )?safeguarding children.{0,2} board/i
const opensTitle = /^(review|inspection) of\b|^(section 2:? )?the effectiveness of\b/i
const logo = /^(ofsted|raising standards|improving lives|raising standards,? improving lives)$/i

/**
 * Reads the cover of a review of a board: the board's name, the title, dates, and a sentence with the grade. The
 * cover ends with its page, or where the contents begin.
 */
export function readBoardCover({ lines, setting }: LaidOutDocument): BoardCover {
  const [first] = lines
  const end = lines.findIndex((line) => line.page !== first?.page || /^contents$/i.test(lineText(line)))
  const cover = lines.slice(0, end === -1 ? lines.length : end).filter((line) => !logo.test(lineText(line)))
  const { parts, rest } = readLabelled(cover, labels, setting.vocabulary)
  // The lines between title and judgement are taken out: what stands above them is not one block with what is below.
  const labelled = cover.findIndex((line) => !rest.includes(line))
  const isAbove = (line: Line): boolean => cover.indexOf(line) < labelled
  const blocks = [
    ...blocksOf(rest.filter(isAbove), setting),
    ...blocksOf(
      rest.filter((line) => !isAbove(line)),
      setting
    )
  ]
  const said = blocks.find((block) => gradeSaid(block.text) !== undefined)
  const others = blocks.filter((block) => block !== said)
  const start = others.findIndex(({ text }) => opensTitle.test(text))
  const titled = others[start]
  const grade = said === undefined ? undefined : gradeSaid(said.text)
  const authority = authorityOf(others, start)
  return {
    title: titled && partOf(titled.text, titled),
    authority,
    dates: parts.get('dates'),
    published: parts.get('published'),
    inspector: parts.get('inspector'),
    judgement: said && grade && { grade, page: said.page, quote: joinLines(said.lines, setting.vocabulary) },
    rest: others.filter((block) => block !== titled && partOf('', block).quote !== authority?.quote),
    after: end === -1 ? [] : lines.slice(end)
  }
}

/**
 * The grade in a sentence or line about the board: "The Local Safeguarding Children Board requires improvement",
 * "The judgement is that the LSCB is good", "The effectiveness of the board: inadequate". The first grade counts.
 */
export function gradeSaid(text: string): PrintedGrade | undefined {
  const about = /\b(safeguarding children.{0,2} board|lscb|the board|judge?ment|effectiveness of)\b/i.exec(
    text
  )
  if (about === null) return undefined
  const said =
    /\b(?:(?:is|are|was|as|be)\s+(?:that\s+)?|[:–-]\s*|board\)?\s+|\(lscb\)\s+|lscb\s+)(outstanding|good|inadequate)\b|\b(requires?\s+improvement)\b/i.exec(
      text.slice(about.index)
    )
  return said === null ? undefined : parseGrade(said[1] ?? said[2] ?? '')
}

/** The authority, from the board's name above the title, or from the title itself. */
function authorityOf(blocks: readonly Block[], title: number): CoverPart | undefined {
  const above = blocks.slice(0, Math.max(title, 0))
  const named = above.find(({ text }) => board.test(text)) ?? above[0]
  if (named !== undefined) return partOf(withoutBoard(named.text), named)
  const titled = blocks[title]
  if (titled === undefined) return undefined
  const inTitle = titled.text.replace(opensTitle, '').replace(/^\s*(the )?(effectiveness of )?(the )?/i, '')
  const name = withoutBoard(inTitle)
  if (name !== '') return partOf(name, titled)
  const below = blocks[title + 1]
  return below?.kind === 'heading' ? partOf(withoutBoard(below.text), below) : undefined
}

function withoutBoard(text: string): string {
  const at = text.search(board)
  return (at === -1 ? text : text.slice(0, at)).replace(/['’]s?\s*$/u, '').trim()
}

function partOf(text: string, { page, lines, quote }: Block): CoverPart {
  return { text, page, quote: lines.length > 1 ? lines.map(lineText).join(' ') : quote }
}
