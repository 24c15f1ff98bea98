import { dayInEngland } from '../../../framework/day-in-england.ts'
import { addDays } from '../../../framework/iso-date.ts'
import type { CalendarSource } from '../../../people/calendar/calendar-source.ts'
import { hashOfToken } from '../../../people/sign-in/session-store.ts'
import type { Clock } from '../../../platform/clock.ts'
import type { Database } from '../../../platform/database/database.ts'
import { inScope } from '../../../platform/database/scope.ts'
import { entriesInSpan } from '../entries-in-span.ts'
import { feedByToken, noteRead } from './feed-store.ts'
import { feedText } from './feed-text.ts'

/** How far a calendar program sees, in days: a year back, and beyond the next full inspection. */
const [daysBack, daysAhead] = [366, 3 * 366]

const minutesBetweenNotes = 10

/**
 * The calendar at a secret address, for whatever program asks; undefined where the address opens nothing. It holds
 * titles and days, as its member may see them today, and says nothing else.
 */
export async function readFeed(
  db: Database,
  clock: Clock,
  sources: readonly CalendarSource[],
  token: string
): Promise<string | undefined> {
  const at = clock.now()
  const feed = await inScope(db, { kind: 'installation' }, (tx) => feedByToken(tx, hashOfToken(token), at))
  if (!feed?.may.has('see-workspace')) return undefined
  const today = dayInEngland(at)
  const span = { from: addDays(today, -daysBack), to: addDays(today, daysAhead) }
  const { authority, account } = feed
  const entries = await inScope(db, { kind: 'authority', authority, account }, async (tx) => {
    const found = await entriesInSpan(tx, sources, { authority, may: feed.may, today }, span)
    const quiet = feed.lastReadAt === undefined ? Infinity : at.getTime() - feed.lastReadAt.getTime()
    if (Math.abs(quiet) > minutesBetweenNotes * 60_000) await noteRead(tx, feed, at)
    return found
  })
  return feedText(feed.authorityName, entries, at)
}
