import { InsetText, Pagination } from '../../../ui/govuk/components.tsx'
import { DownloadLinks } from '../../../ui/patterns/download-links.tsx'
import { EmptyState } from '../../../ui/patterns/empty-state.tsx'
import { StandingFacts } from '../../../ui/patterns/standing-facts.tsx'
import { count } from '../../../ui/prose/counts.ts'
import { paths } from '../../paths.ts'
import { Corrections, Versions } from './history.tsx'
import type { ActivityHead, InspectionView } from './inspection-view.ts'
import { NumberedItems, ReportSections, Summary } from './report-text.tsx'
import { ValueTable } from './value-table.tsx'

/** An inspection that ends in judgements: where it stands, what must improve, and the whole report. */
export function JudgedInspection({ view }: { readonly view: InspectionView }) {
  const { text, history } = view
  return (
    <>
      <Heading head={view} />
      <StandingFacts facts={view.facts} />
      {view.comparedWith !== undefined && (
        <p class="tl-under-facts">
          Compared with the inspection before: <a href={view.comparedWith.href}>{view.comparedWith.label}</a>.
        </p>
      )}
      <ToLookAt view={view} />
      <div class="tl-report">
        <div class="tl-report__first">
          <Improvements view={view} />
          <Remarks remarks={view.remarks} />
          {view.notRead && <NotReadYet {...view.notRead} mayImport={view.mayCorrect} />}
        </div>
        <nav class="tl-aside tl-report__contents" aria-label="On this page">
          <Contents view={view} />
        </nav>
        <div class="tl-report__text">
          {text.summary.length > 0 && (
            <section class="tl-section" id="summary" aria-labelledby="summary-heading">
              <h2 class="govuk-heading-l" id="summary-heading">
                Summary
              </h2>
              <Summary paragraphs={text.summary} />
            </section>
          )}
          <ReportSections text={text} />
        </div>
      </div>
      <section class="tl-section" id="values" aria-labelledby="values-heading">
        <h2 class="govuk-heading-l" id="values-heading">
          Where each value comes from
        </h2>
        <ValueTable values={view.values} />
      </section>
      {history.corrections.length > 0 && (
        <section class="tl-section" id="corrections" aria-labelledby="corrections-heading">
          <h2 class="govuk-heading-l" id="corrections-heading">
            Put right and checked by people
          </h2>
          <Corrections corrections={history.corrections} />
        </section>
      )}
      {history.versions.length > 0 && (
        <section class="tl-section" id="versions" aria-labelledby="versions-heading">
          <h2 class="govuk-heading-l" id="versions-heading">
            Versions of the report
          </h2>
          <Versions versions={history.versions} />
        </section>
      )}
      <BeforeAndAfter head={view} />
    </>
  )
}

/** What every activity's page begins with. */
export function Heading({ head }: { readonly head: ActivityHead }) {
  return (
    <>
      <h1 class="govuk-heading-xl">{head.heading}</h1>
      <p class="tl-lead">{head.lead}</p>
    </>
  )
}

/** To the inspection before this one and the one after it. */
export function BeforeAndAfter({ head }: { readonly head: ActivityHead }) {
  if (!head.before && !head.after) return null
  return (
    <Pagination
      landmarkLabel="Inspections before and after"
      previous={
        head.before && { text: 'Inspection before', labelText: head.before.label, href: head.before.href }
      }
      next={head.after && { text: 'Inspection after', labelText: head.after.label, href: head.after.href }}
    />
  )
}

function ToLookAt({ view }: { readonly view: InspectionView }) {
  if (view.toLookAt.length === 0) return null
  return (
    <InsetText
      html={
        <>
          <h2 class="govuk-heading-m" id="to-look-at">
            Needs a person
          </h2>
          <p>
            The report does not agree with itself, or could not be read, in{' '}
            {count(view.toLookAt.length, 'place')}:
          </p>
          <ul class="govuk-list govuk-list--bullet">
            {view.toLookAt.map(({ what, pages }) => (
              <li key={what}>
                {what}{' '}
                {pages.map(({ page, href }, place) => (
                  <span key={page}>
                    {place > 0 && ', '}
                    <a href={href}>page {page}</a>
                  </span>
                ))}
              </li>
            ))}
          </ul>
        </>
      }
    />
  )
}

