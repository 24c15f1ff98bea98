import type { AuthoritySlug } from '../../framework/authority-slug.ts'
import type { Transaction } from '../../platform/database/database.ts'
import { number } from '../../ui/prose/counts.ts'
import { listInWords } from '../../ui/prose/lists.ts'
import type { Plan } from '../action-plan/plan.ts'
import { planOf } from '../action-plan/store.ts'
import { broughtRows, changedSince, emptiedPlan } from './brought-store.ts'
import { openImport } from './opened-import.ts'
import type { PlanImport } from './plan-import.ts'
import { cellsOf } from './read-row.ts'
import { importOf } from './store.ts'

/** A row of the file with what comes, or came, of it. */
export interface RowView {
  readonly number: number
  readonly cells: readonly string[]
  readonly isTaken: boolean
  /** The reference that its action has; undefined for a row that is left out. */
  readonly reference: string | undefined
  /** The action's own words; undefined where the row was brought in long ago, and its action says it. */
  readonly words: string | undefined
  /** The action that it became; undefined while nothing was brought in. */
  readonly action: string | undefined
  readonly said: readonly string[]
}

/** Every row of a file, and where it goes or went. */
export interface RowsView {
  readonly of: PlanImport
  readonly headings: readonly string[]
  readonly rows: readonly RowView[]
  /** The plan; undefined for one that is still to be made. */
  readonly into: Pick<Plan, 'id' | 'title' | 'state'> | undefined
  readonly newFindings: number
  /** How many of its actions somebody worked on since; nothing is taken back then. */
  readonly changed: number
  /** Taken back, it would leave a plan that was made for it with nothing in it. */
  readonly isPlanLeftEmpty: boolean
}

/** What comes or came of each row of a file; undefined where the authority has none of that id. */
export async function rowsViewOf(
  tx: Transaction,
  authority: AuthoritySlug,
  id: string
): Promise<RowsView | undefined> {
  const of = await importOf(tx, authority, id)
  if (of === undefined) return undefined
  if (of.state === 'open') return rowsToCome(tx, authority, of)
  const rows = await broughtRows(tx, authority, of)
  return {
    of,
    headings: rows.find((row) => row.number === of.headingRow)?.cells ?? [],
    rows: rows.map((row) => ({
      ...{ number: row.number, cells: row.cells, isTaken: row.outcome === 'taken', reference: row.reference },
      ...{ words: undefined, action: row.action, said: row.said }
    })),
    into: of.plan && (await planOf(tx, authority, of.plan)),
    newFindings: 0,
    changed: of.state === 'brought-in' ? await changedSince(tx, authority, of.id) : 0,
    isPlanLeftEmpty: of.state === 'brought-in' && (await emptiedPlan(tx, authority, of.id)) !== undefined
  }
}

async function rowsToCome(tx: Transaction, authority: AuthoritySlug, of: PlanImport): Promise<RowsView> {
  const opened = await openImport(tx, authority, of)
  const { headings, columns } = opened
  return {
    ...{ of, headings, into: opened.into, changed: 0, isPlanLeftEmpty: false },
    newFindings: opened.findings.filter(({ meaning }) => meaning.kind === 'new').length,
    rows: opened.outcomes.map((outcome) => {
      const { number: row, cells } = outcome.row
      if (outcome.kind === 'left-out') {
        const words = row > of.headingRow ? cellsOf(outcome.row, { headings, columns }, 'action') : ''
        const said = [outcome.because]
        return { number: row, cells, isTaken: false, reference: undefined, words, action: undefined, said }
      }
      const { reference, words, remarks } = outcome.action
      return { number: row, cells, isTaken: true, reference, words, action: undefined, said: remarks }
    })
  }
}

/** Rows by what comes of them, as the page shows them. */
export const rowLots = ['all', 'remarked', 'left-out'] as const
export type RowLot = (typeof rowLots)[number]

export function rowsOfLot(rows: readonly RowView[], lot: RowLot): readonly RowView[] {
  switch (lot) {
    case 'all':
      return rows
    case 'remarked':
      return rows.filter(({ isTaken, said }) => isTaken && said.length > 0)
    case 'left-out':
      return rows.filter(({ isTaken }) => !isTaken)
  }
}

/** So many gaps are named; of a file with more of them, how many rows are empty further down. */
const mostGaps = 20

/** The rows that hold nothing, above the last that does: "Rows 2 and 7 to 9 are empty". Nothing where there is none. */
export function emptyRowsInWords(rows: readonly number[]): string {
  const gaps = rows.flatMap((row, place) => {
    const from = (rows[place - 1] ?? 0) + 1
    return row > from ? [{ from, rows: row - from }] : []
  })
  const empty = gaps.reduce((sum, gap) => sum + gap.rows, 0)
  if (empty === 0) return ''
  const named = gaps.slice(0, mostGaps)
  const more = empty - named.reduce((sum, gap) => sum + gap.rows, 0)
  const words = named.map((gap) =>
    gap.rows === 1 ? number(gap.from) : `${number(gap.from)} to ${number(gap.from + gap.rows - 1)}`
  )
  const all = listInWords(more === 0 ? words : [...words, `${number(more)} more further down`])
  return empty === 1 ? `Row ${all} is empty` : `Rows ${all} are empty`
}

/** Counts of the rows, adding up to all of them, in the order of `OutcomeCounts`. */
export function rowCounts(rows: readonly RowView[]) {
  const leftOut = rowsOfLot(rows, 'left-out').length
  const remarked = rowsOfLot(rows, 'remarked').length
  return { all: rows.length, plain: rows.length - leftOut - remarked, remarked, leftOut }
}
