import { sql } from 'kysely'
import { z } from 'zod'
import type { AuthoritySlug } from '../../framework/authority-slug.ts'
import type { Queryable, Transaction } from '../../platform/database/database.ts'
import type { FileTable } from '../../reading/documents/file-tables.ts'
import { planId } from '../action-plan/plan.ts'
import { maybe } from '../columns.ts'
import { type PlanField, planFields } from './plan-field.ts'
import {
  type ImportSheet,
  importChoices,
  importStates,
  type PlanImport,
  type PlanImportId,
  planImportId
} from './plan-import.ts'
import type { FileRow } from './read-row.ts'

const importRow: z.ZodType<PlanImport> = z
  .object({
    id: planImportId,
    file_name: z.string(),
    notes: z.array(z.string()),
    state: z.enum(importStates),
    sheet: z.number(),
    heading_row: z.number(),
    choices: importChoices,
    plan: maybe(planId),
    received_by: z.string(),
    received_at: z.date(),
    brought_by: maybe(z.string()),
    brought_at: maybe(z.date()),
    taken_back_by: maybe(z.string()),
    taken_back_at: maybe(z.date()),
    revision: z.number()
  })
  .transform((row) => ({
    ...{ id: row.id, fileName: row.file_name, notes: row.notes, state: row.state, sheet: row.sheet },
    ...{ headingRow: row.heading_row, choices: row.choices, plan: row.plan, revision: row.revision },
    ...{ receivedBy: row.received_by, receivedAt: row.received_at, broughtBy: row.brought_by },
    ...{ broughtAt: row.brought_at, takenBackBy: row.taken_back_by, takenBackAt: row.taken_back_at }
  }))

/** Every file that was given with a plan, the newest first. */
export async function importsOf(db: Queryable, authority: AuthoritySlug): Promise<PlanImport[]> {
  const rows = await db
    .selectFrom('improve.plan_import')
    .selectAll()
    .where('authority', '=', authority)
    .orderBy('received_at', 'desc')
    .orderBy('id')
    .execute()
  return rows.map((row) => importRow.parse(row))
}

/** One file; undefined where the authority has none of that id. */
export async function importOf(
  db: Queryable,
  authority: AuthoritySlug,
  id: string
): Promise<PlanImport | undefined> {
  const row = await db
    .selectFrom('improve.plan_import')
    .selectAll()
    .where('authority', '=', authority)
    .where('id', '=', id)
    .executeTakeFirst()
  return row && importRow.parse(row)
}

/** The same, held against everybody else until the transaction ends. */
export async function importLocked(
  tx: Transaction,
  authority: AuthoritySlug,
  id: string
): Promise<PlanImport | undefined> {
  const row = await tx
    .selectFrom('improve.plan_import')
    .selectAll()
    .where('authority', '=', authority)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  return row && importRow.parse(row)
}

/** Keeps a file that came, with every row of its sheets. */
export async function insertImport(
  tx: Transaction,
  authority: AuthoritySlug,
  kept: Pick<PlanImport, 'id' | 'fileName' | 'notes' | 'sheet' | 'headingRow' | 'receivedBy' | 'receivedAt'>,
  account: string,
  tables: readonly FileTable[]
): Promise<void> {
  await tx
    .insertInto('improve.plan_import')
    .values({
      ...{ authority, id: kept.id, file_name: kept.fileName, notes: JSON.stringify(kept.notes) },
      ...{ state: 'open', sheet: kept.sheet, heading_row: kept.headingRow, choices: '{}', account },
      ...{ received_by: kept.receivedBy, received_at: kept.receivedAt }
    })
    .execute()
  await tx
    .insertInto('improve.plan_import_sheet')
    .values(
      tables.map(({ name, isHidden }, place) => ({
        ...{ authority, import: kept.id, place, name, is_hidden: isHidden }
      }))
    )
    .execute()
  for (const [sheet, { rows }] of tables.entries()) {
    for (const some of inPortions(rows)) {
      await sql`
        insert into improve.plan_import_row (authority, import, sheet, number, cells)
        select ${authority}, ${kept.id}, ${sheet}::integer, r.number, r.cells
        from jsonb_to_recordset(${JSON.stringify(some)}::jsonb) as r (number integer, cells jsonb)
      `.execute(tx)
    }
  }
}

/** Rows that are written at once: a statement of more of them would only take more memory. */
export function inPortions<Row>(rows: readonly Row[], most = 1_000): Row[][] {
  return Array.from({ length: Math.ceil(rows.length / most) }, (_, at) =>
    rows.slice(at * most, (at + 1) * most)
  )
}

const sheetRow: z.ZodType<ImportSheet> = z
  .object({ place: z.number(), name: z.string(), is_hidden: z.boolean(), rows: z.coerce.number() })
  .transform(({ is_hidden, ...row }) => ({ ...row, isHidden: is_hidden }))

