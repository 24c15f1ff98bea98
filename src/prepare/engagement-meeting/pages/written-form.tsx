import { errorAt } from '../../../people/forms/problems.tsx'
import { writingFormRoutes } from '../../../people/forms/writing-form.tsx'
import type { Route } from '../../../people/permissions/route.ts'
import { Button } from '../../../ui/govuk/components.tsx'
import { DraftState, DraftTextarea, SaveDraft } from '../../../ui/patterns/draft-textarea.tsx'
import { preparePaths, preparePatterns } from '../../paths.ts'
import type { PrepareTools } from '../../tools.ts'
import { type WrittenPart, writeMeeting } from '../actions/write-meeting.ts'
import { writtenRef } from '../meeting-texts.ts'
import { meetingTitle } from '../meeting-words.ts'
import { meetingOf } from '../store.ts'
import { crumbs } from './plan-forms.tsx'

interface PartWords {
  readonly path: string
  readonly title: string
  readonly label: string
  readonly hint: string
  readonly viewed: string
  readonly sent: string
}

const parts: Record<WrittenPart, PartWords> = {
  agenda: {
    path: preparePatterns.meetingAgenda,
    title: 'Agenda',
    label: 'What is to be talked about',
    hint: 'An empty line begins a new paragraph',
    viewed: 'form for the agenda of a meeting viewed',
    sent: 'agenda of a meeting written'
  },
  record: {
    path: preparePatterns.meetingRecord,
    title: 'What was said',
    label: 'What was said, in your own words',
    hint: 'Saving it says that the meeting was held. What was agreed has a place of its own.',
    viewed: 'form for the record of a meeting viewed',
    sent: 'record of a meeting written'
  }
}

const changedMeanwhile =
  'Somebody changed this text while you were writing, and nothing was saved. Both are shown: choose what is to stand'

/** Writes the agenda or the record of a meeting: long texts, of which drafts are kept. */
export function writtenRoutes(tools: PrepareTools, part: WrittenPart): Route[] {
  const { path, title, label, hint, viewed, sent } = parts[part]
  return writingFormRoutes(tools, {
    ...{ path, viewed, sent, permission: 'plan-activities', section: 'prepare' },
    load: async (tx, { workspace }, { params }) => {
      const meeting = await meetingOf(tx, workspace.authority, params['meeting'] ?? '')
      return meeting === undefined || meeting.state === 'cancelled' ? undefined : meeting
    },
    written: (meeting) => ({ label, ref: writtenRef(part, meeting.id), saved: meeting[part] }),
    start: () => ({}),
    typed: () => ({}),
    send: async ({ db, clock }, member, { params }, { text, seenText }) => {
      const id = params['meeting'] ?? ''
      const outcome = await writeMeeting(db, clock, member, id, { part, text: text.trim(), seen: seenText })
      switch (outcome.kind) {
        case 'kept':
          return { kind: 'done', to: preparePaths.meeting(id, part) }
        case 'unfit':
          return outcome
        case 'changed-meanwhile':
          return { kind: 'changed-meanwhile', notice: changedMeanwhile }
        case 'not-there':
          return outcome
      }
    },
    title: () => title,
    breadcrumbs: (meeting) => [
      ...crumbs,
      { text: meetingTitle(meeting), href: preparePaths.meeting(meeting.id) }
    ],
    main: ({ loaded: meeting, problems, drafts, action, base }) => (
      <>
        <span class="govuk-caption-l">{meetingTitle(meeting)}</span>
        <h1 class="govuk-heading-l">{title}</h1>
        <form class="tl-prose" method="post" action={action} noValidate>
          <input type="hidden" name="seen" value={base} />
          <DraftTextarea
            drafts={drafts}
            id="text"
            name="text"
            rows="16"
            value={meeting[part]}
            label={{ text: label, classes: 'govuk-label--s' }}
            hint={{ text: hint }}
            errorMessage={errorAt(problems, 'text')}
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
  })
}
