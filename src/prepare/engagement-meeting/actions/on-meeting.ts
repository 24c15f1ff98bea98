import type { SeenThing } from '../../../people/forms/seen-revision.ts'
import type { Member } from '../../../people/permissions/member.ts'
import { actorOf, scopeOf } from '../../../people/permissions/member.ts'
import type { Clock } from '../../../platform/clock.ts'
import type { Database, Transaction } from '../../../platform/database/database.ts'
import { inScope } from '../../../platform/database/scope.ts'
import type { RequestProblem } from '../../../platform/web/reply.ts'
import { appendToTrail } from '../../../trail/append.ts'
import type { TrailFields } from '../../../trail/entry.ts'
import type { EngagementMeeting, MeetingId } from '../meeting.ts'
import { meetingLocked, putMeeting } from '../store.ts'

export type MeetingOutcome =
  | { readonly kind: 'kept'; readonly meeting: EngagementMeeting }
  | { readonly kind: 'unfit'; readonly problems: readonly RequestProblem[] }
  /** Somebody changed it since it was seen. */
  | { readonly kind: 'changed-meanwhile' }
  | { readonly kind: 'not-there' }

export interface AtMeeting {
  readonly tx: Transaction
  readonly at: Date
  readonly member: Member
  readonly meeting: EngagementMeeting
}

/** Opens a meeting of the member's authority, held against everybody else who would change it. */
export function onMeeting(
  db: Database,
  clock: Clock,
  member: Member,
  seen: SeenThing,
  change: (open: AtMeeting) => Promise<MeetingOutcome>
): Promise<MeetingOutcome> {
  return inScope(db, scopeOf(member), async (tx): Promise<MeetingOutcome> => {
    const meeting = await meetingLocked(tx, member.workspace.authority, seen.id)
    if (meeting === undefined) return { kind: 'not-there' }
    if (meeting.revision !== seen.revision) return { kind: 'changed-meanwhile' }
    return change({ tx, at: clock.now(), member, meeting })
  })
}

/** What was done to a meeting, for the trail. */
export interface MeetingDeed {
  readonly action: string
  readonly before: TrailFields
  readonly after: TrailFields
  readonly reason?: string
}

/** Keeps a changed meeting, as the next revision, and tells the trail; where nothing changed, does neither. */
export async function keepMeeting(
  open: AtMeeting,
  changed: Partial<EngagementMeeting>,
  deed: MeetingDeed
): Promise<MeetingOutcome> {
  if (JSON.stringify(deed.before) === JSON.stringify(deed.after)) {
    return { kind: 'kept', meeting: open.meeting }
  }
  const meeting = { ...open.meeting, ...changed, revision: open.meeting.revision + 1 }
  await putMeeting(open.tx, open.member.workspace.authority, meeting)
  await tellTrail(open, meeting.id, deed)
  return { kind: 'kept', meeting }
}

export async function tellTrail(
  { tx, at, member }: Pick<AtMeeting, 'tx' | 'at' | 'member'>,
  id: MeetingId,
  deed: MeetingDeed
): Promise<void> {
  await appendToTrail(tx, at, {
    ...actorOf(member),
    chain: member.workspace.authority,
    subject: { kind: 'engagement-meeting', id },
    ...deed
  })
}

/** One thing wrong with one field. */
export function unfit(field: string, message: string): MeetingOutcome {
  return { kind: 'unfit', problems: [{ field, message }] }
}
