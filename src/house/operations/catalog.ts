import { sql } from 'kysely'
import type { Queryable } from '../../platform/database/database.ts'

/** A table as the database knows it. */
export interface CatalogTable {
  readonly schema: string
  readonly table: string
  /** The columns that hold what was written, with their types; those that the database computes are left out. */
  readonly columns: readonly { readonly name: string; readonly type: string }[]
}

export function fullName({ schema, table }: Pick<CatalogTable, 'schema' | 'table'>): string {
  return `${schema}.${table}`
}

/** The tables of these schemas, in the order of the schemas. */
export async function tablesIn(db: Queryable, schemas: readonly string[]): Promise<CatalogTable[]> {
  const found = await sql<CatalogTable>`
    select n.nspname as schema, c.relname as table,
      json_agg(json_build_object('name', a.attname, 'type', format_type(a.atttypid, a.atttypmod))
        order by a.attnum) as columns
    from pg_class c
    join pg_namespace n on n.oid = c.relnamespace
    join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
    where c.relkind = 'r' and n.nspname = any(${[...schemas]}::text[])
    group by n.nspname, c.relname
    order by array_position(${[...schemas]}::text[], n.nspname::text), c.relname`.execute(db)
  return found.rows
}

/** A numbering that the database keeps, and where it stands. */
export interface CatalogSequence {
  readonly name: string
  readonly last: string
  readonly called: boolean
}

export async function sequencesIn(db: Queryable, schemas: readonly string[]): Promise<CatalogSequence[]> {
  const found = await sql<{ schema: string; sequence: string }>`
    select schemaname as schema, sequencename as sequence from pg_sequences
    where schemaname = any(${[...schemas]}::text[]) order by 1, 2`.execute(db)
  const sequences: CatalogSequence[] = []
  for (const { schema, sequence } of found.rows) {
    const state = await sql<Omit<CatalogSequence, 'name'>>`
      select last_value::text as last, is_called as called from ${sql.id(schema, sequence)}`.execute(db)
    for (const row of state.rows) sequences.push({ name: `${schema}.${sequence}`, ...row })
  }
  return sequences
}

/** A reference from table to table, and how it is declared. */
export interface CatalogReference {
  readonly schema: string
  readonly table: string
  readonly name: string
  readonly definition: string
}

export async function referencesIn(db: Queryable, schemas: readonly string[]): Promise<CatalogReference[]> {
  const found = await sql<CatalogReference>`
    select n.nspname as schema, c.relname as table, k.conname as name, pg_get_constraintdef(k.oid) as definition
    from pg_constraint k join pg_class c on c.oid = k.conrelid join pg_namespace n on n.oid = c.relnamespace
    where k.contype = 'f' and n.nspname = any(${[...schemas]}::text[])
    order by 1, 2, 3`.execute(db)
  return found.rows
}

/** A trigger of our own, and when it fires. */
export interface CatalogTrigger extends Omit<CatalogReference, 'definition'> {
  readonly fires: 'enable' | 'enable always' | 'enable replica'
}

/** The triggers that fire; those that were switched off are left out. */
export async function triggersIn(db: Queryable, schemas: readonly string[]): Promise<CatalogTrigger[]> {
  const found = await sql<CatalogTrigger>`
    select n.nspname as schema, c.relname as table, t.tgname as name,
      case t.tgenabled when 'A' then 'enable always' when 'R' then 'enable replica' else 'enable' end as fires
    from pg_trigger t join pg_class c on c.oid = t.tgrelid join pg_namespace n on n.oid = c.relnamespace
    where not t.tgisinternal and t.tgenabled <> 'D' and n.nspname = any(${[...schemas]}::text[])
    order by 1, 2, 3`.execute(db)
  return found.rows
}
