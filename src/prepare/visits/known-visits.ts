import type { AuthoritySlug } from '../../framework/authority-slug.ts'
import type { Queryable } from '../../platform/database/database.ts'
import type { JudgedActivity } from '../../record/activities/activity.ts'
import { activitiesOf } from '../../record/activities/store.ts'
import type { ImprovementOverYears } from '../../record/authorities/improvements.ts'
import { improvementsOf } from '../../record/authorities/store.ts'
import { type PairedVisits, pairVisits } from './pair-visits.ts'
import { visitsOf } from './store.ts'
import type { WholeVisit } from './visit.ts'

/** Everything that is known of an authority's visits: by itself, and by the national record. */
export interface KnownVisits extends PairedVisits<WholeVisit, JudgedActivity> {
  readonly visits: readonly WholeVisit[]
  readonly activities: readonly JudgedActivity[]
  /** What the record's letters ask for. */
  readonly improvements: readonly ImprovementOverYears[]
}

/** Reads them in the authority's scope. */
export async function knownVisits(tx: Queryable, authority: AuthoritySlug): Promise<KnownVisits> {
  const visits = await visitsOf(tx, authority)
  const activities = await activitiesOf(tx, authority)
  const improvements = await improvementsOf(tx, authority)
  return { visits, activities, improvements, ...pairVisits(visits, activities) }
}
