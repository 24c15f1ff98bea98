import { foundWords, type PageWords, type ReadPage, wordsOfPages } from './quoted-words.ts'

/** What a citation was made from. */
export interface CitedPlace {
  /** Undefined where the document is cited as a whole. */
  readonly page: number | undefined
  /** The words; undefined where the page as a whole is meant. */
  readonly quote: string | undefined
  /** What the whole cited page said, where it was read: by it a page is known again that is cited without a quote. */
  readonly pageText: string | undefined
}

/** Where a citation stands in a newer version: where it was, on another page, or nowhere. */
export type Anchor =
  | { readonly kind: 'stands' }
  | { readonly kind: 'moved'; readonly page: number }
  | { readonly kind: 'broken' }

/**
 * From this share of words on, in the same stretch, a passage of a new version is the passage that was cited: a word or
 * two in a sentence were put right. Below it the sentence says something else.
 */
const nearEnough = 0.85
/** The same for a page that is cited as a whole, of which more may change. */
const pageNearEnough = 0.7
/** Shorter quotes must stand word for word: in three words, one is a third of what is said. */
const fewestWordsForNear = 6

/**
 * Finds a citation again among the pages of a newer version: word for word first, on the page where it was and then on
 * the nearest; else by nearly the same words. A quote whose figures changed, or that gained or lost a "not", is never
 * the same: "93%" that became "39%" is the very thing that must not pass unseen. The document as a whole stands whatever it says.
 */
export function reanchor({ page, quote, pageText }: CitedPlace, pages: readonly ReadPage[]): Anchor {
  if (page === undefined && quote === undefined) return { kind: 'stands' }
  const words = wordsOfPages(pages)
  if (quote !== undefined) return anchorOfQuote(quote, page, words)
  return anchorOfPage(page ?? 1, pageText, words)
}

function anchorOfQuote(quote: string, page: number | undefined, words: PageWords): Anchor {
  const wanted = foundWords(quote)
  if (wanted.length === 0) return { kind: 'broken' }
  const exact = words.pagesWith(wanted)
  const near =
    exact.length > 0 || wanted.length < fewestWordsForNear ? [] : words.pagesNear(wanted, nearEnough)
  return nearestTo(page, exact.length > 0 ? exact : near)
}

function anchorOfPage(page: number, pageText: string | undefined, words: PageWords): Anchor {
  const wanted = pageText === undefined ? [] : foundWords(pageText)
  // Nothing was read of the page that was cited: that there is one of its number is all that can be said.
  if (wanted.length === 0) return words.hasPage(page) ? { kind: 'stands' } : { kind: 'broken' }
  return nearestTo(page, words.pagesLike(wanted, pageNearEnough))
}

/** The page itself where it is among them, else the one that lies nearest; the earlier of two as near. */
function nearestTo(page: number | undefined, found: readonly number[]): Anchor {
  const [first] = found
  if (first === undefined) return { kind: 'broken' }
  if (page === undefined || found.includes(page)) return { kind: 'stands' }
  const distance = (other: number) => Math.abs(other - page)
  return {
    kind: 'moved',
    page: found.reduce((best, other) => (distance(other) < distance(best) ? other : best), first)
  }
}
