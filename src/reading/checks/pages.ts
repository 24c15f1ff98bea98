import type { LaidOutPage } from '../layout/furniture.ts'
import type { LaidOutDocument } from '../layout/laid-out.ts'
import type { Line } from '../layout/lines.ts'
import { lineText } from '../layout/text.ts'
import { isClosingWords } from '../printed/closing-words.ts'
import { excerpt } from '../printed/excerpt.ts'
import type { Disagreement } from '../published-report.ts'
import type { Checked } from './checked.ts'
import { lettersOnly } from './letters-only.ts'
import { pageOf } from './page-of.ts'
import type { PrintedLetters } from './printed-letters.ts'

type PagesOf = Pick<Checked, 'kind' | 'readAs' | 'datesAsPrinted' | 'pages'>

/** Pages that seem to be missing, empty or out of order, by the numbers and the contents that are printed. */
export function checkPages(
  { kind, readAs, datesAsPrinted, pages: count }: PagesOf,
  { pages }: LaidOutDocument,
  letters: PrintedLetters
): Disagreement[] {
  const numbers = pageNumbers(pages)
  return [
    ...emptyPages(pages),
    ...(readAs === 'letter-by-headings' ? [] : coverMoved(pages, pageOf(datesAsPrinted))),
    ...jumps(numbers, pages),
    ...promisedPages(pages, numbers, letters),
    // A letter ends with its signature, a report of 2013 with the record of main findings.
    ...(readAs === 'letter-by-headings' || kind.value === 'lac-2013' ? [] : lostEnd(pages, count))
  ]
}

/** A page without text inside a report may be a picture of one; the last can be left blank. */
function emptyPages(pages: readonly LaidOutPage[]): Disagreement[] {
  return pages
    .filter(({ body }, index) => body.length === 0 && index > 0 && index < pages.length - 1)
    .map(({ number }) => ({
      check: 'pages',
      what: `Page ${number} has no text; what stands there may be a picture.`,
      pages: [number]
    }))
}

/** The cover, which prints the dates, is the first page that has text. */
function coverMoved(pages: readonly LaidOutPage[], cover: number | undefined): Disagreement[] {
  const first = pages.find(({ body }) => body.length > 0)?.number
  if (cover === undefined || first === undefined || cover <= first) return []
  return [
    {
      check: 'pages',
      what: `The dates stand on page ${cover}, but the report begins on page ${first}; pages may be out of order.`,
      pages: [first, cover]
    }
  ]
}

interface PageNumber {
  readonly page: number
  readonly printed: number
}

/** A page's number stands alone, at either end of its running line, or as "Page 3 of 12"; a date is none. */
const numberAtEnd = /(?:^|\s)(\d{1,3})(?:\s+of\s+\d{1,3})?$/i
const numberAtStart = /^(\d{1,3})\s+(?=inspection|review|ofsted)/i

function pageNumbers(pages: readonly LaidOutPage[]): readonly PageNumber[] {
  return pages.flatMap(({ number: page, furniture }) => {
    const [printed] = furniture.flatMap((line) => {
      const text = lineText(line)
      const [, at] = numberAtEnd.exec(text) ?? numberAtStart.exec(text) ?? []
      return at === undefined ? [] : [Number(at)]
    })
    return printed === undefined ? [] : [{ page, printed }]
  })
}

/**
 * The printed numbers count the file's pages one by one. They may begin behind the cover, so they can lag behind
 * the file's, never run ahead of them; and behind a report's closing words another may be bound in.
 */
function jumps(numbers: readonly PageNumber[], pages: readonly LaidOutPage[]): Disagreement[] {
  return numbers.flatMap(({ page, printed }, index): Disagreement[] => {
    const before = numbers[index - 1]
    const expected = before === undefined ? Math.min(printed, page) : before.printed + page - before.page
    if (printed === expected) return []
    if (printed === 1 && pages.some(({ number, body }) => number === page - 1 && closes(body))) return []
    return [
      {
        check: 'pages',
        what: `Page ${page} of the file is numbered ${printed}, where ${expected} would follow; pages may be missing or out of order.`,
        pages: [page]
      }
    ]
  })
}

function closes(lines: readonly Line[]): boolean {
  return lines.some((line) => isClosingWords(lineText(line)))
}

interface Promised {
  readonly heading: string
  readonly on: number
  readonly page: number
}

/** Fewer lines with a number at the end make no contents page. */
const fewestPromises = 3

/** What the contents page promises: each line that ends with a number, below the heading "Contents". */
function contents(pages: readonly LaidOutPage[]): readonly Promised[] {
  const page = pages.slice(0, 4).find(({ body }) => body.some(isContentsHeading))
  if (page === undefined) return []
  return page.body.flatMap((line) => {
    const [, heading = '', on] = /^(.*\p{L}.*?)[\s.…·]+(\d{1,3})$/u.exec(lineText(line)) ?? []
    return on === undefined ? [] : [{ heading, on: Number(on), page: page.number }]
  })
}

function isContentsHeading(line: Line): boolean {
  return /^contents:?$/i.test(lineText(line))
}

/**
 * What the contents promise is there. Where the pages print no numbers, it also stands where they say: on the page
 * that lies as far from the promised number as most of the others do.
 */
function promisedPages(
  pages: readonly LaidOutPage[],
  numbers: readonly PageNumber[],
  letters: PrintedLetters
): Disagreement[] {
  const promised = contents(pages)
  if (promised.length < fewestPromises) return []
  const isOn = ({ heading }: Promised, page: number): boolean =>
    letters.onPage(page).includes(lettersOnly(heading))
  const isMissing = (promise: Promised): boolean =>
    !numbers.some(({ printed }) => printed === promise.on) &&
    !pages.some(({ number }) => number > promise.page && isOn(promise, number))
  const offsets = Array.from({ length: 11 }, (_, index) => index - 5)
  const hits = (by: number): number => promised.filter((promise) => isOn(promise, promise.on + by)).length
  const offset = offsets.reduce((best, by) => (hits(by) > hits(best) ? by : best), 0)
  const numbered = numbers.length > pages.length / 2
  const isMoved = (promise: Promised): boolean => !numbered && !isOn(promise, promise.on + offset)
  return promised
    .filter((promise) => isMissing(promise) || isMoved(promise))
    .map(({ heading, on, page }) => ({
      check: 'pages',
      what: `The contents on page ${page} name "${excerpt(heading)}" on page ${on}, which is not there; pages may be missing or out of order.`,
      pages: [page]
    }))
}

/** Reports end with Ofsted's own words about itself. */
function lostEnd(pages: readonly LaidOutPage[], count: number): Disagreement[] {
  return pages.slice(-3).some(({ body }) => closes(body))
    ? []
    : [
        {
          check: 'pages',
          what: 'The report does not end with Ofsted’s closing words; pages may be missing.',
          pages: [count]
        }
      ]
}