export async function sheetsOf(
  db: Queryable,
  authority: AuthoritySlug,
  id: PlanImportId
): Promise<ImportSheet[]> {
  const rows = await db
    .selectFrom('improve.plan_import_sheet as s')
    .select(['s.place', 's.name', 's.is_hidden'])
    .select((select) =>
      select
        .selectFrom('improve.plan_import_row as r')
        .select((count) => count.fn.countAll().as('rows'))
        .whereRef('r.authority', '=', 's.authority')
        .whereRef('r.import', '=', 's.import')
        .whereRef('r.sheet', '=', 's.place')
        .as('rows')
    )
    .where('s.authority', '=', authority)
    .where('s.import', '=', id)
    .orderBy('s.place')
    .execute()
  return rows.map((row) => sheetRow.parse(row))
}

const fileRow: z.ZodType<FileRow> = z.object({ number: z.number(), cells: z.array(z.string()) })

/** The rows of a sheet as they stand in the file; at most so many. */
export async function rowsOfSheet(
  db: Queryable,
  authority: AuthoritySlug,
  { id, sheet }: Pick<PlanImport, 'id' | 'sheet'>,
  most = 1_000_000
): Promise<FileRow[]> {
  const rows = await db
    .selectFrom('improve.plan_import_row')
    .select(['number', 'cells'])
    .where('authority', '=', authority)
    .where('import', '=', id)
    .where('sheet', '=', sheet)
    .orderBy('number')
    .limit(most)
    .execute()
  return rows.map((row) => fileRow.parse(row))
}

/** How many columns the widest row of a sheet has, from a row on. */
export async function columnsOfSheet(
  db: Queryable,
  authority: AuthoritySlug,
  { id, sheet, headingRow }: Pick<PlanImport, 'id' | 'sheet' | 'headingRow'>
): Promise<number> {
  const { rows } = await sql<{ columns: number | null }>`
    select max(jsonb_array_length(cells))::integer as columns from improve.plan_import_row
    where authority = ${authority} and import = ${id} and sheet = ${sheet} and number >= ${headingRow}
  `.execute(db)
  return rows[0]?.columns ?? 0
}

/** Writes what was chosen of a file. */
export async function updateChoices(
  tx: Transaction,
  authority: AuthoritySlug,
  { id, revision }: Pick<PlanImport, 'id' | 'revision'>,
  chosen: Pick<PlanImport, 'sheet' | 'headingRow' | 'choices'>
): Promise<void> {
  await tx
    .updateTable('improve.plan_import')
    .set({
      ...{ sheet: chosen.sheet, heading_row: chosen.headingRow, choices: JSON.stringify(chosen.choices) },
      revision: revision + 1
    })
    .where('authority', '=', authority)
    .where('id', '=', id)
    .execute()
}

/** Forgets a file of which nothing was brought in, with its rows. */
export async function deleteImport(
  tx: Transaction,
  authority: AuthoritySlug,
  id: PlanImportId
): Promise<void> {
  await tx
    .deleteFrom('improve.plan_import')
    .where('authority', '=', authority)
    .where('id', '=', id)
    .where('state', '=', 'open')
    .execute()
}

/** Forgets files that nobody brought in since a moment; says how many. */
export async function deleteOldImports(
  tx: Transaction,
  authority: AuthoritySlug,
  since: Date
): Promise<number> {
  const { numDeletedRows } = await tx
    .deleteFrom('improve.plan_import')
    .where('authority', '=', authority)
    .where('state', '=', 'open')
    .where('received_at', '<', since)
    .executeTakeFirst()
  return Number(numDeletedRows)
}

const headingColumns = z.object({ heading: z.string(), field: z.enum(planFields).nullable() })

/** What columns held by their headings in plans that were brought in before. */
export async function rememberedHeadings(
  db: Queryable,
  authority: AuthoritySlug
): Promise<ReadonlyMap<string, PlanField | undefined>> {
  const rows = await db
    .selectFrom('improve.plan_heading')
    .select(['heading', 'field'])
    .where('authority', '=', authority)
    .execute()
  return new Map(
    rows
      .map((row) => headingColumns.parse(row))
      .map(({ heading, field }) => [heading, field ?? undefined] as const)
  )
}

/** Remembers what columns held, each by its heading. */
export async function rememberHeadings(
  tx: Transaction,
  authority: AuthoritySlug,
  held: ReadonlyMap<string, PlanField | undefined>,
  at: Date
): Promise<void> {
  if (held.size === 0) return
  await tx
    .insertInto('improve.plan_heading')
    .values([...held].map(([heading, field]) => ({ authority, heading, field: field ?? null, said_at: at })))
    .onConflict((conflict) =>
      conflict
        .columns(['authority', 'heading'])
        .doUpdateSet((set) => ({ field: set.ref('excluded.field'), said_at: set.ref('excluded.said_at') }))
    )
    .execute()
}
