import { documentFiles } from '../../../people/document-files.ts'
import { OnwardLinks } from '../../../people/onward-links.tsx'
import type { Onward } from '../../../people/tools.ts'
import { InsetText, NotificationBanner, SummaryList } from '../../../ui/govuk/components.tsx'
import { DownloadLinks } from '../../../ui/patterns/download-links.tsx'
import { IllustrativeTag } from '../../../ui/patterns/illustrative-tag.tsx'
import { WrittenText } from '../../../ui/patterns/written-text.tsx'
import type { EvidenceView, ThemeInSession, WorkshopView } from '../workshop-view.ts'
import { workshopsPaths } from '../workshops-paths.ts'
import { Questions } from './questions.tsx'

interface WorkshopPageProps {
  readonly view: WorkshopView
  readonly onwards: readonly Onward[]
  readonly done: string | undefined
}

/** A session: when and who, what is looked at, what was concluded on each theme, and what is asked for next time. */
export function WorkshopPage({ view, onwards, done }: WorkshopPageProps) {
  const { id, stands, mayKeep } = view
  return (
    <>
      {done !== undefined && <NotificationBanner type="success" titleText="Done" text={done} role="status" />}
      <span class="govuk-caption-xl">
        {view.state} {view.illustrative && <IllustrativeTag />}
      </span>
      <h1 class="govuk-heading-xl">{view.title}</h1>
      {view.cancelledBecause !== undefined && <p class="tl-lead">Cancelled: {view.cancelledBecause}</p>}
      {view.isOverdue && (
        <InsetText
          html={<p>Its day is over, and nobody has said who was there or that it was cancelled.</p>}
        />
      )}
      <Facts view={view} />
      <Agenda view={view} />
      {view.themes.map((theme) => (
        <Theme theme={theme} view={view} key={theme.id} />
      ))}
      {view.evidence.length > 0 && (
        <section class="tl-section tl-prose" aria-labelledby="for-all">
          <h2 class="govuk-heading-m" id="for-all">
            Looked at for all themes
          </h2>
          <Evidence evidence={view.evidence} view={view} />
        </section>
      )}
      <Asked view={view} />
      <DownloadLinks
        what={stands === 'held' ? 'the minutes' : 'this page'}
        files={[
          ...documentFiles((format) => workshopsPaths.workshopMinutes(id, format)),
          { href: workshopsPaths.workshopMinutes(id, 'json'), format: 'JSON' }
        ]}
      />
      <OnwardLinks onwards={onwards} />
      {mayKeep && stands === 'planned' && (
        <p>
          <a href={workshopsPaths.workshopCancel(id)}>Cancel the session</a>
        </p>
      )}
    </>
  )
}

function Facts({ view }: { readonly view: WorkshopView }) {
  const change = view.mayKeep
    ? {
        items: [
          { href: workshopsPaths.workshopChange(view.id), text: 'Change', visuallyHiddenText: 'the session' }
        ]
      }
    : undefined
  return (
    <>
      <SummaryList
        rows={[
          { key: { text: 'Where' }, value: { text: view.place || 'Nobody said' }, actions: change },
          { key: { text: 'Led by' }, value: { text: view.ledBy || 'Nobody said' } },
          ...view.attendance.map(({ heading, people }) => ({
            key: { text: heading },
            value: {
              html: (
                <ul class="govuk-list govuk-!-margin-bottom-0">
                  {people.map((person) => (
                    <li key={person}>{person}</li>
                  ))}
                </ul>
              )
            }
          }))
        ]}
      />
      {view.mayKeep && (
        <p>
          <a
            class={view.stands === 'planned' ? 'govuk-button govuk-button--secondary' : undefined}
            href={workshopsPaths.workshopAttendance(view.id)}
          >
            {view.stands === 'planned' ? 'It was held: say who was there' : 'Change who was there'}
          </a>
        </p>
      )}
    </>
  )
}

function Agenda({ view }: { readonly view: WorkshopView }) {
  return (
    <section class="tl-section tl-prose" aria-labelledby="agenda">
      <h2 class="govuk-heading-m" id="agenda">
        {view.stands === 'planned' ? 'What is to be looked at' : 'What was to be looked at'}
      </h2>
      {view.agenda === '' ? (
        <p class="tl-muted">Nobody has written it yet.</p>
      ) : (
        <WrittenText text={view.agenda} />
      )}
      {view.mayKeep && (
        <p>
          <a href={workshopsPaths.workshopAgenda(view.id)}>
            {view.agenda === '' ? 'Write it' : 'Change it'}
            <span class="govuk-visually-hidden">: what is looked at</span>
          </a>
        </p>
      )}
    </section>
  )
}

