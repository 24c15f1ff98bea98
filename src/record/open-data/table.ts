import { type RawBuilder, sql } from 'kysely'
import { z } from 'zod'
import type { Queryable } from '../../platform/database/database.ts'
import { type Parsed, parseInput } from '../../platform/web/request.ts'

export const tableNames = ['authorities', 'inspections', 'judgements', 'improvements', 'paragraphs'] as const
export type TableName = (typeof tableNames)[number]

/** One value of a row: in JSON as it stands, in CSV as a cell, a list there with semicolons between. */
export type OpenValue = string | number | null | readonly string[]
export type OpenRow = Readonly<Record<string, OpenValue>> & { readonly id: string }

export const mostOnAPage = 200

/** Named values, each with its own schema and description. */
type Shape = Readonly<Record<string, z.ZodType>>
type Columns = z.ZodObject<Shape>

/** What every table can be asked besides its own filters. */
const paging = {
  after: z
    .string({ error: 'Give one id' })
    .min(1, { error: 'Give the id of the last row that you have' })
    .max(200, { error: 'There is no such id' })
    .optional()
    .describe('The id of the last row of the page before: the answer’s `next` holds the whole address.'),
  per_page: z.coerce
    .number({ error: `Give a whole number from 1 to ${mostOnAPage}` })
    .int({ error: `Give a whole number from 1 to ${mostOnAPage}` })
    .min(1, { error: `Give a whole number from 1 to ${mostOnAPage}` })
    .max(mostOnAPage, { error: `Give a whole number from 1 to ${mostOnAPage}` })
    .default(50)
    .describe('How many rows a page has.'),
  format: z
    .enum(['json', 'csv'], { error: 'Choose json or csv' })
    .optional()
    .describe('`csv` for a table file. `Accept: text/csv` asks for the same.')
}

const pagingQuery = z.object(paging)
type Paging = z.output<typeof pagingQuery>

/** Which of the rows that fit: those after this id, at most so many. */
export interface Slice {
  readonly after: string | undefined
  readonly most: number
}

interface TableDefinition<Filters extends Shape> {
  readonly name: TableName
  /** One sentence: what a row is. */
  readonly about: string
  readonly filters: Filters
  /** What a row is made of, each column described: answers are checked by it and documented from it. */
  readonly row: Columns
  /** The rows that fit, by id; or that `after` is no id of this table. */
  readonly read: (
    db: Queryable,
    filters: z.output<z.ZodObject<Filters>>,
    slice: Slice
  ) => Promise<readonly OpenRow[] | 'no-such-id'>
}

export interface OpenPage {
  readonly rows: readonly OpenRow[]
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
  /** One page of the rows that fit the query, or what is wrong with the query. */
  readonly page: (db: Queryable, query: unknown) => Promise<Parsed<OpenPage>>
  /** Every row, a batch at a time, so that the table never stands in memory whole. */
  readonly all: (db: Queryable) => AsyncGenerator<readonly OpenRow[]>
}

const batch = 500

export function openTable<Filters extends Shape>(definition: TableDefinition<Filters>): OpenTable {
  const filters = z.object(definition.filters)
  const parameters: Shape = { ...definition.filters, ...paging }
  const query = z.strictObject(parameters, { error: unknownParameter })
  const read = async (db: Queryable, asked: z.output<typeof filters>, slice: Slice) => {
    const rows = await definition.read(db, asked, slice)
    return rows === 'no-such-id' ? undefined : rows
  }
  return {
    name: definition.name,
    about: definition.about,
    row: definition.row,
    query,
    columns: Object.keys(definition.row.shape),
    page: async (db, asked) => {
      const known = parseInput(query, asked)
      if (known.kind === 'bad-request') return known
      const { after, per_page: size, format } = pagingQuery.parse(known.value)
      const rows = await read(db, filters.parse(asked), { after, most: size + 1 })
      if (rows === undefined) {
        return { kind: 'bad-request', problems: [{ field: 'after', message: 'There is no such id' }] }
      }
      const shown = rows.slice(0, size)
      return {
        kind: 'parsed',
        value: { rows: shown, next: rows.length > size ? shown.at(-1)?.id : undefined, format }
      }
    },
    all: async function* (db) {
      // Authority by authority, each has few rows that an index finds: cheaper than ever later pages of everything.
      const parts = 'authority' in definition.filters ? await authoritySlugs(db) : [undefined]
      for (const authority of parts)
        yield* inBatches((slice) => read(db, filters.parse({ authority }), slice))
    }
  }
}

async function* inBatches(read: (slice: Slice) => Promise<readonly OpenRow[] | undefined>) {
  let after: string | undefined
  for (;;) {
    const rows = await read({ after, most: batch })
    if (rows === undefined || rows.length === 0) return
    yield rows
    if (rows.length < batch) return
    after = rows.at(-1)?.id
  }
}

async function authoritySlugs(db: Queryable): Promise<string[]> {
  const rows = await db.selectFrom('record.authority').select('slug').orderBy(sql`slug collate "C"`).execute()
  return rows.map(({ slug }) => slug)
}

function unknownParameter(issue: {
  readonly code?: string | undefined
  readonly keys?: unknown
}): string | undefined {
  if (issue.code !== 'unrecognized_keys' || !Array.isArray(issue.keys)) return undefined
  return `There is no parameter called ${issue.keys.join(', ')}`
}

/** Conditions joined by "and"; none is true of every row. */
export type Condition = RawBuilder<unknown>
