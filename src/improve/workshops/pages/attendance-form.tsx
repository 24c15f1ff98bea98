import type { MemberForm } from '../../../people/forms/member-form.tsx'
import { errorAt } from '../../../people/forms/problems.tsx'
import { seenIn } from '../../../people/forms/seen-revision.ts'
import { postsOf } from '../../../people/posts/store.ts'
import { typedText } from '../../../platform/web/typed-value.ts'
import { Button, Textarea } from '../../../ui/govuk/components.tsx'
import type { ImproveTools } from '../../tools.ts'
import { noteAttendance, type TypedAttendance } from '../actions/note-attendance.ts'
import { workshopOf } from '../store.ts'
import type { Attendance, Workshop } from '../workshop.ts'
import { namer, workshopTitle } from '../workshop-words.ts'
import { workshopsPaths, workshopsPatterns } from '../workshops-paths.ts'
import { crumbsOf, sent } from './plan-forms.tsx'

interface Noting {
  readonly workshop: Workshop
  readonly named: ReturnType<typeof namer>
}

/** Says who was there, and with it that the session was held. Who was asked stands there as if they came. */
export const attendanceForm: MemberForm<ImproveTools, Noting, TypedAttendance> = {
  path: workshopsPatterns.workshopAttendance,
  permission: 'keep-plan',
  viewed: 'form for the attendance of a workshop viewed',
  sent: 'attendance of a workshop noted',
  section: 'improve',
  load: async (tx, { workspace: { authority } }, { params }) => {
    const workshop = await workshopOf(tx, authority, params['workshop'] ?? '')
    return workshop === undefined || workshop.state === 'cancelled'
      ? undefined
      : { workshop, named: namer(await postsOf(tx, authority)) }
  },
  start: ({ workshop: { state, attendees }, named }) => {
    const lines = (wanted: Attendance) =>
      attendees
        .filter(({ attendance }) => attendance === wanted)
        .map(named)
        .join('\n')
    return { present: lines(state === 'held' ? 'present' : 'asked'), apologies: lines('apologies') }
  },
  typed: ({ form }) => ({
    present: typedText(form, 'present').replaceAll('\r\n', '\n'),
    apologies: typedText(form, 'apologies').replaceAll('\r\n', '\n')
  }),
  send: async ({ db, clock }, member, request, typed) =>
    sent(await noteAttendance(db, clock, member, seenIn(request, 'workshop'), typed), 'attendance'),
  title: () => 'Who was there?',
  breadcrumbs: ({ workshop }) => crumbsOf(workshop),
  main: ({ loaded: { workshop }, title, action, typed, problems }) => (
    <>
      <span class="govuk-caption-l">{workshopTitle(workshop)}</span>
      <h1 class="govuk-heading-l">{title}</h1>
      <p class="tl-prose">
        {workshop.state === 'planned'
          ? 'Saving it says that the session was held. Everybody who was asked stands in the first list: move those who sent apologies to the second.'
          : 'One a line. The session stays held.'}
      </p>
      <form class="tl-prose" method="post" action={action} noValidate>
        <input type="hidden" name="revision" value={workshop.revision} />
        <Textarea
          id="present"
          name="present"
          rows="8"
          value={typed.present}
          label={{ text: 'Present', classes: 'govuk-label--s' }}
          hint={{ text: 'One a line: a name with a role, or the title of a post' }}
          errorMessage={errorAt(problems, 'present')}
        />
        <Textarea
          id="apologies"
          name="apologies"
          rows="4"
          value={typed.apologies}
          label={{ text: 'Apologies (optional)', classes: 'govuk-label--s' }}
          errorMessage={errorAt(problems, 'apologies')}
        />
        <div class="govuk-button-group">
          <Button text="Save" preventDoubleClick />
          <a href={workshopsPaths.workshop(workshop.id)}>Cancel</a>
        </div>
      </form>
    </>
  )
}
