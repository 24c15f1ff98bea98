import { areaLabel } from '../../framework/judgement-areas.ts'
import type { Segment } from '../../ui/patterns/highlight.tsx'
import type { NothingAskedFor } from '../../ui/patterns/search-advice.tsx'
import { count, number, sentenceCase } from '../../ui/prose/counts.ts'
import { dateInWords, datesInWords } from '../../ui/prose/dates.ts'
import type { ShownGrade } from '../../ui/tone.ts'
import { passageNameAlone } from '../activities/passage-kinds.ts'
import { shownGrade } from '../activities/shown-grade.ts'
import { standingWords } from '../activities/standing.ts'
import type { Authority } from '../authorities/authority.ts'
import { paths } from '../paths.ts'
import { authoritiesNamedIn, authoritiesNear } from './authority-names.ts'
import { excerpt } from './excerpt.ts'
import { type ChosenFacet, chosenFacets, type ShownFacet, shownFacets } from './facets.ts'
import { type PageStep, pageSteps } from './page-numbers.ts'
import { asQuery, facetNames, type SearchQuery } from './search-query.ts'
import type { Found, Hit } from './store.ts'
import { hitsOnAPage, mostRanked } from './store.ts'

interface Link {
  readonly text: string
  readonly href: string
}

export interface ShownHit {
  readonly id: string
  readonly href: string
  readonly authority: string
  readonly passage: string
  readonly when: string
  readonly segments: readonly Segment[]
  readonly section: string | undefined
  readonly grade: ShownGrade | undefined
  readonly citation: {
    readonly document: string
    readonly page: number | undefined
    readonly pageHref: string | undefined
    readonly standing: string
  }
}

/** What the page of results says. */
export interface Results {
  readonly kind: 'results'
  /** "23 passages match “corporate parent”." */
  readonly sentence: string
  readonly hits: readonly ShownHit[]
  readonly facets: readonly ShownFacet[]
  readonly chosen: readonly ChosenFacet[]
  readonly clearHref: string
  readonly pages: readonly ((Link & { readonly current: boolean }) | 'gap')[]
  readonly csvHref: string
}

export interface SearchView {
  /** How many inspections and visits have a report in the record: what a search looks in. */
  readonly reports: number
  readonly words: string
  /** What a new search keeps. */
  readonly keep: readonly { readonly name: string; readonly value: string }[]
  /** Authorities that the words name in full. */
  readonly named: readonly Link[]
  readonly results:
    | Results
    | { readonly kind: 'not-asked' }
    | { readonly kind: 'nothing-asked'; readonly because: NothingAskedFor }
    | {
        readonly kind: 'none'
        readonly near: readonly Link[]
        readonly chosen: readonly ChosenFacet[]
        readonly clearHref: string
      }
}

/** The page of a search, from what was asked and what was found. */
export function searchView(
  query: SearchQuery,
  found: Found | undefined,
  hits: readonly Hit[],
  authorities: readonly Authority[],
  reports: number
): SearchView {
  return {
    reports,
    words: query.q,
    keep: facetNames.flatMap((name) => {
      const value = query[name]
      return value === undefined ? [] : [{ name, value }]
    }),
    named: authoritiesNamedIn(query.q, authorities).map(toLink),
    results: resultsView(query, found, hits, authorities)
  }
}

function resultsView(
  query: SearchQuery,
  found: Found | undefined,
  hits: readonly Hit[],
  authorities: readonly Authority[]
): SearchView['results'] {
  if (found === undefined) return { kind: 'not-asked' }
  if (found.kind === 'nothing-asked') {
    return /[\p{L}\p{N}]/u.test(query.q) ? found : { kind: 'nothing-asked', because: 'no-words' }
  }
  const chosen = chosenFacets(query, authorities)
  const clearHref = paths.search({ q: query.q })
  if (found.total === 0) {
    return { kind: 'none', near: authoritiesNear(query.q, authorities).map(toLink), chosen, clearHref }
  }
  const last = Math.ceil(found.total / hitsOnAPage)
  return {
    kind: 'results',
    sentence: sentence(found.total, query),
    hits: hits.map(shownHit),
    facets: shownFacets(found.facets, query, authorities),
    chosen,
    clearHref,
    pages: last === 1 ? [] : pageSteps(query.page, last).map((step) => pageLink(step, query)),
    csvHref: paths.searchCsv(asQuery({ ...query, page: 1 }))
  }
}

function sentence(total: number, query: SearchQuery): string {
  if (total < mostRanked) {
    return `${sentenceCase(count(total, 'passage'))} ${total === 1 ? 'matches' : 'match'} “${query.q}”.`
  }
  const most = number(mostRanked)
  return `At least ${most} passages match “${query.q}”. The newest ${most} are ranked and counted here; add a word or narrow them down to see the rest.`
}

function pageLink(step: PageStep, query: SearchQuery) {
  if (step === 'gap') return step
  return {
    text: String(step),
    href: paths.search(asQuery({ ...query, page: step })),
    current: step === query.page
  }
}

function toLink(authority: Authority): Link {
  return { text: authority.name, href: paths.authority(authority.slug) }
}

function shownHit(hit: Hit): ShownHit {
  return {
    id: String(hit.id),
    href: paths.passage(hit.place, hit.passage),
    authority: hit.authorityName,
    passage: passageNameAlone(hit.passage),
    when: datesInWords(hit.startsOn, hit.endsOn),
    segments: excerpt(hit.text, hit.marked),
    section: hit.area === undefined ? hit.section : areaLabel(hit.area),
    grade: hit.grade && shownGrade(hit.grade),
    citation: {
      document: sourceOf(hit),
      page: hit.page,
      pageHref:
        hit.page === undefined || hit.report === undefined
          ? undefined
          : paths.sourcePage(hit.place, hit.page),
      standing: standingWords(hit.standing)
    }
  }
}

// A passage that was read from no report is the worked example's: our words for what the council's papers say.
function sourceOf({ report, publishedOn }: Hit): string {
  if (report === undefined) return 'Not the report’s own words'
  return publishedOn === undefined ? 'Report' : `Report of ${dateInWords(publishedOn)}`
}
