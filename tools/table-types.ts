import { sql } from 'kysely'
import type { Queryable } from '../src/platform/database/database.ts'

interface Column {
  readonly table: string
  readonly name: string
  readonly type: string
  readonly nullable: boolean
  readonly identity: '' | 'a' | 'd'
  readonly generated: boolean
  readonly has_default: boolean
}

/** The text of a room's `tables.ts`: the tables of its schema as Kysely sees them. Undefined when it has none. */
export async function tableTypesOf(db: Queryable, room: string): Promise<string | undefined> {
  const columns = await columnsOf(db, room)
  if (columns.length === 0) return undefined
  const words = await wordsOf(db, room)
  const tables = Map.groupBy(columns, ({ table }) => table)
  const interfaces = [...tables].map(([table, its]) => interfaceOf(table, its, words))
  const kyselyTypes = ['ColumnType', 'Generated', 'GeneratedAlways'].filter((type) =>
    interfaces.some((text) => text.includes(`${type}<`))
  )
  return [
    '// Written by `npm run tables` from the migrations of this room. Do not edit.',
    ...(kyselyTypes.length > 0 ? [`import type { ${kyselyTypes.join(', ')} } from 'kysely'`] : []),
    '',
    ...interfaces,
    "declare module '../platform/database/tables.ts' {",
    '  interface Tables {',
    ...[...tables.keys()].map((table) => `    '${room}.${table}': ${interfaceName(table)}`),
    '  }',
    '}',
    ''
  ].join('\n')
}

async function columnsOf(db: Queryable, schema: string): Promise<Column[]> {
  const found = await sql<Column>`
    select c.relname as table, a.attname as name, format_type(a.atttypid, null) as type,
      not a.attnotnull as nullable, a.attidentity as identity, a.attgenerated <> '' as generated,
      d.oid is not null as has_default
    from pg_class c
    join pg_namespace n on n.oid = c.relnamespace and n.nspname = ${schema}
    join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
    left join pg_attrdef d on d.adrelid = c.oid and d.adnum = a.attnum
    where c.relkind in ('r', 'p', 'v', 'm')
    order by c.relname, a.attnum`.execute(db)
  return found.rows
}

/** Columns that a check holds to a list of words, as "table.column" → the words. */
async function wordsOf(db: Queryable, schema: string): Promise<ReadonlyMap<string, readonly string[]>> {
  const found = await sql<{ column: string; definition: string }>`
    select c.relname || '.' || a.attname as column, pg_get_constraintdef(k.oid) as definition
    from pg_constraint k
    join pg_class c on c.oid = k.conrelid
    join pg_namespace n on n.oid = c.relnamespace and n.nspname = ${schema}
    join pg_attribute a on a.attrelid = c.oid and a.attnum = k.conkey[1]
    where k.contype = 'c' and cardinality(k.conkey) = 1`.execute(db)
  return new Map(
    found.rows.flatMap(({ column, definition }) => {
      const list = /^CHECK \(\(\w+ = ANY \(ARRAY\[(.*)\]\)\)\)$/.exec(definition)?.[1]
      if (list === undefined) return []
      return [[column, [...list.matchAll(/'((?:[^']|'')*)'::text/g)].map(([, word = '']) => word)] as const]
    })
  )
}

function interfaceOf(
  table: string,
  columns: readonly Column[],
  words: ReadonlyMap<string, readonly string[]>
): string {
  const lines = columns.map(
    (column) => `  ${column.name}: ${typeOf(column, words.get(`${table}.${column.name}`))}`
  )
  return `export interface ${interfaceName(table)} {\n${lines.join('\n')}\n}\n`
}

function interfaceName(table: string): string {
  const words = table.split('_').map((word) => word.charAt(0).toUpperCase() + word.slice(1))
  return `${words.join('')}Table`
}

function typeOf(column: Column, words: readonly string[] | undefined): string {
  const { read, write } = columnTypes(column.type, words)
  const orNull = column.nullable ? ' | null' : ''
  if (column.generated || column.identity === 'a') return `GeneratedAlways<${read}${orNull}>`
  const type =
    write === undefined ? `${read}${orNull}` : differing(`${read}${orNull}`, `${write}${orNull}`, column)
  return write === undefined && (column.has_default || column.identity === 'd') ? `Generated<${type}>` : type
}

function differing(read: string, write: string, column: Column): string {
  const insert = column.has_default || column.nullable ? `${write} | undefined` : write
  return `ColumnType<${read}, ${insert}, ${write}>`
}

/** How a column of this type is read and, where that differs, what may be written to it. */
function columnTypes(type: string, words: readonly string[] | undefined): { read: string; write?: string } {
  if (words !== undefined) return { read: words.map((word) => `'${word}'`).join(' | ') }
  if (type.endsWith('[]')) {
    const { read } = columnTypes(type.slice(0, -2), undefined)
    return { read: `readonly ${read}[]` }
  }
  switch (type) {
    case 'boolean':
      return { read: 'boolean' }
    case 'smallint':
    case 'integer':
    case 'bigint':
    case 'real':
    case 'double precision':
      return { read: 'number' }
    case 'numeric':
      return { read: 'string', write: 'string | number' }
    case 'timestamp with time zone':
      return { read: 'Date', write: 'Date | string' }
    case 'json':
    case 'jsonb':
      // Written as text on purpose: JSON.stringify says which of PostgreSQL's two lists an array is meant to be.
      return { read: 'unknown', write: 'string' }
    case 'bytea':
      return { read: 'Uint8Array' }
    default:
      return { read: 'string' }
  }
}
