import { z } from 'zod'
import type { AuthoritySlug } from '../../framework/authority-slug.ts'
import type { IsoDate } from '../../framework/iso-date.ts'
import type { Queryable } from '../../platform/database/database.ts'
import { day } from '../columns.ts'
import { measuresOf } from '../measures/store.ts'
import type { WorkshopEvidence } from './workshop.ts'

const valueThen = z.object({ value: z.number(), as_at: day })

/** A measure as it stood on a day: with the newest value that speaks of that day or one before. Undefined for none of the authority's. */
export async function measuredOn(
  db: Queryable,
  authority: AuthoritySlug,
  id: string,
  on: IsoDate
): Promise<WorkshopEvidence['measure']> {
  const measure = (await measuresOf(db, authority)).find(
    (one) => one.id === id && one.withdrawnBecause === undefined
  )
  if (measure === undefined) return undefined
  const row = await db
    .selectFrom('improve.measure_value')
    .select(['value', 'as_at'])
    .where('authority', '=', authority)
    .where('measure', '=', id)
    .where('withdrawn_at', 'is', null)
    .where('as_at', '<=', on)
    .orderBy('as_at', 'desc')
    .limit(1)
    .executeTakeFirst()
  const then = row && valueThen.parse(row)
  return { id: measure.id, value: then && { value: then.value, asAt: then.as_at } }
}
