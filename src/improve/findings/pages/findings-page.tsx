import { Problems } from '../../../people/forms/problems.tsx'
import type { RequestProblem } from '../../../platform/web/reply.ts'
import { Button, Details, NotificationBanner } from '../../../ui/govuk/components.tsx'
import { DownloadLinks } from '../../../ui/patterns/download-links.tsx'
import { EmptyState } from '../../../ui/patterns/empty-state.tsx'
import { FilterForm } from '../../../ui/patterns/filter-form.tsx'
import { IllustrativeTag } from '../../../ui/patterns/illustrative-tag.tsx'
import { findingsPaths } from '../findings-paths.ts'
import type { FindingRow, FindingsView } from '../findings-view.ts'
import { Dismissed, Waiting } from './proposals.tsx'

/** Every finding, whatever found it, below what waits to become one. */
export function FindingsPage({
  view,
  problems,
  done
}: {
  readonly view: FindingsView
  readonly problems: readonly RequestProblem[]
  readonly done: string | undefined
}) {
  const { waiting, earlier, dismissed, mayKeep } = view
  return (
    <>
      <Problems problems={problems} />
      {done !== undefined && (
        <NotificationBanner
          type="success"
          titleText="Done"
          html={<p class="govuk-notification-banner__heading">{done}</p>}
        />
      )}
      <span class="govuk-caption-xl">{view.authority}</span>
      <h1 class="govuk-heading-xl">Findings</h1>
      <p class="tl-lead">
        What inspections, visits, audits, complaints and motions found, each with where it is said and what is
        done about it.
      </p>
      {mayKeep && (
        <div class="govuk-button-group">
          <Button text="Add a finding" href={findingsPaths.newFinding()} classes="govuk-button--secondary" />
          <a href={findingsPaths.findingThemes()}>Themes</a>
        </div>
      )}
      {waiting.length > 0 && (
        <section class="tl-section" id="waiting" aria-labelledby="waiting-heading">
          <h2 class="govuk-heading-m" id="waiting-heading">
            Waiting to be accepted
          </h2>
          <Waiting reports={waiting} mayKeep={mayKeep} problems={problems} />
        </section>
      )}
      <section class="tl-section" aria-labelledby="all">
        <h2 class="govuk-heading-m" id="all">
          All findings
        </h2>
        {view.total === 0 ? <NoneYet view={view} /> : <Listed view={view} />}
      </section>
      {earlier.length > 0 && (
        <section class="tl-section" aria-label="Earlier reports">
          <Details
            summaryText="What earlier reports asked for"
            html={
              <div>
                <p>
                  A later inspection looked at these again. Accept one where it belongs to the history of a
                  finding of today.
                </p>
                <Waiting reports={earlier} mayKeep={mayKeep} problems={[]} />
              </div>
            }
          />
        </section>
      )}
      {dismissed.length > 0 && (
        <section class="tl-section" aria-label="Dismissed">
          <Details
            summaryText={`What was said to be no finding (${dismissed.length})`}
            html={<Dismissed dismissed={dismissed} mayKeep={mayKeep} />}
          />
        </section>
      )}
    </>
  )
}

function Listed({ view }: { readonly view: FindingsView }) {
  return (
    <>
      <FilterForm
        action={findingsPaths.findings()}
        label="Filter the findings"
        fields={view.fields}
        active={view.active}
        clearHref={findingsPaths.findings()}
        result={view.result}
      />
      {view.rows.length === 0 ? (
        <EmptyState title="No finding fits all of these filters.">
          <p>
            Lift one of them, or <a href={findingsPaths.findings()}>show all findings</a>.
          </p>
        </EmptyState>
      ) : (
        <ol class="tl-work">
          {view.rows.map((row) => (
            <Row row={row} key={row.id} />
          ))}
        </ol>
      )}
      <DownloadLinks
        what="these findings"
        files={[
          { href: view.csvHref, format: 'CSV' },
          { href: view.jsonHref, format: 'JSON' }
        ]}
      />
    </>
  )
}

function Row({ row }: { readonly row: FindingRow }) {
  return (
    <li class="tl-work__item">
      <p class="tl-work__title">
        <a href={row.href}>{row.words}</a>
      </p>
      <p>
        {[row.state, row.kind].join(' · ')}
        {row.illustrative && (
          <>
            {' '}
            <IllustrativeTag />
          </>
        )}
      </p>
      <p class="tl-work__detail">
        {[row.source, ...(row.answered === undefined ? [] : [row.answered]), ...row.themes].join(' · ')}
      </p>
      {row.wordsWent !== undefined && (
        <p>
          <strong>{row.wordsWent}.</strong>
        </p>
      )}
    </li>
  )
}

function NoneYet({ view: { mayKeep, waiting, exampleHref } }: { readonly view: FindingsView }) {
  return (
    <EmptyState title="No finding is kept yet.">
      <p>
        A finding is one thing that somebody found: what needs to improve, what cannot wait, what is strong,
        or what somebody worries about. A plan answers findings, so they come first.
      </p>
      <p>
        {mayKeep
          ? waiting.length > 0
            ? 'Accept what the reports above ask for.'
            : 'When a report comes into the record, what it asks for is proposed here.'
          : 'A leader, the inspection link officer or a governance officer keeps them.'}
      </p>
      {exampleHref !== undefined && (
        <p>
          To look around first, <a href={exampleHref}>bring in the worked example</a>.
        </p>
      )}
    </EmptyState>
  )
}
