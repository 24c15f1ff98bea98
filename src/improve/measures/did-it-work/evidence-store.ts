import { z } from 'zod'
import type { AuthoritySlug } from '../../../framework/authority-slug.ts'
import { dayInEngland } from '../../../framework/day-in-england.ts'
import type { IsoDate } from '../../../framework/iso-date.ts'
import type { Queryable } from '../../../platform/database/database.ts'
import { type ActionId, actionId } from '../../planned-action/planned-action.ts'

/** What shows what an action changed for children. */
export interface ImpactEvidence {
  readonly id: string
  readonly action: ActionId
  readonly words: string
  readonly addedBy: string
  readonly addedOn: IsoDate
}

const evidenceRow: z.ZodType<ImpactEvidence> = z
  .object({
    ...{ id: z.string(), action: actionId, words: z.string(), added_by: z.string(), added_at: z.date() }
  })
  .transform(({ added_by, added_at, ...row }) => ({
    ...{ ...row, addedBy: added_by, addedOn: dayInEngland(added_at) }
  }))

/** The evidence of impact of these actions that stands, the newest first: nobody withdrew it, and its source is there. */
export async function impactEvidenceFor(
  db: Queryable,
  authority: AuthoritySlug,
  actions: readonly string[]
): Promise<ImpactEvidence[]> {
  if (actions.length === 0) return []
  const rows = await db
    .selectFrom('improve.action_evidence')
    .select(['id', 'action', 'words', 'added_by', 'added_at'])
    .where('authority', '=', authority)
    .where('action', 'in', actions)
    .where('shows', '=', 'impact')
    .where('withdrawn_at', 'is', null)
    .where('missing_since', 'is', null)
    .orderBy('added_at', 'desc')
    .execute()
  return rows.map((row) => evidenceRow.parse(row))
}
