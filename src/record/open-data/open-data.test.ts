import { sql } from 'kysely'
import Papa from 'papaparse'
import { beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { ask, readingTools, wordsOf } from '../../../test/ask.ts'
import { onBothEngines } from '../../../test/databases.ts'
import { seedRecord } from '../../../test/seeded-record.ts'
import type { Route } from '../../people/permissions/route.ts'
import type { Database } from '../../platform/database/database.ts'
import { csvText } from '../../platform/web/csv-text.ts'
import type { Reply } from '../../platform/web/reply.ts'
import { openDataRoutes } from './pages/open-data.tsx'
import { tableNames } from './table.ts'
import { openTables } from './tables.ts'

const counts = z.record(z.enum(tableNames), z.number())

/** How many rows each table has, counted apart from how the tables are read. */
async function countedRows(db: Database) {
  const { rows } = await sql`
    select (select count(*) from record.authority) as authorities,
      (select count(*) from record.activity) as inspections,
      (select count(*) from record.judgement) as judgements,
      (select count(*) from record.passage where kind like '%improvement' or kind like '%priority-action') as improvements,
      (select count(*) from record.passage where kind not like '%improvement' and kind not like '%priority-action') as paragraphs`.execute(
    db
  )
  return counts.parse(rows[0])
}

onBothEngines('open data', (database) => {
  let routes: readonly Route[]

  beforeAll(async () => {
    await seedRecord(database().db)
    routes = openDataRoutes(readingTools(database().db))
  })

  async function textOf(reply: Reply): Promise<string> {
    if (reply.kind === 'text') return reply.body
    if (reply.kind !== 'stream') throw new Error(JSON.stringify(reply))
    const chunks: string[] = []
    for await (const chunk of reply.chunks) chunks.push(chunk)
    return chunks.join('')
  }

  it('knows no other file', async () => {
    expect((await ask(routes, '/open-data/secrets.csv')).kind).toBe('not-found')
  })

  it('gives every table whole, with the columns of its dictionary', async () => {
    const counted = await countedRows(database().db)
    for (const table of openTables) {
      const file = await textOf(await ask(routes, `/open-data/${table.name}.csv`))
      const { data, meta } = Papa.parse(file.trim(), { header: true })
      expect(data.length).toBe(counted[table.name])
      expect(meta.fields).toEqual([...table.columns, 'unknown'])
    }
  })

  it('gives the whole record as lines of JSON', async () => {
    const lines = (await textOf(await ask(routes, '/open-data/record.jsonl'))).trim().split('\n')
    const rows = lines.map((line) => JSON.parse(line) as { table: string })
    const counted = await countedRows(database().db)
    for (const name of tableNames)
      expect(rows.filter(({ table }) => table === name).length).toBe(counted[name])
  })

  it('counts the rows of each table before they are taken', async () => {
    const offered = wordsOf(await ask(routes, '/open-data'))
    const counted = await countedRows(database().db)
    for (const { name, about } of openTables) {
      expect(offered).toContain(
        `${name}.csv What it holds ${about} Rows ${counted[name].toLocaleString('en-GB')} `
      )
    }
  })

  it('documents every table and every column in words', async () => {
    const dictionary = wordsOf(await ask(routes, '/open-data'))
    for (const table of openTables) {
      for (const column of table.columns) expect(dictionary).toContain(column)
    }
    expect(dictionary).toContain('Open Government Licence v3.0')
  })

  it('keeps what a spreadsheet would run from running', async () => {
    const { db } = database()
    await sql`update record.passage set text = '=1+1' where kind = 'priority-action'`.execute(db)
    const file = await textOf(await ask(routes, '/open-data/improvements.csv'))
    expect(file).toContain(`"'=1+1"`)
    expect(await textOf(await ask(routes, '/open-data/record.jsonl'))).toContain('"text":"=1+1"')
  })
})

describe('the tables', () => {
  it('describes every column and every parameter', () => {
    for (const table of openTables) {
      for (const schema of [table.row, table.query]) {
        for (const [name, each] of Object.entries(schema.shape)) {
          expect(each.description, `${table.name}.${name}`).toMatch(/^\S.*\.$/s)
        }
      }
    }
  })
})

describe('a table file', () => {
  it.each(['=1+1', '+1', '-1', '@x', '\t=1', '\r=1', '=1\n2'])('makes text of %j', (cell) => {
    expect(csvText([[cell]])).toBe(`"'${cell}"\r\n`)
  })

  it('quotes what needs it, and leaves what is not known empty', () => {
    expect(csvText([['a "b", c', undefined, 0, -1, '']])).toBe('"a ""b"", c",,0,-1,\r\n')
  })
})