function Theme({ theme, view }: { readonly theme: ThemeInSession; readonly view: WorkshopView }) {
  const concludes = view.mayKeep && view.stands === 'held'
  return (
    <section class="tl-section tl-prose" id={theme.id} aria-labelledby={`theme-${theme.id}`}>
      <h2 class="govuk-heading-m" id={`theme-${theme.id}`}>
        <a href={theme.href}>{theme.name}</a>
      </h2>
      {theme.direction === undefined ? (
        <p class="tl-muted">
          {view.stands === 'held' ? 'Nobody has written what was concluded.' : 'Nothing is concluded yet.'}
        </p>
      ) : (
        <>
          <p>
            <strong>{theme.direction}.</strong> <span class="tl-muted">Written by {theme.concludedBy}</span>
          </p>
          <WrittenText text={theme.conclusion} />
          {theme.restsOnNothing !== undefined && (
            <p>
              <strong>{theme.restsOnNothing}.</strong>
            </p>
          )}
        </>
      )}
      {concludes && (
        <p>
          <a href={workshopsPaths.workshopConclusion(view.id, theme.id)}>
            {theme.direction === undefined ? 'Write what was concluded' : 'Change the conclusion'}
            <span class="govuk-visually-hidden">: {theme.name}</span>
          </a>
        </p>
      )}
      <h3 class="govuk-heading-s">What was looked at</h3>
      {theme.evidence.length === 0 ? (
        <p class="tl-muted">{view.stands === 'planned' ? 'Nothing yet.' : 'Nothing is kept here.'}</p>
      ) : (
        <Evidence evidence={theme.evidence} view={view} />
      )}
      {view.mayKeep && (
        <p>
          <a href={workshopsPaths.newWorkshopEvidence(view.id, theme.id)}>
            Add what was looked at<span class="govuk-visually-hidden">: {theme.name}</span>
          </a>
        </p>
      )}
    </section>
  )
}

function Evidence({
  evidence,
  view
}: {
  readonly evidence: readonly EvidenceView[]
  readonly view: WorkshopView
}) {
  return (
    <ul class="govuk-list govuk-list--bullet">
      {evidence.map((one) => (
        <li key={one.id}>
          {one.withdrawnBecause === undefined ? (
            <>
              {one.what !== undefined && (
                <>{one.href === undefined ? one.what : <a href={one.href}>{one.what}</a>}: </>
              )}
              {one.words} <Since evidence={one} />
              {view.mayKeep && (
                <a href={workshopsPaths.workshopEvidence(view.id, one.id)}>
                  Take it back<span class="govuk-visually-hidden">: {one.words}</span>
                </a>
              )}
            </>
          ) : (
            <span class="tl-muted">
              Taken back: {one.words} ({one.withdrawnBecause})
            </span>
          )}
        </li>
      ))}
    </ul>
  )
}

/** Said where the words that something rests on moved or went, so that nobody relies on what is not there. */
function Since({ evidence: { since } }: { readonly evidence: EvidenceView }) {
  if (since === undefined) return null
  return (
    <>
      <strong>{since.words}.</strong> <a href={since.href}>Look at it there</a>.{' '}
    </>
  )
}

function Asked({ view }: { readonly view: WorkshopView }) {
  return (
    <>
      <section class="tl-section" aria-labelledby="questions">
        <h2 class="govuk-heading-m" id="questions">
          Questions for next time
        </h2>
        {view.questions.length === 0 ? (
          <p class="tl-muted">None was asked.</p>
        ) : (
          <Questions questions={view.questions} />
        )}
        {view.mayKeep && (
          <p>
            <a href={workshopsPaths.newWorkshopQuestion(view.id)}>Ask a question for next time</a>
          </p>
        )}
      </section>
      {view.answeredHere.length > 0 && (
        <section class="tl-section" aria-labelledby="answered">
          <h2 class="govuk-heading-m" id="answered">
            Questions answered in this session
          </h2>
          <Questions questions={view.answeredHere} showAsked />
        </section>
      )}
    </>
  )
}
