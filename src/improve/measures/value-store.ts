import type { AuthoritySlug } from '../../framework/authority-slug.ts'
import type { Transaction } from '../../platform/database/database.ts'
import type { EnteredValue, MadeBreak, MeasureId } from './measure.ts'

/** So many rows in one statement, so that the number of its parameters stays within what a server takes. */
const rowsAtOnce = 500

export async function insertValues(
  tx: Transaction,
  authority: AuthoritySlug,
  measure: MeasureId,
  values: readonly EnteredValue[]
): Promise<void> {
  const rows = values.map((value) => ({
    ...{ authority, id: value.id, measure, as_at: value.asAt, value: value.value },
    numerator: value.fraction?.numerator ?? null,
    denominator: value.fraction?.denominator ?? null,
    ...{ source: value.source, note: value.note },
    ...{ entered_by: value.enteredBy, entered_at: value.enteredAt, instead_of: value.insteadOf ?? null }
  }))
  for (let from = 0; from < rows.length; from += rowsAtOnce) {
    await tx
      .insertInto('improve.measure_value')
      .values(rows.slice(from, from + rowsAtOnce))
      .execute()
  }
}

export async function withdrawValueRow(
  tx: Transaction,
  authority: AuthoritySlug,
  id: string,
  withdrawn: NonNullable<EnteredValue['withdrawn']>
): Promise<void> {
  await tx
    .updateTable('improve.measure_value')
    .set({
      withdrawn_by: withdrawn.by,
      withdrawn_at: withdrawn.at,
      withdrawn_because: withdrawn.because
    })
    .where('authority', '=', authority)
    .where('id', '=', id)
    .where('withdrawn_at', 'is', null)
    .execute()
}

export async function insertBreak(
  tx: Transaction,
  authority: AuthoritySlug,
  measure: MeasureId,
  made: MadeBreak
): Promise<void> {
  await tx
    .insertInto('improve.measure_break')
    .values({
      ...{ authority, id: made.id, measure, from_on: made.from, definition: made.definition },
      ...{ because: made.because, made_by: made.madeBy, made_at: made.madeAt }
    })
    .execute()
}

export async function withdrawBreakRow(
  tx: Transaction,
  authority: AuthoritySlug,
  id: string,
  withdrawn: NonNullable<EnteredValue['withdrawn']>
): Promise<void> {
  await tx
    .updateTable('improve.measure_break')
    .set({
      withdrawn_by: withdrawn.by,
      withdrawn_at: withdrawn.at,
      withdrawn_because: withdrawn.because
    })
    .where('authority', '=', authority)
    .where('id', '=', id)
    .where('withdrawn_at', 'is', null)
    .execute()
}

/** Counts a change to the measure, where only its series was written. */
export async function putRevision(
  tx: Transaction,
  authority: AuthoritySlug,
  { id, revision }: { readonly id: MeasureId; readonly revision: number }
): Promise<void> {
  await tx
    .updateTable('improve.measure')
    .set({ revision })
    .where('authority', '=', authority)
    .where('id', '=', id)
    .execute()
}
