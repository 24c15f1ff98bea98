import type { WordBlock } from './word-block.ts'
import { walkXml } from './xml-walk.ts'

/** A block that is being read. */
interface Open {
  readonly kind: 'heading' | 'paragraph' | 'item' | 'note'
  readonly level: number
  text: string
  page: number
  /** Words of it that are not bold. */
  plain: number
}

const headings: Readonly<Record<string, number>> = { h1: 1, h2: 2, h3: 3, h4: 4, h5: 5, h6: 6 }
const levelOfBoldLine = 7
const longestBoldHeading = 120

/** Puts the blocks of a Word document together from what mammoth makes of it, which is well-formed HTML. */
export class WordWalk {
  readonly blocks: WordBlock[] = []
  hasPages = false
  #page = 1
  #breakWaits = false
  #open: Open | undefined
  readonly #lists: { isNotes: boolean }[] = []
  /** Cells of the outermost table's row; what is in a table within a cell is text of that cell. */
  #cells: string[] | undefined
  #rowPage = 1
  #depth = 0
  #tables = 0
  #bold = 0
  #isNoteMark = false

  /** False where the HTML is not well formed, which would be a bug of the library. */
  read(html: string): boolean {
    const isSound = walkXml(`<body>${html}</body>`, {
      open: (name, attributes) => {
        this.#opened(name, attributes)
      },
      close: (name) => {
        this.#closed(name)
      },
      text: (text) => {
        this.#add(text)
      }
    })
    this.#finish()
    return isSound
  }

  #opened(name: string, attributes: Readonly<Record<string, string>>): void {
    switch (name) {
      case 'hr':
        this.hasPages = true
        this.#breakWaits = true
        return
      case 'br':
        this.#add('\n')
        return
      case 'table':
        this.#depth += 1
        if (this.#depth === 1) this.#tables += 1
        return
      case 'tr':
        if (this.#depth > 1) return
        this.#finish()
        this.#cells = []
        return
      case 'td':
      case 'th':
        if (this.#depth === 1) this.#cells?.push('')
        return
      case 'ul':
      case 'ol':
        this.#lists.push({ isNotes: false })
        return
      case 'li':
        this.#openItem(/^(foot|end)note-/.test(attributes['id'] ?? ''))
        return
      case 'p':
        // A paragraph within an item or a note is its text.
        if (this.#lists.length === 0) this.#begin('paragraph', 0)
        else this.#newLine()
        return
      case 'a':
        this.#isNoteMark = /^#(foot|end)note-/.test(attributes['href'] ?? '')
        return
      case 'strong':
        this.#bold += 1
        return
      default: {
        const level = headings[name]
        if (level !== undefined) this.#begin('heading', level)
      }
    }
  }

  #closed(name: string): void {
    switch (name) {
      case 'a':
        this.#isNoteMark = false
        return
      case 'strong':
        this.#bold -= 1
        return
      case 'table':
        this.#depth -= 1
        return
      case 'tr':
        if (this.#depth === 1) this.#finishRow()
        return
      case 'ul':
      case 'ol':
        this.#lists.pop()
        return
      case 'p':
        if (this.#cells !== undefined) this.#newLine()
        else if (this.#lists.length === 0) this.#finish()
        return
      default:
        if (name !== 'li' && headings[name] === undefined) return
        if (this.#cells !== undefined) this.#newLine()
        else this.#finish()
    }
  }

  #openItem(isNote: boolean): void {
    const list = this.#lists.at(-1)
    if (list !== undefined) list.isNotes = isNote
    this.#begin(isNote ? 'note' : 'item', 0)
  }

  #begin(kind: Open['kind'], level: number): void {
    if (this.#cells !== undefined) return
    this.#finish()
    this.#open = { kind, level, text: '', page: this.#page, plain: 0 }
  }

  #add(text: string): void {
    // A raised "[1]" is the mark of a note, and the arrow behind a note leads back: no words of the document.
    if (this.#isNoteMark) return
    const hasWords = text.trim() !== ''
    if (this.#cells !== undefined) {
      const last = this.#cells.length - 1
      if (last < 0) return
      if (hasWords && this.#cells.every((cell) => cell.trim() === '')) this.#rowPage = this.#turnPage()
      this.#cells[last] += text
      return
    }
    const open = this.#open
    if (open === undefined) return
    if (hasWords && open.text.trim() === '') open.page = this.#turnPage()
    if (hasWords && this.#bold === 0) open.plain += 1
    open.text += text
  }

  /** A break counts where words come after it, once however often it was noted. */
  #turnPage(): number {
    if (this.#breakWaits) this.#page += 1
    this.#breakWaits = false
    return this.#page
  }

  #newLine(): void {
    if (this.#cells !== undefined) {
      const last = this.#cells.length - 1
      if ((this.#cells[last] ?? '').trim() !== '') this.#cells[last] += '\n'
    } else if (this.#open !== undefined && this.#open.text.trim() !== '') this.#open.text += '\n'
  }

  #finishRow(): void {
    const cells = (this.#cells ?? []).map(tidy)
    this.#cells = undefined
    if (cells.every((cell) => cell === '')) return
    const text = cells.map((cell) => cell.replaceAll('\n', ' ')).join('\t')
    this.blocks.push({ kind: 'row', table: this.#tables, cells, text, page: this.#rowPage })
  }

  #finish(): void {
    const open = this.#open
    this.#open = undefined
    if (open === undefined) return
    const { kind, page } = open
    const text = tidy(open.text)
    if (text === '') return
    const isBoldLine = kind === 'paragraph' && open.plain === 0 && looksLikeHeading(text)
    if (kind === 'heading') this.blocks.push({ kind, level: open.level, text, page })
    else if (isBoldLine) this.blocks.push({ kind: 'heading', level: levelOfBoldLine, text, page })
    else this.blocks.push({ kind, text, page })
  }
}

/** A short bold line that is no sentence: how headings are written by whoever knows no styles. */
function looksLikeHeading(text: string): boolean {
  return text.length <= longestBoldHeading && !/[.;,]$/.test(text)
}

function tidy(text: string): string {
  return text
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .replace(/\n{2,}/g, '\n')
    .trim()
}
