import { z } from 'zod'
import type { AuthoritySlug } from '../../framework/authority-slug.ts'
import { type IsoDate, isIsoDate } from '../../framework/iso-date.ts'
import type { Queryable, Transaction } from '../../platform/database/database.ts'
import type { Gap, ReadinessDay } from './readiness.ts'

const dayRow = z
  .object({
    on_day: z.string().refine(isIsoDate),
    stopping: z.number(),
    weakening: z.number(),
    by_rule: z.record(z.string(), z.number())
  })
  .transform(
    ({ on_day, by_rule, ...counts }): ReadinessDay => ({ ...counts, onDay: on_day, byRule: by_rule })
  )

/** How ready the authority was, day by day from a day on; days on which nobody counted are not there. */
export async function readinessSince(
  db: Queryable,
  authority: AuthoritySlug,
  since: IsoDate
): Promise<ReadinessDay[]> {
  const rows = await db
    .selectFrom('prepare.readiness_day')
    .select(['on_day', 'stopping', 'weakening', 'by_rule'])
    .where('authority', '=', authority)
    .where('on_day', '>=', since)
    .orderBy('on_day')
    .execute()
  return rows.map((row) => dayRow.parse(row))
}

/** Keeps how ready the authority is on a day; the first count of a day stands. */
export async function putReadiness(
  tx: Transaction,
  authority: AuthoritySlug,
  onDay: IsoDate,
  gaps: readonly Gap[]
): Promise<void> {
  const stopping = gaps.filter(({ weight }) => weight === 'stops').length
  const byRule: Record<string, number> = {}
  for (const { rule } of gaps) byRule[rule] = (byRule[rule] ?? 0) + 1
  const counted = { stopping, weakening: gaps.length - stopping, by_rule: JSON.stringify(byRule) }
  await tx
    .insertInto('prepare.readiness_day')
    .values({ authority, on_day: onDay, ...counted })
    .onConflict((conflict) => conflict.columns(['authority', 'on_day']).doNothing())
    .execute()
}
