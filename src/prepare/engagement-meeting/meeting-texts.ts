import { longDate } from '../../framework/iso-date.ts'
import type { TextKind, TextRef } from '../../people/drafts/draft.ts'
import { type WrittenPart, writtenParts } from './actions/write-meeting.ts'
import { meetingsPaths } from './meetings-paths.ts'
import { meetingOf } from './store.ts'

const names: Record<WrittenPart, string> = {
  agenda: 'Agenda of the engagement meeting',
  record: 'Record of the engagement meeting'
}

const partTexts: readonly TextKind[] = writtenParts.map((part) => ({
  kind: `meeting-${part}`,
  may: 'plan-activities',
  savedText: async (tx, member, id) => {
    const meeting = await meetingOf(tx, member.workspace.authority, id)
    if (meeting === undefined || meeting.state === 'cancelled') return undefined
    return {
      words: meeting[part],
      title: `${names[part]}, ${longDate(meeting.onDay)}`,
      href: meetingsPaths.meetingWritten(meeting.id, part)
    }
  }
}))

/** What Ofsted's letter says, as somebody writes it down. */
const letterText: TextKind = {
  kind: 'meeting-letter',
  may: 'plan-activities',
  savedText: async (tx, member, id) => {
    const meeting = await meetingOf(tx, member.workspace.authority, id)
    if (meeting === undefined || meeting.state === 'cancelled') return undefined
    return {
      words: meeting.letterSays,
      title: `Ofsted’s letter about the engagement meeting, ${longDate(meeting.onDay)}`,
      href: meetingsPaths.meetingLetter(meeting.id)
    }
  }
}

/** The long texts of a meeting: its agenda, its record and what the letter says. */
export const meetingTexts: readonly TextKind[] = [...partTexts, letterText]

/** Which text it is, for drafts of it. */
export function letterRef(meeting: string): TextRef {
  return { kind: letterText.kind, id: meeting }
}

/** Which text it is, for drafts of it. */
export function writtenRef(part: WrittenPart, meeting: string): TextRef {
  return { kind: `meeting-${part}`, id: meeting }
}
