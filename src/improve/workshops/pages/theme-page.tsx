import { OnwardLinks } from '../../../people/onward-links.tsx'
import type { Onward } from '../../../people/tools.ts'
import { InsetText, NotificationBanner } from '../../../ui/govuk/components.tsx'
import { IllustrativeTag } from '../../../ui/patterns/illustrative-tag.tsx'
import { WrittenText } from '../../../ui/patterns/written-text.tsx'
import { concludedSessions } from '../theme-history.ts'
import type { ThemeView, Tie } from '../theme-view.ts'
import { directionWords, workshopTitle } from '../workshop-words.ts'
import { workshopsPaths } from '../workshops-paths.ts'
import { Questions } from './questions.tsx'
import { ThemePicture } from './theme-picture.tsx'

interface ThemePageProps {
  readonly view: ThemeView
  readonly onwards: readonly Onward[]
  readonly done: string | undefined
}

/** A theme over its sessions: one picture, what was concluded each time, and what shows how it goes. */
export function ThemePage({ view, onwards, done }: ThemePageProps) {
  const concluded = concludedSessions(view.sessions).toReversed()
  return (
    <>
      {done !== undefined && <NotificationBanner type="success" titleText="Done" text={done} role="status" />}
      <span class="govuk-caption-xl">
        Theme of monitoring workshops {view.illustrative && <IllustrativeTag />}
      </span>
      <h1 class="govuk-heading-xl">{view.name}</h1>
      {view.tracks !== '' && <p class="tl-lead">{view.tracks}</p>}
      {view.retiredBecause !== undefined && (
        <InsetText html={<p>It is followed no more: {view.retiredBecause}</p>} />
      )}
      {view.sessions.length === 0 ? (
        <p class="tl-prose">No session looks at it yet. Once some have, they stand here in one picture.</p>
      ) : (
        <ThemePicture sessions={view.sessions} sentence={view.sentence} />
      )}
      {concluded.length > 0 && (
        <section class="tl-section tl-prose" aria-labelledby="concluded">
          <h2 class="govuk-heading-m" id="concluded">
            What was concluded
          </h2>
          {concluded.map(({ workshop, conclusion }) => (
            <div key={workshop.id}>
              <h3 class="govuk-heading-s">
                <a href={workshopsPaths.workshop(workshop.id)}>{workshopTitle(workshop)}</a>
                {`: ${directionWords(conclusion.direction).toLowerCase()}`}{' '}
                {workshop.illustrative && <IllustrativeTag />}
              </h3>
              <WrittenText text={conclusion.words} />
            </div>
          ))}
        </section>
      )}
      <Ties
        id="measures"
        title="Measures that show how it goes"
        ties={view.measures}
        none="No measure is tied to it."
      />
      <Ties
        id="findings"
        title="Findings that it comes from"
        ties={view.findings}
        none="No finding is tied to it."
      />
      {view.questions.length > 0 && (
        <section class="tl-section" aria-labelledby="questions">
          <h2 class="govuk-heading-m" id="questions">
            Questions
          </h2>
          <Questions questions={view.questions} showAsked />
        </section>
      )}
      <Leads view={view} onwards={onwards} />
    </>
  )
}

interface TiesProps {
  readonly id: string
  readonly title: string
  readonly ties: readonly Tie[]
  readonly none: string
}

function Ties({ id, title, ties, none }: TiesProps) {
  return (
    <section class="tl-section" aria-labelledby={id}>
      <h2 class="govuk-heading-m" id={id}>
        {title}
      </h2>
      {ties.length === 0 ? (
        <p class="tl-muted">{none}</p>
      ) : (
        <dl class="tl-terms">
          {ties.map((tie) => (
            <div key={tie.id}>
              <dt>
                <a href={tie.href}>{tie.name}</a> {tie.illustrative && <IllustrativeTag />}
              </dt>
              <dd>{tie.stands}</dd>
            </div>
          ))}
        </dl>
      )}
    </section>
  )
}

function Leads({ view, onwards }: { readonly view: ThemeView; readonly onwards: readonly Onward[] }) {
  return (
    <>
      {view.mayKeep && (
        <ul class="govuk-list">
          <li>
            <a href={workshopsPaths.workshopThemeChange(view.id)}>Change the theme and what it is tied to</a>
          </li>
          <li>
            <a href={workshopsPaths.workshopThemeRetire(view.id)}>Follow the theme no more</a>
          </li>
        </ul>
      )}
      <OnwardLinks onwards={onwards} />
    </>
  )
}
