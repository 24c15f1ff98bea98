import { activityLabel } from '../framework/activity-kinds.ts'
import type { AuthoritySlug } from '../framework/authority-slug.ts'
import type { ScopeChoice } from '../people/members/access-words.ts'
import type { Clock } from '../platform/clock.ts'
import type { Database } from '../platform/database/database.ts'
import { sectionScopes } from '../prepare/bookcase/document-things.ts'
import { activitiesOf } from '../record/activities/store.ts'
import { datesInWords } from '../ui/prose/dates.ts'

/** What an inspector can be let in for: the sections of the bookcase, and the inspections of the authority, newest first. */
export async function scopeChoices(
  db: Database,
  clock: Clock,
  authority: AuthoritySlug
): Promise<readonly ScopeChoice[]> {
  const activities = await activitiesOf(db, authority)
  const inspections = activities.map((activity) => ({
    ref: `inspection:${authority}/${activity.address}`,
    words: `${activityLabel(activity.kind)}, ${datesInWords(activity.startsOn, activity.endsOn)}`
  }))
  return [...sectionScopes(clock), ...inspections]
}
