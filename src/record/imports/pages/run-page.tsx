import { Pagination, SummaryList, WarningText } from '../../../ui/govuk/components.tsx'
import { EmptyState } from '../../../ui/patterns/empty-state.tsx'
import { count, number } from '../../../ui/prose/counts.ts'
import { paths } from '../../paths.ts'
import type { ImportSummary } from '../import-tally.ts'
import type { RunView, ShownLine } from '../run-view.ts'

/** How often the page of an import that goes on is asked for again, with script and without. */
const secondsWithScript = 2
export const secondsWithoutScript = 10

/** One import: how far it is, what came of it by kind, and a line for each file. */
export function RunPage({ view }: { readonly view: RunView }) {
  const going = view.progress.state === 'going'
  const refreshes = going && view.refreshing === 'on' ? secondsWithScript : undefined
  return (
    <div data-refresh-seconds={refreshes}>
      <h1 class="govuk-heading-xl">{view.title}</h1>
      <p class="tl-lead">{view.byWhom}</p>
      {view.warning !== undefined && <WarningText text={view.warning} iconFallbackText="Warning" />}
      <div id="progress-part">
        <Progress view={view} />
      </div>
      <p role="status" class="govuk-visually-hidden" />
      <div id="summary-part">
        <Summary view={view} />
      </div>
      <section class="tl-section" aria-labelledby="files-heading">
        <h2 class="govuk-heading-m" id="files-heading">
          Files
        </h2>
        <div id="filters-part">
          <Filters view={view} />
        </div>
        {view.lines.length === 0 && <NoFiles view={view} />}
        <ul class="tl-files" id="files">
          {view.lines.map((line) => (
            <Line line={line} key={line.id} />
          ))}
        </ul>
        <Pages pages={view.pages} />
      </section>
      <p>
        <a href={paths.import()}>Import more reports</a>
      </p>
    </div>
  )
}

function Progress({ view }: { readonly view: RunView }) {
  const { state, sentence, settled, files } = view.progress
  return (
    <div id="progress" data-part="progress-part">
      <p data-says>{sentence}</p>
      {state === 'going' && (
        <>
          <progress class="tl-progress" max={Math.max(1, files)} value={settled} aria-label="Files settled" />
          <p>
            {view.refreshing === 'on'
              ? 'This page refreshes itself. You can leave it: the reading goes on.'
              : 'This page stands still.'}{' '}
            <a href={view.refreshHref}>
              {view.refreshing === 'on' ? 'Stop refreshing' : 'Refresh by itself'}
            </a>
          </p>
        </>
      )}
    </div>
  )
}

function Summary({ view: { summary, kinds } }: { readonly view: RunView }) {
  if (summary.files === 0) return null
  const row = (key: string, value: preact.ComponentChildren) => ({
    key: { text: key },
    value: { html: <>{value}</> }
  })
  return (
    <div id="summary" data-part="summary-part">
      <h2 class="govuk-heading-m">Result</h2>
      <SummaryList
        rows={[
          row('Taken', taken(summary, kinds)),
          row('Already held', number(summary.alreadyHeld)),
          row('Not taken', <NotTaken summary={summary} />),
          row('Need a person', <NeedAPerson summary={summary} />)
        ]}
      />
    </div>
  )
}

function taken({ taken, newerVersions }: ImportSummary, kinds: string): string {
  if (taken === 0) return '0'
  const newer = newerVersions > 0 ? `; ${count(newerVersions, 'newer version')} among them` : ''
  return `${number(taken)}: ${kinds}${newer}`
}

function NotTaken({ summary }: { readonly summary: ImportSummary }) {
  if (summary.notTaken === 0) return <>0</>
  return (
    <ul class="tl-reasons">
      {summary.reasons.map(({ because, files }) => (
        <li key={because}>
          {number(files)}: {because}
        </li>
      ))}
    </ul>
  )
}

function NeedAPerson({ summary: { needAPerson } }: { readonly summary: ImportSummary }) {
  if (needAPerson === 0) return <>0</>
  return (
    <>
      {count(needAPerson, 'report')} with something that only a person can settle.{' '}
      <a href={paths.reviews()}>Go through what needs a person</a>
    </>
  )
}

function Filters({ view }: { readonly view: RunView }) {
  return (
    <nav id="filters" data-part="filters-part" aria-label="Which files">
      <ul class="tl-choices">
        {view.filters.map(({ text, href, current }) => (
          <li key={href}>
            <a href={href} aria-current={current ? 'true' : undefined}>
              {text}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

function NoFiles({ view }: { readonly view: RunView }) {
  const all = view.filters[0]
  if (all?.current === true) return <p>No file is done yet.</p>
  return (
    <EmptyState title="No file of this import is among these.">
      {all !== undefined && (
        <p>
          <a href={all.href}>{all.text}</a>
        </p>
      )}
    </EmptyState>
  )
}

function Line({ line }: { readonly line: ShownLine }) {
  const notTaken = line.state === 'not-taken' ? 'tl-file--not-taken' : ''
  return (
    <li class={`tl-file ${notTaken}`} id={line.id} data-part="files">
      <strong class="tl-file__name">{line.fileName}</strong>{' '}
      <span class="tl-file__state">· {line.stateWords}</span>
      {line.words !== undefined && (
        <p class="tl-file__words">
          {line.place !== undefined && (
            <>
              <a href={line.place.href}>{line.place.text}</a>
              {': '}
            </>
          )}
          {line.words}
          {line.review !== undefined && (
            <>
              {' · '}
              <a href={line.review.href}>{line.review.text}</a>
            </>
          )}
        </p>
      )}
    </li>
  )
}

function Pages({ pages }: Pick<RunView, 'pages'>) {
  if (pages.length === 0) return null
  const at = pages.findIndex((page) => page !== 'gap' && page.current)
  const linkTo = (page: RunView['pages'][number] | undefined) =>
    page === undefined || page === 'gap' ? undefined : { href: page.href }
  return (
    <Pagination
      landmarkLabel="Pages of files"
      items={pages.map((page) =>
        page === 'gap'
          ? { ellipsis: true }
          : { number: String(page.number), href: page.href, current: page.current }
      )}
      previous={at < 1 ? undefined : linkTo(pages[at - 1])}
      next={linkTo(pages[at + 1])}
    />
  )
}
