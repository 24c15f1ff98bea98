import type { Member } from '../../../people/permissions/member.ts'
import type { Clock } from '../../../platform/clock.ts'
import type { Database } from '../../../platform/database/database.ts'
import { activitiesOf } from '../../../record/activities/store.ts'
import { visitsOf } from '../store.ts'
import { onVisit, type SeenVisit, unfit, type VisitOutcome, writeVisit } from './on-visit.ts'

/** Joins a visit to the same one in the national record, or with an empty address takes the join back. */
export function joinToRecord(
  db: Database,
  clock: Clock,
  member: Member,
  seen: SeenVisit,
  { address }: { readonly address: string }
): Promise<VisitOutcome> {
  const { authority } = member.workspace
  return onVisit(db, clock, member, seen, async (open): Promise<VisitOutcome> => {
    const { tx, visit } = open
    const recordAddress = address === '' ? undefined : address
    if (recordAddress === visit.recordAddress) return { kind: 'changed', visit }
    const activities = await activitiesOf(tx, authority)
    const meant = activities.find((one) => one.address === address && one.kind === visit.kind)
    if (address !== '' && meant === undefined) {
      return unfit('address', 'Choose one of the visits that the record holds of this authority')
    }
    const rival = (await visitsOf(tx, authority)).find(
      (one) => one.id !== visit.id && address !== '' && one.recordAddress === address
    )
    if (rival !== undefined) return unfit('address', 'Another visit of yours is joined to that one already')
    return writeVisit(
      open,
      { recordAddress },
      {
        ...{ what: 'record', action: address === '' ? 'part visit from record' : 'join visit to record' },
        before: { recordAddress: visit.recordAddress ?? null },
        after: { recordAddress: recordAddress ?? null }
      }
    )
  })
}
