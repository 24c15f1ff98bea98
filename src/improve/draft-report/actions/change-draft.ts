import { dayInEngland } from '../../../framework/day-in-england.ts'
import type { Member } from '../../../people/permissions/member.ts'
import type { Clock } from '../../../platform/clock.ts'
import type { Database } from '../../../platform/database/database.ts'
import type { DraftReport } from '../draft-report.ts'
import { updateDraft } from '../store.ts'
import { readDetails, type TypedDetails } from '../typed-details.ts'
import { type DraftOutcome, onDraft, tellTrail } from './on-draft.ts'

/** Changes what is known of a draft: its days, the end of its embargo, the published inspection that it became. */
export function changeDraft(
  db: Database,
  clock: Clock,
  member: Member,
  seen: { readonly id: string; readonly revision: number },
  typed: TypedDetails
): Promise<DraftOutcome> {
  const { authority } = member.workspace
  return onDraft<DraftOutcome>(db, clock, member, { id: seen.id, asks: 'all' }, async (open) => {
    const { tx, at, draft } = open
    if (draft.revision !== seen.revision) {
      const notice =
        'Somebody else changed what is known of this draft, and nothing was written. See how it stands now'
      return { kind: 'changed-meanwhile', notice }
    }
    const read = await readDetails(tx, authority, typed, dayInEngland(at))
    if (read.kind === 'unfit') return read
    await updateDraft(tx, authority, draft.id, { ...read.details, revision: draft.revision + 1 })
    await tellTrail(open, {
      action: 'change draft report',
      before: daysOf(draft),
      after: daysOf(read.details)
    })
    return { kind: 'changed' }
  })
}

function daysOf(
  draft: Pick<DraftReport, 'receivedOn' | 'commentsDueOn' | 'embargoEndsOn' | 'finalInspection'>
) {
  return {
    ...{ receivedOn: draft.receivedOn, commentsDueOn: draft.commentsDueOn },
    ...{ embargoEndsOn: draft.embargoEndsOn ?? null, finalInspection: draft.finalInspection ?? null }
  }
}
