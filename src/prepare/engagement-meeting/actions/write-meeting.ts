import { dayInEngland } from '../../../framework/day-in-england.ts'
import { longDate } from '../../../framework/iso-date.ts'
import { longest, tooLong } from '../../../people/forms/typed-words.ts'
import { type Member, scopeOf } from '../../../people/permissions/member.ts'
import type { Clock } from '../../../platform/clock.ts'
import type { Database } from '../../../platform/database/database.ts'
import { inScope } from '../../../platform/database/scope.ts'
import type { RequestProblem } from '../../../platform/web/reply.ts'
import type { EngagementMeeting } from '../meeting.ts'
import { meetingLocked } from '../store.ts'
import { keepMeeting } from './on-meeting.ts'

/** The long texts of a meeting: what is to be talked about, and what was said. */
export const writtenParts = ['agenda', 'record'] as const
export type WrittenPart = (typeof writtenParts)[number]

export type WriteOutcome =
  | { readonly kind: 'kept'; readonly meeting: EngagementMeeting }
  | { readonly kind: 'unfit'; readonly problems: readonly RequestProblem[] }
  /** Somebody else wrote it since: both texts are shown, and one is chosen. */
  | { readonly kind: 'changed-meanwhile'; readonly now: string }
  | { readonly kind: 'not-there' }

/**
 * Writes the agenda or the record of a meeting. `seen` is the text that the writing began from. Writing what was said
 * says that the meeting was held, so its day cannot lie ahead.
 */
export function writeMeeting(
  db: Database,
  clock: Clock,
  member: Member,
  id: string,
  { part, text, seen }: { readonly part: WrittenPart; readonly text: string; readonly seen: string }
): Promise<WriteOutcome> {
  return inScope(db, scopeOf(member), async (tx): Promise<WriteOutcome> => {
    const at = clock.now()
    const meeting = await meetingLocked(tx, member.workspace.authority, id)
    if (meeting === undefined || meeting.state === 'cancelled') return { kind: 'not-there' }
    if (meeting[part] !== seen && meeting[part] !== text) {
      return { kind: 'changed-meanwhile', now: meeting[part] }
    }
    const problems = [
      ...tooLong('text', text, longest.text),
      ...(part === 'record' && meeting.onDay > dayInEngland(at)
        ? [
            {
              field: 'text',
              message: `The meeting is on ${longDate(meeting.onDay)}: write then what was said`
            }
          ]
        : [])
    ]
    if (problems.length > 0) return { kind: 'unfit', problems }
    const held = part === 'record' ? ({ state: 'held' } as const) : {}
    const kept = await keepMeeting(
      { tx, at, member, meeting },
      { [part]: text, ...held },
      {
        action: part === 'agenda' ? 'write agenda of meeting' : 'write record of meeting',
        before: { [part]: meeting[part], state: meeting.state },
        after: { [part]: text, state: meeting.state, ...held }
      }
    )
    return kept.kind === 'changed-meanwhile' ? { kind: 'not-there' } : kept
  })
}
