import type { TextBounds, TextPage } from './document-text.ts'
import { partCharacters } from './text-parts.ts'

const rowsOnAPage = 200

/** Rows of a workbook as pages of at most 200 rows, each named by its sheet and rows. */
export class SheetPages {
  readonly pages: TextPage[] = []
  readonly notes: string[] = []
  rowsLeft: number
  #charactersLeft: number
  #sheet = ''
  #first = 0
  #last = 0
  #lines: string[] = []
  #characters = 0
  #isFirstOfSheet = true

  constructor({ rows, characters }: Pick<TextBounds, 'rows' | 'characters'>) {
    this.rowsLeft = rows
    this.#charactersLeft = characters
  }

  begin(sheet: string, isHidden: boolean): void {
    this.#finish(true)
    this.#sheet = isHidden ? `${sheet} (hidden)` : sheet
    this.#isFirstOfSheet = true
  }

  /** Takes a row, its number as Excel counts it; false once no more is read, which is then said. */
  add(row: number, cells: readonly string[]): boolean {
    const line = cells.join('\t').trimEnd()
    if (line === '') return true
    if (this.rowsLeft === 0 || this.#charactersLeft <= 0) {
      this.#finish(false)
      this.#sayLeftOut()
      return false
    }
    const isFull = this.#lines.length === rowsOnAPage || this.#characters + line.length > partCharacters
    if (isFull && this.#lines.length > 0) this.#finish(false)
    if (this.#lines.length === 0) this.#first = row
    this.#lines.push(line)
    this.#last = row
    this.rowsLeft -= 1
    this.#charactersLeft -= line.length
    this.#characters += line.length
    return true
  }

  /** The pages once every row was taken. */
  end(): this {
    this.#finish(true)
    return this
  }

  #sayLeftOut(): void {
    const what = this.#isFirstOfSheet
      ? `Sheet ${this.#sheet} is not read`
      : `Only the rows up to row ${this.#last} of sheet ${this.#sheet} are read`
    this.notes.push(`${what}: the workbook is longer than is searched.`)
  }

  #finish(sheetEnds: boolean): void {
    if (this.#lines.length === 0) return
    const isWhole = this.#isFirstOfSheet && sheetEnds
    const label = `sheet ${this.#sheet}${isWhole ? '' : `, rows ${this.#first} to ${this.#last}`}`
    this.pages.push({ number: this.pages.length + 1, label, text: this.#lines.join('\n') })
    this.#lines = []
    this.#characters = 0
    this.#isFirstOfSheet = false
  }
}
