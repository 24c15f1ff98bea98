import { type RawBuilder, sql } from 'kysely'
import { z } from 'zod'
import type { IsoDate } from '../../framework/iso-date.ts'
import type { Queryable } from '../../platform/database/database.ts'
import type { RequestProblem } from '../../platform/web/reply.ts'
import { type Parsed, parseInput, type WebRequest } from '../../platform/web/request.ts'
import { allOf } from './filters.ts'
import { type Paging, paging, pagingQuery } from './paging.ts'

export const tableNames = ['authorities', 'inspections', 'judgements', 'improvements', 'paragraphs'] as const
export type TableName = (typeof tableNames)[number]

/** One value of a row: in JSON as it stands, in CSV as a cell, a list there with semicolons between. */
export type OpenValue = string | number | null | readonly string[]
export type OpenRow = Readonly<Record<string, OpenValue>> & { readonly id: string }

/** Named values, each with its own schema and description. */
type Shape = Readonly<Record<string, z.ZodType>>
type Columns = z.ZodObject<Shape>
type Sql = RawBuilder<unknown>

/** A row, from what was read of the database. */
type ToRow = (found: unknown) => OpenRow

type TableDefinition<Filters extends Shape> = TableBody<Filters> &
  (
    | { readonly toRow: ToRow }
    /** Where rows say what follows from the whole record on a day: read once for an answer, before its rows. */
    | { readonly toRowOn: (db: Queryable, today: IsoDate) => Promise<ToRow> }
  )

interface TableBody<Filters extends Shape> {
  readonly name: TableName
  /** One sentence: what a row is. */
  readonly about: string
  readonly filters: Filters
  /** What a row is made of, each column described: answers are checked by it and documented from it. */
  readonly row: Columns
  /** The tables of the database that a row is read from, joined, and what is read of them. */
  readonly from: Sql
  readonly select: Sql
  /** Which rows fit the filters. */
  readonly where: (filters: z.output<z.ZodObject<Filters>>) => readonly Sql[]
  /** What an id is made of, in order: rows come in the order of their ids. */
  readonly order: readonly Sql[]
  /** The same of one id; undefined where this table has no such id. */
  readonly partsOfId: (id: string) => readonly (string | number)[] | undefined
}

/** Which of the rows that fit: those behind this id, at most so many. */
interface Slice {
  readonly after?: readonly (string | number)[] | undefined
  readonly most: number
}

export interface OpenPage {
  readonly rows: readonly OpenRow[]
  /** How many rows fit, on all pages together. */
  readonly total: number
  /** The id to go on from; undefined on the last page. */
  readonly next: string | undefined
  readonly format: Paging['format']
}

/** A table of the record as it is open to everyone: by the API page by page, and as a file. */
export interface OpenTable {
  readonly name: TableName
  readonly about: string
  readonly row: Columns
  readonly query: Columns
  readonly columns: readonly string[]
  /** One page of the rows that fit the query, as they are on a day; or what is wrong with the query. */
  readonly page: (db: Queryable, today: IsoDate, query: WebRequest['query']) => Promise<Parsed<OpenPage>>
  /** How many rows there are. */
  readonly count: (db: Queryable) => Promise<number>
  /** Every row, a batch at a time, so that the table never stands in memory whole. */
  readonly all: (db: Queryable, today: IsoDate) => AsyncGenerator<readonly OpenRow[]>
}

const batch = 500
const counted = z.object({ total: z.coerce.number() })

export function openTable<Filters extends Shape>(definition: TableDefinition<Filters>): OpenTable {
  const { name, about, row, from, select, order, partsOfId } = definition
  const filters = z.object(definition.filters)
  const parameters: Shape = { ...definition.filters, ...paging }
  const query = z.object(parameters)
  const where = (asked: unknown) => definition.where(filters.parse(asked))

  const count = async (db: Queryable, fitting: readonly Sql[]) => {
    const { rows } = await sql`select count(*) as total from ${from} where ${allOf(fitting)}`.execute(db)
    return counted.parse(rows[0]).total
  }
  const rowsOn = async (db: Queryable, today: IsoDate) =>
    'toRow' in definition ? definition.toRow : definition.toRowOn(db, today)
  const read = async (db: Queryable, toRow: ToRow, fitting: readonly Sql[], { after, most }: Slice) => {
    const behind = after === undefined ? [] : [sql`(${sql.join(order)}) > (${sql.join(after)})`]
    const { rows } = await sql`select ${select} from ${from} where ${allOf([...fitting, ...behind])}
      order by ${sql.join(order)} limit ${most}`.execute(db)
    return rows.map(toRow)
  }

  return {
    name,
    about,
    row,
    query,
    columns: Object.keys(row.shape),
    page: async (db, today, asked) => {
      const strangers = unknownParameters(Object.keys(asked), Object.keys(parameters))
      const known = parseInput(query, asked)
      if (known.kind === 'bad-request') return { ...known, problems: [...strangers, ...known.problems] }
      if (strangers.length > 0) return { kind: 'bad-request', problems: strangers }
      const { after: last, per_page: size, format } = pagingQuery.parse(known.value)
      const after = last === undefined ? undefined : partsOfId(last)
      if (last !== undefined && after === undefined) {
        return { kind: 'bad-request', problems: [{ field: 'after', message: 'There is no such id' }] }
      }
      const fitting = where(asked)
      const rows = await read(db, await rowsOn(db, today), fitting, { after, most: size + 1 })
      const shown = rows.slice(0, size)
      const next = rows.length > size ? shown.at(-1)?.id : undefined
      return { kind: 'parsed', value: { rows: shown, total: await count(db, fitting), next, format } }
    },
    count: (db) => count(db, where({})),
    all: async function* (db, today) {
      const toRow = await rowsOn(db, today)
      // Authority by authority, each has few rows that an index finds: cheaper than ever later pages of everything.
      const parts = 'authority' in definition.filters ? await authoritySlugs(db) : [undefined]
      for (const authority of parts) {
        const fitting = where({ authority })
        let rows: readonly OpenRow[] = await read(db, toRow, fitting, { most: batch })
        while (rows.length > 0) {
          yield rows
          const last = rows.length < batch ? undefined : rows.at(-1)
          rows = last ? await read(db, toRow, fitting, { after: partsOfId(last.id), most: batch }) : []
        }
      }
    }
  }
}

async function authoritySlugs(db: Queryable): Promise<string[]> {
  const rows = await db.selectFrom('record.authority').select('slug').orderBy(sql`slug collate "C"`).execute()
  return rows.map(({ slug }) => slug)
}

function unknownParameters(asked: readonly string[], known: readonly string[]): RequestProblem[] {
  const message = `There is no such parameter. Choose from: ${known.join(', ')}`
  return asked.filter((name) => !known.includes(name)).map((field) => ({ field, message }))
}
