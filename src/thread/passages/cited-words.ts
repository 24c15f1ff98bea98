import type { TextPage } from '../../reading/documents/document-text.ts'
import { reanchor } from './reanchor.ts'

/** The words of the version that is to be cited, as far as they were read. */
export interface WordsOfVersion {
  /** Undefined while nobody has read them, or where nobody can. */
  readonly pages: readonly TextPage[] | undefined
  /** Something of the document was left out when it was read: not every page is here. */
  readonly isPart: boolean
}

/** Whether what is cited stands where the citation says; in words for the field where it does not. */
export type CitedWords =
  | { readonly kind: 'stands' }
  /** Its words could not be looked at: it may be cited, and is shown as not checked. */
  | { readonly kind: 'not-checked' }
  | { readonly kind: 'wrong'; readonly field: 'page' | 'quote'; readonly message: string }

/**
 * Looks for a quote on the page that is cited, by the rule by which it is found again in a new version: word for word,
 * or nearly so with every figure and every "not" the same.
 */
export function citedWords(
  { page, quote }: { readonly page: number | undefined; readonly quote: string | undefined },
  { pages, isPart }: WordsOfVersion
): CitedWords {
  if (page === undefined && quote === undefined) return { kind: 'stands' }
  if (pages === undefined) return { kind: 'not-checked' }
  const cited = pages.find(({ number }) => number === page)
  if (page !== undefined && cited === undefined) {
    const last = pages.at(-1)?.number ?? 0
    if (isPart && page > last) return { kind: 'not-checked' }
    const message = `The document has no page ${page}: its last is page ${last}`
    return { kind: 'wrong', field: 'page', message }
  }
  if (quote === undefined) return { kind: 'stands' }
  const anchor = reanchor({ page, quote, pageText: undefined }, pages)
  if (anchor.kind === 'stands') return { kind: 'stands' }
  // A page that was scanned has no words that could say otherwise.
  if (cited?.text === '') return { kind: 'not-checked' }
  if (anchor.kind === 'moved') {
    const message = `These words do not stand on page ${page ?? ''}. They stand on ${labelOf(pages, anchor.page)}: put ${anchor.page}, or quote others`
    return { kind: 'wrong', field: 'page', message }
  }
  if (page === undefined && isPart) return { kind: 'not-checked' }
  const where = page === undefined ? 'in the document' : `on page ${page}, nor on any other`
  return {
    kind: 'wrong',
    field: 'quote',
    message: `These words do not stand ${where}. Copy them as they stand there, or leave the quote empty`
  }
}

function labelOf(pages: readonly TextPage[], number: number): string {
  const label = pages.find((page) => page.number === number)?.label
  return label === undefined || label === `page ${number}` ? `page ${number}` : `page ${number} (${label})`
}
