import { notRead, type TextNotRead } from './document-text.ts'

/** A row of a table in a file: its number as Excel counts it, and its cells as people see them. */
export interface TableRow {
  readonly number: number
  readonly cells: readonly string[]
}

/** One sheet of a workbook, or a whole CSV file. Rows without a word are left out. */
export interface FileTable {
  readonly name: string
  readonly isHidden: boolean
  readonly rows: readonly TableRow[]
}

export type FileTables =
  | {
      readonly kind: 'read'
      readonly tables: readonly FileTable[]
      /** What a reader should know, in sentences: macros, formulas, merged cells, what was left out. */
      readonly notes: readonly string[]
    }
  | TextNotRead

/** How much of a file with tables is read. A file that goes beyond is not read, and says why. */
export interface TableBounds {
  readonly bytes: number
  readonly unpackedBytes: number
  /** Rows with words, of one sheet. */
  readonly rows: number
  readonly columns: number
  /** Of one cell. */
  readonly characters: number
}

/**
 * Measured on plans of 13 columns: SheetJS, which knows merged cells, formulas and formats as hucre's stream does not,
 * reads 5,000 rows in 0.9 s within 130 MB, and of 50,000 rows looks at as many as it is let in 2.7 s within 220 MB.
 */
export const defaultTableBounds: TableBounds = {
  bytes: 20_000_000,
  unpackedBytes: 150_000_000,
  rows: 10_000,
  columns: 60,
  characters: 10_000
}

/** Rows that are looked at besides: room for a title, empty rows and what stands below a plan. */
export const rowsBeside = 200

/** What was met in the cells of a workbook that its readers should know of. */
export interface Met {
  formulas: number
  withoutValue: number
  errors: number
  merged: number
  cut: number
  columns: number
}

export function nothingMet(): Met {
  return { formulas: 0, withoutValue: 0, errors: 0, merged: 0, cut: 0, columns: 0 }
}

/** The same in sentences. */
export function notesOf(met: Met, bounds: TableBounds): string[] {
  const cells = (number: number) => `${number.toLocaleString('en-GB')} ${number === 1 ? 'cell' : 'cells'}`
  return [
    ...(met.formulas === 0
      ? []
      : [`${cells(met.formulas)} with a formula: what each last came to is read, and not the formula.`]),
    ...(met.withoutValue === 0
      ? []
      : [
          `${cells(met.withoutValue)} of those with a formula have no value in the file, and are read as empty. Open the file in Excel, save it, and give it again.`
        ]),
    ...(met.merged === 0
      ? []
      : [
          `${met.merged.toLocaleString('en-GB')} merged ${met.merged === 1 ? 'cell' : 'cells'} over several rows: what stands there is taken for each of the rows.`
        ]),
    ...(met.errors === 0 ? [] : [`${cells(met.errors)} with an error such as #REF!, kept as it stands.`]),
    ...(met.cut === 0
      ? []
      : [
          `${cells(met.cut)} with more than ${bounds.characters.toLocaleString('en-GB')} characters: only the beginning is read.`
        ]),
    ...(met.columns <= bounds.columns ? [] : [`Only the first ${bounds.columns} columns are read.`])
  ]
}

export function tooManyRows(what: string, { rows }: TableBounds): TextNotRead {
  return notRead(
    'too-large',
    `${what} has more than ${rows.toLocaleString('en-GB')} rows, the most that is read of a plan. Take out what is no action, or part it into several files, and give those one after the other.`
  )
}

export const noWords: TextNotRead = notRead('no-words', 'The file holds no words: every sheet is empty.')
