import { activityLabel } from '../framework/activity-kinds.ts'
import type { AuthoritySlug } from '../framework/authority-slug.ts'
import type { ScopeChoice } from '../people/members/access-words.ts'
import type { Database } from '../platform/database/database.ts'
import { activitiesOf } from '../record/activities/store.ts'
import { datesInWords } from '../ui/prose/dates.ts'

/** What an inspector can be let in for: the inspections of the authority, newest first. */
export async function scopeChoices(db: Database, authority: AuthoritySlug): Promise<readonly ScopeChoice[]> {
  const activities = await activitiesOf(db, authority)
  return activities.map((activity) => ({
    ref: `inspection:${authority}/${activity.address}`,
    words: `${activityLabel(activity.kind)}, ${datesInWords(activity.startsOn, activity.endsOn)}`
  }))
}
