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

/** The distance between lines that is most frequent, to half a point. */
function usualLeading(lines: readonly Line[]): number {
  const tally = new Map<number, number>()
  for (const [index, line] of lines.entries()) {
    const below = lines[index + 1]
    if (below === undefined || below.page !== line.page) continue
    const apart = Math.round((line.baseline - below.baseline) * 2) / 2
    tally.set(apart, (tally.get(apart) ?? 0) + 1)
  }
  return [...tally].reduce((most, entry) => (entry[1] > most[1] ? entry : most), [0, 0] as const)[0]
}