function Improvements({ view }: { readonly view: InspectionView }) {
  const { improvements, priorityActions, ownWords } = view.text
  if (view.notRead && improvements.length === 0) return null
  return (
    <>
      {priorityActions.length > 0 && (
        <section aria-labelledby="priority-actions">
          <h2 class="govuk-heading-l" id="priority-actions">
            Priority actions
          </h2>
          <NumberedItems items={priorityActions} ownWords={ownWords} />
        </section>
      )}
      <section aria-labelledby="improvements">
        <h2 class="govuk-heading-l" id="improvements">
          What needs to improve
        </h2>
        {improvements.length === 0 ? (
          <p>The report lists no area for improvement.</p>
        ) : (
          <NumberedItems items={improvements} ownWords={ownWords} />
        )}
      </section>
    </>
  )
}

export function Remarks({ remarks }: { readonly remarks: readonly string[] }) {
  if (remarks.length === 0) return null
  return (
    <section class="tl-section" aria-labelledby="remarks">
      <h2 class="govuk-heading-m" id="remarks">
        What else is known
      </h2>
      {remarks.map((remark) => (
        <p class="tl-prose" key={remark}>
          {remark}
        </p>
      ))}
    </section>
  )
}

interface NotRead {
  readonly source: string
  readonly readable: boolean
  readonly mayImport: boolean
}

function NotReadYet({ source, readable, mayImport }: NotRead) {
  return (
    <section aria-label="The report">
      <EmptyState title="The report of this inspection has not been read yet.">
        <p>What the record holds of it comes from {source}.</p>
        {!readable && <p>Reports of this kind cannot be read yet: importing one says so.</p>}
        {readable && (
          <p>Once its PDF is imported its paragraphs stand here, and every value cites its page.</p>
        )}
        {readable && mayImport && (
          <p>
            With the PDF at hand, <a href={paths.import()}>import it</a>, or run{' '}
            <code>npx throughline import report.pdf</code>.
          </p>
        )}
        {readable && !mayImport && <p>Reports are imported at the machine that this record runs on.</p>}
      </EmptyState>
    </section>
  )
}

function Contents({ view }: { readonly view: InspectionView }) {
  const { text, place, history } = view
  const newest = history.versions[0]
  return (
    <>
      <h2 class="govuk-heading-m">On this page</h2>
      <ul class="govuk-list">
        {(!view.notRead || text.improvements.length > 0) && (
          <li>
            <a href="#improvements">What needs to improve</a>
          </li>
        )}
        {text.summary.length > 0 && (
          <li>
            <a href="#summary">Summary</a>
          </li>
        )}
        {text.sections.map((section) => (
          <li key={section.anchor}>
            <a href={`#${section.anchor}`}>{section.heading}</a>
          </li>
        ))}
        <li>
          <a href="#values">Where each value comes from</a>
        </li>
        {history.corrections.length > 0 && (
          <li>
            <a href="#corrections">Put right and checked by people</a>
          </li>
        )}
        {newest !== undefined && (
          <li>
            <a href="#versions">Versions of the report</a>
          </li>
        )}
      </ul>
      {!view.notRead && !view.mayCorrect && (
        <p class="tl-small tl-muted">Values are put right at the machine that this record runs on.</p>
      )}
      <DownloadLinks
        what="this inspection"
        files={[
          { href: paths.inspectionJson(place), format: 'JSON' },
          { href: paths.inspectionCsv(place), format: 'CSV' },
          ...(newest ? [{ href: newest.href, format: 'PDF', size: count(newest.pages, 'page') }] : [])
        ]}
      />
    </>
  )
}
