import { randomUUID } from 'node:crypto'
import type { AuthoritySlug } from '../../framework/authority-slug.ts'
import type { AccountId } from '../../people/permissions/caller.ts'
import type { Transaction } from '../../platform/database/database.ts'
import type { ActionClosing, ActionEvidence } from './history.ts'
import type { ActionId } from './planned-action.ts'
import type { Writer } from './write-store.ts'

export async function insertEvidence(
  tx: Transaction,
  authority: AuthoritySlug,
  evidence: ActionEvidence
): Promise<void> {
  await tx
    .insertInto('improve.action_evidence')
    .values({
      ...{
        authority,
        id: evidence.id,
        action: evidence.action,
        shows: evidence.shows,
        words: evidence.words
      },
      ...{ thing_kind: evidence.thing?.kind ?? null, thing_id: evidence.thing?.id ?? null },
      ...{ page: evidence.page ?? null, quote: evidence.quote ?? null },
      ...{ added_by: evidence.addedBy, added_at: evidence.addedAt }
    })
    .execute()
}

export async function withdrawEvidenceRow(
  tx: Transaction,
  authority: AuthoritySlug,
  id: string,
  { by, at }: Writer,
  because: string
): Promise<void> {
  await tx
    .updateTable('improve.action_evidence')
    .set({ withdrawn_by: by, withdrawn_at: at, withdrawn_because: because })
    .where('authority', '=', authority)
    .where('id', '=', id)
    .execute()
}

/** Notes since when the room that keeps them has none of these any more; or, without a moment, that it has them again. */
export async function noteMissing(
  tx: Transaction,
  authority: AuthoritySlug,
  ids: readonly string[],
  since: Date | undefined
): Promise<void> {
  if (ids.length === 0) return
  await tx
    .updateTable('improve.action_evidence')
    .set({ missing_since: since ?? null })
    .where('authority', '=', authority)
    .where('id', 'in', ids)
    .execute()
}

export async function insertClosing(
  tx: Transaction,
  authority: AuthoritySlug,
  action: ActionId,
  asked: Writer & { readonly account: AccountId; readonly impactWords: string }
): Promise<void> {
  await tx
    .insertInto('improve.action_closing')
    .values({
      ...{ authority, id: randomUUID(), action, asked_by: asked.by, asked_as: asked.as ?? null },
      ...{ asked_account: asked.account, asked_at: asked.at, impact_words: asked.impactWords }
    })
    .execute()
}

export async function decideClosing(
  tx: Transaction,
  authority: AuthoritySlug,
  id: string,
  decided: Writer & {
    readonly account: AccountId
    readonly decision: 'approved' | 'refused' | 'taken-back'
    readonly remark: string | undefined
  }
): Promise<void> {
  await tx
    .updateTable('improve.action_closing')
    .set({
      ...{ decision: decided.decision, decided_by: decided.by, decided_as: decided.as ?? null },
      ...{ decided_account: decided.account, decided_at: decided.at, remark: decided.remark ?? null }
    })
    .where('authority', '=', authority)
    .where('id', '=', id)
    .execute()
}

/** Notes at the closing that closed an action why it was opened again. */
export async function noteReopened(
  tx: Transaction,
  authority: AuthoritySlug,
  id: string,
  reopened: NonNullable<ActionClosing['reopened']>
): Promise<void> {
  await tx
    .updateTable('improve.action_closing')
    .set({
      ...{ reopened_for: reopened.for, reopened_by: reopened.by },
      ...{ reopened_at: reopened.at, reopened_because: reopened.because }
    })
    .where('authority', '=', authority)
    .where('id', '=', id)
    .execute()
}
