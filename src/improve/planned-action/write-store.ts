import { randomUUID } from 'node:crypto'
import type { AuthoritySlug } from '../../framework/authority-slug.ts'
import type { Transaction } from '../../platform/database/database.ts'
import type { ActionChange, ActionUpdate } from './history.ts'
import type { ActionId, PlannedAction } from './planned-action.ts'
import type { ActionFields } from './typed-action.ts'

/** Who writes, as rows keep it. */
export interface Writer {
  readonly by: string
  readonly as: string | undefined
  readonly at: Date
}

/** Holds an action against everybody else who would change it, until the transaction ends. */
export async function lockAction(tx: Transaction, authority: AuthoritySlug, id: string): Promise<void> {
  await tx
    .selectFrom('improve.action')
    .select('id')
    .where('authority', '=', authority)
    .where('id', '=', id)
    .forUpdate()
    .execute()
}

export async function insertAction(
  tx: Transaction,
  authority: AuthoritySlug,
  action: PlannedAction,
  writer: Writer
): Promise<void> {
  await tx
    .insertInto('improve.action')
    .values({
      ...{ authority, id: action.id, plan: action.plan, ...columnsOf(action) },
      ...{ progress: action.progress, impact: action.impact, last_heard_at: action.lastHeardAt },
      came_again_from: action.cameAgainFrom ?? null,
      ...{ illustrative: action.illustrative, added_by: writer.by, added_at: writer.at }
    })
    .execute()
  await insertAnswers(tx, authority, action)
}

/** Writes what the keeper of the plan decides on, as it stands after a change. */
export async function updateFields(
  tx: Transaction,
  authority: AuthoritySlug,
  action: ActionFields & Pick<PlannedAction, 'id' | 'revision'>
): Promise<void> {
  await tx
    .updateTable('improve.action')
    .set({ ...columnsOf(action), revision: action.revision })
    .where('authority', '=', authority)
    .where('id', '=', action.id)
    .execute()
  await tx
    .deleteFrom('improve.action_finding')
    .where('authority', '=', authority)
    .where('action', '=', action.id)
    .execute()
  await insertAnswers(tx, authority, action)
}

/** Writes how an action stands: what was said last, whether it is closed, whether it was taken out of the plan. */
export async function updateStanding(
  tx: Transaction,
  authority: AuthoritySlug,
  id: ActionId,
  changed: Partial<Pick<PlannedAction, 'progress' | 'impact' | 'lastHeardAt'>> & {
    readonly closedAt?: Date | null
  }
): Promise<void> {
  await tx
    .updateTable('improve.action')
    .set({
      ...{ progress: changed.progress, impact: changed.impact, last_heard_at: changed.lastHeardAt },
      closed_at: changed.closedAt
    })
    .where('authority', '=', authority)
    .where('id', '=', id)
    .execute()
}

export async function withdrawActionRow(
  tx: Transaction,
  authority: AuthoritySlug,
  { id, revision }: Pick<PlannedAction, 'id' | 'revision'>,
  { by, at }: Writer,
  because: string
): Promise<void> {
  await tx
    .updateTable('improve.action')
    .set({ revision, withdrawn_by: by, withdrawn_at: at, withdrawn_because: because })
    .where('authority', '=', authority)
    .where('id', '=', id)
    .execute()
}

export async function insertUpdate(
  tx: Transaction,
  authority: AuthoritySlug,
  update: Omit<ActionUpdate, 'id'> & { readonly account: string | undefined }
): Promise<void> {
  await tx
    .insertInto('improve.action_update')
    .values({
      ...{ authority, id: randomUUID(), action: update.action },
      ...{ progress: update.progress, impact: update.impact, remark: update.remark },
      ...{ made_by: update.madeBy, made_as: update.madeAs ?? null, account: update.account ?? null },
      made_at: update.madeAt
    })
    .execute()
}

export async function insertChanges(
  tx: Transaction,
  authority: AuthoritySlug,
  changes: readonly ActionChange[]
): Promise<void> {
  if (changes.length === 0) return
  await tx
    .insertInto('improve.action_change')
    .values(
      changes.map((change) => ({
        ...{ authority, id: randomUUID(), action: change.action, field: change.field },
        revision: change.revision,
        ...{ before: change.before ?? null, after: change.after ?? null, reason: change.reason },
        ...{ made_by: change.madeBy, made_as: change.madeAs ?? null, made_at: change.madeAt }
      }))
    )
    .execute()
}

async function insertAnswers(
  tx: Transaction,
  authority: AuthoritySlug,
  { id, findings }: Pick<PlannedAction, 'id' | 'findings'>
): Promise<void> {
  if (findings.length === 0) return
  await tx
    .insertInto('improve.action_finding')
    .values(findings.map((finding) => ({ authority, action: id, finding })))
    .execute()
}

function columnsOf(fields: ActionFields) {
  return {
    reference: fields.reference,
    words: fields.words,
    success: fields.success,
    support: fields.support,
    resources: fields.resources,
    risk: fields.risk,
    post: fields.post ?? null,
    starts_on: fields.startsOn ?? null,
    due_on: fields.dueOn ?? null,
    repeats_months: fields.repeatsMonths ?? null
  }
}
