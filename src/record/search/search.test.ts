import fc from 'fast-check'
import { sql } from 'kysely'
import Papa from 'papaparse'
import { beforeAll, describe, expect, it } from 'vitest'
import { ask, readingTools, wordsOf } from '../../../test/ask.ts'
import { onBothEngines } from '../../../test/databases.ts'
import { seedRecord } from '../../../test/seeded-record.ts'
import type { Route } from '../../people/permissions/route.ts'
import { authoritiesNamedIn, authoritiesNear } from './authority-names.ts'
import { pageSteps } from './page-numbers.ts'
import { searchRoutes } from './pages/search.tsx'
import { cleanWords } from './search-words.ts'

const known = [
  { slug: 'york', name: 'York', otherNames: [] },
  { slug: 'north-yorkshire', name: 'North Yorkshire', otherNames: [] },
  { slug: 'bath', name: 'Bath and North East Somerset', otherNames: ['B&NES'] },
  { slug: 'leeds', name: 'Leeds', otherNames: [] }
] as unknown as Parameters<typeof authoritiesNamedIn>[1]

describe('the authorities that a search names', () => {
  it.each([
    ['leeds', ['leeds']],
    ['permanence in North Yorkshire', ['north-yorkshire']],
    ['york or leeds', ['york', 'leeds']],
    ['b&nes neglect', ['bath']],
    ['Bath & North East Somerset', ['bath']],
    ['yorker', []],
    ['', []]
  ])('in %j are %j', (words, slugs) => {
    expect(
      authoritiesNamedIn(words, known)
        .map(({ slug }) => slug)
        .sort()
    ).toEqual([...slugs].sort())
  })

  it.each([
    ['leads', 'leeds'],
    ['north yorksheer', 'north-yorkshire'],
    ['leads permanence', 'leeds']
  ])('may be meant by %j', (words, slug) => {
    expect(authoritiesNear(words, known).map((each) => each.slug)).toContain(slug)
  })

  it('are not guessed from nothing', () => {
    expect(authoritiesNear('zzz', known)).toEqual([])
  })
})

describe('the words of a search', () => {
  it('lose what no engine can take, whatever was typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (typed) => {
        const words = cleanWords(typed)
        expect(words.isWellFormed()).toBe(true)
        expect(words).not.toMatch(/\p{Cc}/u)
        expect(cleanWords(words)).toBe(words)
      })
    )
  })
})

describe('page numbers', () => {
  it.each([
    [1, 1, [1]],
    [1, 3, [1, 2, 3]],
    [1, 9, [1, 2, 'gap', 9]],
    [5, 9, [1, 'gap', 4, 5, 6, 'gap', 9]],
    [4, 5, [1, 2, 3, 4, 5]],
    [9, 9, [1, 'gap', 8, 9]]
  ])('at %i of %i are %j', (current, last, steps) => {
    expect(pageSteps(current, last)).toEqual(steps)
  })
})

