import fc from 'fast-check'
import Papa from 'papaparse'
import { beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { ask, pagesForTests, readingTools } from '../../../../test/ask.ts'
import { onBothEngines } from '../../../../test/databases.ts'
import { leedsReport, seededAt, seedRecord } from '../../../../test/seeded-record.ts'
import { dayInEngland } from '../../../framework/day-in-england.ts'
import { nobody } from '../../../people/permissions/caller.ts'
import type { Reply } from '../../../platform/web/reply.ts'
import { readNationalRecord } from '../../national/store.ts'
import { type TableName, tableNames } from '../../open-data/table.ts'
import { openTables, tableNamed } from '../../open-data/tables.ts'
import { paths } from '../../paths.ts'
import { answerSchema } from '../answer.ts'
import { exampleRequests } from '../examples.ts'
import { apiRoutes } from './api.tsx'

const show = pagesForTests()

const leedsIn2022 = { authority: 'leeds', from: '2022-01-01', to: '2022-12-31' }

const reasons = z.record(z.string(), z.string())

const body = z.looseObject({
  items: z.array(z.looseObject({ id: z.string(), unknown: reasons })),
  total: z.number(),
  next: z.string().nullable()
})

function jsonOf(reply: Reply) {
  if (reply.kind !== 'json') throw new Error(`Not JSON but ${JSON.stringify(reply)}`)
  return body.parse(reply.body)
}

onBothEngines('the API', (database) => {
  beforeAll(() => seedRecord(database().db))
  const reply = (address: string) =>
    ask(apiRoutes({ ...readingTools(database().db), version: '1.2.3' }), address)
  const read = async (address: string) => jsonOf(await reply(address))
  const problemsOf = async (address: string) => {
    const answer = await reply(address)
    if (answer.kind !== 'bad-request') throw new Error(`Not refused but ${JSON.stringify(answer)}`)
    return answer.problems
  }

  describe.each(openTables.map((table) => [table.name, table] as const))('%s', (name, table) => {
    it('answers as its schema says, and gives a reason for each null', async () => {
      const answer = await reply(paths.apiTable(name, { per_page: 200 }))
      if (answer.kind !== 'json') throw new Error('Not JSON')
      const { items } = answerSchema(table).parse(answer.body)
      expect(items.length).toBeGreaterThan(0)
      for (const item of items) {
        const nulls = Object.keys(item).filter((column) => item[column] === null)
        expect(Object.keys(z.object({ unknown: reasons }).parse(item).unknown).toSorted()).toEqual(
          nulls.toSorted()
        )
      }
    })

    it('says the same as CSV, by the parameter', async () => {
      const { items } = await read(paths.apiTable(name, { per_page: 20 }))
      const csv = await reply(paths.apiTable(name, { per_page: 20, format: 'csv' }))
      if (csv.kind !== 'text') throw new Error('Not CSV')
      expect(csv.type).toContain('text/csv')
      const { data } = Papa.parse<Record<string, string>>(csv.body, { header: true, skipEmptyLines: true })
      expect(data.map(({ id }) => id)).toEqual(items.map(({ id }) => id))
      expect(Object.keys(data[0] ?? {})).toEqual([...table.columns, 'unknown'])
    })

    it.each(exampleRequests[name])('has something to show for its example: $does', async ({ query }) => {
      const { total, items } = await read(paths.apiTable(name, { ...query, format: 'json' }))
      expect(total).toBeGreaterThan(0)
      expect(items.length).toBeGreaterThan(0)
    })
  })

  it.each<[TableName, Record<string, string>]>([
    ['authorities', { region: 'london' }],
    ['inspections', { region: 'london', kind: 'ilacs-standard' }],
    ['inspections', { authority: 'leeds', from: '2015-01-01', to: '2024-12-31' }],
    ['judgements', { framework: 'ILACS_2018', area: 'overall', grade: 'inadequate' }],
    ['improvements', {}],
    ['paragraphs', { q: 'supervision' }],
    ['paragraphs', { q: 'supervision', grade: 'inadequate', area: 'help-and-protection' }]
  ])('counts for %s %o what its pages hold together, each row once', async (name, query) => {
    const ids: string[] = []
    let next: string | null = paths.apiTable(name, { ...query, per_page: 50 })
    let total = 0
    while (next !== null) {
      const page = await read(next)
      ids.push(...page.items.map(({ id }) => id))
      total = page.total
      next = page.next
    }
    expect(ids.length).toBe(total)
    expect(new Set(ids).size).toBe(total)
    expect(total).toBeGreaterThan(0)
  })

  it.each<[TableName, Record<string, string>, readonly string[]]>([
    ['judgements', { ...leedsIn2022, area: 'overall' }, ['leeds/2022-02-21/judgement.overall']],
    ['improvements', { ...leedsIn2022, kind: 'improvement' }, ['leeds/2022-02-21/improvement.1']],
    ['improvements', { kind: 'priority-action' }, ['bradford/2022-11-21/priority-action.1']],
    ['paragraphs', { q: '"corporate parent"' }, ['leeds/2022-02-21/paragraph.1']],
    ['paragraphs', { q: 'supervision', grade: 'inadequate' }, ['bradford/2022-11-21/paragraph.1']],
    ['inspections', { authority: 'leeds', from: '2011-06-01', to: '2011-06-30' }, ['leeds/2011']]
  ])('narrows %s down by %o', async (name, query, ids) => {
    expect((await read(paths.apiTable(name, query))).items.map(({ id }) => id)).toEqual(ids)
  })

  it('pages through a table by ids of four parts without losing or repeating a row', async () => {
    const whole = await read(paths.apiTable('paragraphs'))
    const ids: string[] = []
    for (let next: string | null = paths.apiTable('paragraphs', { per_page: 1 }); next !== null; ) {
      const page: z.output<typeof body> = await read(next)
      ids.push(...page.items.map(({ id }) => id))
      next = page.next
    }
    expect(ids).toEqual(whole.items.map(({ id }) => id))
    expect(ids).toHaveLength(whole.total)
  })

  it('says of a date that no page prints by which rule it is known', async () => {
    const { items } = await read(paths.apiTable('inspections', leedsIn2022))
    expect(items[0]).toMatchObject({
      published_on: '2022-05-09',
      published_on_because: 'from the file’s name',
      report: leedsReport
    })
  })

  it('cites what was read: the file, the page, the words, and where it stands', async () => {
    const { items } = await read(
      '/api/v1/judgements?authority=leeds&from=2022-02-01&to=2022-02-28&area=overall'
    )
    expect(items).toMatchObject([
      {
        id: 'leeds/2022-02-21/judgement.overall',
        grade: 'outstanding',
        standing: 'read',
        report: leedsReport,
        page: 2,
        quote: 'overall outstanding',
        address: '/authorities/leeds/inspections/2022-02-21#value-judgement.overall'
      }
    ])
  })

  it('says of every authority what is to be expected next, as the national table does', async () => {
    const { items } = await read(paths.apiTable('authorities', { per_page: 200 }))
    const national = await readNationalRecord(database().db, dayInEngland(seededAt))
    const expected = national.entries.map(({ authority, next }) => ({
      id: authority.slug,
      next_kind: next.kind === 'expected' ? next.inspection : null,
      next_earliest: next.kind === 'expected' ? next.earliest : null,
      next_nominal: next.kind === 'expected' ? next.nominal : null,
      next_latest: next.kind === 'expected' ? next.latest : null,
      next_rule: next.ruleId ?? null,
      next_unknown: next.kind === 'unknown' ? next.because : null
    }))
    expect(expected.filter(({ next_kind: kind }) => kind !== null).length).toBeGreaterThan(100)
    expect(items).toEqual(
      expect.arrayContaining(expected.map((row) => expect.objectContaining(row) as unknown))
    )
    expect(items.find(({ id }) => id === 'cumbria')).toMatchObject({
      ...{ next_kind: null, next_latest: null, next_unknown: 'abolished' },
      unknown: { next_kind: 'not-applicable', next_latest: 'not-applicable' }
    })
  })

  it('says of a grade that no report stands behind that its report was not read', async () => {
    const { items } = await read('/api/v1/judgements?authority=camden&area=overall')
    expect(items[0]).toMatchObject({
      report: null,
      page: null,
      unknown: { report: 'not-read', page: 'not-read', quote: 'not-read' }
    })
  })

  it('links to the next page in a header too, and lets any site’s program read', async () => {
    const answer = await reply('/api/v1/authorities?per_page=2&region=london')
    const { next } = jsonOf(answer)
    expect(next).toContain('region=london')
    expect(answer).toMatchObject({
      headers: { link: `<${next}>; rel="next"`, 'access-control-allow-origin': '*', vary: 'Accept' }
    })
  })

  it.each([
    ['/api/v1/judgements?grade=super', 'grade', 'outstanding, good'],
    ['/api/v1/judgements?kolour=red', 'kolour', 'Choose from: authority, region'],
    ['/api/v1/authorities?per_page=201', 'per_page', '1 to 200'],
    ['/api/v1/authorities?per_page=1.5', 'per_page', 'whole number'],
    ['/api/v1/judgements?per_page=many', 'per_page', 'whole number'],
    ['/api/v1/judgements?area=knitting', 'area', 'Choose one judgement area from: overall'],
    ['/api/v1/judgements?after=leeds', 'after', 'no such id'],
    ['/api/v1/paragraphs?after=leeds/2022-02-21/judgement.overall', 'after', 'no such id'],
    ['/api/v1/authorities?region=narnia', 'region', 'Choose one region from'],
    ['/api/v1/inspections?authority=a&authority=b', 'authority', 'Give one authority'],
    [`/api/v1/paragraphs?q=${'x'.repeat(201)}`, 'q', 'at most 200 letters'],
    ['/api/v1/authorities?format=xml', 'format', 'json or csv'],
    ['/api/v1/authorities?after=%00', 'after', 'no such id'],
    ['/api/v1/inspections?from=2022-02-30', 'from', '2022-05-09'],
    ['/api/v1/inspections?authority=leedz', 'authority', 'no authority leedz'],
    ['/api/v1/inspections?from=2023-01-01&to=2022-01-01', 'to', 'not before'],
    ['/api/v1/paragraphs?q=the', 'q', 'not as common'],
    ['/api/v1/paragraphs?q=-children', 'q', 'leave out'],
    ['/api/v1/paragraphs?q=a&q=b', 'q', 'one text']
  ])('refuses %s in words', async (address, field, words) => {
    const problems = await problemsOf(address)
    expect(problems.map((problem) => problem.field)).toEqual([field])
    expect(problems[0]?.message).toContain(words)
  })

  it('names every mistake at once', async () => {
    const problems = await problemsOf('/api/v1/judgements?grade=super&kolour=red&from=soon')
    expect(problems.map(({ field }) => field).toSorted()).toEqual(['from', 'grade', 'kolour'])
  })

  it('says which tables there are', async () => {
    expect(await reply('/api/v1/grades')).toMatchObject({
      kind: 'not-found',
      because:
        'There is no such table: choose authorities, inspections, judgements, improvements or paragraphs.'
    })
  })

  it('answers any query with rows or with words', async () => {
    const names = fc.oneof(
      fc.constantFrom(...new Set(openTables.flatMap(({ query }) => Object.keys(query.shape)))),
      fc.string()
    )
    const values = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom(
        'leeds',
        'good',
        'leeds/2022-02-21/judgement.overall',
        "' or 1=1",
        '"',
        '-',
        '2022-01-01'
      )
    )
    const queries = fc.dictionary(names, fc.oneof(values, fc.array(values, { minLength: 2, maxLength: 3 })))
    const table = apiRoutes({ ...readingTools(database().db), version: '1' })[0]
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...tableNames), queries, async (name, query) => {
        const answer = await table?.handler(
          {
            ...{ method: 'GET', address: paths.apiTable(name), params: { table: name }, query, form: {} },
            ...{ cookies: {}, from: '192.0.2.1', fromLoopback: false, async *uploads() {} },
            ...{ async *files() {}, async *body() {} }
          },
          nobody
        )
        expect(['json', 'text', 'bad-request']).toContain(answer?.kind)
      }),
      { numRuns: 200 }
    )
  })

  it('documents each table, with an answer that the record gives now', async () => {
    const page = await show(await reply('/api'))
    for (const name of tableNames) {
      const section = page.getByRole('region', { name: paths.apiTable(name) })
      const [request, answer] = await section.locator('pre').allInnerTexts()
      const address = /^curl "\$record(?<address>\/api\/v1\/.+)"$/.exec(request ?? '')?.groups?.['address']
      expect(JSON.parse(answer ?? '')).toEqual(jsonOf(await reply(address ?? '')))
      const parameters = section.getByRole('table', { name: `Parameters of ${name}`, exact: true })
      expect(await parameters.getByRole('rowheader').allInnerTexts()).toEqual(
        Object.keys(tableNamed(name)?.query.shape ?? {})
      )
    }
  })
})
