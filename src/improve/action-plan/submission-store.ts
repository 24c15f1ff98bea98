import { z } from 'zod'
import type { AuthoritySlug } from '../../framework/authority-slug.ts'
import type { IsoDate } from '../../framework/iso-date.ts'
import type { Queryable } from '../../platform/database/database.ts'
import { day } from '../columns.ts'
import { type PlanId, planId } from './plan.ts'

const firstRow = z.object({ plan: planId, sent_on: day })

/** The day on which each plan of the authority was first submitted. */
export async function firstSubmissions(
  db: Queryable,
  authority: AuthoritySlug
): Promise<ReadonlyMap<PlanId, IsoDate>> {
  const rows = await db
    .selectFrom('improve.plan_submission')
    .select(['plan', 'sent_on'])
    .where('authority', '=', authority)
    .where('number', '=', 1)
    .execute()
  return new Map(rows.map((row) => firstRow.parse(row)).map(({ plan, sent_on }) => [plan, sent_on]))
}
