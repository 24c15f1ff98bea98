import type { AuthoritySlug } from '../../framework/authority-slug.ts'
import type { Queryable } from '../../platform/database/database.ts'
import type { JudgedActivity } from '../activities/activity.ts'
import { activitiesOf } from '../activities/store.ts'
import { passagesOf, sectionsOf } from '../reports/contents-store.ts'
import type { HeldText } from './area-wording.ts'

/** Whether its words are put beside others: not a review of the safeguarding board alone, not what was called off. */
export function isCompared({ kind, state }: Pick<JudgedActivity, 'kind' | 'state'>): boolean {
  return kind !== 'lscb-review' && state !== 'cancelled'
}

/**
 * The inspections and visits of an authority of which there is something to compare: judgements or text; newest
 * first.
 */
export async function heldTexts(db: Queryable, authority: AuthoritySlug): Promise<HeldText[]> {
  const activities = await activitiesOf(db, authority)
  const texts = await Promise.all(
    activities.filter(isCompared).map(async (activity) => ({
      activity,
      sections: await sectionsOf(db, activity.id),
      passages: await passagesOf(db, activity.id)
    }))
  )
  return texts.filter(({ activity, passages }) => activity.judgements.length > 0 || passages.length > 0)
}
