import fc from 'fast-check'
import { sql } from 'kysely'
import { beforeAll, describe, expect, it } from 'vitest'
import { onBothEngines } from '../../../test/databases.ts'
import { bradfordReport, seedRecord } from '../../../test/seeded-record.ts'
import { markStart, markStop } from './excerpt-marks.ts'
import { holding } from './passage-sql.ts'
import { type SearchQuery, searchQuery } from './search-query.ts'
import { type Found, findPassages, readHits } from './store.ts'

const ask = (query: object): SearchQuery => searchQuery.parse(query)
const wanted = { from: 0, most: 20 }

onBothEngines('searching', (database) => {
  beforeAll(() => seedRecord(database().db))

  async function found(query: object): Promise<Extract<Found, { kind: 'found' }>> {
    const answer = await findPassages(database().db, ask(query), wanted)
    if (answer.kind !== 'found') throw new Error(answer.because)
    return answer
  }

  async function names(query: { q: string; part?: string; area?: string }): Promise<string[]> {
    const hits = await readHits(database().db, query.q, (await found(query)).ranked)
    return hits.map(({ place, passage }) => `${place.authority} ${passage.kind} ${passage.number}`)
  }

  it.each([
    ['permanent', ['bradford priority-action 1', 'leeds paragraph 2']],
    ['"corporate parent"', ['leeds paragraph 1']],
    ['corporate parent', ['leeds paragraph 1', 'bradford paragraph 1']],
    ['permanence -early', ['bradford priority-action 1']],
    ['ambitious or youngest', ['bradford priority-action 1', 'leeds paragraph 1']],
    ['zebra', []]
  ])('finds %s', async (q, passages) => {
    expect((await names({ q })).sort()).toEqual([...passages].sort())
  })

  it('puts the closer match first, and the newer one where both are as close', async () => {
    expect((await names({ q: 'corporate parent' }))[0]).toBe('leeds paragraph 1')
    const ranked = await names({ q: 'supervision is regular' })
    expect(ranked).toContain('leeds paragraph 2')
  })

  it('counts what there is to narrow down by', async () => {
    const { total, facets } = await found({ q: 'supervision' })
    const counted = (name: keyof typeof facets) =>
      Object.fromEntries(facets[name].map(({ value, count }) => [value, count]))
    expect(total).toBe(3)
    expect(counted('authority')).toEqual({ leeds: 2, bradford: 1 })
    expect(counted('kind')).toEqual({ paragraph: 2, improvement: 1 })
    expect(counted('grade')).toEqual({ good: 1, inadequate: 1 })
    expect(counted('area')).toEqual({ 'help-and-protection': 2 })
    expect(counted('year')).toEqual({ '2022': 3 })
  })

  it.each([
    [{ authority: 'bradford' }, 1],
    [{ region: 'london' }, 0],
    [{ year: '2022' }, 3],
    [{ area: 'help-and-protection' }, 2],
    [{ grade: 'inadequate' }, 1],
    [{ kind: 'improvement' }, 1],
    [{ kind: 'paragraph', authority: 'leeds' }, 1]
  ])('narrows down to %j', async (facets, total) => {
    expect((await found({ q: 'supervision', ...facets })).total).toBe(total)
  })

  it('finds what reports say of safeguarding boards, apart from what they say of authorities', async () => {
    expect((await names({ q: 'thresholds' })).toSorted()).toEqual([
      'bradford board-paragraph 1',
      'bradford paragraph 1'
    ])
    const { facets } = await found({ q: 'thresholds' })
    expect(facets.part.toSorted((one, other) => (one.value < other.value ? -1 : 1))).toEqual([
      { value: 'authority', count: 1 },
      { value: 'board', count: 1 }
    ])
    expect(await names({ q: 'thresholds', part: 'board' })).toEqual(['bradford board-paragraph 1'])
    expect(await names({ q: 'thresholds', area: 'lscb' })).toEqual(['bradford board-paragraph 1'])
  })

  it('pages through the results without losing or repeating one', async () => {
    const all = (await found({ q: 'supervision' })).ranked
    const pages = await Promise.all(
      [0, 1, 2].map((from) => findPassages(database().db, ask({ q: 'supervision' }), { from, most: 1 }))
    )
    expect(pages.flatMap((page) => (page.kind === 'found' ? page.ranked : []))).toEqual(all)
    expect(pages.map((page) => page.kind === 'found' && page.total)).toEqual([3, 3, 3])
  })

  it('marks the words, says where each passage stands, and leaves markup alone', async () => {
    const [hit] = await readHits(database().db, 'reflective', (await found({ q: 'reflective' })).ranked)
    expect(hit?.text).toContain('regular & <b>reflective</b>.')
    expect(hit?.marked).toContain(`${markStart}reflective${markStop}`)
    expect(hit).toMatchObject({
      authorityName: 'Leeds',
      place: { authority: 'leeds', address: '2022-02-21' },
      section: 'Help and protection',
      grade: 'good',
      page: 2
    })
    const [other] = await readHits(database().db, 'names', (await found({ q: '"plan names"' })).ranked)
    expect(other?.report).toBe(bradfordReport)
  })

  it('says when there is nothing to look for', async () => {
    const { db } = database()
    const commonWords = { kind: 'nothing-asked', because: 'common-words' }
    expect(await findPassages(db, ask({ q: 'the of with' }), wanted)).toEqual(commonWords)
    const exclusions = { kind: 'nothing-asked', because: 'only-exclusions' }
    expect(await findPassages(db, ask({ q: '-children' }), wanted)).toEqual(exclusions)
  })

  describe('whatever is typed', () => {
    const typed = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 300 }),
      fc.string({
        unit: fc.constantFrom(...'"-\'|&!:*()<>\\%_ or'.split(''), '\u0000', '\ud800', 'é', '’'),
        maxLength: 200
      }),
      fc.string({ maxLength: 2000 })
    )

    it('answers, or says it is too long', async () => {
      await fc.assert(
        fc.asyncProperty(typed, async (q) => {
          const parsed = searchQuery.safeParse({ q })
          if (!parsed.success) return
          const answer = await findPassages(database().db, parsed.data, wanted)
          if (answer.kind === 'found') await readHits(database().db, parsed.data.q, answer.ranked)
        }),
        { numRuns: 150 }
      )
    })
  })
})

onBothEngines('searching a large record', (database) => {
  it('asks the index of words', async () => {
    const { db } = database()
    await seedRecord(db)
    await sql`
      insert into record.passage (activity, kind, number, text, standing)
      select activity.id, 'paragraph', n, md5(n::text || activity.id::text) || ' children ' || md5(n::text), 'read'
      from record.activity, generate_series(1001, 1020) n`.execute(db)
    await sql`insert into record.passage (activity, kind, number, text, standing)
      select min(id), 'paragraph', 9999, 'A rare heffalump', 'read' from record.activity`.execute(db)
    const plan = await sql<{ 'QUERY PLAN': string }>`
      explain select 1 from record.passage where ${holding('heffalump')}`.execute(db)
    expect(plan.rows.map((row) => row['QUERY PLAN']).join('\n')).toContain('passage_words')
  })
})
