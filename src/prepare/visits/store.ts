import { randomUUID } from 'node:crypto'
import type { AuthoritySlug } from '../../framework/authority-slug.ts'
import type { Queryable, Transaction } from '../../platform/database/database.ts'
import { changeRow, findingRow, visitRow } from './rows.ts'
import type { Finding, FindingId, FindingKind, Visit, VisitChange, VisitId, WholeVisit } from './visit.ts'

/** Every visit that the authority knows of itself, the latest first, each with its history and its letter. */
export async function visitsOf(db: Queryable, authority: AuthoritySlug): Promise<WholeVisit[]> {
  const [visits, changes, findings] = [
    await db
      .selectFrom('prepare.visit')
      .selectAll()
      .where('authority', '=', authority)
      .orderBy('starts_on', 'desc')
      .orderBy('id')
      .execute(),
    await db
      .selectFrom('prepare.visit_change')
      .selectAll()
      .where('authority', '=', authority)
      .orderBy('revision')
      .execute(),
    await db
      .selectFrom('prepare.visit_finding')
      .selectAll()
      .where('authority', '=', authority)
      .orderBy('number')
      .execute()
  ]
  const changesOf = Map.groupBy(
    changes.map((row) => changeRow.parse(row)),
    ({ visit }) => visit
  )
  const findingsOf = Map.groupBy(
    findings.map((row) => findingRow.parse(row)),
    ({ visit }) => visit
  )
  return visits
    .map((row) => visitRow.parse(row))
    .map((visit) => ({
      ...visit,
      changes: changesOf.get(visit.id) ?? [],
      findings: findingsOf.get(visit.id) ?? []
    }))
}

/** One visit of the authority; undefined where it has none of that id. */
export async function visitOf(
  db: Queryable,
  authority: AuthoritySlug,
  id: string
): Promise<WholeVisit | undefined> {
  return (await visitsOf(db, authority)).find((visit) => visit.id === id)
}

/** Holds a visit against everybody else who would change it, until the transaction ends. */
export async function lockVisit(tx: Transaction, authority: AuthoritySlug, id: string): Promise<void> {
  await tx
    .selectFrom('prepare.visit')
    .select('id')
    .where('authority', '=', authority)
    .where('id', '=', id)
    .forUpdate()
    .execute()
}

export async function insertVisit(tx: Transaction, authority: AuthoritySlug, visit: Visit): Promise<void> {
  await tx
    .insertInto('prepare.visit')
    .values({ authority, id: visit.id, kind: visit.kind, revision: visit.revision, ...columnsOf(visit) })
    .execute()
}

/** Writes a visit as it stands after a change. Its kind stays what it was. */
export async function updateVisit(tx: Transaction, authority: AuthoritySlug, visit: Visit): Promise<void> {
  await tx
    .updateTable('prepare.visit')
    .set({ revision: visit.revision, ...columnsOf(visit) })
    .where('authority', '=', authority)
    .where('id', '=', visit.id)
    .execute()
}

function columnsOf(visit: Visit) {
  return {
    state: visit.state,
    state_reason: visit.stateReason ?? null,
    starts_on: visit.startsOn,
    ends_on: visit.endsOn ?? null,
    themes: [...visit.themes],
    inspectors: visit.inspectors,
    note: visit.note,
    notified_on: visit.notifiedOn ?? null,
    letter_received_on: visit.letterReceivedOn ?? null,
    letter_published_on: visit.letterPublishedOn ?? null,
    draft_plan_sent_on: visit.draftPlanSentOn ?? null,
    final_plan_sent_on: visit.finalPlanSentOn ?? null,
    record_address: visit.recordAddress ?? null,
    instead_of: visit.insteadOf ?? null
  }
}

export async function insertChange(
  tx: Transaction,
  authority: AuthoritySlug,
  { id, revision }: Pick<Visit, 'id' | 'revision'>,
  change: VisitChange
): Promise<void> {
  await tx
    .insertInto('prepare.visit_change')
    .values({
      ...{ authority, id: randomUUID(), visit: id, revision, what: change.what },
      made_by: change.madeBy,
      made_at: change.madeAt,
      from_starts_on: change.from?.startsOn ?? null,
      from_ends_on: change.from?.endsOn ?? null,
      to_starts_on: change.to?.startsOn ?? null,
      to_ends_on: change.to?.endsOn ?? null,
      reason: change.reason ?? null
    })
    .execute()
}

export async function insertFinding(
  tx: Transaction,
  authority: AuthoritySlug,
  finding: Finding
): Promise<void> {
  await tx
    .insertInto('prepare.visit_finding')
    .values({
      ...{ authority, id: finding.id, visit: finding.visit, kind: finding.kind, number: finding.number },
      words: finding.words,
      entered_by: finding.enteredBy,
      entered_at: finding.enteredAt
    })
    .execute()
}

export async function withdrawFinding(
  tx: Transaction,
  authority: AuthoritySlug,
  id: FindingId,
  because: string
): Promise<void> {
  await tx
    .updateTable('prepare.visit_finding')
    .set({ withdrawn_because: because })
    .where('authority', '=', authority)
    .where('id', '=', id)
    .execute()
}

/** The number that the next finding of the kind is given: none is given twice, though one was taken back. */
export function nextNumber({ findings }: Pick<WholeVisit, 'findings'>, kind: FindingKind): number {
  const given = findings.filter((finding) => finding.kind === kind).map(({ number }) => number)
  return Math.max(0, ...given) + 1
}

/** The visit of the authority that took the place of this one. */
export function takenOverBy<V extends Visit>(visits: readonly V[], id: VisitId): V | undefined {
  return visits.find(({ insteadOf }) => insteadOf === id)
}
