import type { Line } from '../layout/lines.ts'
import { lineText } from '../layout/text.ts'

const salutation = /^dear\s+\p{L}/iu
const farewell = /^yours (sincerely|faithfully|truly)\b/i
/** A line of the sender's paper at the foot of a letter's first page. */
const paper = /^(ofsted is proud to use recycled paper|investors? in people)$/i
/** The salutation stands on one of so many pages: those who are addressed can fill one. */
const latestSalutation = 3

/** Where a letter says "Dear …" and "Yours sincerely"; -1 where it does not. */
export function letterEdges(lines: readonly Line[]): {
  readonly salutation: number
  readonly farewell: number
} {
  const start = lines.findIndex((line) => line.page <= latestSalutation && salutation.test(lineText(line)))
  const end = lines.findLastIndex((line, index) => index > start && farewell.test(lineText(line)))
  return { salutation: start, farewell: end }
}

/** Whether a line belongs to the paper that a letter is written on. */
export function isLetterPaper(line: Line): boolean {
  return paper.test(lineText(line))
}
