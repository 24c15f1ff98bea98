import { OnwardLinks } from '../../../people/onward-links.tsx'
import type { Onward } from '../../../people/tools.ts'
import { Button, NotificationBanner, SummaryList } from '../../../ui/govuk/components.tsx'
import { EmptyState } from '../../../ui/patterns/empty-state.tsx'
import { WrittenText } from '../../../ui/patterns/written-text.tsx'
import { listInWords } from '../../../ui/prose/lists.ts'
import { preparePaths } from '../../paths.ts'
import type { FollowUpView, MeetingView } from '../meeting-view.ts'

interface MeetingPageProps {
  readonly view: MeetingView
  readonly onwards: readonly Onward[]
  readonly done: string | undefined
}

/** A meeting: when, who, what was taken in, what was said, the letter, and what was agreed. */
export function MeetingPage({ view, onwards, done }: MeetingPageProps) {
  return (
    <>
      {done !== undefined && <NotificationBanner type="success" titleText="Done" text={done} role="status" />}
      <span class="govuk-caption-xl">{view.state}</span>
      <h1 class="govuk-heading-xl">{view.title}</h1>
      {view.cancelledBecause !== undefined && <p class="tl-lead">Called off: {view.cancelledBecause}</p>}
      <Facts view={view} />
      <Packs view={view} />
      <Written view={view} part="agenda" title="Agenda" empty="Nobody has written it yet." />
      <Written view={view} part="record" title="What was said" empty="Nobody has written it down yet." />
      <Letter view={view} />
      <FollowUps view={view} />
      <OnwardLinks onwards={onwards} />
      {view.mayCancel && (
        <p>
          <a href={preparePaths.meetingCancel(view.id)}>Call the meeting off</a>
        </p>
      )}
    </>
  )
}

function Facts({ view }: { readonly view: MeetingView }) {
  const change = view.mayPlan
    ? {
        items: [
          { href: preparePaths.meetingChange(view.id), text: 'Change', visuallyHiddenText: 'the meeting' }
        ]
      }
    : undefined
  return (
    <SummaryList
      rows={[
        { key: { text: 'Where' }, value: { text: view.place || 'Nobody said' }, actions: change },
        {
          key: { text: view.whoGoes },
          value: { text: view.attendees.length === 0 ? 'Nobody said' : listInWords(view.attendees) }
        },
        {
          key: { text: 'For Ofsted' },
          value: { text: view.fromOfsted.length === 0 ? 'Nobody said' : view.fromOfsted.join('; ') }
        }
      ]}
    />
  )
}

function Packs({ view }: { readonly view: MeetingView }) {
  return (
    <section class="tl-section tl-prose" aria-labelledby="packs">
      <h2 class="govuk-heading-m" id="packs">
        What is taken in
      </h2>
      {view.packs.length === 0 ? (
        <p class="tl-muted">
          Nothing is frozen yet. Freezing keeps what stands today, so that in a year you know what you said.
        </p>
      ) : (
        <ul class="govuk-list">
          {view.packs.map(({ id, text, href }) => (
            <li key={id}>
              <a href={href}>{text}</a>
            </li>
          ))}
        </ul>
      )}
      {view.mayPlan && (
        <form method="post" action={preparePaths.meetingPacks(view.id)}>
          <Button text="Freeze what stands today" classes="govuk-button--secondary" preventDoubleClick />
        </form>
      )}
    </section>
  )
}

interface WrittenProps {
  readonly view: MeetingView
  readonly part: 'agenda' | 'record'
  readonly title: string
  readonly empty: string
}

function Written({ view, part, title, empty }: WrittenProps) {
  return (
    <section class="tl-section tl-prose" aria-labelledby={part}>
      <h2 class="govuk-heading-m" id={part}>
        {title}
      </h2>
      {view[part] === '' ? <p class="tl-muted">{empty}</p> : <WrittenText text={view[part]} />}
      {view.mayPlan && (
        <p>
          <a href={preparePaths.meetingWritten(view.id, part)}>
            {view[part] === '' ? 'Write it' : 'Change it'}
            <span class="govuk-visually-hidden">: {title}</span>
          </a>
        </p>
      )}
    </section>
  )
}

function Letter({ view }: { readonly view: MeetingView }) {
  return (
    <section class="tl-section tl-prose" aria-labelledby="letter">
      <h2 class="govuk-heading-m" id="letter">
        Ofsted’s letter
      </h2>
      <p>{view.letter}</p>
      {view.letterSays !== '' && <WrittenText text={view.letterSays} />}
      {view.mayPlan && (
        <p>
          <a href={preparePaths.meetingLetter(view.id)}>
            {view.hasLetter ? 'Change what is kept of the letter' : 'Say when the letter came'}
          </a>
        </p>
      )}
    </section>
  )
}

function FollowUps({ view }: { readonly view: MeetingView }) {
  return (
    <section class="tl-section" aria-labelledby="agreed">
      <h2 class="govuk-heading-m" id="agreed">
        What was agreed
      </h2>
      {view.followUps.length === 0 ? (
        <EmptyState title="Nothing is kept of what was agreed.">
          <p>Each follow-up has a post whose it is and a day, and stands in that person’s My work.</p>
        </EmptyState>
      ) : (
        <dl class="tl-terms">
          {view.followUps.map((followUp) => (
            <FollowUpItem followUp={followUp} key={followUp.id} />
          ))}
        </dl>
      )}
      {view.mayPlan && (
        <p>
          <a href={preparePaths.newFollowUp(view.id)}>Add what was agreed</a>
        </p>
      )}
    </section>
  )
}

function FollowUpItem({ followUp }: { readonly followUp: FollowUpView }) {
  return (
    <div id={followUp.id}>
      <dt>{followUp.what}</dt>
      <dd>
        <strong>{followUp.state}.</strong> {followUp.owner}, by {followUp.due}.{' '}
        {followUp.settleHref !== undefined && (
          <a href={followUp.settleHref}>
            Say what came of it<span class="govuk-visually-hidden">: {followUp.what}</span>
          </a>
        )}
      </dd>
    </div>
  )
}
