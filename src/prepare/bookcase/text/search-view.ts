import { excerpt } from '../../../record/search/excerpt.ts'
import { pageSteps } from '../../../record/search/page-numbers.ts'
import type { Segment } from '../../../ui/patterns/highlight.tsx'
import type { NothingAskedFor } from '../../../ui/patterns/search-advice.tsx'
import { count, number, sentenceCase } from '../../../ui/prose/counts.ts'
import { momentInWords } from '../../../ui/prose/moments.ts'
import { preparePaths } from '../../paths.ts'
import type { Section } from '../document.ts'
import { sectionLabel } from '../sections.ts'
import {
  type DocumentHit,
  documentsOnAPage,
  mostPages,
  type SearchAsked,
  type SearchFound
} from './search-store.ts'

interface Link {
  readonly text: string
  readonly href: string
}

/** A document that was found, with the pages on which the words stand. */
export interface ShownDocument {
  readonly id: string
  readonly title: string
  readonly href: string
  readonly where: string
  readonly pages: readonly (Link & { readonly segments: readonly Segment[] })[]
  /** What is not shown of it; undefined where all is. */
  readonly more: string | undefined
}

export interface SearchView {
  readonly words: string
  readonly section:
    | { readonly value: Section; readonly label: string; readonly removeHref: string }
    | undefined
  readonly results:
    | { readonly kind: 'not-asked' }
    | { readonly kind: 'nothing-asked'; readonly because: NothingAskedFor }
    | { readonly kind: 'none'; readonly everywhereHref: string | undefined }
    | {
        readonly kind: 'results'
        readonly sentence: string
        readonly documents: readonly ShownDocument[]
        readonly sections: readonly (Link & { readonly count: number })[]
        readonly pages: readonly ((Link & { readonly current: boolean }) | 'gap')[]
      }
}

/** The page of a search of the bookcase, from what was asked and what was found. */
export function searchView(asked: SearchAsked, found: SearchFound | undefined): SearchView {
  const { words: q, section } = asked
  return {
    words: q,
    section: section && {
      value: section,
      label: sectionLabel(section),
      removeHref: preparePaths.bookcaseSearch({ q })
    },
    results: resultsIn(asked, found)
  }
}

function resultsIn(asked: SearchAsked, found: SearchFound | undefined): SearchView['results'] {
  const { words: q, section } = asked
  if (found === undefined) return { kind: 'not-asked' }
  if (found.kind === 'nothing-asked') {
    return /[\p{L}\p{N}]/u.test(q) ? found : { kind: 'nothing-asked', because: 'no-words' }
  }
  if (found.hits.length === 0) {
    const elsewhere = section !== undefined && found.sections.length > 0
    return { kind: 'none', everywhereHref: elsewhere ? preparePaths.bookcaseSearch({ q }) : undefined }
  }
  const last = Math.ceil(found.documents / documentsOnAPage)
  return {
    kind: 'results',
    sentence: sentence(q, found),
    documents: found.hits.map((hit) => shownDocument(hit, q)),
    sections:
      section !== undefined || found.sections.length < 2
        ? []
        : found.sections.map((each) => ({
            text: sectionLabel(each.section),
            href: preparePaths.bookcaseSearch({ q, section: each.section }),
            count: each.documents
          })),
    pages:
      last === 1
        ? []
        : pageSteps(asked.page, last).map((step) =>
            step === 'gap'
              ? step
              : {
                  text: String(step),
                  href: preparePaths.bookcaseSearch({ q, section, page: step }),
                  current: step === asked.page
                }
          )
  }
}

function sentence(q: string, { documents, pages, isCut }: Extract<SearchFound, { kind: 'found' }>): string {
  const found = sentenceCase(count(documents, 'document'))
  const holds = documents === 1 ? 'holds' : 'hold'
  if (isCut) {
    return `${found} ${holds} “${q}” among the ${number(mostPages)} pages that came last. Add a word or choose a section to see the rest.`
  }
  const on = pages === 0 ? 'in the title' : `on ${count(pages, 'page')}`
  return `${found} ${holds} “${q}” ${on}.`
}

function shownDocument(hit: DocumentHit, q: string): ShownDocument {
  const { document, title, section, version, newestAt, hits } = hit
  const left = hit.pages - hits.length
  return {
    id: document,
    title,
    href: preparePaths.document(document),
    where: `${sectionLabel(section)}. Version ${version}, which came on ${momentInWords(newestAt)}`,
    pages: hits.map(({ number: page, label, text, marked }) => ({
      text: label.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase()),
      href: preparePaths.documentPage(document, version, page, q),
      segments: excerpt(text, marked)
    })),
    more: left > 0 ? `and on ${count(left, 'more page', 'more pages')}` : undefined
  }
}
