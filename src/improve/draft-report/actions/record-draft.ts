import { randomUUID } from 'node:crypto'
import { dayInEngland } from '../../../framework/day-in-england.ts'
import { type Member, scopeOf } from '../../../people/permissions/member.ts'
import type { Clock } from '../../../platform/clock.ts'
import type { Database } from '../../../platform/database/database.ts'
import { inScope } from '../../../platform/database/scope.ts'
import { type DraftReportId, draftReportId } from '../draft-report.ts'
import { insertDraft, insertKnower, newKnower } from '../store.ts'
import { readDetails, type TypedDetails } from '../typed-details.ts'
import { tellTrail, type Unfit } from './on-draft.ts'

export type RecordOutcome = { readonly kind: 'recorded'; readonly id: DraftReportId } | Unfit

/** Records that a draft report came. Whoever records it is the first who knows. */
export function recordDraft(
  db: Database,
  clock: Clock,
  member: Member,
  typed: TypedDetails
): Promise<RecordOutcome> {
  const { authority } = member.workspace
  return inScope(db, scopeOf(member), async (tx): Promise<RecordOutcome> => {
    const at = clock.now()
    const read = await readDetails(tx, authority, typed, dayInEngland(at))
    if (read.kind === 'unfit') return read
    const id = draftReportId.parse(randomUUID())
    const { details } = read
    await insertDraft(tx, authority, { ...details, id, madeBy: member.name }, at)
    const told = { account: member.account, name: member.name, since: details.receivedOn }
    await insertKnower(
      tx,
      authority,
      id,
      newKnower({ ...told, how: 'Recorded it', addedBy: member.name }),
      at
    )
    await tellTrail(
      { tx, at, member, draft: { id } },
      {
        action: 'record draft report',
        before: {},
        after: {
          ...{ receivedOn: details.receivedOn, commentsDueOn: details.commentsDueOn },
          embargoEndsOn: details.embargoEndsOn ?? null
        }
      }
    )
    return { kind: 'recorded', id }
  })
}
