import { activityLabel } from '../../../framework/activity-kinds.ts'
import { dayInEngland } from '../../../framework/day-in-england.ts'
import { longDate } from '../../../framework/iso-date.ts'
import { earliestDay } from '../../../framework/partial-date.ts'
import { forMembers } from '../../../people/forms/for-members.ts'
import { type Member, scopeOf } from '../../../people/permissions/member.ts'
import type { Route } from '../../../people/permissions/route.ts'
import { inScope } from '../../../platform/database/scope.ts'
import type { Reply } from '../../../platform/web/reply.ts'
import type { JudgedActivity } from '../../../record/activities/activity.ts'
import { activitiesOf } from '../../../record/activities/store.ts'
import { paths } from '../../../record/paths.ts'
import { renderPage } from '../../../ui/page/page.tsx'
import { sectionWord } from '../../../ui/page/site.ts'
import { EmptyState } from '../../../ui/patterns/empty-state.tsx'
import { Timeline, type TimelineEvent } from '../../../ui/patterns/timeline.tsx'
import { count } from '../../../ui/prose/counts.ts'
import { lowerFirst } from '../../../ui/prose/lower-first.ts'
import { preparePaths, preparePatterns } from '../../paths.ts'
import type { PrepareTools } from '../../tools.ts'
import { type EngagementMeeting, type FollowUp, followUpState } from '../meeting.ts'
import { letterInWords, stateInWords } from '../meeting-words.ts'
import { followUpsOf, meetingsOf } from '../store.ts'

/** Every engagement meeting of the authority, the latest first. */
export function meetingsRoute(tools: PrepareTools): Route {
  return {
    method: 'GET',
    path: preparePatterns.meetings,
    permission: 'see-workspace',
    audit: 'engagement meetings listed',
    handler: forMembers((_request, member) => meetings(tools, member))
  }
}

async function meetings({ db, clock, site }: PrepareTools, member: Member): Promise<Reply> {
  const { authority } = member.workspace
  const today = dayInEngland(clock.now())
  const { all, followUps, recorded } = await inScope(db, scopeOf(member), async (tx) => ({
    all: await meetingsOf(tx, authority),
    followUps: await followUpsOf(tx, authority),
    recorded: await activitiesOf(tx, authority)
  }))
  const own = all.map(
    (meeting): TimelineEvent => ({
      id: meeting.id,
      from: meeting.onDay,
      state: meeting.state === 'cancelled' ? 'cancelled' : meeting.state === 'held' ? 'event' : 'not-yet',
      title: `${stateInWords(meeting)}: annual engagement meeting`,
      href: preparePaths.meeting(meeting.id),
      more: moreOf(
        meeting,
        letterInWords(meeting, today),
        followUps.filter((one) => one.meeting === meeting.id),
        today
      )
    })
  )
  const events = [...own, ...recorded.filter(isMeetingBeside(all)).map(recordedEvent)].toSorted(
    (one, other) => (one.from < other.from ? 1 : -1)
  )
  return {
    kind: 'page',
    html: renderPage(site, {
      title: 'Engagement meetings',
      section: 'prepare',
      breadcrumbs: [{ text: sectionWord('prepare'), href: preparePaths.prepare() }],
      main: <Meetings events={events} mayPlan={member.may.has('plan-activities')} />
    })
  }
}

/** Meetings that the record knows and nobody keeps here: one kept here of the same month is taken for the same. */
function isMeetingBeside(kept: readonly EngagementMeeting[]): (activity: JudgedActivity) => boolean {
  const months = new Set(kept.map(({ onDay }) => onDay.slice(0, 7)))
  return ({ kind, startsOn }) =>
    kind === 'annual-engagement-meeting' && !months.has(earliestDay(startsOn).slice(0, 7))
}

function recordedEvent(activity: JudgedActivity): TimelineEvent {
  return {
    id: `record-${activity.address}`,
    from: activity.startsOn,
    state: activity.state === 'cancelled' ? 'cancelled' : 'event',
    title: activityLabel(activity.kind),
    href: paths.inspection(activity),
    more: 'From the public record. Keep it here too, and what was said and agreed has its place.'
  }
}

function moreOf(
  { state, cancelledBecause }: EngagementMeeting,
  letter: string,
  followUps: readonly FollowUp[],
  today: Parameters<typeof followUpState>[1]
): string {
  if (state === 'cancelled') return cancelledBecause ?? ''
  if (state === 'planned') return ''
  const open = followUps.filter(({ settled }) => settled === undefined)
  const late = open.filter((one) => followUpState(one, today) === 'late').length
  const agreed =
    followUps.length === 0
      ? 'Nothing was agreed.'
      : `${count(followUps.length, 'follow-up')} agreed, ${open.length} open${late === 0 ? '' : `, ${late} late`}.`
  const last = open.at(-1)
  return `Ofsted’s letter: ${lowerFirst(letter)} ${agreed}${last === undefined ? '' : ` The last is due on ${longDate(last.dueOn)}.`}`
}

function Meetings({
  events,
  mayPlan
}: {
  readonly events: readonly TimelineEvent[]
  readonly mayPlan: boolean
}) {
  const plan = mayPlan && (
    <p>
      <a class="govuk-button govuk-button--secondary" href={preparePaths.newMeeting()}>
        {events.length === 0 ? 'Plan the first meeting' : 'Plan a meeting'}
      </a>
    </p>
  )
  return (
    <>
      <h1 class="govuk-heading-xl">Engagement meetings</h1>
      <p class="tl-lead">
        Once a year Ofsted’s regional staff meet the director. They read the self-evaluation before, and write
        within a month; the letter is not published.
      </p>
      {events.length === 0 ? (
        <EmptyState title="No meeting is kept here yet.">
          <p>
            Keep the next one, or those of past years: what was said, what was agreed and what became of it
            then stands in one place.
          </p>
          {plan}
        </EmptyState>
      ) : (
        <>
          {plan}
          <Timeline events={events} />
        </>
      )}
    </>
  )
}
