import type { PrintedPage } from '../pdf/document.ts'
import { takeFootnotes } from './footnotes.ts'
import type { LaidOutPage } from './furniture.ts'
import { removeFurniture } from './furniture.ts'
import type { Line } from './lines.ts'
import { linesOf, mostLetters } from './lines.ts'
import type { Vocabulary } from './text.ts'
import { vocabularyOf } from './text.ts'

/** A document as laid out: its running text line by line in reading order, furniture and footnotes apart. */
export interface LaidOutDocument {
  readonly pages: readonly LaidOutPage[]
  readonly lines: readonly Line[]
  readonly footnotes: readonly (readonly Line[])[]
  readonly vocabulary: Vocabulary
}

/** Lays out the pages of a document. */
export function layOut(printed: readonly PrintedPage[]): LaidOutDocument {
  const pages = removeFurniture(printed.map((page) => ({ page, lines: linesOf(page) })))
  const bodySize = mostLetters(pages.flatMap((page) => page.body.flatMap((line) => line.words)))
  const apart = pages.map((page) => takeFootnotes(page.body, bodySize))
  const lines = apart.flatMap(({ text }) => text)
  return { pages, lines, footnotes: apart.flatMap(({ notes }) => notes), vocabulary: vocabularyOf(lines) }
}
