import type { MemberForm, Sent } from '../../../people/forms/member-form.tsx'
import { reasonForm } from '../../../people/forms/reason-form.tsx'
import { seenIn, sentNotKept } from '../../../people/forms/seen-revision.ts'
import type { StaffedPost } from '../../../people/posts/post.ts'
import { postsOf } from '../../../people/posts/store.ts'
import { Button } from '../../../ui/govuk/components.tsx'
import { sectionWord } from '../../../ui/page/site.ts'
import { preparePaths, preparePatterns } from '../../paths.ts'
import type { PrepareTools } from '../../tools.ts'
import { cancelMeeting } from '../actions/cancel-meeting.ts'
import type { MeetingOutcome } from '../actions/on-meeting.ts'
import { changeMeeting, planMeeting } from '../actions/plan-meeting.ts'
import type { EngagementMeeting } from '../meeting.ts'
import { meetingTitle } from '../meeting-words.ts'
import { meetingOf } from '../store.ts'
import type { TypedMeeting } from '../typed-meeting.ts'
import { firstPartOfMeeting, MeetingFields, meetingTyped } from './meeting-fields.tsx'

type Form<Loaded, Typed> = MemberForm<PrepareTools, Loaded, Typed>

export const crumbs = [
  { text: sectionWord('prepare'), href: preparePaths.prepare() },
  { text: 'Engagement meetings', href: preparePaths.meetings() }
]

export function crumbsOf(meeting: EngagementMeeting) {
  return [...crumbs, { text: meetingTitle(meeting), href: preparePaths.meeting(meeting.id) }]
}

/** What keeping a meeting came to, for its form. */
export function sent(outcome: MeetingOutcome, done: string): Sent {
  return outcome.kind === 'kept'
    ? { kind: 'done', to: preparePaths.meeting(outcome.meeting.id, done) }
    : sentNotKept(outcome, 'the meeting')
}

/** Plans a meeting, or keeps one of a past year. */
export const planForm: Form<{ readonly posts: readonly StaffedPost[] }, TypedMeeting> = {
  path: preparePatterns.newMeeting,
  permission: 'plan-activities',
  viewed: 'form for an engagement meeting viewed',
  sent: 'engagement meeting planned',
  section: 'prepare',
  load: async (tx, { workspace }) => ({ posts: standing(await postsOf(tx, workspace.authority)) }),
  start: () => ({ on: '', place: '', fromOfsted: '', attendees: [] }),
  typed: meetingTyped,
  send: async ({ db, clock }, member, _request, typed) =>
    sent(await planMeeting(db, clock, member, typed), 'planned'),
  title: () => 'Plan an engagement meeting',
  breadcrumbs: () => crumbs,
  firstPart: firstPartOfMeeting,
  main: ({ loaded, title, action, typed, problems }) => (
    <>
      <h1 class="govuk-heading-l">{title}</h1>
      <form class="tl-prose" method="post" action={action} noValidate>
        <MeetingFields state="planned" typed={typed} posts={loaded.posts} problems={problems} />
        <div class="govuk-button-group">
          <Button text="Keep the meeting" preventDoubleClick />
          <a href={preparePaths.meetings()}>Cancel</a>
        </div>
      </form>
    </>
  )
}

interface AtMeetingForm {
  readonly meeting: EngagementMeeting
  readonly posts: readonly StaffedPost[]
}

/** Changes when and where a meeting is, and who goes. */
export const changeForm: Form<AtMeetingForm, TypedMeeting> = {
  path: preparePatterns.meetingChange,
  permission: 'plan-activities',
  viewed: 'form for changing a meeting viewed',
  sent: 'engagement meeting changed',
  section: 'prepare',
  load: async (tx, { workspace: { authority } }, { params }) => {
    const meeting = await meetingOf(tx, authority, params['meeting'] ?? '')
    if (meeting === undefined || meeting.state === 'cancelled') return undefined
    const posts = await postsOf(tx, authority)
    const going = new Set<string>(meeting.attendees)
    return { meeting, posts: posts.filter((post) => post.endedOn === undefined || going.has(post.id)) }
  },
  start: ({ meeting: { onDay, place, fromOfsted, attendees } }) => ({
    on: onDay,
    place,
    fromOfsted,
    attendees
  }),
  typed: meetingTyped,
  send: async ({ db, clock }, member, request, typed) =>
    sent(await changeMeeting(db, clock, member, seenIn(request, 'meeting'), typed), 'changed'),
  title: () => 'Change the meeting',
  breadcrumbs: ({ meeting }) => crumbsOf(meeting),
  firstPart: firstPartOfMeeting,
  main: ({ loaded: { meeting, posts }, title, action, typed, problems }) => (
    <>
      <span class="govuk-caption-l">{meetingTitle(meeting)}</span>
      <h1 class="govuk-heading-l">{title}</h1>
      <form class="tl-prose" method="post" action={action} noValidate>
        <input type="hidden" name="revision" value={meeting.revision} />
        <MeetingFields state={meeting.state} typed={typed} posts={posts} problems={problems} />
        <div class="govuk-button-group">
          <Button text="Save" preventDoubleClick />
          <a href={preparePaths.meeting(meeting.id)}>Cancel</a>
        </div>
      </form>
    </>
  )
}

/** Calls a meeting off. */
export const cancelForm = reasonForm<PrepareTools, { readonly meeting: EngagementMeeting }>({
  path: preparePatterns.meetingCancel,
  permission: 'plan-activities',
  viewed: 'form for calling a meeting off viewed',
  sent: 'engagement meeting called off',
  section: 'prepare',
  load: async (tx, { workspace }, { params }) => {
    const meeting = await meetingOf(tx, workspace.authority, params['meeting'] ?? '')
    return meeting?.state === 'planned' ? { meeting } : undefined
  },
  send: async ({ db, clock }, member, request, typed) =>
    sent(await cancelMeeting(db, clock, member, seenIn(request, 'meeting'), typed), 'called-off'),
  title: 'Call the meeting off',
  caption: ({ meeting }) => meetingTitle(meeting),
  breadcrumbs: ({ meeting }) => crumbsOf(meeting),
  says: () => 'It stays among the meetings, with the reason. If only the day changes, change that.',
  question: 'Why is it called off?',
  revision: ({ meeting }) => meeting.revision,
  button: 'Call it off',
  back: { text: 'Leave it planned', href: ({ meeting }) => preparePaths.meeting(meeting.id) }
})

function standing(posts: readonly StaffedPost[]): readonly StaffedPost[] {
  return posts.filter(({ endedOn }) => endedOn === undefined)
}
