import type { Queryable } from '../../platform/database/database.ts'
import type { ActivityId } from '../activities/activity.ts'
import type { Laid } from '../corrections/lay-corrections.ts'
import { layCorrections } from '../corrections/lay-corrections.ts'
import { correctionsOf } from '../corrections/store.ts'
import type { Contents } from './contents.ts'
import { passagesOf, statedValuesOf } from './contents-store.ts'

/** Lays what people said of an inspection over a newer reading of its newest report: none of it gives way. */
export async function layOverReread(db: Queryable, activity: ActivityId, contents: Contents): Promise<Laid> {
  const corrections = await correctionsOf(db, activity)
  const stated = await statedValuesOf(db, activity)
  const start = stated.get('fieldwork-start')
  const end = stated.get('fieldwork-end')
  return layCorrections(contents, corrections, {
    kind: 'reread',
    held: corrections.length === 0 ? [] : await passagesOf(db, activity),
    days: start && end && { start, end }
  })
}
