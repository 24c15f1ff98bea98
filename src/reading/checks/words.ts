import type { LaidOutDocument } from '../layout/laid-out.ts'
import type { Line } from '../layout/lines.ts'
import { lineText } from '../layout/text.ts'
import { excerpt } from '../printed/excerpt.ts'
import type { Disagreement } from '../published-report.ts'
import { templateOf } from './boilerplate.ts'
import type { Checked } from './check-reading.ts'
import { ClaimedText } from './claimed-text.ts'
import { lettersOnly } from './letters-only.ts'
import type { PrintedLetters } from './printed-letters.ts'
import type { HeldText } from './texts.ts'
import { textsOf } from './texts.ts'

/** Fewer letters than this may stand anywhere by chance: such a line is looked for where it follows, or last. */
const telling = 20
/** A stretch of so few letters is a number or a mark that the reader took off, not text. */
const fewLetters = 3

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
    near: stretches(texts, document.pages.length)
  }
  const lines = [...document.lines, ...document.footnotes.flat()]
  const isTemplate = templateOf(document)
  const leftOver = claimLines(lines, held, letters)
    .filter((line) => !isTemplate(line))
    .filter((line) => !claimWords(line, held))
  return [...leftOverText(leftOver, lines), ...textWithoutLines(held)]
}

interface Held {
  readonly texts: readonly PlacedText[]
  readonly claimed: ClaimedText
  /** Where the texts that can hold a page's lines stand: those that begin on it or on the page before. */
  readonly near: (page: number) => Stretch
}

interface Stretch {
  readonly from: number
  readonly to: number
}

interface PlacedText extends HeldText, Stretch {
  readonly letters: string
}

function placed(texts: readonly HeldText[]): readonly PlacedText[] {
  let from = 0
  return texts.map((text) => {
    const letters = lettersOnly(text.text)
    const place = { ...text, letters, from, to: from + letters.length }
    from = place.to + 1
    return place
  })
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

/** Claims the reading's text line by line, and answers the lines that are not in it, in printed order. */
function claimLines(
  lines: readonly Line[],
  { claimed, near }: Held,
  letters: PrintedLetters
): readonly Line[] {
  const waiting: { readonly line: Line; readonly forms: readonly string[] }[] = []
  for (const line of lines) {
    const forms = formsOf(line, letters.of(line))
    const { from, to } = near(line.page)
    const found = forms.some(
      (form) => claimed.claimNext(form) || (form.length >= telling && claimed.claimWithin(form, from, to))
    )
    if (!found) waiting.push({ line, forms })
  }
  const lost = new Set<Line>()
  for (const { line, forms } of waiting.toSorted((a, b) => lettersIn(b.forms) - lettersIn(a.forms))) {
    const { from, to } = near(line.page)
    if (!forms.some((form) => claimed.claimWithin(form, from, to))) lost.add(line)
  }
  return lines.filter((line) => lost.has(line))
}

function lettersIn(forms: readonly string[]): number {
  return forms[0]?.length ?? 0
}

/** A line's letters as printed, and without the number or letter that may be its bullet. */
function formsOf(line: Line, letters: string): readonly string[] {
  const [first] = line.words
  const mark = /^(\(?[\p{N}.]{1,5}[.)]?|\(?\p{L}[.)]?)$|^\d{1,3}[.)]/u.exec(first?.text ?? '')?.[0]
  const forms = mark === undefined ? [letters] : [letters, letters.slice(lettersOnly(mark).length)]
  return forms.filter((form) => form !== '')
}

/** Claims a line word by word from the texts of its page: a row of a table has the words of several cells. */
function claimWords(line: Line, { texts, claimed }: Held): boolean {
  const here = texts.filter(({ page }) => page === line.page)
  return line.words
    .map(({ text }) => lettersOnly(text))
    .every((word) => word === '' || here.some(({ from, to }) => claimed.claimWithin(word, from, to)))
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

function textWithoutLines({ texts, claimed }: Held): Disagreement[] {
  return texts.flatMap(({ page, text, whole, from, to }): Disagreement[] => {
    const free = whole ? claimed.longestFree(from, to) : ''
    if (free.length <= fewLetters) return []
    return [
      {
        check: 'unplaced-text',
        what: `Words of the reading that no line of the report prints ("${excerpt(free)}"), in "${excerpt(text.trim())}"`,
        pages: [page]
      }
    ]
  })
}
