import { actorOf } from '../../../people/permissions/member.ts'
import { appendToTrail } from '../../../trail/append.ts'
import type { FollowUpId } from '../meeting.ts'
import type { AtMeeting, MeetingDeed } from './on-meeting.ts'

/** Tells the trail what was done to something agreed. */
export async function followUpDeed(
  { tx, at, member }: Pick<AtMeeting, 'tx' | 'at' | 'member'>,
  id: FollowUpId,
  deed: MeetingDeed
): Promise<void> {
  await appendToTrail(tx, at, {
    ...actorOf(member),
    chain: member.workspace.authority,
    subject: { kind: 'follow-up', id },
    ...deed
  })
}
