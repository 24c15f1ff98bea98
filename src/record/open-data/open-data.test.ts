import { Validator } from '@seriousme/openapi-schema-validator'
import { sql } from 'kysely'
import Papa from 'papaparse'
import { beforeAll, describe, expect, it } from 'vitest'
import { asked, testSite, wordsOf } from '../../../test/asked.ts'
import { onBothEngines } from '../../../test/databases.ts'
import { leedsReport, seedRecord } from '../../../test/seeded-record.ts'
import type { Reply } from '../../platform/web/reply.ts'
import type { Route } from '../../platform/web/route.ts'
import { csvText } from './csv.ts'
import { apiDescription, pageSchema } from './description.ts'
import { apiRoutes } from './pages/api.ts'
import { openDataRoutes } from './pages/open-data.tsx'
import { rowCounts } from './store.ts'
import { tableNames } from './table.ts'
import { openTables } from './tables.ts'

interface Row {
  readonly id: string
  readonly [column: string]: unknown
}
interface Page {
  readonly items: readonly Row[]
  readonly next: string | null
}

onBothEngines('the open record', (database) => {
  let routes: readonly Route[]

  beforeAll(async () => {
    const { db } = database()
    await seedRecord(db)
    routes = [...apiRoutes({ db, site: testSite }), ...openDataRoutes({ db, site: testSite })]
  })

  async function page(address: string): Promise<Page> {
    const reply = await asked(routes, address)
    if (reply.kind !== 'json') throw new Error(JSON.stringify(reply))
    return reply.body as Page
  }

  async function textOf(reply: Reply): Promise<string> {
    if (reply.kind === 'text') return reply.body
    if (reply.kind !== 'stream') throw new Error(JSON.stringify(reply))
    const chunks: string[] = []
    for await (const chunk of reply.chunks) chunks.push(chunk)
    return chunks.join('')
  }

  it.each(tableNames)('answers %s as its own schema says', async (name) => {
    const table = openTables.find((each) => each.name === name)
    const answer = await page(`/api/v1/${name}?per_page=200`)
    expect(answer.items.length).toBeGreaterThan(3)
    expect(table && pageSchema(table).strict().parse(answer)).toEqual(answer)
  })

  it.each([
    [
      'judgements',
      'authority=leeds&area=overall&from=2022-01-01&to=2022-12-31',
      ['leeds/2022-02-21/judgement.overall']
    ],
    [
      'improvements',
      'authority=leeds&kind=improvement&from=2022-01-01&to=2022-12-31',
      ['leeds/2022-02-21/improvement.1']
    ],
    ['improvements', 'kind=priority-action', ['bradford/2022-11-21/priority-action.1']],
    ['paragraphs', 'q=%22corporate+parent%22', ['leeds/2022-02-21/paragraph.1']],
    ['paragraphs', 'q=supervision&grade=inadequate', ['bradford/2022-11-21/paragraph.1']],
    ['paragraphs', 'q=-children', []],
    ['inspections', 'authority=leeds&from=2011-06-01&to=2011-06-30', ['leeds/2011']]
  ])('narrows %s down by %s', async (name, query, ids) => {
    expect((await page(`/api/v1/${name}?${query}`)).items.map(({ id }) => id)).toEqual(ids)
  })

  it('cites the file, the page and the words of a grade that was read', async () => {
    const { items } = await page(
      '/api/v1/judgements?authority=leeds&from=2022-01-01&to=2022-12-31&area=overall'
    )
    expect(items[0]).toMatchObject({
      ...{ grade: 'outstanding', standing: 'read', report: leedsReport, page: 2 },
      quote: 'overall outstanding'
    })
    const inspections = await page('/api/v1/inspections?authority=leeds&from=2022-01-01&to=2022-12-31')
    expect(inspections.items[0]).toMatchObject({
      ...{ published_on: '2022-05-09', published_on_because: 'from the file’s name', report: leedsReport }
    })
  })

  it.each(tableNames)('pages through %s without losing or repeating a row', async (name) => {
    const ids: string[] = []
    let address: string | null = `/api/v1/${name}?per_page=${name === 'paragraphs' ? 1 : 150}`
    while (address !== null) {
      const answer: Page = await page(address)
      ids.push(...answer.items.map(({ id }) => id))
      address = answer.next
    }
    expect(new Set(ids).size).toBe(ids.length)
    expect(ids.length).toBe((await rowCounts(database().db))[name])
  })

  it('names the next page in a header, and answers in CSV when asked in either way', async () => {
    const reply = await asked(routes, '/api/v1/judgements?per_page=2&format=csv')
    expect(reply).toMatchObject({
      kind: 'text',
      headers: { link: expect.stringMatching(/; rel="next"$/) as string }
    })
    const accepted = await asked(routes, '/api/v1/judgements?per_page=2', { accept: 'text/csv' })
    expect(await textOf(accepted)).toBe(await textOf(reply))
    const { data } = Papa.parse<Row>((await textOf(reply)).trim(), { header: true })
    expect(data.map(({ id }) => id)).toEqual(
      (await page('/api/v1/judgements?per_page=2')).items.map(({ id }) => id)
    )
  })

  it.each([
    ['judgements?area=knitting', 'area', /^Choose one judgement area from: overall/],
    ['judgements?per_page=201', 'per_page', /^Give a whole number from 1 to 200$/],
    ['judgements?per_page=many', 'per_page', /^Give a whole number/],
    ['judgements?from=2022-02-30', 'from', /^Give a date as year, month and day/],
    ['judgements?colour=red', '', /^There is no parameter called colour$/],
    ['judgements?after=leeds', 'after', /^There is no such id$/],
    ['paragraphs?after=leeds/2022-02-21/judgement.overall', 'after', /^There is no such id$/],
    ['authorities?region=narnia', 'region', /^Choose one region from/],
    ['inspections?authority=a&authority=b', 'authority', /^Give one authority$/],
    [`paragraphs?q=${'x'.repeat(201)}`, 'q', /^Search for at most 200 letters$/]
  ])('refuses %s in words', async (address, field, message) => {
    const reply = await asked(routes, `/api/v1/${address}`)
    expect(reply).toMatchObject({
      kind: 'bad-request',
      problems: [{ field, message: expect.stringMatching(message) as string }]
    })
  })

  it('knows no other table and no other file', async () => {
    expect((await asked(routes, '/api/v1/secrets')).kind).toBe('not-found')
    expect((await asked(routes, '/open-data/secrets.csv')).kind).toBe('not-found')
  })

  it('gives every table whole, with the columns of its dictionary', async () => {
    const counts = await rowCounts(database().db)
    for (const table of openTables) {
      const file = await textOf(await asked(routes, `/open-data/${table.name}.csv`))
      const { data, meta } = Papa.parse<Row>(file.trim(), { header: true })
      expect(data.length).toBe(counts[table.name])
      expect(meta.fields).toEqual(table.columns)
    }
  })

  it('gives the whole record as lines of JSON', async () => {
    const lines = (await textOf(await asked(routes, '/open-data/record.jsonl'))).trim().split('\n')
    const rows = lines.map((line) => JSON.parse(line) as { table: string })
    const counts = await rowCounts(database().db)
    for (const name of tableNames)
      expect(rows.filter(({ table }) => table === name).length).toBe(counts[name])
  })

  it('documents every table and every column in words', async () => {
    const dictionary = wordsOf(await asked(routes, '/open-data'))
    const documentation = wordsOf(await asked(routes, '/api'))
    for (const table of openTables) {
      for (const column of table.columns) expect(dictionary).toContain(column)
      for (const parameter of Object.keys(table.query.shape)) expect(documentation).toContain(parameter)
    }
    expect(dictionary).toContain('Open Government Licence v3.0')
  })

  it('answers the examples of its own documentation', async () => {
    const reply = await asked(routes, '/api')
    const html = reply.kind === 'page' ? reply.html : ''
    const examples = [...html.matchAll(/href="(\/api\/v1\/[^"]+)"/g)].map(([, href = '']) =>
      href.replaceAll('&amp;', '&')
    )
    expect(examples.length).toBeGreaterThan(5)
    for (const example of examples) expect(['json', 'text']).toContain((await asked(routes, example)).kind)
  })

  it('keeps what a spreadsheet would run from running', async () => {
    const { db } = database()
    await sql`update record.passage set text = '=1+1' where kind = 'priority-action'`.execute(db)
    const file = await textOf(await asked(routes, '/open-data/improvements.csv'))
    expect(file).toContain(`"'=1+1"`)
    expect((await page('/api/v1/improvements?kind=priority-action')).items[0]?.['text']).toBe('=1+1')
  })
})

describe('the description of the API', () => {
  it('is a valid OpenAPI 3.1 document', async () => {
    const outcome = await new Validator().validate(
      JSON.parse(JSON.stringify(apiDescription('1.0.0'))) as Record<string, unknown>
    )
    expect(outcome.errors).toBeUndefined()
    expect(outcome.valid).toBe(true)
  })

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
