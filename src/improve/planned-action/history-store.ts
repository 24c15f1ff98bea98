import { z } from 'zod'
import type { AuthoritySlug } from '../../framework/authority-slug.ts'
import type { AccountId } from '../../people/permissions/caller.ts'
import type { Queryable } from '../../platform/database/database.ts'
import { maybe } from '../columns.ts'
import {
  type ActionChange,
  type ActionClosing,
  type ActionEvidence,
  type ActionUpdate,
  changeKinds
} from './history.ts'
import { actionId, impacts, progresses } from './planned-action.ts'

const account = z.custom<AccountId>((id) => typeof id === 'string')

const changeRow: z.ZodType<ActionChange> = z
  .object({
    action: actionId,
    field: z.enum(changeKinds),
    before: maybe(z.string()),
    after: maybe(z.string()),
    reason: z.string(),
    made_by: z.string(),
    made_as: maybe(z.string()),
    made_at: z.date(),
    revision: z.number()
  })
  .transform(({ made_by, made_as, made_at, ...row }) => ({
    ...row,
    ...{ madeBy: made_by, madeAs: made_as, madeAt: made_at }
  }))

/** Every change of what the keeper of the plan decides on, oldest first. */
export async function changesOf(
  db: Queryable,
  authority: AuthoritySlug,
  action: string
): Promise<ActionChange[]> {
  const rows = await db
    .selectFrom('improve.action_change')
    .selectAll()
    .where('authority', '=', authority)
    .where('action', '=', action)
    .orderBy('made_at')
    .orderBy('revision')
    .orderBy('id')
    .execute()
  return rows.map((row) => changeRow.parse(row))
}

const updateRow: z.ZodType<ActionUpdate> = z
  .object({
    id: z.string(),
    action: actionId,
    progress: z.enum(progresses),
    impact: z.enum(impacts),
    remark: z.string(),
    made_by: z.string(),
    made_as: maybe(z.string()),
    made_at: z.date()
  })
  .transform(({ made_by, made_as, made_at, ...row }) => ({
    ...row,
    ...{ madeBy: made_by, madeAs: made_as, madeAt: made_at }
  }))

/** What was said of how an action stands, newest first. */
export async function updatesOf(
  db: Queryable,
  authority: AuthoritySlug,
  action: string
): Promise<ActionUpdate[]> {
  const rows = await db
    .selectFrom('improve.action_update')
    .selectAll()
    .where('authority', '=', authority)
    .where('action', '=', action)
    .orderBy('made_at', 'desc')
    .orderBy('id')
    .execute()
  return rows.map((row) => updateRow.parse(row))
}

const evidenceRow: z.ZodType<ActionEvidence> = z
  .object({
    id: z.string(),
    action: actionId,
    shows: z.enum(['progress', 'impact']),
    words: z.string(),
    thing_kind: maybe(z.string()),
    thing_id: maybe(z.string()),
    page: maybe(z.number()),
    quote: maybe(z.string()),
    added_by: z.string(),
    added_at: z.date(),
    withdrawn_because: maybe(z.string()),
    missing_since: maybe(z.date())
  })
  .transform((row) => ({
    ...{ id: row.id, action: row.action, shows: row.shows, words: row.words },
    thing:
      row.thing_kind === undefined || row.thing_id === undefined
        ? undefined
        : { kind: row.thing_kind, id: row.thing_id },
    ...{ page: row.page, quote: row.quote, addedBy: row.added_by, addedAt: row.added_at },
    ...{ withdrawnBecause: row.withdrawn_because, missingSince: row.missing_since }
  }))

/** What shows how far actions came and what they changed, oldest first; what was withdrawn is among it. */
export async function evidenceOf(
  db: Queryable,
  authority: AuthoritySlug,
  actions: readonly string[]
): Promise<ActionEvidence[]> {
  if (actions.length === 0) return []
  const rows = await db
    .selectFrom('improve.action_evidence')
    .selectAll()
    .where('authority', '=', authority)
    .where('action', 'in', actions)
    .orderBy('added_at')
    .orderBy('id')
    .execute()
  return rows.map((row) => evidenceRow.parse(row))
}

/** Evidence of impact that stands and rests on a thing of the thread, of these actions or of all. */
export async function impactEvidenceOnThings(
  db: Queryable,
  authority: AuthoritySlug,
  actions: readonly string[] | undefined
): Promise<ActionEvidence[]> {
  if (actions?.length === 0) return []
  const rows = await db
    .selectFrom('improve.action_evidence')
    .selectAll()
    .where('authority', '=', authority)
    .where('shows', '=', 'impact')
    .where('thing_kind', 'is not', null)
    .where('withdrawn_at', 'is', null)
    .where('missing_since', 'is', null)
    .$if(actions !== undefined, (query) => query.where('action', 'in', actions ?? []))
    .execute()
  return rows.map((row) => evidenceRow.parse(row))
}

const closingRow: z.ZodType<ActionClosing> = z
  .object({
    id: z.string(),
    action: actionId,
    asked_by: z.string(),
    asked_as: maybe(z.string()),
    asked_account: account,
    asked_at: z.date(),
    impact_words: z.string(),
    decision: maybe(z.enum(['approved', 'refused', 'taken-back'])),
    decided_by: maybe(z.string()),
    decided_as: maybe(z.string()),
    decided_at: maybe(z.date()),
    remark: maybe(z.string()),
    reopened_for: maybe(z.enum(['more-to-do', 'evidence-missing'])),
    reopened_at: maybe(z.date()),
    reopened_by: maybe(z.string()),
    reopened_because: maybe(z.string())
  })
  .transform((row) => ({
    ...{ id: row.id, action: row.action, askedBy: row.asked_by, askedAs: row.asked_as },
    ...{ askedAccount: row.asked_account, askedAt: row.asked_at, impactWords: row.impact_words },
    decided:
      row.decision === undefined || row.decided_at === undefined
        ? undefined
        : {
            ...{ decision: row.decision, by: row.decided_by ?? '', as: row.decided_as },
            ...{ at: row.decided_at, remark: row.remark }
          },
    reopened:
      row.reopened_for === undefined || row.reopened_at === undefined
        ? undefined
        : {
            ...{ for: row.reopened_for, by: row.reopened_by ?? '', at: row.reopened_at },
            because: row.reopened_because ?? ''
          }
  }))

/** Each asking for an action to be closed, newest first, with what came of it. */
export async function closingsOf(
  db: Queryable,
  authority: AuthoritySlug,
  action: string
): Promise<ActionClosing[]> {
  const rows = await db
    .selectFrom('improve.action_closing')
    .selectAll()
    .where('authority', '=', authority)
    .where('action', '=', action)
    .orderBy('asked_at', 'desc')
    .orderBy('id')
    .execute()
  return rows.map((row) => closingRow.parse(row))
}
