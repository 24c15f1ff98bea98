import { Pagination } from '../../../../ui/govuk/components.tsx'
import { EmptyState } from '../../../../ui/patterns/empty-state.tsx'
import { Highlight } from '../../../../ui/patterns/highlight.tsx'
import {
  fewerWords,
  HowToSearch,
  NothingAsked,
  type SearchWays
} from '../../../../ui/patterns/search-advice.tsx'
import { SearchForm } from '../../../../ui/patterns/search-form.tsx'
import { StatementWithAside } from '../../../../ui/patterns/statement-with-aside.tsx'
import { number } from '../../../../ui/prose/counts.ts'
import { preparePaths } from '../../../paths.ts'
import type { SearchView, ShownDocument } from '../search-view.ts'

/** How pages of documents are searched for. */
const pageSearch: SearchWays = {
  ...{ one: 'page', many: 'pages' },
  endings: { typed: 'supervision', finds: 'supervision, supervise and supervised' },
  phrase: '"return home interview"',
  both: 'neglect audit',
  either: 'fostering or kinship',
  without: 'visits -statutory',
  href: (q) => preparePaths.bookcaseSearch({ q })
}

type Results = Extract<SearchView['results'], { kind: 'results' }>

/** The box, and under it the documents that hold the words, page by page. */
export function SearchPage({ view }: { readonly view: SearchView }) {
  const { section } = view
  return (
    <>
      <h1 class="govuk-heading-xl">Search the bookcase</h1>
      <p class="tl-lead">
        Every page of the newest version of every document, and every title. Scanned pages have no words that
        can be found.
      </p>
      <SearchForm
        action={preparePaths.bookcaseSearch()}
        label="Words to look for"
        value={view.words}
        hint="Put a phrase in quotation marks"
        keep={section === undefined ? [] : [{ name: 'section', value: section.value }]}
      />
      {section !== undefined && (
        <ul class="tl-active" aria-label="Narrowed to">
          <li>
            <a href={section.removeHref}>
              <span class="govuk-visually-hidden">Remove </span>
              {section.label} <span aria-hidden="true">✕</span>
            </a>
          </li>
        </ul>
      )}
      <Below view={view} />
    </>
  )
}

function Below({ view: { words, results } }: { readonly view: SearchView }) {
  switch (results.kind) {
    case 'not-asked':
      return <HowToSearch ways={pageSearch} />
    case 'nothing-asked':
      return <NothingAsked because={results.because} ways={pageSearch} />
    case 'none':
      return (
        <EmptyState title={`No page and no title holds “${words}”`}>
          {results.everywhereHref !== undefined && (
            <p>
              Other sections hold it: <a href={results.everywhereHref}>search them all</a>.
            </p>
          )}
          <p>{fewerWords}</p>
        </EmptyState>
      )
    case 'results':
      return <Found results={results} />
  }
}

function Found({ results }: { readonly results: Results }) {
  const list = (
    <>
      <p role="status">
        <strong>{results.sentence}</strong>
      </p>
      <ol class="tl-hits">
        {results.documents.map((document) => (
          <DocumentItem document={document} key={document.id} />
        ))}
      </ol>
      {results.pages.length > 0 && (
        <Pagination
          landmarkLabel="Pages of the results"
          items={results.pages.map((step) =>
            step === 'gap'
              ? { ellipsis: true }
              : { number: step.text, href: step.href, current: step.current }
          )}
        />
      )}
    </>
  )
  if (results.sections.length === 0) return <section aria-label="Results">{list}</section>
  return (
    <StatementWithAside asideLabel="Narrow these results" aside={<Sections sections={results.sections} />}>
      {list}
    </StatementWithAside>
  )
}

function Sections({ sections }: Pick<Results, 'sections'>) {
  return (
    <section class="tl-facet" aria-labelledby="sections">
      <h2 class="govuk-heading-s" id="sections">
        Section
      </h2>
      <ul class="tl-facet__choices">
        {sections.map(({ text, count, href }) => (
          <li key={href}>
            <a href={href}>{text}</a> <span class="tl-facet__count">{number(count)}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}

function DocumentItem({ document }: { readonly document: ShownDocument }) {
  return (
    <li>
      <h2 class="tl-hit__title">
        <a href={document.href}>{document.title}</a>
      </h2>
      <p class="tl-hit__where">{document.where}</p>
      {document.pages.map(({ text, href, segments }) => (
        <p class="tl-paragraph__text" dir="auto" key={href}>
          <a href={href}>{text}</a>: <Highlight segments={segments} />
        </p>
      ))}
      {document.more !== undefined && <p class="tl-hit__where">{document.more}</p>}
    </li>
  )
}
