import { z } from 'zod'
import type { AuthoritySlug } from '../../framework/authority-slug.ts'
import { type IsoDate, isIsoDate } from '../../framework/iso-date.ts'
import { postId } from '../../people/posts/post.ts'
import type { Queryable, Transaction } from '../../platform/database/database.ts'
import {
  type EngagementMeeting,
  type FollowUp,
  followUpId,
  type MeetingId,
  meetingId,
  meetingStates
} from './meeting.ts'

const day = z.string().refine(isIsoDate)
const maybeDay = day.nullable().transform((known) => known ?? undefined)

const meetingRow = z
  .object({
    id: meetingId,
    on_day: day,
    state: z.enum(meetingStates),
    cancelled_because: z.string().nullable(),
    place: z.string(),
    from_ofsted: z.string(),
    agenda: z.string(),
    record: z.string(),
    letter_on: maybeDay,
    letter_says: z.string(),
    revision: z.number()
  })
  .transform((row) => ({
    id: row.id,
    onDay: row.on_day,
    state: row.state,
    cancelledBecause: row.cancelled_because ?? undefined,
    place: row.place,
    fromOfsted: row.from_ofsted,
    agenda: row.agenda,
    record: row.record,
    letterOn: row.letter_on,
    letterSays: row.letter_says,
    revision: row.revision
  }))

const followUpRow = z
  .object({
    id: followUpId,
    meeting: meetingId,
    what: z.string(),
    owner: postId,
    due_on: day,
    state: z.enum(['open', 'done', 'withdrawn']),
    settled_on: maybeDay,
    settled_with: z.string().nullable()
  })
  .transform(
    (row): FollowUp => ({
      id: row.id,
      meeting: row.meeting,
      what: row.what,
      owner: row.owner,
      dueOn: row.due_on,
      settled:
        row.state === 'open' || row.settled_on === undefined || row.settled_with === null
          ? undefined
          : { as: row.state, on: row.settled_on, with: row.settled_with }
    })
  )

/** Every engagement meeting of the authority, the latest first. */
export async function meetingsOf(db: Queryable, authority: AuthoritySlug): Promise<EngagementMeeting[]> {
  const meetings = await db
    .selectFrom('prepare.engagement_meeting')
    .selectAll()
    .where('authority', '=', authority)
    .orderBy('on_day', 'desc')
    .orderBy('id')
    .execute()
  const attendees = await db
    .selectFrom('prepare.meeting_attendee as m')
    .innerJoin('people.post as p', (join) =>
      join.onRef('p.authority', '=', 'm.authority').onRef('p.id', '=', 'm.post')
    )
    .select(['m.meeting', 'm.post'])
    .where('m.authority', '=', authority)
    .orderBy('p.title')
    .execute()
  return meetings.map((row) => {
    const meeting = meetingRow.parse(row)
    const theirs = attendees.filter((one) => one.meeting === meeting.id)
    return { ...meeting, attendees: theirs.map(({ post }) => postId.parse(post)) }
  })
}

/** One meeting of the authority; undefined where it has none of this id. */
export async function meetingOf(
  db: Queryable,
  authority: AuthoritySlug,
  id: string
): Promise<EngagementMeeting | undefined> {
  return (await meetingsOf(db, authority)).find((meeting) => meeting.id === id)
}

/** The same, held against everybody else who would change it until the transaction ends. */
export async function meetingLocked(
  tx: Transaction,
  authority: AuthoritySlug,
  id: string
): Promise<EngagementMeeting | undefined> {
  await tx
    .selectFrom('prepare.engagement_meeting')
    .select('id')
    .where('authority', '=', authority)
    .where('id', '=', id)
    .forUpdate()
    .execute()
  return meetingOf(tx, authority, id)
}

/** Keeps a meeting as it is now, new or changed. */
export async function putMeeting(
  tx: Transaction,
  authority: AuthoritySlug,
  meeting: EngagementMeeting
): Promise<void> {
  const row = {
    on_day: meeting.onDay,
    state: meeting.state,
    cancelled_because: meeting.cancelledBecause ?? null,
    place: meeting.place,
    from_ofsted: meeting.fromOfsted,
    agenda: meeting.agenda,
    record: meeting.record,
    letter_on: meeting.letterOn ?? null,
    letter_says: meeting.letterSays,
    revision: meeting.revision
  }
  await tx
    .insertInto('prepare.engagement_meeting')
    .values({ authority, id: meeting.id, ...row })
    .onConflict((conflict) => conflict.columns(['authority', 'id']).doUpdateSet(row))
    .execute()
  await tx
    .deleteFrom('prepare.meeting_attendee')
    .where('authority', '=', authority)
    .where('meeting', '=', meeting.id)
    .execute()
  if (meeting.attendees.length === 0) return
  await tx
    .insertInto('prepare.meeting_attendee')
    .values(meeting.attendees.map((post) => ({ authority, meeting: meeting.id, post })))
    .execute()
}

/** What was agreed, in the order in which it is due; of one meeting, or of all. */
export async function followUpsOf(
  db: Queryable,
  authority: AuthoritySlug,
  meeting?: MeetingId
): Promise<FollowUp[]> {
  const rows = await db
    .selectFrom('prepare.meeting_follow_up')
    .selectAll()
    .where('authority', '=', authority)
    .$if(meeting !== undefined, (query) => query.where('meeting', '=', meeting ?? ''))
    .orderBy('due_on')
    .orderBy('agreed_at')
    .orderBy('id')
    .execute()
  return rows.map((row) => followUpRow.parse(row))
}

/** One thing agreed, held against everybody else until the transaction ends. */
export async function followUpLocked(
  tx: Transaction,
  authority: AuthoritySlug,
  id: string
): Promise<FollowUp | undefined> {
  const row = await tx
    .selectFrom('prepare.meeting_follow_up')
    .selectAll()
    .where('authority', '=', authority)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  return row && followUpRow.parse(row)
}

export async function insertFollowUp(
  tx: Transaction,
  authority: AuthoritySlug,
  { id, meeting, what, owner, dueOn }: FollowUp,
  agreedAt: Date
): Promise<void> {
  await tx
    .insertInto('prepare.meeting_follow_up')
    .values({ authority, id, meeting, what, owner, due_on: dueOn, state: 'open', agreed_at: agreedAt })
    .execute()
}

export async function settleFollowUpRow(
  tx: Transaction,
  authority: AuthoritySlug,
  id: string,
  settled: { readonly as: 'done' | 'withdrawn'; readonly on: IsoDate; readonly with: string }
): Promise<void> {
  await tx
    .updateTable('prepare.meeting_follow_up')
    .set({ state: settled.as, settled_on: settled.on, settled_with: settled.with })
    .where('authority', '=', authority)
    .where('id', '=', id)
    .execute()
}
