import type { Block } from '../layout/blocks.ts'
import { blocksOf } from '../layout/blocks.ts'
import type { LaidOutDocument } from '../layout/laid-out.ts'
import type { Line } from '../layout/lines.ts'
import { lineText } from '../layout/text.ts'
import { isLetterPaper, letterEdges } from '../printed/letter-edges.ts'

/** A letter taken apart, in printed order. */
export interface LetterParts {
  /** Sender, date and addressee: all above the salutation. */
  readonly head: readonly Line[]
  /** What the letter is about, in one or two lines under the salutation. */
  readonly subject: readonly Line[]
  readonly body: readonly Block[]
  /** Thanks, copies and what comes next: what stands under the last heading and belongs to none. */
  readonly closing: readonly Block[]
  /** What follows "Yours sincerely"; undefined where the letter does not end so. */
  readonly signature: readonly Line[] | undefined
}

/** What a letter says after its findings. */
const closingSentence =
  /^(ofsted (and its partner inspectorates )?will (take|use|consider)\b|(i|we) (am|are) copying this letter|(i|we) (would like to|wish to) thank|thank you\b|this letter (will be|is) (published|copied)|(i|we) look forward\b|please (pass|accept|extend)\b)/i
/** How many lines below the salutation the subject starts, at most. */
const subjectWithin = 6
/** How many lines a subject can take. */
const mostSubjectLines = 5

/**
 * Takes a letter apart at its salutation and its farewell. Where it has no salutation, as joint inspections from
 * 2023 on, the subject is the line that `isSubject` knows.
 */
export function letterParts(document: LaidOutDocument, isSubject: (text: string) => boolean): LetterParts {
  const lines = document.lines.filter((line) => !isLetterPaper(line))
  const { salutation, farewell } = letterEdges(lines)
  const titled = lines.findIndex(
    (line, index) =>
      index > salutation &&
      (salutation === -1 || index <= salutation + subjectWithin) &&
      isSubject(lineText(line))
  )
  const start = salutation === -1 ? Math.max(titled, 0) : salutation + 1
  const end = farewell > start ? farewell : lines.length
  const subject = titled === -1 ? [] : lines.slice(titled, titled + subjectLength(lines.slice(titled, end)))
  const text = lines.slice(start, end).filter((line) => !subject.includes(line))
  const blocks = blocksOf(text, document.setting).flatMap(partedHeading)
  const closes = closingStart(blocks)
  return {
    head: lines.slice(0, salutation === -1 ? start : salutation),
    subject,
    body: blocks.slice(0, closes),
    closing: blocks.slice(closes),
    signature: end === lines.length ? undefined : lines.slice(end + 1)
  }
}

/** A heading and a smaller one under it that were taken for one, as two. */
function partedHeading(block: Block): Block[] {
  const [first] = block.lines
  const at = block.lines.findIndex((line) => first !== undefined && Math.abs(line.size - first.size) > 0.7)
  if (block.kind !== 'heading' || at === -1) return [block]
  return [block.lines.slice(0, at), block.lines.slice(at)].map((lines) => ({
    ...block,
    lines,
    left: lines[0]?.left ?? block.left,
    text: lines.map(lineText).join(' '),
    quote: lines[0] === undefined ? block.quote : lineText(lines[0])
  }))
}

/** A subject goes on over lines that are set like its first and follow it closely. */
function subjectLength(lines: readonly Line[]): number {
  const [first] = lines
  if (first === undefined) return 0
  const end = lines.findIndex((line, index) => {
    const before = lines[index - 1]
    if (before === undefined) return false
    const follows = before.page === line.page && before.baseline - line.baseline <= first.size * 2
    return !follows || line.bold !== first.bold || Math.abs(line.size - first.size) > 0.5
  })
  return Math.min(end === -1 ? lines.length : end, mostSubjectLines)
}

/** Where the closing sentences begin: the first of them after which no heading follows. */
function closingStart(blocks: readonly Block[]): number {
  const lastHeading = blocks.findLastIndex(({ kind }) => kind === 'heading')
  const start = blocks.findIndex(
    ({ kind, text }, index) => index > lastHeading && kind === 'plain' && closingSentence.test(text)
  )
  return start === -1 ? blocks.length : start
}
