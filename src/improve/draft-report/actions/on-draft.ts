import { actorOf, type Member, scopeOf } from '../../../people/permissions/member.ts'
import type { Clock } from '../../../platform/clock.ts'
import type { Database, Transaction } from '../../../platform/database/database.ts'
import { inScope } from '../../../platform/database/scope.ts'
import type { RequestProblem } from '../../../platform/web/reply.ts'
import { appendToTrail } from '../../../trail/append.ts'
import type { TrailFields } from '../../../trail/entry.ts'
import { type DraftReport, sightOf } from '../draft-report.ts'
import { draftOf, lockDraft } from '../store.ts'

/** No such draft, or none that is the member's to see: nobody can tell the two apart. */
export interface NotThere {
  readonly kind: 'not-there'
}

export interface Unfit {
  readonly kind: 'unfit'
  readonly problems: readonly RequestProblem[]
}

/** Somebody was quicker: what they did, in words. Nothing was written. */
export interface ChangedMeanwhile {
  readonly kind: 'changed-meanwhile'
  readonly notice: string
}

export type DraftOutcome = { readonly kind: 'changed' } | Unfit | ChangedMeanwhile | NotThere

export interface AtDraft {
  readonly tx: Transaction
  readonly at: Date
  readonly member: Member
  readonly draft: DraftReport
}

/** Opens a draft that the member knows of, or whose list they manage, held against everybody else. */
export function onDraft<Outcome>(
  db: Database,
  clock: Clock,
  member: Member,
  { id, asks }: { readonly id: string; readonly asks: 'all' | 'list' },
  change: (open: AtDraft) => Promise<Outcome>
): Promise<Outcome | NotThere> {
  const { authority } = member.workspace
  return inScope(db, scopeOf(member), async (tx): Promise<Outcome | NotThere> => {
    await lockDraft(tx, authority, id)
    const draft = await draftOf(tx, authority, id)
    const sight = draft === undefined ? 'nothing' : sightOf(member, draft)
    if (draft === undefined || sight === 'nothing' || (asks === 'all' && sight === 'list')) {
      return { kind: 'not-there' }
    }
    return change({ tx, at: clock.now(), member, draft })
  })
}

/**
 * Appends to the trail what was done to a draft, the last of an action. The trail is read by more people than know of
 * the draft: it says which comment or day, and never what the draft says.
 */
export async function tellTrail(
  { tx, at, member, draft }: Omit<AtDraft, 'draft'> & { readonly draft: Pick<DraftReport, 'id'> },
  deed: { readonly action: string; readonly before: TrailFields; readonly after: TrailFields }
): Promise<void> {
  await appendToTrail(tx, at, {
    ...{ ...actorOf(member), chain: member.workspace.authority },
    ...{ ...deed, subject: { kind: 'draft-report', id: draft.id } }
  })
}

export function unfit(field: string, message: string): Unfit {
  return { kind: 'unfit', problems: [{ field, message }] }
}
