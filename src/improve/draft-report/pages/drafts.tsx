import { longDate } from '../../../framework/iso-date.ts'
import { forMembers } from '../../../people/forms/for-members.ts'
import { memberFormRoutes } from '../../../people/forms/member-form.tsx'
import { scopeOf } from '../../../people/permissions/member.ts'
import type { Route } from '../../../people/permissions/route.ts'
import { inScope } from '../../../platform/database/scope.ts'
import { Button } from '../../../ui/govuk/components.tsx'
import { renderPage } from '../../../ui/page/page.tsx'
import { sectionWord } from '../../../ui/page/site.ts'
import { EmptyState } from '../../../ui/patterns/empty-state.tsx'
import { SortableTable } from '../../../ui/patterns/sortable-table.tsx'
import { count } from '../../../ui/prose/counts.ts'
import { type AnsweredInspection, answeredInspections } from '../../action-plan/answered-inspections.ts'
import { improvePaths } from '../../paths.ts'
import type { ImproveTools } from '../../tools.ts'
import { recordDraft } from '../actions/record-draft.ts'
import { type DraftReport, sightOf } from '../draft-report.ts'
import { draftReportPaths, draftReportPatterns } from '../draft-report-paths.ts'
import { draftsOf } from '../store.ts'
import type { TypedDetails } from '../typed-details.ts'
import { DetailsFields, firstPartOfDraft, typedDetails } from './details-fields.tsx'
import { draftCrumbs } from './in-draft.tsx'

/** The drafts that a member knows of, and the form that records another. */
export function draftsRoutes(tools: ImproveTools): Route[] {
  return [
    {
      method: 'GET',
      path: draftReportPatterns.draftReports,
      permission: 'read-draft-report',
      audit: 'draft reports viewed',
      handler: forMembers(async (_request, member) => {
        const drafts = await inScope(tools.db, scopeOf(member), (tx) =>
          draftsOf(tx, member.workspace.authority)
        )
        const seen = drafts.map((draft) => ({ draft, sight: sightOf(member, draft) }))
        const html = renderPage(tools.site, {
          title: 'Draft reports',
          section: 'improve',
          breadcrumbs: [{ text: sectionWord('improve'), href: improvePaths.improve() }],
          main: (
            <Drafts
              known={seen.flatMap(({ draft, sight }) => (sight === 'all' ? [draft] : []))}
              managed={seen.flatMap(({ draft, sight }) => (sight === 'list' ? [draft] : []))}
            />
          )
        })
        return { kind: 'page', html }
      })
    },
    ...memberFormRoutes<ImproveTools, { readonly inspections: readonly AnsweredInspection[] }, TypedDetails>(
      tools,
      {
        path: draftReportPatterns.newDraftReport,
        permission: 'read-draft-report',
        viewed: 'form for a draft report viewed',
        sent: 'draft report recorded',
        section: 'improve',
        load: async (tx, { workspace: { authority } }) => ({
          inspections: await answeredInspections(tx, authority)
        }),
        start: () => ({ title: '', received: '', due: '', embargo: '', final: '' }),
        typed: typedDetails,
        send: async ({ db, clock }, member, _request, typed) => {
          const outcome = await recordDraft(db, clock, member, typed)
          return outcome.kind === 'recorded'
            ? { kind: 'done', to: draftReportPaths.draftReport(outcome.id, 'recorded') }
            : outcome
        },
        title: () => 'Record a draft report',
        breadcrumbs: () => draftCrumbs(),
        firstPart: firstPartOfDraft,
        main: ({ loaded, title, action, typed, problems }) => (
          <>
            <h1 class="govuk-heading-l">{title}</h1>
            <p class="tl-prose">
              You are the first on the list of those who know of it. To everybody else it is not there until
              you add them.
            </p>
            <form class="tl-prose" method="post" action={action} noValidate>
              <DetailsFields typed={typed} problems={problems} inspections={loaded.inspections} />
              <div class="govuk-button-group">
                <Button text="Record it" preventDoubleClick />
                <a href={draftReportPaths.draftReports()}>Cancel</a>
              </div>
            </form>
          </>
        )
      }
    )
  ]
}

function Drafts({
  known,
  managed
}: {
  readonly known: readonly DraftReport[]
  readonly managed: readonly DraftReport[]
}) {
  return (
    <>
      <h1 class="govuk-heading-xl">Draft reports</h1>
      <p class="tl-lead">
        A report before it is published, in confidence: who knows of it, what is wrong with it, what was
        answered, and what became of that in the published report.
      </p>
      <p>
        <a class="govuk-button" href={draftReportPaths.newDraftReport()}>
          Record a draft report
        </a>
      </p>
      {known.length === 0 ? (
        <EmptyState title="You know of no draft report.">
          <p>
            When one comes, record it on the day: its comments are due within days, and whoever is told should
            stand on its list.
          </p>
        </EmptyState>
      ) : (
        <SortableTable
          caption="Draft reports that you know of"
          captionHidden
          columns={[
            {
              key: 'title',
              header: 'Draft',
              rowHeader: true,
              cell: ({ id, title }) => <a href={draftReportPaths.draftReport(id)}>{title}</a>
            },
            { key: 'received', header: 'Received', cell: ({ receivedOn }) => longDate(receivedOn) },
            {
              key: 'comments',
              header: 'Comments',
              cell: ({ sentOn, commentsDueOn, comments }) =>
                sentOn === undefined
                  ? `Due ${longDate(commentsDueOn)}: ${count(comments.length, 'comment')} so far`
                  : `Sent ${longDate(sentOn)}`
            }
          ]}
          rows={known}
          rowKey={({ id }) => id}
        />
      )}
      {managed.length > 0 && (
        <section class="tl-section tl-prose" aria-labelledby="managed-heading">
          <h2 class="govuk-heading-m" id="managed-heading">
            Lists that you manage
          </h2>
          <p>
            You are not on the lists of these drafts, so they do not open. As you manage people, you can say
            who knows.
          </p>
          <ul class="govuk-list govuk-list--bullet">
            {managed.map(({ id, receivedOn }) => (
              <li key={id}>
                <a href={draftReportPaths.draftKnowers(id)}>
                  Who knows of the draft of {longDate(receivedOn)}
                </a>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  )
}
