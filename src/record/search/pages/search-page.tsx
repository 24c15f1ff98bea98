import { Details, Pagination } from '../../../ui/govuk/components.tsx'
import { CitationLine } from '../../../ui/patterns/citation-line.tsx'
import { DownloadLinks } from '../../../ui/patterns/download-links.tsx'
import { GradeTag } from '../../../ui/patterns/grade-tag.tsx'
import { Highlight } from '../../../ui/patterns/highlight.tsx'
import { HowToSearch, NothingAsked } from '../../../ui/patterns/search-advice.tsx'
import { SearchForm } from '../../../ui/patterns/search-form.tsx'
import { StatementWithAside } from '../../../ui/patterns/statement-with-aside.tsx'
import { number } from '../../../ui/prose/counts.ts'
import { paths } from '../../paths.ts'
import type { ChosenFacet, ShownFacet } from '../facets.ts'
import type { Results, SearchView, ShownHit } from '../search-view.ts'
import { AboutResults, NothingFound, passageSearch } from './search-advice.tsx'

/** The box, and under it what was found, what narrows it down, or how to ask. */
export function SearchPage({ view }: { readonly view: SearchView }) {
  return (
    <>
      <h1 class="govuk-heading-xl">Search the reports</h1>
      <p class="tl-lead">{lookedIn(view.reports)}</p>
      <SearchForm
        action={paths.search()}
        label="Words to look for"
        value={view.words}
        hint="Put a phrase in quotation marks"
        keep={view.keep}
      />
      <NamedAuthorities view={view} />
      <Below view={view} />
    </>
  )
}

/** What a search looks in, with how many there are: what is not there cannot be found. */
function lookedIn(reports: number): string {
  const where = reports === 1 ? 'the one report' : `the ${number(reports)} reports`
  return reports === 0
    ? 'No report has been imported yet: there are only the areas for improvement that public papers tell of.'
    : `Every paragraph, area for improvement and priority action of ${where} in the record.`
}

function NamedAuthorities({ view }: { readonly view: SearchView }) {
  if (view.named.length === 0) return null
  return (
    <ul class="tl-named" aria-label="Authorities by this name">
      {view.named.map(({ text, href }) => (
        <li key={href}>
          <a href={href}>{text}</a>: its inspections, judgements and areas for improvement
        </li>
      ))}
    </ul>
  )
}

function Below({ view }: { readonly view: SearchView }) {
  switch (view.results.kind) {
    case 'not-asked':
      return (
        <HowToSearch ways={passageSearch}>
          <AboutResults />
        </HowToSearch>
      )
    case 'nothing-asked':
      return (
        <NothingAsked because={view.results.because} ways={passageSearch}>
          <AboutResults />
        </NothingAsked>
      )
    case 'none':
      return (
        <>
          <Chosen chosen={view.results.chosen} clearHref={view.results.clearHref} />
          <NothingFound
            words={view.words}
            near={view.results.near}
            narrowed={view.results.chosen.length > 0}
            reports={view.reports}
          />
        </>
      )
    case 'results':
      return <Found results={view.results} />
  }
}

function Found({ results }: { readonly results: Results }) {
  const narrowing = results.facets.length > 0
  const list = (
    <>
      <p role="status">
        <strong>{results.sentence}</strong>
      </p>
      <Chosen chosen={results.chosen} clearHref={results.clearHref} />
      {narrowing && (
        <p class="tl-narrow-only">
          <a href="#narrow">Narrow these results</a>
        </p>
      )}
      <ol class="tl-hits">
        {results.hits.map((hit) => (
          <HitItem hit={hit} key={hit.id} />
        ))}
      </ol>
      <Pages pages={results.pages} />
      <DownloadLinks what="these passages" files={[{ href: results.csvHref, format: 'CSV' }]} />
    </>
  )
  if (!narrowing) return <section aria-label="Results">{list}</section>
  return (
    <StatementWithAside asideLabel="Narrow these results" aside={<Facets facets={results.facets} />}>
      {list}
    </StatementWithAside>
  )
}

function Chosen(props: { readonly chosen: readonly ChosenFacet[]; readonly clearHref: string }) {
  if (props.chosen.length === 0) return null
  return (
    <ul class="tl-active" aria-label="Narrowed to">
      {props.chosen.map(({ text, removeHref }) => (
        <li key={text}>
          <a href={removeHref}>
            <span class="govuk-visually-hidden">Remove </span>
            {text} <span aria-hidden="true">✕</span>
          </a>
        </li>
      ))}
      {props.chosen.length > 1 && (
        <li>
          <a href={props.clearHref}>Remove all</a>
        </li>
      )}
    </ul>
  )
}

function HitItem({ hit }: { readonly hit: ShownHit }) {
  return (
    <li>
      <h2 class="tl-hit__title">
        <a href={hit.href}>
          {hit.authority}, {hit.passage.toLowerCase()}
        </a>
      </h2>
      <p class="tl-hit__where">
        Inspected {hit.when}
        {hit.section !== undefined && ` · ${hit.section}`}
        {hit.grade !== undefined && (
          <>
            {' '}
            <GradeTag {...hit.grade} />
          </>
        )}
      </p>
      <p class="tl-paragraph__text">
        <Highlight segments={hit.segments} />
      </p>
      <CitationLine {...hit.citation} />
    </li>
  )
}

const shownAtFirst = 6

function Facets({ facets }: { readonly facets: readonly ShownFacet[] }) {
  return (
    <div id="narrow">
      <h2 class="govuk-heading-m">Narrow these results</h2>
      {facets.map(({ name, label, choices }) => (
        <section class="tl-facet" key={name} aria-labelledby={`facet-${name}`}>
          <h3 class="govuk-heading-s" id={`facet-${name}`}>
            {label}
          </h3>
          <Choices choices={choices.slice(0, shownAtFirst)} />
          {choices.length > shownAtFirst && (
            <Details
              summaryText={`${choices.length - shownAtFirst} more`}
              html={<Choices choices={choices.slice(shownAtFirst)} />}
            />
          )}
        </section>
      ))}
    </div>
  )
}

function Choices({ choices }: Pick<ShownFacet, 'choices'>) {
  return (
    <ul class="tl-facet__choices">
      {choices.map(({ text, count, href }) => (
        <li key={href}>
          <a href={href}>{text}</a> <span class="tl-facet__count">{number(count)}</span>
        </li>
      ))}
    </ul>
  )
}

function Pages({ pages }: Pick<Results, 'pages'>) {
  if (pages.length === 0) return null
  const at = pages.findIndex((page) => page !== 'gap' && page.current)
  const links = pages.map((page) =>
    page === 'gap' ? { ellipsis: true } : { number: page.text, href: page.href, current: page.current }
  )
  const previous = links[at - 1]
  const next = links[at + 1]
  return (
    <Pagination
      landmarkLabel="Pages of results"
      items={links}
      previous={previous?.href === undefined ? undefined : { href: previous.href }}
      next={next?.href === undefined ? undefined : { href: next.href }}
    />
  )
}
