import type { Queryable } from '../../platform/database/database.ts'
import { activitiesOf } from '../activities/store.ts'
import type { AuthoritySlug } from '../authorities/authority-slug.ts'
import { passagesOf, sectionsOf } from '../reports/contents-store.ts'
import type { HeldText } from './area-wording.ts'

/**
 * The inspections and visits of an authority of which there is something to compare: judgements or text; newest
 * first. Not the reviews of its safeguarding board alone, which judge the board, and not what was called off.
 */
export async function heldTexts(db: Queryable, authority: AuthoritySlug): Promise<HeldText[]> {
  const activities = await activitiesOf(db, authority)
  const texts = await Promise.all(
    activities
      .filter(({ kind, state }) => kind !== 'lscb-review' && state !== 'cancelled')
      .map(async (activity) => ({
        activity,
        sections: await sectionsOf(db, activity.id),
        passages: await passagesOf(db, activity.id)
      }))
  )
  return texts.filter(({ activity, passages }) => activity.judgements.length > 0 || passages.length > 0)
}
