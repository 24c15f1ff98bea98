import { Button, Details, NotificationBanner } from '../../../ui/govuk/components.tsx'
import { DownloadLinks } from '../../../ui/patterns/download-links.tsx'
import { EmptyState } from '../../../ui/patterns/empty-state.tsx'
import { IllustrativeTag } from '../../../ui/patterns/illustrative-tag.tsx'
import { Timeline } from '../../../ui/patterns/timeline.tsx'
import { startingThemes } from '../starting-themes.ts'
import { workshopsPaths } from '../workshops-paths.ts'
import type { SessionRow, ThemeRow, WorkshopsView } from '../workshops-view.ts'
import { Questions } from './questions.tsx'

interface WorkshopsPageProps {
  readonly view: WorkshopsView
  readonly done: string | undefined
}

/** What a board follows over the years: the themes, the session that comes next, and those that were. */
export function WorkshopsPage({ view, done }: WorkshopsPageProps) {
  return (
    <>
      {done !== undefined && <NotificationBanner type="success" titleText="Done" text={done} role="status" />}
      <h1 class="govuk-heading-xl">Monitoring workshops</h1>
      <p class="tl-lead">
        Sessions in which a scrutiny board or an improvement board follows a few themes from one meeting to
        the next: what it looked at, what it concluded, and what it wants to know next time.
      </p>
      {view.next !== undefined && (
        <p class="tl-prose">
          <a href={view.next.href}>{view.next.words}</a>
        </p>
      )}
      <Themes view={view} />
      {view.themes.length + view.retired.length > 0 && <Sessions view={view} />}
      {view.openQuestions.length > 0 && (
        <section class="tl-section" aria-labelledby="open-questions">
          <h2 class="govuk-heading-m" id="open-questions">
            Questions that are open
          </h2>
          <Questions questions={view.openQuestions} showAsked />
        </section>
      )}
      {view.sessions.length > 0 && (
        <DownloadLinks
          what="these workshops"
          files={[
            { href: workshopsPaths.workshopsCsv(), format: 'CSV' },
            { href: workshopsPaths.workshopsJson(), format: 'JSON' }
          ]}
        />
      )}
    </>
  )
}

function Themes({ view }: { readonly view: WorkshopsView }) {
  const { themes, retired, mayKeep } = view
  return (
    <section class="tl-section" aria-labelledby="themes">
      <h2 class="govuk-heading-m" id="themes">
        What is followed
      </h2>
      {themes.length === 0 ? (
        <NoTheme mayKeep={mayKeep} isFirst={retired.length === 0} />
      ) : (
        <dl class="tl-terms">
          {themes.map((theme) => (
            <Theme theme={theme} key={theme.id} />
          ))}
        </dl>
      )}
      {mayKeep && themes.length > 0 && (
        <p>
          <a href={workshopsPaths.newWorkshopTheme()}>Add a theme</a>
        </p>
      )}
      {retired.length > 0 && (
        <Details
          summaryText="Themes that are followed no more"
          html={
            <dl class="tl-terms">
              {retired.map((theme) => (
                <Theme theme={theme} key={theme.id} />
              ))}
            </dl>
          }
        />
      )}
    </section>
  )
}

function Theme({ theme }: { readonly theme: ThemeRow }) {
  return (
    <div>
      <dt>
        <a href={theme.href}>{theme.name}</a> {theme.illustrative && <IllustrativeTag />}
      </dt>
      <dd>
        {theme.lately}
        {theme.tracks !== '' && <span class="tl-muted"> {theme.tracks}</span>}
      </dd>
    </div>
  )
}

function NoTheme({ mayKeep, isFirst }: { readonly mayKeep: boolean; readonly isFirst: boolean }) {
  if (!isFirst) {
    return (
      <EmptyState title="No theme is followed now.">
        {mayKeep && (
          <p>
            <a href={workshopsPaths.newWorkshopTheme()}>Add a theme</a>
          </p>
        )}
      </EmptyState>
    )
  }
  return (
    <EmptyState title="No theme is followed yet.">
      <p>
        Choose a few themes and keep to them: only then can a board say whether things get better. One
        council’s board was asked to follow these three:
      </p>
      <ul class="govuk-list govuk-list--bullet">
        {startingThemes.map(({ name }) => (
          <li key={name}>{name}</li>
        ))}
      </ul>
      {mayKeep ? (
        <form method="post" action={workshopsPaths.workshopThemes()}>
          <div class="govuk-button-group">
            <Button text="Begin with these three" preventDoubleClick />
            <a href={workshopsPaths.newWorkshopTheme()}>Write one of your own</a>
          </div>
        </form>
      ) : (
        <p>Whoever keeps the plan can begin with them.</p>
      )}
    </EmptyState>
  )
}

const stateOf = {
  planned: 'not-yet',
  held: 'event',
  cancelled: 'cancelled',
  overdue: 'event'
} as const satisfies Record<SessionRow['stands'], string>

function Sessions({ view: { sessions, themes, mayKeep } }: { readonly view: WorkshopsView }) {
  const plan = mayKeep && themes.length > 0 && (
    <p>
      <a class="govuk-button govuk-button--secondary" href={workshopsPaths.newWorkshop()}>
        {sessions.length === 0 ? 'Plan the first session' : 'Plan a session'}
      </a>
    </p>
  )
  return (
    <section class="tl-section" aria-labelledby="sessions">
      <h2 class="govuk-heading-m" id="sessions">
        Sessions
      </h2>
      {plan}
      {sessions.length === 0 ? (
        <p class="tl-muted">No session is planned, and none was held.</p>
      ) : (
        <Timeline
          events={sessions.map(({ id, day, stands, title, href, more, illustrative }) => ({
            ...{ id, from: day, state: stateOf[stands], title, href, more },
            ...(illustrative ? { detail: <IllustrativeTag /> } : {})
          }))}
        />
      )}
    </section>
  )
}
