import type { AuthoritySlug } from '../../framework/authority-slug.ts'
import type { Queryable } from '../../platform/database/database.ts'
import { activityAt } from '../../record/activities/store.ts'
import { passagesOf } from '../../record/reports/contents-store.ts'
import type { FinalPassage } from './against-final.ts'

/** The numbered paragraphs of a published report as the record holds them; empty where it was not read. */
export async function finalPassages(
  db: Queryable,
  authority: AuthoritySlug,
  address: string
): Promise<FinalPassage[]> {
  const activity = await activityAt(db, authority, address)
  if (activity === undefined) return []
  return (await passagesOf(db, activity.id))
    .filter(({ kind }) => kind === 'paragraph')
    .map(({ number, value }) => ({ number, words: value }))
}
