/** A page of a document as its words were read. */
export interface ReadPage {
  readonly number: number
  readonly text: string
}

/** The words of a text as they are compared: small letters and figures, without what printing changes. */
export function foundWords(text: string): string[] {
  return (
    text
      .normalize('NFKC')
      .toLowerCase()
      // A word that one version parts at the end of a line stands whole in the other.
      .replace(/(\p{L})-\s*\n\s*(\p{L})/gu, '$1$2')
      .match(/[\p{L}\p{N}]+(?:[.,]\p{N}+)*%?/gu) ?? []
  )
}

/** The words of all pages in a row, with the page that each stands on. */
export interface PageWords {
  hasPage(page: number): boolean
  /** The pages on which these words begin, in this order without any between them. */
  pagesWith(wanted: readonly string[]): number[]
  /**
   * The pages on which a stretch of as many words begins that shares so much with the wanted, every figure
   * included and no negation more or fewer.
   */
  pagesNear(wanted: readonly string[], share: number): number[]
  /** The pages that as wholes share so much with the wanted. */
  pagesLike(wanted: readonly string[], share: number): number[]
}

export function wordsOfPages(pages: readonly ReadPage[]): PageWords {
  const byPage = pages.map(({ number, text }) => ({ number, words: foundWords(text) }))
  const all = byPage.flatMap(({ number, words }) => words.map((word) => ({ word, page: number })))
  return {
    hasPage: (page) => pages.some(({ number }) => number === page),
    pagesWith: (wanted) => distinct(all.flatMap(({ page }, at) => (standsAt(all, at, wanted) ? [page] : []))),
    pagesNear: (wanted, share) => distinct(nearStretches(all, wanted, share)),
    pagesLike: (wanted, share) =>
      byPage.flatMap(({ number, words }) => (shared(words, wanted) >= share ? [number] : []))
  }
}

interface PlacedWord {
  readonly word: string
  readonly page: number
}

function standsAt(all: readonly PlacedWord[], at: number, wanted: readonly string[]): boolean {
  return wanted.every((word, place) => all[at + place]?.word === word)
}

/** Moves a window of as many words as are wanted over the text, and keeps count of what it shares with them. */
function nearStretches(all: readonly PlacedWord[], wanted: readonly string[], share: number): number[] {
  const missing = counted(wanted)
  for (const word of negations) missing.set(word, missing.get(word) ?? 0)
  const figures = wanted.filter(isFigure)
  const found: { readonly page: number; readonly shared: number }[] = []
  let common = 0
  const take = (word: string, sign: 1 | -1) => {
    const left = missing.get(word)
    if (left === undefined) return
    // Taken in while some are missing, it is shared; taken out while none is to spare, it no longer is.
    if (sign === 1 ? left > 0 : left >= 0) common += sign
    missing.set(word, left - sign)
  }
  for (const [at, { word }] of all.entries()) {
    take(word, 1)
    const first = at - wanted.length + 1
    if (first < 0) continue
    const start = all[first]
    if (start === undefined) continue
    const saysTheSame =
      figures.every((figure) => (missing.get(figure) ?? 0) <= 0) &&
      negations.every((word) => missing.get(word) === 0)
    if (saysTheSame && common / wanted.length >= share) found.push({ page: start.page, shared: common })
    take(start.word, -1)
  }
  const most = Math.max(0, ...found.map(({ shared }) => shared))
  return found.filter(({ shared }) => shared === most).map(({ page }) => page)
}

/** Words that turn a sentence round: one more or fewer of them is another sentence, however alike the rest is. */
const negations = ['not', 'no', 'never', 'none', 'nobody', 'without', 'few', 'rarely', 'cannot']

function isFigure(word: string): boolean {
  return /\p{N}/u.test(word)
}

/** How much of two texts is the same, from 0 to 1, by the words that both have, each as often as both have it. */
function shared(one: readonly string[], other: readonly string[]): number {
  const left = counted(other)
  let common = 0
  for (const word of one) {
    const count = left.get(word) ?? 0
    if (count > 0) common += 1
    left.set(word, count - 1)
  }
  return one.length + other.length === 0 ? 0 : (2 * common) / (one.length + other.length)
}

function counted(words: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1)
  return counts
}

function distinct(pages: readonly number[]): number[] {
  return [...new Set(pages)]
}
