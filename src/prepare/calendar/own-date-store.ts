import { z } from 'zod'
import type { AuthoritySlug } from '../../framework/authority-slug.ts'
import { parsePartialDate } from '../../framework/partial-date.ts'
import type { Queryable, Transaction } from '../../platform/database/database.ts'
import { type OwnDate, ownDateId, ownDateKinds } from './own-date.ts'

const partialDate = z.string().transform((text, context) => {
  const date = parsePartialDate(text)
  if (date !== undefined) return date
  context.addIssue({ code: 'custom', message: `not a date: ${text}` })
  return z.NEVER
})

const ownDateRow: z.ZodType<OwnDate> = z
  .object({
    id: ownDateId,
    kind: z.enum(ownDateKinds),
    title: z.string(),
    starts_on: partialDate,
    ends_on: partialDate.nullable(),
    note: z.string(),
    entered_by: z.string(),
    entered_at: z.date(),
    cancelled_because: z.string().nullable(),
    revision: z.number()
  })
  .transform((row) => ({
    id: row.id,
    kind: row.kind,
    title: row.title,
    startsOn: row.starts_on,
    endsOn: row.ends_on ?? undefined,
    note: row.note,
    enteredBy: row.entered_by,
    enteredAt: row.entered_at,
    cancelledBecause: row.cancelled_because ?? undefined,
    revision: row.revision
  }))

/** Everything that the authority wrote into its calendar, by its days. */
export async function ownDatesOf(db: Queryable, authority: AuthoritySlug): Promise<OwnDate[]> {
  const rows = await db
    .selectFrom('prepare.own_date')
    .selectAll()
    .where('authority', '=', authority)
    .orderBy('starts_on')
    .orderBy('id')
    .execute()
  return rows.map((row) => ownDateRow.parse(row))
}

export async function ownDateOf(
  db: Queryable,
  authority: AuthoritySlug,
  id: string
): Promise<OwnDate | undefined> {
  const row = await ownDate(db, authority, id).executeTakeFirst()
  return row && ownDateRow.parse(row)
}

/** The same, held against everybody else who would change it until the transaction ends. */
export async function ownDateLocked(
  tx: Transaction,
  authority: AuthoritySlug,
  id: string
): Promise<OwnDate | undefined> {
  const row = await ownDate(tx, authority, id).forUpdate().executeTakeFirst()
  return row && ownDateRow.parse(row)
}

function ownDate(db: Queryable, authority: AuthoritySlug, id: string) {
  return db.selectFrom('prepare.own_date').selectAll().where('authority', '=', authority).where('id', '=', id)
}

export async function insertOwnDate(tx: Transaction, authority: AuthoritySlug, date: OwnDate): Promise<void> {
  await tx
    .insertInto('prepare.own_date')
    .values({
      ...{ authority, id: date.id, entered_by: date.enteredBy, entered_at: date.enteredAt },
      ...columnsOf(date)
    })
    .execute()
}

export async function updateOwnDate(tx: Transaction, authority: AuthoritySlug, date: OwnDate): Promise<void> {
  await tx
    .updateTable('prepare.own_date')
    .set(columnsOf(date))
    .where('authority', '=', authority)
    .where('id', '=', date.id)
    .execute()
}

function columnsOf(date: OwnDate) {
  return {
    kind: date.kind,
    title: date.title,
    starts_on: date.startsOn,
    ends_on: date.endsOn ?? null,
    note: date.note,
    cancelled_because: date.cancelledBecause ?? null,
    revision: date.revision
  }
}
