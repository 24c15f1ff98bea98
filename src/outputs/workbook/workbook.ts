/**
 * A workbook as its author means it, before it is a file: tables of words, numbers and days. A cell of words is words,
 * whatever they begin with: nothing in it is ever a formula.
 */
export interface WorkbookModel {
  readonly title: string
  /** Who answers for it. */
  readonly author: string
  /** The moment that it speaks for. */
  readonly at: Date
  /** Each of a name of its own, of at most 31 characters. */
  readonly sheets: readonly WorkbookSheet[]
}

export interface WorkbookSheet {
  readonly name: string
  readonly columns: readonly WorkbookColumn[]
  /** Whether the first cell of a row says what the row is about: it stays in sight, and on every page of a print. */
  readonly rowHeadings?: boolean | undefined
  /** As many cells in each row as there are columns. */
  readonly rows: readonly (readonly WorkbookCell[])[]
}

export interface WorkbookColumn {
  readonly heading: string
  /** In characters. */
  readonly width: number
}

/** A day of the calendar, without a time or a zone. */
export interface DayCell {
  readonly day: string
}

/** Words, a number or a day; undefined for an empty cell. */
export type WorkbookCell = string | number | DayCell | undefined
