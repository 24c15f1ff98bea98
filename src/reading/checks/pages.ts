import type { LaidOutPage } from '../layout/furniture.ts'
import type { LaidOutDocument } from '../layout/laid-out.ts'
import type { Line } from '../layout/lines.ts'
import { lineText } from '../layout/text.ts'
import { isClosingWords } from '../printed/closing-words.ts'
import { excerpt } from '../printed/excerpt.ts'
import type { Disagreement } from '../published-report.ts'
import type { Checked } from './check-reading.ts'
import { lettersOnly } from './letters-only.ts'
import type { PrintedLetters } from './printed-letters.ts'

/** Pages that seem to be missing, empty or out of order, by the numbers and the contents that are printed. */
export function checkPages(
  { kind, readAs, pages: count }: Checked,
  { pages }: LaidOutDocument,
  letters: PrintedLetters
): Disagreement[] {
  const numbers = pageNumbers(pages)
  return [
    ...emptyPages(pages),
    ...jumps(numbers),
    ...promisedPages(pages, letters),
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

interface PageNumber {
  readonly page: number
  readonly printed: number
}

/** The number that each page prints in its head or foot, alone, at the end of the line, or as "Page 3 of 12". */
function pageNumbers(pages: readonly LaidOutPage[]): readonly PageNumber[] {
  return pages.flatMap(({ number: page, furniture }) => {
    const [printed] = furniture.flatMap((line) => {
      const [, at] = /(?:^|\s)(\d{1,3})(?:\s+of\s+\d{1,3})?$/i.exec(lineText(line)) ?? []
      return at === undefined ? [] : [Number(at)]
    })
    return printed === undefined ? [] : [{ page, printed }]
  })
}

/**
 * The printed numbers count the file's pages one by one. They may begin behind the cover, so they can lag behind
 * the file's, never run ahead of them.
 */
function jumps(numbers: readonly PageNumber[]): Disagreement[] {
  return numbers.flatMap(({ page, printed }, index): Disagreement[] => {
    const before = numbers[index - 1]
    const expected = before === undefined ? Math.min(printed, page) : before.printed + page - before.page
    if (printed === expected) return []
    return [
      {
        check: 'pages',
        what: `Page ${page} of the file is numbered ${printed}, where ${expected} would follow; pages may be missing or out of order.`,
        pages: [page]
      }
    ]
  })
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

function promisedPages(pages: readonly LaidOutPage[], letters: PrintedLetters): Disagreement[] {
  const promised = contents(pages)
  if (promised.length < fewestPromises) return []
  return promised.flatMap(({ heading, on, page }): Disagreement[] => {
    const words = lettersOnly(heading)
    const isThere = pages.some(({ number }) => number > page && letters.onPage(number).includes(words))
    return isThere
      ? []
      : [
          {
            check: 'pages',
            what: `The contents on page ${page} name "${excerpt(heading)}" on page ${on}, which is not there; pages may be missing.`,
            pages: [page]
          }
        ]
  })
}

/** Reports end with Ofsted's own words about itself. */
function lostEnd(pages: readonly LaidOutPage[], count: number): Disagreement[] {
  const closes = pages.slice(-3).some(({ body }) => body.some((line) => isClosingWords(lineText(line))))
  return closes
    ? []
    : [
        {
          check: 'pages',
          what: 'The report does not end with Ofsted’s closing words; pages may be missing.',
          pages: [count]
        }
      ]
}
