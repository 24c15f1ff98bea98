import { z } from 'zod'
import type { AuthoritySlug } from '../../framework/authority-slug.ts'
import { postId } from '../../people/posts/post.ts'
import type { Queryable, Transaction } from '../../platform/database/database.ts'
import { day, maybe } from '../columns.ts'
import { attendances, themeId, type Workshop, workshopId, workshopStates } from './workshop.ts'

const workshopRow = z
  .object({
    id: workshopId,
    on_day: day,
    state: z.enum(workshopStates),
    cancelled_because: maybe(z.string()),
    place: z.string(),
    led_by: z.string(),
    led_by_post: maybe(postId),
    agenda: z.string(),
    illustrative: z.boolean(),
    revision: z.number()
  })
  .transform((row) => ({
    ...{ id: row.id, onDay: row.on_day, state: row.state, cancelledBecause: row.cancelled_because },
    ...{ place: row.place, ledBy: { words: row.led_by, post: row.led_by_post }, agenda: row.agenda },
    ...{ illustrative: row.illustrative, revision: row.revision }
  }))

const onTheme = z.object({ workshop: workshopId, theme: themeId })
const attendeeRow = z.object({
  workshop: workshopId,
  words: z.string(),
  post: maybe(postId),
  attendance: z.enum(attendances)
})

/** Every session of the authority, the latest first, in three queries whatever their number. */
export async function workshopsOf(db: Queryable, authority: AuthoritySlug): Promise<Workshop[]> {
  const rows = await db
    .selectFrom('improve.workshop')
    .selectAll()
    .where('authority', '=', authority)
    .orderBy('on_day', 'desc')
    .orderBy('id')
    .execute()
  const themes = await db
    .selectFrom('improve.workshop_on_theme as w')
    .innerJoin('improve.workshop_theme as t', (join) =>
      join.onRef('t.authority', '=', 'w.authority').onRef('t.id', '=', 'w.theme')
    )
    .select(['w.workshop', 'w.theme'])
    .where('w.authority', '=', authority)
    .orderBy('t.place')
    .orderBy('t.name')
    .execute()
  const attendees = await db
    .selectFrom('improve.workshop_attendee')
    .select(['workshop', 'words', 'post', 'attendance'])
    .where('authority', '=', authority)
    .orderBy('place')
    .execute()
  const themesBy = Map.groupBy(
    themes.map((row) => onTheme.parse(row)),
    ({ workshop }) => workshop
  )
  const attendeesBy = Map.groupBy(
    attendees.map((row) => attendeeRow.parse(row)),
    ({ workshop }) => workshop
  )
  return rows.map((row) => {
    const workshop = workshopRow.parse(row)
    return {
      ...workshop,
      themes: (themesBy.get(workshop.id) ?? []).map(({ theme }) => theme),
      attendees: (attendeesBy.get(workshop.id) ?? []).map(({ words, post, attendance }) => ({
        ...{ words, post, attendance }
      }))
    }
  })
}

/** One session of the authority; undefined where it has none of this id. */
export async function workshopOf(
  db: Queryable,
  authority: AuthoritySlug,
  id: string
): Promise<Workshop | undefined> {
  return (await workshopsOf(db, authority)).find((workshop) => workshop.id === id)
}

/** The same, held against everybody else who would change it until the transaction ends. */
export async function workshopLocked(
  tx: Transaction,
  authority: AuthoritySlug,
  id: string
): Promise<Workshop | undefined> {
  await tx
    .selectFrom('improve.workshop')
    .select('id')
    .where('authority', '=', authority)
    .where('id', '=', id)
    .forUpdate()
    .execute()
  return workshopOf(tx, authority, id)
}

/** Who keeps a session, and when. */
interface Keeping {
  readonly by: string
  readonly at: Date
}

/** Keeps a session as it is now, new or changed. */
export async function putWorkshop(
  tx: Transaction,
  authority: AuthoritySlug,
  workshop: Workshop,
  { by, at }: Keeping
): Promise<void> {
  const { id } = workshop
  const row = {
    ...{
      on_day: workshop.onDay,
      state: workshop.state,
      cancelled_because: workshop.cancelledBecause ?? null
    },
    ...{ place: workshop.place, led_by: workshop.ledBy.words, led_by_post: workshop.ledBy.post ?? null },
    ...{ agenda: workshop.agenda, illustrative: workshop.illustrative, revision: workshop.revision }
  }
  await tx
    .insertInto('improve.workshop')
    .values({ authority, id, ...row, made_by: by, made_at: at })
    .onConflict((conflict) => conflict.columns(['authority', 'id']).doUpdateSet(row))
    .execute()
  // A conclusion hangs on its theme here, so a theme that stays is not taken off and put on again.
  await tx
    .deleteFrom('improve.workshop_on_theme')
    .where('authority', '=', authority)
    .where('workshop', '=', id)
    .$if(workshop.themes.length > 0, (query) => query.where('theme', 'not in', workshop.themes))
    .execute()
  if (workshop.themes.length > 0) {
    await tx
      .insertInto('improve.workshop_on_theme')
      .values(workshop.themes.map((theme) => ({ authority, workshop: id, theme })))
      .onConflict((conflict) => conflict.doNothing())
      .execute()
  }
  await putAttendees(tx, authority, workshop)
}

async function putAttendees(
  tx: Transaction,
  authority: AuthoritySlug,
  { id, attendees }: Workshop
): Promise<void> {
  await tx
    .deleteFrom('improve.workshop_attendee')
    .where('authority', '=', authority)
    .where('workshop', '=', id)
    .execute()
  if (attendees.length === 0) return
  await tx
    .insertInto('improve.workshop_attendee')
    .values(
      attendees.map(({ words, post, attendance }, before) => ({
        ...{ authority, workshop: id, place: before + 1, words, post: post ?? null, attendance }
      }))
    )
    .execute()
}
