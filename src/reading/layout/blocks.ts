import { blockStart } from './block-starts.ts'
import type { Line } from './lines.ts'
import type { Vocabulary } from './text.ts'
import { joinLines, lineText } from './text.ts'

export type BlockKind = 'heading' | 'bullet' | 'numbered' | 'plain'

/** Lines that belong together: a heading, one bullet, one numbered paragraph, one plain paragraph. */
export interface Block {
  readonly kind: BlockKind
  readonly page: number
  readonly lines: readonly Line[]
  /** Where its first line starts: for bullets, what tells a sub-bullet from its parent. */
  readonly left: number
  /** The text without bullet glyph or number. */
  readonly text: string
  /** The printed number of a numbered block. */
  readonly number: number | undefined
  /** The first printed line, by which the place is found again. */
  readonly quote: string
}

/** A block that may still grow. */
interface Open {
  readonly kind: BlockKind
  readonly number: number | undefined
  readonly opening: Pick<Line, 'words'>
  readonly textLeft: number | undefined
  readonly first: Line
  readonly lines: Line[]
}

/** Puts a document's lines, in reading order and without furniture, together into blocks. */
export function blocksOf(lines: readonly Line[], vocabulary: Vocabulary): Block[] {
  const open: Open[] = []
  let lastNumber = 0
  for (const line of lines) {
    const current = open.at(-1)
    const start = blockStart(line, {
      last: lastNumber,
      mayRestart: current?.kind === 'heading',
      textLeft: current?.kind === 'numbered' ? current.textLeft : undefined
    })
    if (start !== undefined) {
      open.push({ ...start, first: line, lines: [line] })
      lastNumber = start.number ?? lastNumber
    } else if (current !== undefined && continues(current, line)) {
      current.lines.push(line)
    } else {
      const kind = line.bold ? 'heading' : 'plain'
      open.push({ kind, number: undefined, opening: line, textLeft: undefined, first: line, lines: [line] })
    }
  }
  return open.map(({ kind, number, opening, first, lines: its }) => ({
    kind,
    number,
    page: first.page,
    lines: its,
    left: first.left,
    text: joinLines([opening, ...its.slice(1)], vocabulary),
    quote: lineText(first)
  }))
}

/** Whether a line that starts nothing itself goes on with the block before it. */
function continues(open: Open, line: Line): boolean {
  const previous = open.lines.at(-1) ?? open.first
  const turned = previous.page !== line.page
  const near = turned || previous.baseline - line.baseline <= Math.max(previous.size, line.size) * 1.6
  if (line.bold || open.kind === 'heading') {
    const sameSize = Math.abs(line.size - previous.size) < 0.6
    return line.bold && open.kind === 'heading' && near && !turned && sameSize
  }
  const hanging = open.textLeft !== undefined && line.left >= open.textLeft - 5
  if (hanging) return open.kind === 'numbered' || near
  if (Math.abs(line.size - previous.size) > 1.2) return false
  return turned ? !endsSentence(previous) : near
}

function endsSentence(line: Line): boolean {
  return /[.!?:;][’”')\]]*$/.test(lineText(line))
}
