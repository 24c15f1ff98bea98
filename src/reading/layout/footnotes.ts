import type { Line } from './lines.ts'

/** Running text, and the footnotes that stand under it page by page: each note with its lines. */
export interface FootnotesApart {
  readonly text: readonly Line[]
  readonly notes: readonly (readonly Line[])[]
}

/** How much smaller than the running text a footnote is set, at least. */
const small = 0.93

/**
 * Takes the footnotes out of a page's lines. They stand at its foot, all set smaller than the running text,
 * and each begins with a small raised mark.
 */
export function takeFootnotes(page: readonly Line[], bodySize: number): FootnotesApart {
  const lastFull = page.findLastIndex((line) => line.size >= bodySize * small)
  const start = page.findIndex((line, index) => index > lastFull && hasNoteMark(line))
  if (start === -1) return { text: page, notes: [] }
  const notes: Line[][] = []
  for (const line of page.slice(start)) {
    const note = notes.at(-1)
    if (note === undefined || hasNoteMark(line)) notes.push([line])
    else note.push(line)
  }
  return { text: page.slice(0, start), notes }
}

function hasNoteMark(line: Line): boolean {
  const [first] = line.words
  return line.marks.length > 0 || (first !== undefined && first.face.size < line.size * 0.8)
}
