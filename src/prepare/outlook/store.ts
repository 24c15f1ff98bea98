import { z } from 'zod'
import { activityKinds } from '../../framework/activity-kinds.ts'
import type { AuthoritySlug } from '../../framework/authority-slug.ts'
import { isIsoDate } from '../../framework/iso-date.ts'
import type { Queryable, Transaction } from '../../platform/database/database.ts'
import {
  type Overruling,
  type OverrulingId,
  overrulingId,
  overrulingKinds,
  type RuledThen
} from './overruling.ts'

const day = z.string().refine(isIsoDate)

const ruledThen = z
  .object({
    rule: z.string().nullable(),
    rule_kind: z.enum(activityKinds).nullable(),
    rule_earliest_on: day.nullable(),
    rule_latest_on: day.nullable()
  })
  .transform((row): RuledThen => {
    const { rule_kind: kind, rule_earliest_on: earliestOn, rule_latest_on: latestOn } = row
    const isWhole = kind !== null && earliestOn !== null && latestOn !== null
    return { rule: row.rule ?? undefined, said: isWhole ? { kind, earliestOn, latestOn } : undefined }
  })

const withdrawal = z.object({
  withdrawn_by: z.string(),
  withdrawn_at: z.date(),
  withdrawn_because: z.string()
})

const overrulingRow = z.object({
  id: overrulingId,
  kind: z.enum(overrulingKinds),
  earliest_on: day,
  latest_on: day,
  reason: z.string(),
  made_by: z.string(),
  made_as: z.string().nullable(),
  made_at: z.date()
})

/** Everything that was ever expected in place of what the rules said, newest first. */
export async function overrulingsOf(db: Queryable, authority: AuthoritySlug): Promise<Overruling[]> {
  const rows = await db
    .selectFrom('prepare.outlook_overruling')
    .selectAll()
    .where('authority', '=', authority)
    .orderBy('made_at', 'desc')
    .orderBy('id')
    .execute()
  return rows.map((row) => {
    const made = overrulingRow.parse(row)
    const withdrawn = row.withdrawn_at === null ? undefined : withdrawal.parse(row)
    return {
      ...{ id: made.id, kind: made.kind, earliestOn: made.earliest_on, latestOn: made.latest_on },
      ...{
        reason: made.reason,
        madeBy: made.made_by,
        madeAs: made.made_as ?? undefined,
        madeAt: made.made_at
      },
      ruledThen: ruledThen.parse(row),
      withdrawn: withdrawn && {
        by: withdrawn.withdrawn_by,
        at: withdrawn.withdrawn_at,
        because: withdrawn.withdrawn_because
      }
    }
  })
}

export async function insertOverruling(
  tx: Transaction,
  authority: AuthoritySlug,
  {
    id,
    kind,
    earliestOn,
    latestOn,
    reason,
    madeBy,
    madeAs,
    madeAt,
    ruledThen: then
  }: Omit<Overruling, 'withdrawn'>
): Promise<void> {
  await tx
    .insertInto('prepare.outlook_overruling')
    .values({
      ...{ authority, id, kind, reason, earliest_on: earliestOn, latest_on: latestOn },
      ...{ made_by: madeBy, made_as: madeAs ?? null, made_at: madeAt },
      rule: then.rule ?? null,
      rule_kind: then.said?.kind ?? null,
      rule_earliest_on: then.said?.earliestOn ?? null,
      rule_latest_on: then.said?.latestOn ?? null
    })
    .execute()
}

export async function updateWithdrawn(
  tx: Transaction,
  authority: AuthoritySlug,
  id: OverrulingId,
  { by, at, because }: NonNullable<Overruling['withdrawn']>
): Promise<void> {
  await tx
    .updateTable('prepare.outlook_overruling')
    .set({ withdrawn_by: by, withdrawn_at: at, withdrawn_because: because })
    .where('authority', '=', authority)
    .where('id', '=', id)
    .execute()
}
