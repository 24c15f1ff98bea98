import type { Queryable } from '../../platform/database/database.ts'
import type { ActivityId } from '../activities/activity.ts'
import { newestReadValues } from '../reports/version-contents.ts'
import { correctionChains } from './correction.ts'
import type { ReadingBeside } from './reading-beside.ts'
import { readingBeside } from './reading-beside.ts'
import { correctionsOf } from './store.ts'

/**
 * What the newest reading of an inspection's report says of each value that a person put right or checked, in the
 * order in which people spoke of them. Empty where nobody did, or where no report was imported.
 */
export async function readingBesideCorrections(
  db: Queryable,
  activity: ActivityId
): Promise<ReadingBeside[]> {
  const chains = correctionChains(await correctionsOf(db, activity))
  if (chains.length === 0) return []
  const read = await newestReadValues(db, activity)
  return read.size === 0 ? [] : chains.map((chain) => readingBeside(chain, read.get(chain.field)))
}
