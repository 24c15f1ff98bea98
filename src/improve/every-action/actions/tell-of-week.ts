import { z } from 'zod'
import { type AuthoritySlug, isAuthoritySlug } from '../../../framework/authority-slug.ts'
import { dayInEngland, hourInEngland } from '../../../framework/day-in-england.ts'
import { addDays, dayNumber, type IsoDate, weekdayOf, weekdays } from '../../../framework/iso-date.ts'
import { stateOf } from '../../../people/members/membership.ts'
import { peopleOf } from '../../../people/members/store.ts'
import { notify } from '../../../people/notifications/notify.ts'
import { isGranted } from '../../../people/permissions/permissions.ts'
import type { Clock } from '../../../platform/clock.ts'
import type { Database, Transaction } from '../../../platform/database/database.ts'
import { inScope } from '../../../platform/database/scope.ts'
import type { Things } from '../../../thread/things.ts'
import { readActions } from '../action-set.ts'
import { everyActionPaths } from '../every-action-paths.ts'
import { countMine, mineOf, type Person } from '../mine.ts'
import { weekInLines, weekInWords } from '../mine-in-words.ts'
import { waitingIn } from '../waiting-store.ts'
import { noteTold, noteWeekBegun } from '../week-store.ts'

/** A week is told from this hour of its Monday on, England's time: before people begin to work. */
const morning = 7

/** A site that stood still on Monday tells of the week until Wednesday; later it is no news any more. */
const lateDays = 2

const workspaceRow = z.object({
  authority: z.custom<AuthoritySlug>((slug) => typeof slug === 'string' && isAuthoritySlug(slug)),
  name: z.string()
})
type WorkspaceRow = z.output<typeof workspaceRow>

/**
 * Tells everybody for whom something waits of their week, in each authority once a week: run as often as one likes.
 * Whoever has nothing is told nothing, and whoever chose no mail about plans gets none.
 */
export async function tellOfWeek(
  db: Database,
  clock: Clock,
  things: Pick<Things, 'describe'>
): Promise<void> {
  const at = clock.now()
  const monday = mondayToTellOf(at)
  if (monday === undefined) return
  const rows = await inScope(db, { kind: 'installation' }, (tx) =>
    tx.selectFrom('people.workspace').select(['authority', 'name']).orderBy('authority').execute()
  )
  for (const workspace of rows.map((row) => workspaceRow.parse(row))) {
    // An authority's people are told together, or none of them is.
    await inScope(db, { kind: 'installation' }, (tx) => tellIn(tx, at, { monday, things }, workspace))
  }
}

/** The Monday of the week that is to be told at a moment; undefined where it is too early or too late for it. */
export function mondayToTellOf(at: Date): IsoDate | undefined {
  const today = dayInEngland(at)
  const since = weekdays.indexOf(weekdayOf(today))
  if (since > lateDays || (since === 0 && hourInEngland(at) < morning)) return undefined
  return addDays(today, -since)
}

async function tellIn(
  tx: Transaction,
  at: Date,
  { monday, things }: { readonly monday: IsoDate; readonly things: Pick<Things, 'describe'> },
  workspace: WorkspaceRow
): Promise<void> {
  const { authority, name } = workspace
  if (!(await noteWeekBegun(tx, authority, monday, at))) return
  const today = dayInEngland(at)
  const waiting = await waitingIn(tx, authority, await readActions(tx, things, workspace, today))
  let told = 0
  for (const person of await peopleWithPlans(tx, authority, at)) {
    const mine = mineOf(waiting, person)
    if (countMine(mine) === 0) continue
    told += 1
    await notify(tx, at, {
      ...{ authority, account: person.account, topic: 'plan' },
      words: `Your week at ${name}: ${weekInWords(mine, today)}.`,
      more: weekInLines(mine),
      href: everyActionPaths.mine(),
      once: `week:${dayNumber(monday)}:${authority}:${person.account}`
    })
  }
  await noteTold(tx, authority, monday, told)
}

/** Whoever may read plans for the authority now, and what else they may. */
async function peopleWithPlans(tx: Transaction, authority: AuthoritySlug, at: Date): Promise<Person[]> {
  return (await peopleOf(tx, authority)).flatMap(({ account, closed, memberships }) => {
    const roles = memberships.filter((one) => stateOf(one, at) === 'alive').map(({ role }) => role)
    if (closed || !isGranted('read-plan', roles)) return []
    return [
      {
        account,
        mayUpdate: isGranted('update-plan', roles),
        mayApprove: isGranted('agree-plan', roles)
      }
    ]
  })
}
