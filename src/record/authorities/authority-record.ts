import type { IsoDate } from '../../framework/iso-date.ts'
import type { NextActivity } from '../../framework/next-activity.ts'
import type { Queryable } from '../../platform/database/database.ts'
import type { JudgedActivity } from '../activities/activity.ts'
import { activitiesOf } from '../activities/store.ts'
import type { NationalEntry } from '../national/national-entry.ts'
import { lastInspections } from '../national/store.ts'
import { outlooksFrom } from '../outlook/outlook.ts'
import { readOutlookFacts } from '../outlook/store.ts'
import type { Authority } from './authority.ts'
import type { SourcesDisagree } from './disagreements.ts'
import type { ImprovementOverYears } from './improvements.ts'
import { disagreementsAbout, findAuthority, improvementsOf, neighboursOf, successionOf } from './store.ts'

/** Everything that the record holds of one authority, and how its statistical neighbours stand. */
export interface AuthorityRecord {
  readonly authority: Authority
  readonly predecessors: readonly Authority[]
  readonly successors: readonly Authority[]
  /** Newest first. */
  readonly activities: readonly JudgedActivity[]
  readonly improvements: readonly ImprovementOverYears[]
  readonly disagreements: readonly SourcesDisagree[]
  /** Nearest first. */
  readonly neighbours: readonly NationalEntry[]
  /** What is to be expected next, as the rules say on the day. */
  readonly next: NextActivity
}

export async function readAuthority(
  db: Queryable,
  slug: string,
  today: IsoDate
): Promise<AuthorityRecord | undefined> {
  const authority = await findAuthority(db, slug)
  if (authority === undefined) return undefined
  const [succession, activities, improvements, disagreements, neighbours, facts] = await Promise.all([
    successionOf(db, authority.slug),
    activitiesOf(db, authority.slug),
    improvementsOf(db, authority.slug),
    disagreementsAbout(db, authority.slug),
    neighboursOf(db, authority.slug),
    readOutlookFacts(db)
  ])
  const last = await lastInspections(
    db,
    neighbours.map((neighbour) => neighbour.slug)
  )
  return {
    authority,
    ...succession,
    activities,
    improvements,
    disagreements,
    next: outlooksFrom(facts, today)(authority).next,
    neighbours: neighbours.map((neighbour) => ({ authority: neighbour, last: last.get(neighbour.slug) }))
  }
}
