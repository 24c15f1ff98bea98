import type { PrintedPage } from '../pdf/document.ts'
import type { Line } from './lines.ts'
import { linesOf } from './lines.ts'
import { lineText } from './text.ts'

/** A page's lines, parted into what the author wrote and what the template repeats. */
export interface LaidOutPage {
  readonly number: number
  readonly body: readonly Line[]
  /** Running heads and feet and page numbers; then what runs another way than the text, such as a stamp. */
  readonly furniture: readonly Line[]
}

/** How much of a page's height, at the top and at the bottom, can hold running heads and feet. */
const margin = 0.1
const sameHeight = 4

/**
 * Tells running heads, feet and page numbers from the text. Furniture stands in the top or bottom margin and
 * is either a page number alone or comes back, digits apart, at the same height on three pages or more: two
 * pages may well end in the same short line.
 */
export function removeFurniture(
  pages: readonly { readonly page: PrintedPage; readonly lines: readonly Line[] }[]
): LaidOutPage[] {
  const seen = new Map<string, { page: number; baseline: number }[]>()
  const inMargin = (page: PrintedPage, line: Line): boolean =>
    line.baseline < page.height * margin || line.baseline > page.height * (1 - margin)
  for (const { page, lines } of pages) {
    for (const line of lines) {
      if (!inMargin(page, line)) continue
      const places = seen.get(signature(line)) ?? []
      places.push({ page: page.number, baseline: line.baseline })
      seen.set(signature(line), places)
    }
  }
  const enough = Math.min(3, pages.length)
  const repeats = (line: Line): boolean => {
    const alike = (seen.get(signature(line)) ?? []).filter(
      (place) => Math.abs(place.baseline - line.baseline) <= sameHeight
    )
    return alike.length > 1 && new Set(alike.map((place) => place.page)).size >= enough
  }
  return pages.map(({ page, lines }) => {
    const isFurniture = (line: Line): boolean =>
      inMargin(page, line) && (isPageNumber(line, page, lines) || repeats(line))
    return {
      number: page.number,
      body: lines.filter((line) => !isFurniture(line)),
      furniture: [
        ...lines.filter(isFurniture),
        ...page.turned.flatMap((words) => linesOf({ ...page, words }))
      ]
    }
  })
}

function signature(line: Line): string {
  return lineText(line).toLowerCase().replace(/\d+/g, '#').replace(/\s+/g, '')
}

/** A number alone, or "Page 3 of 12", as the outermost line of the page. */
function isPageNumber(line: Line, page: PrintedPage, lines: readonly Line[]): boolean {
  if (!/^(page )?\d{1,3}( of \d{1,3})?$/i.test(lineText(line))) return false
  const below = lines.filter((other) => other.baseline < line.baseline - 1)
  return line.baseline < page.height / 2
    ? below.every((other) => other.baseline < page.height * margin)
    : lines.every((other) => other.baseline <= line.baseline + 1)
}
