import { clockInWords } from '../../framework/deadline-clocks.ts'
import { type IsoDate, yearOf } from '../../framework/iso-date.ts'
import { earliestDay, latestDay } from '../../framework/partial-date.ts'
import type { Workspace } from '../../people/permissions/caller.ts'
import { officerWords } from '../../people/posts/officer-words.ts'
import type { StaffedPost } from '../../people/posts/post.ts'
import { postsOf } from '../../people/posts/store.ts'
import type { Queryable } from '../../platform/database/database.ts'
import { activitiesOf } from '../../record/activities/store.ts'
import { owedIn } from '../bookcase/expected-store.ts'
import { sectionCounts } from '../bookcase/shelf.ts'
import { followUpState, letterState } from '../engagement-meeting/meeting.ts'
import { followUpsOf, meetingsOf } from '../engagement-meeting/store.ts'
import { contributionsOf } from '../self-evaluation/contribution-store.ts'
import { sentVersionsOf } from '../self-evaluation/sign-off-store.ts'
import { doubtfulClaims } from '../self-evaluation/strength.ts'
import { wholeYear } from '../self-evaluation/whole-year.ts'
import { visitsOf } from '../visits/store.ts'
import { visitDeadlines } from '../visits/visit-deadlines.ts'
import { drawingsOf } from './lists/store.ts'
import type { ReadinessFacts } from './readiness.ts'
import { horizon } from './readiness-rules.ts'
import { uncoveredDays } from './uncovered.ts'

/** Gathers what the rules of readiness look at, from where each of it is kept. */
export async function readinessFacts(
  db: Queryable,
  workspace: Workspace,
  today: IsoDate
): Promise<ReadinessFacts> {
  const { authority } = workspace
  const posts = (await postsOf(db, authority)).filter(({ endedOn }) => endedOn === undefined)
  return {
    today,
    posts: posts.map((post) => ({
      ...{ id: post.id, title: officerWords(post) },
      uncovered: uncoveredDays(post.holdings, today, horizon(today))
    })),
    selfEvaluation: await selfEvaluation(db, workspace, today),
    bookcase: await bookcase(db, workspace, posts, today),
    visits: {
      clocksOver: (await visitsOf(db, authority)).flatMap((visit) =>
        visitDeadlines(visit, today).flatMap((clock) =>
          clock.state === 'over' ? [{ says: clockInWords(clock), visit: visit.id }] : []
        )
      )
    },
    meetings: await meetings(db, workspace, today),
    lists: await drawingsOf(db, authority)
  }
}

async function selfEvaluation(
  db: Queryable,
  workspace: Workspace,
  today: IsoDate
): Promise<ReadinessFacts['selfEvaluation']> {
  const year = yearOf(today)
  const whole = await wholeYear(db, workspace, year, today)
  if (whole === undefined) return undefined
  const { authority } = workspace
  const agreed = whole.claims.filter(({ claim }) => claim.state === 'agreed')
  const doubtful = doubtfulClaims(agreed)
  const contributions = await contributionsOf(db, authority, year)
  return {
    ...{ year, agreed: agreed.length },
    proposed: whole.claims.filter(({ claim }) => claim.state === 'proposed').length,
    weak: doubtful.filter(({ because }) => because.includes('weak')).length,
    stale: doubtful.filter(({ because }) => because.includes('stale')).length,
    contributionsLate: contributions.filter(({ state, dueOn }) => state === 'asked' && dueOn < today).length,
    sent: (await sentVersionsOf(db, authority, year)).length > 0
  }
}

async function bookcase(
  db: Queryable,
  { authority }: Workspace,
  posts: readonly StaffedPost[],
  today: IsoDate
): Promise<ReadinessFacts['bookcase']> {
  const titles = new Map<string, string>(posts.map((post) => [post.id, officerWords(post)]))
  const counts = await sectionCounts(db, authority, { kind: 'all' }, today)
  const owed = await owedIn(db, authority)
  return {
    documents: counts.reduce((sum, { documents }) => sum + documents, 0),
    pressing: counts.reduce((sum, { pressing }) => sum + pressing, 0),
    missing: owed.map(({ what, owedBy }) => ({ what, owner: owedBy && titles.get(owedBy) }))
  }
}

async function meetings(
  db: Queryable,
  { authority }: Workspace,
  today: IsoDate
): Promise<ReadinessFacts['meetings']> {
  const all = await meetingsOf(db, authority)
  const followUps = await followUpsOf(db, authority)
  // The record often knows of a meeting that nobody kept here, to the month.
  const recorded = (await activitiesOf(db, authority))
    .filter(({ kind, state }) => kind === 'annual-engagement-meeting' && state !== 'cancelled')
    .map(({ startsOn }) => startsOn)
    .filter((day) => earliestDay(day) <= today)
  const own = all.find(({ state }) => state === 'held')?.onDay
  const [last] = [...recorded, ...(own === undefined ? [] : [own])].toSorted((one, other) =>
    latestDay(other).localeCompare(latestDay(one))
  )
  return {
    lastHeldOn: last,
    isPlanned: all.some(({ state, onDay }) => state === 'planned' && onDay >= today),
    followUpsLate: followUps
      .filter((one) => followUpState(one, today) === 'late')
      .map(({ meeting }) => meeting),
    letterOverdue: all.find((meeting) => letterState(meeting, today).kind === 'overdue')?.id
  }
}
