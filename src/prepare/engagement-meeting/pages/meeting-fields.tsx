import { errorAt, problemAt } from '../../../people/forms/problems.tsx'
import { officerWords } from '../../../people/posts/officer-words.ts'
import type { StaffedPost } from '../../../people/posts/post.ts'
import type { RequestProblem } from '../../../platform/web/reply.ts'
import type { WebRequest } from '../../../platform/web/request.ts'
import { typedText, typedValue } from '../../../platform/web/typed-value.ts'
import { Checkboxes, Input, Textarea } from '../../../ui/govuk/components.tsx'
import { DateField } from '../../../ui/patterns/date-field.tsx'
import type { MeetingState } from '../meeting.ts'
import { whoGoes } from '../meeting-words.ts'
import type { TypedMeeting } from '../typed-meeting.ts'

/** What a form says of a meeting. */
export function meetingTyped({ form }: WebRequest): TypedMeeting {
  return {
    on: typedValue(form, 'on'),
    place: typedText(form, 'place'),
    fromOfsted: typedText(form, 'from-ofsted').replaceAll('\r\n', '\n'),
    attendees: [form['attendees'] ?? []].flat()
  }
}

/** The first control of a field, for a link to a mistake. */
export function firstPartOfMeeting(field: string): string {
  return field === 'on' || field === 'due' ? `${field}-day` : field
}

interface MeetingFieldsProps {
  readonly state: MeetingState
  readonly typed: TypedMeeting
  readonly posts: readonly StaffedPost[]
  readonly problems: readonly RequestProblem[]
}

/** The day, the place and who goes. */
export function MeetingFields({ state, typed, posts, problems }: MeetingFieldsProps) {
  return (
    <>
      <DateField
        id="on"
        name="on"
        value={typed.on}
        question="When is it, or when was it?"
        problem={problemAt(problems, 'on')}
      />
      <Input
        id="place"
        name="place"
        value={typed.place}
        label={{ text: 'Where? (optional)', classes: 'govuk-label--s' }}
        hint={{ text: 'A room, or a call' }}
        errorMessage={errorAt(problems, 'place')}
      />
      {posts.length === 0 ? (
        <p>No post is named yet. Name the posts of your authority first to say who goes.</p>
      ) : (
        <Checkboxes
          idPrefix="attendees"
          name="attendees"
          values={[...typed.attendees]}
          fieldset={{
            legend: { text: `${whoGoes({ state })}? (optional)`, classes: 'govuk-fieldset__legend--s' }
          }}
          hint={{ text: 'The director chooses. Posts, so that whoever holds them then is meant.' }}
          items={posts.map((post) => ({ value: post.id, text: officerWords(post) }))}
          errorMessage={errorAt(problems, 'attendees')}
        />
      )}
      <Textarea
        id="from-ofsted"
        name="from-ofsted"
        rows="3"
        value={typed.fromOfsted}
        label={{ text: 'Who comes for Ofsted? (optional)', classes: 'govuk-label--s' }}
        hint={{ text: 'Name and role, one person a line' }}
        errorMessage={errorAt(problems, 'from-ofsted')}
      />
    </>
  )
}
