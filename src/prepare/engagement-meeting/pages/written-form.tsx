import { textFormRoutes } from '../../../people/forms/text-form.tsx'
import type { Route } from '../../../people/permissions/route.ts'
import { preparePaths, preparePatterns } from '../../paths.ts'
import type { PrepareTools } from '../../tools.ts'
import { type WrittenPart, writeMeeting } from '../actions/write-meeting.ts'
import type { EngagementMeeting } from '../meeting.ts'
import { writtenRef } from '../meeting-texts.ts'
import { meetingTitle } from '../meeting-words.ts'
import { meetingOf } from '../store.ts'
import { crumbsOf } from './plan-forms.tsx'

interface PartWords {
  readonly path: string
  readonly title: string
  readonly label: string
  readonly hint?: string
  readonly viewed: string
  readonly sent: string
}

const parts: Record<WrittenPart, PartWords> = {
  agenda: {
    path: preparePatterns.meetingAgenda,
    title: 'Agenda',
    label: 'What is to be talked about',
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

/** Writes the agenda or the record of a meeting: long texts, of which drafts are kept. */
export function writtenRoutes(tools: PrepareTools, part: WrittenPart): Route[] {
  const { label, ...words } = parts[part]
  return textFormRoutes<PrepareTools, EngagementMeeting>(tools, {
    ...{ ...words, permission: 'plan-activities', section: 'prepare' },
    load: async (tx, { workspace }, { params }) => {
      const meeting = await meetingOf(tx, workspace.authority, params['meeting'] ?? '')
      return meeting === undefined || meeting.state === 'cancelled' ? undefined : meeting
    },
    written: (meeting) => ({ label, ref: writtenRef(part, meeting.id), saved: meeting[part] }),
    write: ({ db, clock }, member, { meeting = '' }, written) =>
      writeMeeting(db, clock, member, meeting, { part, ...written }),
    doneAt: ({ meeting = '' }) => preparePaths.meeting(meeting, part),
    caption: meetingTitle,
    rows: 16,
    breadcrumbs: crumbsOf,
    back: ({ id }) => preparePaths.meeting(id)
  })
}
