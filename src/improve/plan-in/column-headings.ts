import { knownHeadings } from './known-headings.ts'
import type { ColumnChoice, PlanField } from './plan-field.ts'

/** A heading without what makes no difference: capitals, signs, what stands in brackets, spaces. */
export function headingKey(heading: string): string {
  return heading
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/\([^)]*\)/g, ' ')
    .replaceAll(/[^\p{L}\p{N}#]+/gu, ' ')
    .trim()
}

/** Which column a plan would have that is headed so, and how sure that is: 3 for the very words, 1 for some of them. */
interface Fit {
  readonly field: PlanField
  readonly sure: number
}

function fitOf(heading: string): Fit | undefined {
  const key = headingKey(heading)
  if (key === '') return undefined
  const fits = knownHeadings.flatMap(([field, forms]): Fit[] =>
    forms.flatMap((form) => {
      if (key === form) return [{ field, sure: 3 }]
      if (form.length < 3 || key.length > 80) return []
      if (key.startsWith(`${form} `) || key.endsWith(` ${form}`))
        return [{ field, sure: 2 + form.length / 100 }]
      return ` ${key} `.includes(` ${form} `) ? [{ field, sure: 1 + form.length / 100 }] : []
    })
  )
  return fits.toSorted((one, other) => other.sure - one.sure)[0]
}

/**
 * What each column holds by its heading: as the authority chose before for a heading of these words, and otherwise as
 * councils head them. Two columns never hold the same; the surer keeps it.
 */
export function columnsByHeadings(
  row: readonly string[],
  remembered: ReadonlyMap<string, PlanField | undefined> = new Map()
): ColumnChoice {
  const fits = row.map((heading): Fit | undefined => {
    const key = headingKey(heading)
    if (!remembered.has(key)) return fitOf(heading)
    const field = remembered.get(key)
    return field && { field, sure: 4 }
  })
  return fits.map((fit, place) => {
    if (fit === undefined) return undefined
    const isBest = fits.every(
      (other, at) =>
        other?.field !== fit.field ||
        at === place ||
        other.sure < fit.sure ||
        (other.sure === fit.sure && at > place)
    )
    return isBest ? fit.field : undefined
  })
}

/**
 * The same for a form to begin with: a column that is none of them is kept as words, and only left out where somebody
 * left one of its heading out before.
 */
export function proposedColumns(
  headings: readonly string[],
  remembered: ReadonlyMap<string, PlanField | undefined>
): ColumnChoice {
  return columnsByHeadings(headings, remembered).map((field, place) => {
    const key = headingKey(headings[place] ?? '')
    const isLeftOut = remembered.has(key) && remembered.get(key) === undefined
    return field ?? (isLeftOut ? undefined : 'other')
  })
}

interface Sheet {
  readonly isHidden: boolean
  readonly rows: readonly { readonly number: number; readonly cells: readonly string[] }[]
}

// Titles, logos and legends stand above a plan; none of those seen had more.
const lookedAtRows = 40

/** The row of a sheet that heads its columns, by its number, and how many of its headings are known. */
export function headingRow({ rows }: Sheet): { readonly number: number; readonly known: number } {
  let best = { number: rows[0]?.number ?? 1, known: 0 }
  for (const { number, cells } of rows.slice(0, lookedAtRows)) {
    const choice = columnsByHeadings(cells)
    const known = choice.filter((field) => field !== undefined).length + (choice.includes('action') ? 1 : 0)
    // A sentence of a plan holds such words too, but a row of headings holds several.
    if (known >= 2 && known > best.known) best = { number, known }
  }
  return best
}

/** Which sheet of a file is the plan, by its place: the one with most known headings, hidden ones last. */
export function planSheet(sheets: readonly Sheet[]): number {
  const worth = (sheet: Sheet): number =>
    headingRow(sheet).known * 10_000 + sheet.rows.length - (sheet.isHidden ? 1e9 : 0)
  const [first] = [...sheets.entries()].toSorted(([, one], [, other]) => worth(other) - worth(one))
  return first?.[0] ?? 0
}
