import type { LaidOutDocument } from '../layout/laid-out.ts'
import type { Line } from '../layout/lines.ts'
import { lineText } from '../layout/text.ts'
import { excerpt } from '../printed/excerpt.ts'
import type { Disagreement } from '../published-report.ts'
import { templateOf } from './boilerplate.ts'
import type { Checked } from './checked.ts'
import { ClaimedText } from './claimed-text.ts'
import { lettersOnly } from './letters-only.ts'
import type { PrintedLetters } from './printed-letters.ts'
import type { HeldText } from './texts.ts'
import { textsOf } from './texts.ts'

/** A stretch of so few letters is a number or a mark that the reader took off, not text. */
const fewLetters = 3
/** A bullet or number has no more letters. */
const longestMark = 4

/**
 * Nothing lost, nothing invented: every line of the running text and of the footnotes is found in the reading,
 * each stretch of the reading for one line only, and no stretch of it is left over. What is left of the lines is
 * named where it stands; what is left of the reading no page prints.
 */
export function checkWords(
  report: Checked,
  document: LaidOutDocument,
  letters: PrintedLetters
): Disagreement[] {
  const texts = placed(textsOf(report))
  const held: Held = {
    texts,
    claimed: new ClaimedText(texts.map(({ letters }) => letters).join('\n')),
    near: stretches(texts, document.pages.length),
    onPage: byPage(texts)
  }
  const lines = [...document.lines, ...document.footnotes.flat()]
  const isTemplate = templateOf(report, document)
  // Lines of the template come last: the contents and a letter's head repeat what others say.
  const inTurn = [...lines.filter((line) => !isTemplate(line)), ...lines.filter(isTemplate)]
  const leftOver = claimLines(inTurn, held, letters)
    .filter((line) => !isTemplate(line))
    .filter((line) => !isRow(line, held))
  const named = leftOver.map((line) => letters.of(line)).join('')
  return [...leftOverText(leftOver, lines), ...textWithoutLines(held, named)]
}

interface Held {
  readonly texts: readonly PlacedText[]
  readonly claimed: ClaimedText
  /** Where the texts that can hold a page's lines stand: those that begin on it or on the page before. */
  readonly near: (page: number) => Stretch
  /** The texts that begin on a page. */
  readonly onPage: (page: number) => readonly PlacedText[]
}

interface Stretch {
  readonly from: number
  readonly to: number
}

interface PlacedText extends HeldText, Stretch {
  readonly letters: string
  readonly openingLength: number
}

function placed(texts: readonly HeldText[]): readonly PlacedText[] {
  let from = 0
  return texts.map((text) => {
    const letters = lettersOnly(text.text)
    const openingLength = lettersOnly(text.opening ?? '').length
    const place = { ...text, letters, openingLength, from, to: from + letters.length }
    from = place.to + 1
    return place
  })
}

function byPage(texts: readonly PlacedText[]): (page: number) => readonly PlacedText[] {
  const pages = Map.groupBy(texts, ({ page }) => page)
  return (page) => pages.get(page) ?? []
}

/** The texts stand in the order of their pages. */
function stretches(texts: readonly PlacedText[], pages: number): (page: number) => Stretch {
  const end = texts.at(-1)?.to ?? 0
  const startOf = Array.from({ length: pages + 3 }, () => end)
  for (const { page, from } of texts.toReversed()) startOf[page] = from
  for (let page = pages + 1; page >= 0; page -= 1) {
    startOf[page] = Math.min(startOf[page] ?? end, startOf[page + 1] ?? end)
  }
  return (page) => ({ from: startOf[Math.max(0, page - 1)] ?? 0, to: startOf[page + 1] ?? end })
}

/**
 * Claims the reading's text line by line, and answers the lines that are not in it, in printed order. A line goes on
 * with the text before it or opens another; only what is left is looked for inside the texts, the longest first.
 */
function claimLines(lines: readonly Line[], held: Held, letters: PrintedLetters): readonly Line[] {
  const { claimed, near } = held
  const waiting: { readonly line: Line; readonly forms: readonly string[] }[] = []
  for (const line of lines) {
    const forms = formsOf(line, letters.of(line))
    if (!forms.some((form) => claimed.claimNext(form) || opensText(form, line.page, held))) {
      waiting.push({ line, forms })
    }
  }
  return waiting
    .toSorted((a, b) => (b.forms[0]?.length ?? 0) - (a.forms[0]?.length ?? 0))
    .filter(({ line, forms }) => {
      // The theme of a list can stand alone at the foot of a page, above items that are read from the next.
      const { from } = near(line.page)
      const { to } = near(line.page + 1)
      return !forms.some((form) => claimed.claimWithin(form, from, to))
    })
    .map(({ line }) => line)
    .toSorted((a, b) => lines.indexOf(a) - lines.indexOf(b))
}

/** Claims the start of a text of the page. The first line of running text is known, so no shorter one opens it. */
function opensText(form: string, page: number, { claimed, onPage }: Held): boolean {
  return onPage(page).some(
    ({ letters, openingLength, from }) =>
      letters.startsWith(form) && form.length >= openingLength - longestMark && claimed.claimAt(form, from)
  )
}

/** A line's letters as printed, and without the number or letter that may be its bullet; "a" and "I" are words. */
function formsOf(line: Line, letters: string): readonly string[] {
  const [first] = line.words
  const mark = /^(\(?[\p{N}.]{1,5}[.)]?|\(?\p{L}[.)]|[b-hj-z])$|^\d{1,3}[.)]/u.exec(first?.text ?? '')?.[0]
  const forms = mark === undefined ? [letters] : [letters, letters.slice(lettersOnly(mark).length)]
  return forms.filter((form) => form !== '')
}

/** A row of a table: each of its words stands in a heading of the page or in what a value is cited by. */
function isRow(line: Line, { texts }: Held): boolean {
  const words = new Set(
    texts.flatMap(({ page, text, form }) =>
      form === 'running' || page !== line.page ? [] : text.split(/\s+/).map(lettersOnly)
    )
  )
  return line.words.map(({ text }) => lettersOnly(text)).every((word) => word === '' || words.has(word))
}

/** Lines that follow one another in one saying. */
function leftOverText(leftOver: readonly Line[], lines: readonly Line[]): Disagreement[] {
  const places = new Map(lines.map((line, index) => [line, index]))
  const groups: Line[][] = []
  for (const line of leftOver) {
    if (lettersOnly(lineText(line)).length < fewLetters) continue
    const group = groups.at(-1)
    const before = group?.at(-1)
    const follows = before !== undefined && places.get(before) === (places.get(line) ?? 0) - 1
    if (follows && before.page === line.page) group?.push(line)
    else groups.push([line])
  }
  return groups.map((group) => ({
    check: 'unplaced-text',
    what: `Text that found no place in the reading: "${excerpt(group.map(lineText).join(' '))}"`,
    pages: [group[0]?.page ?? 1]
  }))
}

/** Running text that no line has claimed, and that is not part of the lines already named. */
function textWithoutLines({ texts, claimed }: Held, named: string): Disagreement[] {
  return texts.flatMap(({ page, text, form, from, to }): Disagreement[] => {
    const free = form === 'running' ? claimed.longestFree(from, to) : ''
    if (free.length <= fewLetters || named.includes(free)) return []
    return [
      {
        check: 'unplaced-text',
        what: `Words of the reading that no line of the report prints ("${excerpt(free)}"), in "${excerpt(text.trim())}"`,
        pages: [page]
      }
    ]
  })
}
