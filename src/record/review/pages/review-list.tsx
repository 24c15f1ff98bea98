import { Pagination } from '../../../ui/govuk/components.tsx'
import { EmptyState } from '../../../ui/patterns/empty-state.tsx'
import { FilterForm } from '../../../ui/patterns/filter-form.tsx'
import { paths } from '../../paths.ts'
import type { ListedReport, ReviewListView } from '../review-list-view.ts'

/** The reports that need a person, each with what it asks and the pages to look at. */
export function ReviewList({ view }: { readonly view: ReviewListView }) {
  const filtered = view.empty === undefined || view.empty === 'nothing-fits'
  return (
    <>
      <h1 class="govuk-heading-xl">Reports that need a person</h1>
      <p class="tl-lead">{view.sentence}</p>
      <p>
        <a href={paths.howAReportIsRead()}>How a report is read, and what is checked</a>
      </p>
      {filtered && <FilterForm action={paths.reviews()} label="Filter reports" {...view.filters} />}
      <Nothing view={view} />
      {view.reports.length > 0 && (
        <ol class="tl-reports">
          {view.reports.map((report) => (
            <Report report={report} key={report.href} />
          ))}
        </ol>
      )}
      {(view.before !== undefined || view.after !== undefined) && (
        <Pagination
          landmarkLabel="Pages of the list"
          previous={view.before === undefined ? undefined : { text: 'Newer', href: view.before }}
          next={view.after === undefined ? undefined : { text: 'Older', href: view.after }}
        />
      )}
      {view.reports.length > 0 && !view.mayReview && (
        <p class="tl-muted">People who keep this record settle its questions, once they are signed in.</p>
      )}
    </>
  )
}

function Report({ report }: { readonly report: ListedReport }) {
  return (
    <li class="tl-reports__report">
      <h2 class="govuk-heading-s">
        <a href={report.href}>{report.text}</a>
      </h2>
      <ul class="tl-asked">
        {report.questions.map((question) => (
          <li key={question.id}>
            <p class="tl-asked__head">
              <span class="tl-asked__check">{question.check}</span>
              {question.pages.map(({ page, href }) => (
                <span key={page}>
                  {' · '}
                  <a href={href}>
                    page {page}
                    <span class="govuk-visually-hidden"> of {report.text}</span>
                  </a>
                </span>
              ))}
            </p>
            <p class="tl-asked__what">{question.what}</p>
          </li>
        ))}
      </ul>
    </li>
  )
}

function Nothing({ view }: { readonly view: ReviewListView }) {
  switch (view.empty) {
    case undefined:
      return null
    case 'no-reports':
      return (
        <EmptyState title="No report has been imported yet">
          <p>
            Each report goes through checks as it is read: its table of judgements against the headings of its
            sections, its numbering, its dates, and whether every line of it found a place. What does not
            agree comes here, with the pages to look at.
          </p>
          {view.mayReview && (
            <p>
              <a href={paths.import()}>Import reports</a>
            </p>
          )}
        </EmptyState>
      )
    case 'nothing-asked':
      return (
        <EmptyState title="Nothing is left to settle">
          <p>
            No report in the record has an open question. A report is listed here when its checks find a
            contradiction, when a part of it could not be read, or when a new reading differs from a
            correction.
          </p>
        </EmptyState>
      )
    case 'nothing-fits':
      return (
        <EmptyState title="No report fits these filters">
          <p>
            Lift one of the filters above, or <a href={view.filters.clearHref}>show all reports</a>.
          </p>
        </EmptyState>
      )
  }
}
