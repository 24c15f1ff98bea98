import { BarCounts } from '../../../ui/charts/bar-counts.tsx'
import { TileMap } from '../../../ui/charts/tile-map.tsx'
import { Details } from '../../../ui/govuk/components.tsx'
import { DownloadLinks } from '../../../ui/patterns/download-links.tsx'
import { EmptyState } from '../../../ui/patterns/empty-state.tsx'
import { FilterForm } from '../../../ui/patterns/filter-form.tsx'
import { paths } from '../../paths.ts'
import type { NationalView } from '../national-view.ts'
import { NationalTable } from './national-table.tsx'

/** Where England stands on one line of judgements: in a sentence, counted, on the map, and one by one. */
export function NationalPage({ view, keeps }: { readonly view: NationalView; readonly keeps: boolean }) {
  return (
    <>
      <h1 class="govuk-heading-xl">Where England’s children’s services stand</h1>
      <p class="tl-lead">{view.sentence}</p>
      {keeps && <ForKeepers />}
      <LineChoice lines={view.lines} />
      <div class="tl-overview">
        <div>
          {view.rows.length > 0 && <Counts view={view} />}
          <FilterForm action={paths.national()} label="Filter authorities" {...view.filters} />
        </div>
        {view.rows.length === 0 ? <NothingFits view={view} /> : <CountryMap view={view} />}
      </div>
      {view.rows.length > 0 && <Authorities view={view} />}
      <Former former={view.former} />
    </>
  )
}

/** What only whoever keeps the record may do. */
function ForKeepers() {
  return (
    <p class="tl-small">
      You keep this record: <a href={paths.import()}>import reports</a> ·{' '}
      <a href={paths.imports()}>earlier imports</a> · <a href={paths.reviews()}>reports that need a person</a>
    </p>
  )
}

function LineChoice({ lines }: Pick<NationalView, 'lines'>) {
  return (
    <nav aria-label="Judgement area">
      <ul class="tl-choices">
        {lines.map(({ text, href, current }) => (
          <li key={text}>
            <a href={href} aria-current={current ? 'true' : undefined}>
              {text}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

function Counts({ view }: { readonly view: NationalView }) {
  return (
    <BarCounts
      id="counts"
      headline={view.line}
      subtitle="Each authority by its last inspection"
      counts={view.counts}
      one="authority"
      many="authorities"
    />
  )
}

function CountryMap({ view }: { readonly view: NationalView }) {
  const hrefs = new Map(view.counts.map(({ grade, href }) => [grade.text, href]))
  return (
    <TileMap
      id="map"
      headline={`${view.line} across England`}
      subtitle="Each square is an authority, roughly where it lies"
      tiles={view.tiles}
      one="authority"
      many="authorities"
      saidElsewhere
      tableHref="#authorities"
      gradeHref={(grade) => hrefs.get(grade.text) ?? '#authorities'}
    />
  )
}

function Authorities({ view }: { readonly view: NationalView }) {
  return (
    <section class="tl-section" id="authorities" aria-labelledby="authorities-heading">
      <h2 class="govuk-heading-l" id="authorities-heading">
        Authority by authority
      </h2>
      <p class="tl-muted">{view.source}</p>
      <p class="tl-muted">
        What comes next is a forecast by rules, never certain:{' '}
        <a href={paths.outlook()}>how it is made, and how often it was right</a>.
      </p>
      <DownloadLinks what="this table" files={[{ href: view.csvHref, format: 'CSV' }]} />
      <NationalTable view={view} />
    </section>
  )
}

function NothingFits({ view }: { readonly view: NationalView }) {
  return (
    <EmptyState title="No authority fits these filters">
      <p>
        Each authority stands here by its last inspection only, so an earlier year, framework or grade is on
        the authority’s own page. Lift one of the filters above, or{' '}
        <a href={view.clearHref}>show all authorities</a>.
      </p>
    </EmptyState>
  )
}

/** Authorities that are no more stand nowhere now, but their inspections stay in the record. */
function Former({ former }: Pick<NationalView, 'former'>) {
  if (former.length === 0) return null
  const list = (
    <ul class="govuk-list govuk-list--bullet">
      {former.map(({ text, href }) => (
        <li key={href}>
          <a href={href}>{text}</a>
        </li>
      ))}
    </ul>
  )
  return (
    <section class="tl-section" aria-label="Former authorities">
      <Details summaryText="Authorities that are no more" html={list} />
    </section>
  )
}
