import type { Member } from '../../../people/permissions/member.ts'
import type { Clock } from '../../../platform/clock.ts'
import type { Database } from '../../../platform/database/database.ts'
import { headingRow } from '../column-headings.ts'
import { type PlanField, planFields, problemsWithColumns } from '../plan-field.ts'
import { rowsOfSheet, sheetsOf, updateChoices } from '../store.ts'
import {
  type ChangedMeanwhile,
  type NotThere,
  onImport,
  type SeenImport,
  type Unfit,
  unfit
} from './on-import.ts'

/** Where the plan stands in a file, as a form says it. */
export interface TypedColumns {
  readonly sheet: string
  readonly headingRow: string
  /** A field for each column, by its place; empty for one that is left. */
  readonly columns: readonly string[]
}

export type ChooseColumnsOutcome =
  /** `elsewhere`: another sheet or row of headings was chosen, whose columns are to be looked at first. */
  { readonly kind: 'chosen'; readonly elsewhere: boolean } | Unfit | ChangedMeanwhile | NotThere

/** Says which sheet, headings and columns of a file are the plan. What was said of its words before stays said. */
export function chooseColumns(
  db: Database,
  clock: Clock,
  member: Member,
  seen: SeenImport,
  typed: TypedColumns
): Promise<ChooseColumnsOutcome> {
  const { authority } = member.workspace
  return onImport<ChooseColumnsOutcome>(db, clock, member, seen, 'open', async ({ tx, of }) => {
    const sheets = await sheetsOf(tx, authority, of.id)
    const sheet = sheets.find(({ place }) => String(place) === typed.sheet)?.place
    if (sheet === undefined) return unfit('sheet', 'Choose the sheet that holds the plan')
    const rows = await rowsOfSheet(tx, authority, { id: of.id, sheet })
    if (sheet !== of.sheet) {
      const { number } = headingRow({ isHidden: false, rows })
      await updateChoices(tx, authority, of, {
        sheet,
        headingRow: number,
        choices: { ...of.choices, columns: [] }
      })
      return { kind: 'chosen', elsewhere: true }
    }
    const number = /^\d{1,6}$/.test(typed.headingRow) ? Number(typed.headingRow) : 0
    const headings = rows.find((row) => row.number === number)
    if (headings === undefined) {
      return unfit('heading-row', 'Enter the number of the row that holds the headings, as Excel counts it')
    }
    if (number !== of.headingRow) {
      await updateChoices(tx, authority, of, {
        sheet,
        headingRow: number,
        choices: { ...of.choices, columns: [] }
      })
      return { kind: 'chosen', elsewhere: true }
    }
    const columns = typed.columns.map((word) => planFields.find((field) => field === word))
    const problems = problemsWithColumns(columns)
    if (problems.length > 0) {
      return { kind: 'unfit', problems: problems.map((message) => ({ field: 'columns', message })) }
    }
    const chosen = columns.map((field): PlanField | null => field ?? null)
    await updateChoices(tx, authority, of, {
      sheet,
      headingRow: number,
      choices: { ...of.choices, columns: chosen }
    })
    return { kind: 'chosen', elsewhere: false }
  })
}
