import type { MemberForm } from '../../../people/forms/member-form.tsx'
import { errorAt, problemAt } from '../../../people/forms/problems.tsx'
import { seenIn } from '../../../people/forms/seen-revision.ts'
import { typedText, typedValue } from '../../../platform/web/typed-value.ts'
import { Button } from '../../../ui/govuk/components.tsx'
import { DateField } from '../../../ui/patterns/date-field.tsx'
import { DraftState, DraftTextarea, SaveDraft } from '../../../ui/patterns/draft-textarea.tsx'
import { preparePaths, preparePatterns } from '../../paths.ts'
import type { PrepareTools } from '../../tools.ts'
import { noteLetter } from '../actions/note-letter.ts'
import type { EngagementMeeting } from '../meeting.ts'
import { letterRef } from '../meeting-texts.ts'
import { meetingTitle } from '../meeting-words.ts'
import { meetingOf } from '../store.ts'
import { firstPartOfMeeting } from './meeting-fields.tsx'
import { crumbsOf, sent } from './plan-forms.tsx'

interface TypedLetter {
  readonly on: string
  readonly says: string
}

/** When Ofsted's letter came, and what it says. */
export const letterForm: MemberForm<PrepareTools, { readonly meeting: EngagementMeeting }, TypedLetter> = {
  path: preparePatterns.meetingLetter,
  permission: 'plan-activities',
  viewed: 'form for the letter of a meeting viewed',
  sent: 'letter of a meeting noted',
  section: 'prepare',
  load: async (tx, { workspace }, { params }) => {
    const meeting = await meetingOf(tx, workspace.authority, params['meeting'] ?? '')
    return meeting === undefined || meeting.state === 'cancelled' ? undefined : { meeting }
  },
  start: ({ meeting: { letterOn, letterSays } }) => ({ on: letterOn ?? '', says: letterSays }),
  typed: ({ form }) => ({
    on: typedValue(form, 'on'),
    says: typedText(form, 'says').replaceAll('\r\n', '\n')
  }),
  send: async ({ db, clock }, member, request, typed) =>
    sent(await noteLetter(db, clock, member, seenIn(request, 'meeting'), typed), 'letter'),
  title: () => 'Ofsted’s letter',
  breadcrumbs: ({ meeting }) => crumbsOf(meeting),
  firstPart: firstPartOfMeeting,
  long: {
    keptBy: (tools) => tools,
    texts: ({ meeting }) => [
      {
        ...{ field: 'says', label: 'What Ofsted’s letter says', text: letterRef(meeting.id) },
        ...{ saved: meeting.letterSays, of: ({ says }) => says }
      }
    ]
  },
  main: ({ loaded: { meeting }, title, action, typed, problems, drafts }) => (
    <>
      <span class="govuk-caption-l">{meetingTitle(meeting)}</span>
      <h1 class="govuk-heading-l">{title}</h1>
      <p class="tl-prose">
        It goes to the director and is not published. Keep the letter itself in the bookcase; write here what
        follows from it.
      </p>
      <form class="tl-prose" method="post" action={action} noValidate>
        <input type="hidden" name="revision" value={meeting.revision} />
        <DateField
          id="on"
          name="on"
          value={typed.on}
          question="When did it come?"
          problem={problemAt(problems, 'on')}
        />
        <DraftTextarea
          drafts={drafts}
          id="says"
          name="says"
          rows="10"
          value={typed.says}
          label={{ text: 'What does it say? (optional)', classes: 'govuk-label--s' }}
          errorMessage={errorAt(problems, 'says')}
        />
        <div class="govuk-button-group">
          <Button text="Save" preventDoubleClick />
          <SaveDraft drafts={drafts} />
          <a href={preparePaths.meeting(meeting.id)}>Cancel</a>
        </div>
        <DraftState drafts={drafts} />
      </form>
    </>
  )
}