onBothEngines('the search page', (database) => {
  let routes: readonly Route[]

  beforeAll(async () => {
    await seedRecord(database().db)
    routes = searchRoutes(readingTools(database().db))
  })

  const words = async (address: string) => wordsOf(await ask(routes, address))

  it('says how to ask before anything is asked', async () => {
    expect(await words('/search')).toContain('How to ask')
  })

  it('shows each passage with its place, its words marked, and a permanent address', async () => {
    const reply = await ask(routes, '/search?q=reflective')
    const text = wordsOf(reply)
    expect(text).toContain('1 passage matches “reflective”.')
    expect(text).toContain('Leeds, paragraph 2')
    expect(text).toContain('Inspected 21 February to 4 March 2022 · Help and protection Good')
    expect(text).toContain('Report of 9 May 2022, page 2 · read by machine')
    const html = reply.kind === 'page' ? reply.html : ''
    expect(html).toContain('href="/authorities/leeds/inspections/2022-02-21#paragraph-2"')
    expect(html).toContain('<mark>reflective</mark>')
    expect(html).not.toContain('<b>')
  })

  it('offers what narrows the results down, with counts, and lifts what does', async () => {
    const text = await words('/search?q=supervision')
    expect(text).toContain('Authority Leeds 2 Bradford 1')
    const narrowed = await words('/search?q=supervision&authority=leeds&kind=paragraph')
    expect(narrowed).toContain('1 passage matches')
    expect(narrowed).toContain('Remove Kind of passage: Paragraphs')
    expect(narrowed).toContain('Remove Authority: Leeds')
  })

  it('says of a text on a safeguarding board that it is the board’s, and narrows down to it', async () => {
    const text = await words('/search?q=thresholds')
    expect(text).toContain('Bradford, safeguarding board, paragraph 1')
    expect(text).toContain('Part of the report On the local authority 1 On the safeguarding children board 1')
    const narrowed = await words('/search?q=thresholds&part=board')
    expect(narrowed).toContain('1 passage matches')
    expect(narrowed).toContain('Remove Part of the report: On the safeguarding children board')
  })

  it('links to an authority that is named, and guesses one that is mistyped', async () => {
    expect(await words('/search?q=leeds')).toContain('Leeds : its inspections, judgements')
    const none = await words('/search?q=leads+zebra')
    expect(none).toMatch(/No passage of the \d reports in the record matches “leads zebra”/)
    expect(none).toContain('Did you mean the authority Leeds ?')
  })

  it('says how many reports it looks in', async () => {
    const { rows } = await sql<{ n: number }>`select count(*)::int as n from record.report`.execute(
      database().db
    )
    expect(rows[0]?.n).toBeGreaterThan(1)
    expect(await words('/search')).toContain(`of the ${rows[0]?.n} reports in the record.`)
  })

  it('says of a quotation mark alone that there is no word in it', async () => {
    const text = await words(`/search?q=${encodeURIComponent('"')}`)
    expect(text).toContain('There is no word in this to look for')
    expect(text).not.toContain('too common')
  })

  it('shows a short passage whole, without dots', async () => {
    const text = await words('/search?q=recording')
    expect(text).toContain('The recording of supervision, so that it shows how plans progress.')
  })

  it('does not run what was typed', async () => {
    const reply = await ask(routes, `/search?q=${encodeURIComponent('<script>alert(1)</script>')}`)
    expect(reply.kind === 'page' && reply.html).not.toContain('<script>alert')
  })

  it.each([
    ['/search?q=x&year=20', 'year', 'Give a year in four digits, such as 2024'],
    ['/search?q=x&authority=nowhere', 'authority', 'The record knows no authority called nowhere'],
    [
      '/search?q=x&grade=excellent',
      'grade',
      'There is no grade called “excellent”. Choose one grade: Outstanding, Good, Requires improvement to be good, Inadequate, Adequate or Not judged'
    ],
    ['/search?q=x&page=0', 'page', 'Give the page as a number, from 1'],
    ['/search?q=x&q=y', 'q', 'Search for one text at a time'],
    [`/search?q=${'x'.repeat(201)}`, 'q', 'Search for at most 200 letters'],
    ['/search.csv', 'q', 'Say what to look for, as in /search.csv?q=permanence']
  ])('refuses %s in words', async (address, field, message) => {
    expect(await ask(routes, address)).toEqual({ kind: 'bad-request', problems: [{ field, message }] })
  })

  it('has no page after the last', async () => {
    const reply = await ask(routes, '/search?q=supervision&page=2')
    expect(reply).toEqual({ kind: 'not-found', because: 'This search has 1 page of results.' })
  })

  it('gives the same passages as a file, whole', async () => {
    const reply = await ask(routes, '/search.csv?q=supervision')
    const { data } = Papa.parse<Record<string, string>>(reply.kind === 'text' ? reply.body.trim() : '', {
      header: true
    })
    expect(data.length).toBe(3)
    expect(data.map(({ address }) => address)).toContain(
      '/authorities/leeds/inspections/2022-02-21#paragraph-2'
    )
    expect(data.find(({ kind }) => kind === 'improvement')?.['text']).toMatch(/^The recording of supervision/)
  })
})
