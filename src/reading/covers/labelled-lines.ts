import type { Line } from '../layout/lines.ts'
import type { Vocabulary } from '../layout/text.ts'
import { joinLines, lineText } from '../layout/text.ts'
import type { Quote } from '../published-report.ts'

/** A part of a cover, with its place. */
export interface CoverPart extends Quote {
  /** The words without their label. */
  readonly text: string
}

/** What a cover prints behind a label ("Inspection dates:"). */
export interface CoverLabel {
  readonly words: RegExp
  /** Whether the words behind the label are all of it; lines below are taken in until they are. */
  readonly holds: (text: string) => boolean
  /** Whether a line below goes on with words that already hold. */
  readonly goesOn?: (joined: string, line: string) => boolean
}

/** A cover's lines: what stands behind each label the first time it is printed, and the lines that have none. */
export interface LabelledCover<Label extends string> {
  readonly parts: ReadonlyMap<Label, CoverPart>
  readonly rest: readonly Line[]
}

/** How many lines the words behind a label can take. */
const mostLines = 4

/** Takes the labelled parts out of a cover's lines. A label stands at the start of its line. */
export function readLabelled<Label extends string>(
  lines: readonly Line[],
  labels: ReadonlyMap<Label, CoverLabel>,
  vocabulary: Vocabulary
): LabelledCover<Label> {
  const parts = new Map<Label, CoverPart>()
  const rest: Line[] = []
  const labelOf = (line: Line): Label | undefined =>
    [...labels].find(([, { words }]) => words.test(lineText(line)))?.[0]
  let index = 0
  while (index < lines.length) {
    const following = lines.slice(index)
    const [line] = following
    if (line === undefined) break
    const name = labelOf(line)
    const label = name === undefined || parts.has(name) ? undefined : labels.get(name)
    if (name === undefined || label === undefined) {
      rest.push(line)
      index += 1
      continue
    }
    const next = following.findIndex(
      (other, at) => at > 0 && (other.page !== line.page || labelOf(other) !== undefined)
    )
    const own = following.slice(0, Math.min(next === -1 ? mostLines : next, mostLines))
    const taken = own.slice(0, linesTaken(own, label, vocabulary))
    const quote = joinLines(taken, vocabulary)
    parts.set(name, { text: behind(label, quote), page: line.page, quote })
    index += taken.length
  }
  return { parts, rest }
}

/** How many of the lines, of which the first has the label, hold the words behind it. */
function linesTaken(lines: readonly Line[], label: CoverLabel, vocabulary: Vocabulary): number {
  let count = 1
  while (count < lines.length) {
    const text = behind(label, joinLines(lines.slice(0, count), vocabulary))
    const joined = behind(label, joinLines(lines.slice(0, count + 1), vocabulary))
    const line = lines[count]
    const goesOn = line !== undefined && label.goesOn?.(joined, lineText(line)) === true
    if (label.holds(text) && !goesOn) return count
    count += 1
  }
  return label.holds(behind(label, joinLines(lines, vocabulary))) ? count : linesWithYear(lines)
}

/** Words that never hold end with the last year among them: what stands below is something else. */
function linesWithYear(lines: readonly Line[]): number {
  return Math.max(1, lines.findLastIndex((line) => /\b\d{4}\b/.test(lineText(line))) + 1)
}

function behind({ words }: CoverLabel, text: string): string {
  return text.replace(words, '').trim()
}
