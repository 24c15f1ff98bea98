import { type FileRow, type ReadingChoice, type ReadRow, readRow } from './read-row.ts'

/** What becomes of an action whose reference is taken already, in the file or in the plan. */
export const duplicateChoices = ['suffix', 'skip'] as const
export type DuplicateChoice = (typeof duplicateChoices)[number]

/** What comes of a row of the file: every one has an outcome, so that they can be counted and add up. */
export type RowOutcome =
  | { readonly kind: 'taken'; readonly row: FileRow; readonly action: ReadRow }
  | { readonly kind: 'left-out'; readonly row: FileRow; readonly because: string }

/**
 * What comes of each row below the headings. References stay as the file has them; a row without one is given the next
 * whole number, and one whose reference is taken is left out or given a number behind it, as was chosen. `inPlan` are
 * the references of the plan that the rows go into.
 */
export function rowOutcomes(
  rows: readonly FileRow[],
  choice: ReadingChoice,
  duplicates: DuplicateChoice,
  inPlan: Iterable<string> = []
): RowOutcome[] {
  const planned = new Set(Array.from(inPlan, keyOf))
  const taken = new Set(planned)
  const read = rows.map((row) => ({ row, read: readRow(row, choice) }))
  // What the file itself numbers is never given to a row without a number.
  const own = new Set(
    read.flatMap(({ read: one }) => (one.kind === 'action' ? [keyOf(one.row.reference)] : []))
  )
  let last = 0
  return read.map(({ row, read: one }): RowOutcome => {
    if (one.kind === 'no-action') return { kind: 'left-out', row, because: one.because }
    const { reference, remarks } = one.row
    const as = (given: string, remark?: string): RowOutcome => {
      taken.add(keyOf(given))
      const said = remark === undefined ? remarks : [...remarks, remark]
      return { kind: 'taken', row, action: { ...one.row, reference: given, remarks: said } }
    }
    if (reference === '') {
      do last += 1
      while (taken.has(String(last)) || own.has(String(last)))
      return as(String(last), `It has no reference: ${last} is given`)
    }
    if (!taken.has(keyOf(reference))) return as(reference)
    const where = planned.has(keyOf(reference)) ? 'in the plan' : 'in the file, further up'
    if (duplicates === 'skip') {
      return { kind: 'left-out', row, because: `Its reference ${reference} is there already ${where}` }
    }
    let number = 2
    while (taken.has(keyOf(`${reference} (${number})`)) || own.has(keyOf(`${reference} (${number})`)))
      number += 1
    const given = `${reference} (${number})`
    return as(given, `Its reference ${reference} is there already ${where}: ${given} is given`)
  })
}

/** How many rows come to what: they add up to all of them. */
export interface OutcomeCounts {
  readonly all: number
  readonly plain: number
  readonly remarked: number
  readonly leftOut: number
}

export function outcomeCounts(outcomes: readonly RowOutcome[]): OutcomeCounts {
  const remarked = outcomes.filter((one) => one.kind === 'taken' && one.action.remarks.length > 0).length
  const leftOut = outcomes.filter(({ kind }) => kind === 'left-out').length
  return { all: outcomes.length, plain: outcomes.length - remarked - leftOut, remarked, leftOut }
}

/** As the database holds references for one: capitals make no difference. */
function keyOf(reference: string): string {
  return reference.toLowerCase()
}
