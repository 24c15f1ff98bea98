import { dayInEngland } from '../../../framework/day-in-england.ts'
import type { MemberForm } from '../../../people/forms/member-form.tsx'
import { errorAt, problemAt } from '../../../people/forms/problems.tsx'
import { officerWords } from '../../../people/posts/officer-words.ts'
import type { StaffedPost } from '../../../people/posts/post.ts'
import { postsOf } from '../../../people/posts/store.ts'
import { typedText, typedValue } from '../../../platform/web/typed-value.ts'
import { Button, Radios, Select, Textarea } from '../../../ui/govuk/components.tsx'
import { DateField } from '../../../ui/patterns/date-field.tsx'
import { preparePaths, preparePatterns } from '../../paths.ts'
import type { PrepareTools } from '../../tools.ts'
import { agreeFollowUp, type TypedFollowUp } from '../actions/agree-follow-up.ts'
import { settleFollowUp } from '../actions/settle-follow-up.ts'
import type { EngagementMeeting, FollowUp } from '../meeting.ts'
import { followUpInWords, meetingTitle } from '../meeting-words.ts'
import { followUpsOf, meetingOf } from '../store.ts'
import { firstPartOfMeeting } from './meeting-fields.tsx'
import { crumbsOf } from './plan-forms.tsx'

interface Agreeing {
  readonly meeting: EngagementMeeting
  readonly posts: readonly StaffedPost[]
}

/** Keeps what was agreed, whose it is and by when. */
export const agreeForm: MemberForm<PrepareTools, Agreeing, TypedFollowUp> = {
  path: preparePatterns.newFollowUp,
  permission: 'plan-activities',
  viewed: 'form for a follow-up viewed',
  sent: 'follow-up agreed',
  section: 'prepare',
  load: async (tx, { workspace: { authority } }, { params }) => {
    const meeting = await meetingOf(tx, authority, params['meeting'] ?? '')
    if (meeting === undefined || meeting.state === 'cancelled') return undefined
    return {
      meeting,
      posts: (await postsOf(tx, authority)).filter(({ endedOn }) => endedOn === undefined)
    }
  },
  start: () => ({ what: '', owner: '', due: '' }),
  typed: ({ form }) => ({
    what: typedText(form, 'what'),
    owner: typedText(form, 'owner'),
    due: typedValue(form, 'due')
  }),
  send: async ({ db, clock }, member, { params }, typed) => {
    const outcome = await agreeFollowUp(db, clock, member, params['meeting'] ?? '', typed)
    return outcome.kind === 'agreed'
      ? { kind: 'done', to: preparePaths.meeting(outcome.followUp.meeting, 'agreed') }
      : outcome
  },
  title: () => 'Add what was agreed',
  breadcrumbs: ({ meeting }) => crumbsOf(meeting),
  firstPart: firstPartOfMeeting,
  main: ({ loaded: { meeting, posts }, title, action, typed, problems }) => (
    <>
      <span class="govuk-caption-l">{meetingTitle(meeting)}</span>
      <h1 class="govuk-heading-l">{title}</h1>
      <form class="tl-prose" method="post" action={action} noValidate>
        <Textarea
          id="what"
          name="what"
          rows="3"
          value={typed.what}
          label={{ text: 'What was agreed?', classes: 'govuk-label--s' }}
          errorMessage={errorAt(problems, 'what')}
        />
        <Select
          id="owner"
          name="owner"
          value={typed.owner}
          label={{ text: 'Whose is it?', classes: 'govuk-label--s' }}
          items={[
            { value: '', text: posts.length === 0 ? 'No post is named yet' : 'Choose a post' },
            ...posts.map((post) => ({ value: post.id, text: officerWords(post) }))
          ]}
          errorMessage={errorAt(problems, 'owner')}
        />
        <DateField
          id="due"
          name="due"
          value={typed.due}
          question="By when?"
          problem={problemAt(problems, 'due')}
        />
        <div class="govuk-button-group">
          <Button text="Keep it" preventDoubleClick />
          <a href={preparePaths.meeting(meeting.id)}>Cancel</a>
        </div>
      </form>
    </>
  )
}

interface Settling {
  readonly meeting: EngagementMeeting
  readonly followUp: FollowUp
}

/** Says what came of something agreed, or takes it back. */
export const settleForm: MemberForm<PrepareTools, Settling, { readonly as: string; readonly with: string }> =
  {
    path: preparePatterns.followUp,
    permission: 'plan-activities',
    viewed: 'form for settling a follow-up viewed',
    sent: 'follow-up settled',
    section: 'prepare',
    load: async (tx, { workspace: { authority } }, { params }) => {
      const meeting = await meetingOf(tx, authority, params['meeting'] ?? '')
      if (meeting === undefined) return undefined
      const followUp = (await followUpsOf(tx, authority, meeting.id)).find(
        ({ id }) => id === params['followUp']
      )
      return followUp && { meeting, followUp }
    },
    start: () => ({ as: '', with: '' }),
    typed: ({ form }) => ({ as: typedText(form, 'as'), with: typedText(form, 'with') }),
    send: async ({ db, clock }, member, { params }, typed) => {
      const outcome = await settleFollowUp(db, clock, member, params['followUp'] ?? '', typed)
      switch (outcome.kind) {
        case 'settled':
          return {
            kind: 'done',
            to: preparePaths.meeting(outcome.followUp.meeting, outcome.followUp.settled?.as)
          }
        case 'settled-already': {
          const { settled } = outcome.followUp
          const how = settled?.as === 'done' ? 'It was done' : 'It was taken back'
          return {
            kind: 'changed-meanwhile',
            notice: `${how} already: ${settled?.with ?? ''} Nothing was saved; what you typed stands below`
          }
        }
        default:
          return outcome
      }
    },
    title: () => 'What came of it?',
    breadcrumbs: ({ meeting }) => crumbsOf(meeting),
    main: ({ loaded: { meeting, followUp }, title, action, typed, problems, now }) => (
      <>
        <span class="govuk-caption-l">{followUp.what}</span>
        <h1 class="govuk-heading-l">{title}</h1>
        {followUp.settled !== undefined && (
          <p class="tl-prose">{followUpInWords(followUp, dayInEngland(now))}.</p>
        )}
        <form class="tl-prose" method="post" action={action} noValidate>
          <Radios
            idPrefix="as"
            name="as"
            value={typed.as}
            fieldset={{ legend: { text: 'How did it end?', classes: 'govuk-fieldset__legend--s' } }}
            items={[
              { value: 'done', text: 'It was done' },
              { value: 'withdrawn', text: 'It is taken back' }
            ]}
            errorMessage={errorAt(problems, 'as')}
          />
          <Textarea
            id="with"
            name="with"
            rows="4"
            value={typed.with}
            label={{ text: 'What came of it, or why is it taken back?', classes: 'govuk-label--s' }}
            errorMessage={errorAt(problems, 'with')}
          />
          <div class="govuk-button-group">
            <Button text="Save" preventDoubleClick />
            <a href={preparePaths.meeting(meeting.id)}>Cancel</a>
          </div>
        </form>
      </>
    )
  }
