import type { AuthoritySlug } from '../../framework/authority-slug.ts'
import type { Queryable } from '../../platform/database/database.ts'
import { passageKinds, passageName } from '../../record/activities/passage-kinds.ts'
import { activityAt } from '../../record/activities/store.ts'
import { passagesOf } from '../../record/reports/contents-store.ts'
import { lowerFirst } from '../../ui/prose/lower-first.ts'
import type { FinalPassage } from './against-final.ts'

/** The words of a published report as the record holds them, in the order of the report; empty where it was not read. */
export async function finalPassages(
  db: Queryable,
  authority: AuthoritySlug,
  address: string
): Promise<FinalPassage[]> {
  const activity = await activityAt(db, authority, address)
  if (activity === undefined) return []
  const passages = await passagesOf(db, activity.id)
  return passageKinds.flatMap((kind) =>
    passages
      .filter((passage) => passage.kind === kind)
      .map((passage) => ({ name: lowerFirst(passageName(passage)), words: passage.value }))
  )
}
