import type { AuthoritySlug } from '../../framework/authority-slug.ts'
import type { IsoDate } from '../../framework/iso-date.ts'
import type { Queryable } from '../../platform/database/database.ts'
import { impactEvidenceOf } from './colour-facts-store.ts'
import { listedActions } from './listed-action.ts'

/**
 * Whether something shows what an action changed for children: evidence of impact that stands, or a measure of it that
 * reached its target.
 */
export async function isImpactShown(
  db: Queryable,
  authority: AuthoritySlug,
  action: string,
  today: IsoDate
): Promise<boolean> {
  if ((await impactEvidenceOf(db, authority, [action])).size > 0) return true
  const [listed] = await listedActions(db, authority, today, { ids: [action] })
  return listed?.measures.some(({ standing: { distance = 1 } }) => distance <= 0) ?? false
}
