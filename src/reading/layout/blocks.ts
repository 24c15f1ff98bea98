import type { Numbering } from './block-starts.ts'
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

/** How running text is set in a document. */
export interface Setting {
  /** Its size, in points. */
  readonly bodySize: number
  /** From one of its lines to the next, in points. */
  readonly leading: number
  readonly vocabulary: Vocabulary
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
export function blocksOf(lines: readonly Line[], setting: Setting): Block[] {
  const open: Open[] = []
  let numbered: Open | undefined
  for (const line of lines) {
    const current = open.at(-1)
    const standsOut = line.bold || line.size > setting.bodySize * 1.12
    const start = blockStart(line, numberingAfter(numbered, current), standsOut)
    const isHeading =
      standsOut && !(current !== undefined && goesOnStandingOut(current, line, setting.leading))
    if (start !== undefined) {
      const block = { ...start, first: line, lines: [line] }
      open.push(block)
      if (start.kind === 'numbered') numbered = block
    } else if (current !== undefined && continues(current, line, isHeading, setting.leading)) {
      current.lines.push(line)
    } else {
      const kind = isHeading ? 'heading' : 'plain'
      open.push({ kind, number: undefined, opening: line, textLeft: undefined, first: line, lines: [line] })
    }
  }
  return open.map(({ kind, number, opening, first, lines: its }) => ({
    kind,
    number,
    page: first.page,
    lines: its,
    left: first.left,
    text: joinLines([opening, ...its.slice(1)], setting.vocabulary),
    quote: lineText(first)
  }))
}

function numberingAfter(numbered: Open | undefined, current: Open | undefined): Numbering {
  return {
    last: numbered?.number ?? 0,
    mayRestart: current?.kind === 'heading',
    numberLeft: numbered?.first.left,
    textLeft: numbered?.textLeft,
    inside: current !== undefined && current === numbered,
    besideBullet: current?.kind === 'bullet' ? current.textLeft : undefined
  }
}

/** A bullet or paragraph that is bold or large as a whole is no heading: its next line hangs under it, set alike. */
function goesOnStandingOut(open: Open, line: Line, leading: number): boolean {
  const previous = open.lines.at(-1) ?? open.first
  return (
    open.textLeft !== undefined &&
    line.left >= open.textLeft - 5 &&
    line.bold === previous.bold &&
    Math.abs(line.size - previous.size) <= 1.2 &&
    isNear(previous, line, leading)
  )
}

/** Whether one line stands under the other without a gap, or on another page. */
function isNear(previous: Line, line: Line, leading: number): boolean {
  const apart = previous.baseline - line.baseline
  return (
    previous.page !== line.page || apart <= Math.max(previous.size * 1.6, line.size * 1.6, leading * 1.25)
  )
}

/** Whether a line that starts nothing itself goes on with the block before it. */
function continues(open: Open, line: Line, isHeading: boolean, leading: number): boolean {
  const previous = open.lines.at(-1) ?? open.first
  const turned = previous.page !== line.page
  const near = isNear(previous, line, leading)
  if (isHeading || open.kind === 'heading') {
    const alike = Math.abs(line.size - previous.size) <= previous.size * 0.2
    return isHeading && open.kind === 'heading' && near && !turned && alike
  }
  if (open.textLeft !== undefined) {
    if (line.left >= open.textLeft - 5) return open.kind === 'numbered' || near
    if (open.lines.length > 1 && previous.left >= open.textLeft - 5) return false
  }
  if (Math.abs(line.size - previous.size) > 1.2) return false
  return turned ? !endsSentence(previous) : near
}

function endsSentence(line: Line): boolean {
  return /[.!?:;][’”')\]]*$/.test(lineText(line))
}
