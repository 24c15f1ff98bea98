import type { PrintedPage } from '../pdf/document.ts'
import type { Setting } from './blocks.ts'
import { takeFootnotes } from './footnotes.ts'
import type { LaidOutPage } from './furniture.ts'
import { removeFurniture } from './furniture.ts'
import type { Line } from './lines.ts'
import { linesOf, mostLetters } from './lines.ts'
import { vocabularyOf } from './text.ts'

/** A document as laid out: its running text line by line in reading order, furniture and footnotes apart. */
export interface LaidOutDocument {
  readonly pages: readonly LaidOutPage[]
  readonly lines: readonly Line[]
  readonly footnotes: readonly (readonly Line[])[]
  readonly setting: Setting
}

/** Lays out the pages of a document. */
export function layOut(printed: readonly PrintedPage[]): LaidOutDocument {
  const pages = removeFurniture(printed.map((page) => ({ page, lines: linesOf(page) })))
  const bodySize = mostLetters(pages.flatMap((page) => page.body.flatMap((line) => line.words)))
  const apart = pages.map((page) => takeFootnotes(page.body, bodySize))
  const lines = apart.flatMap(({ text }) => text)
  return {
    pages,
    lines,
    footnotes: apart.flatMap(({ notes }) => notes),
    setting: { bodySize, leading: usualLeading(lines), vocabulary: vocabularyOf(lines) }
  }
}

/** How much of the text's width a line fills that its paragraph goes on after. */
const fullLine = 0.85

/**
 * From one line of a paragraph to the next, to half a point: the distance that is most frequent under lines that are
 * full, since short documents have so many short paragraphs that the space between those is the most frequent of all.
 */
function usualLeading(lines: readonly Line[]): number {
  const edge = lines.reduce((furthest, { right }) => Math.max(furthest, right), 0)
  const margin = lines.reduce((furthest, { left }) => Math.min(furthest, left), edge)
  const isFull = ({ right }: Line): boolean => right - margin >= (edge - margin) * fullLine
  return mostFrequentDistance(lines, isFull) ?? mostFrequentDistance(lines, () => true) ?? 0
}

function mostFrequentDistance(lines: readonly Line[], counts: (line: Line) => boolean): number | undefined {
  const tally = new Map<number, number>()
  for (const [index, line] of lines.entries()) {
    const below = lines[index + 1]
    if (below === undefined || below.page !== line.page || !counts(line)) continue
    const apart = Math.round((line.baseline - below.baseline) * 2) / 2
    tally.set(apart, (tally.get(apart) ?? 0) + 1)
  }
  let most: readonly [number, number] | undefined
  for (const entry of tally) if (most === undefined || entry[1] > most[1]) most = entry
  return most?.[0]
}
