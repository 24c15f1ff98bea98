import type { Run, Table } from './document.ts'

/** What a letter of a table takes of the measure of an upright page, about, and what stands beside the words of a cell. */
const ofUpright = { letter: 0.0125, boldLetter: 0.0145, beside: 0.03 }

/**
 * The width of each column as a share of the measure; together at most 1. Shares that an author gave are kept as far
 * as no word of a heading is parted. Where none is given a column is as wide as its longest cell, so that a short table
 * stays close together. `measure` is how wide the lines are, as many times those of an upright page.
 */
export function columnWidths(table: Table, measure = 1): number[] {
  const letter = ofUpright.letter / measure
  const boldLetter = ofUpright.boldLetter / measure
  const beside = ofUpright.beside / measure
  const least = table.columns.map(({ heading }) => longest(heading.split(/\s/)) * boldLetter + beside)
  if (table.columns.some(({ share }) => share !== undefined)) {
    return atLeast(outOf(table.columns.map(({ share }) => share ?? 1)), least)
  }
  const wanted = table.columns.map(({ heading }, place) => {
    const cells = table.rows.map((row) => longest(textOf(row[place] ?? []).split('\n')))
    return Math.max(heading.length * boldLetter, ...cells.map((length) => length * letter)) + beside
  })
  const whole = wanted.reduce((sum, width) => sum + width, 0)
  return whole <= 1 ? wanted : atLeast(outOf(wanted.map((width) => Math.min(width, 0.6))), least)
}

/** Raises columns to their least width and takes it from the others; as they are where there is no room for that. */
function atLeast(shares: readonly number[], least: readonly number[]): number[] {
  const raised = shares.map((share, place) => Math.max(share, least[place] ?? 0))
  const spare = raised.map((share, place) => share - (least[place] ?? 0))
  const over = raised.reduce((sum, share) => sum + share, 0) - 1
  const room = spare.reduce((sum, share) => sum + share, 0)
  if (room < over || room === 0) return outOf(raised)
  return raised.map((share, place) => share - ((spare[place] ?? 0) / room) * over)
}

function outOf(shares: readonly number[]): number[] {
  const all = shares.reduce((sum, share) => sum + share, 0)
  return shares.map((share) => share / all)
}

function textOf(runs: readonly Run[]): string {
  return runs.map((run) => (run.kind === 'words' ? run.text : '')).join('')
}

function longest(parts: readonly string[]): number {
  return parts.reduce((most, { length }) => Math.max(most, length), 0)
}
