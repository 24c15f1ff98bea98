import { beforeAll, expect, it } from 'vitest'
import { ask, readingTools, wordsOf } from '../../../test/ask.ts'
import { onBothEngines } from '../../../test/databases.ts'
import { seedRecord } from '../../../test/seeded-record.ts'
import type { Route } from '../../people/permissions/route.ts'
import { comparisonRoutes } from './pages/compare.tsx'

onBothEngines('the page of a comparison', (database) => {
  let routes: readonly Route[]

  beforeAll(async () => {
    await seedRecord(database().db)
    routes = comparisonRoutes(readingTools(database().db))
  })

  const words = async (address: string) => wordsOf(await ask(routes, address))

  it('bears the claim out and names for each city what it rests on', async () => {
    const text = await words('/compare?group=core-cities&on=2022-05-09')
    expect(text).toContain(
      'As at 9 May 2022, 1 of 8 English core cities was judged outstanding overall: Leeds.'
    )
    for (const city of ['Birmingham', 'Bristol', 'Liverpool', 'Manchester', 'Nottingham', 'Sheffield']) {
      expect(text).toMatch(
        new RegExp(`${city} Overall effectiveness Requires improvement|${city} Overall effectiveness Good`)
      )
    }
    expect(text).toContain('Standard inspection, 21 February to 4 March 2022 published 9 May 2022')
    expect(text).toContain('from the published grade tables, not yet read from the report')
    expect(text).toContain('page 2 of the report, Overall effectiveness')
  })

  it('compares any authorities, today where no day is given', async () => {
    const text = await words('/compare?with=leeds,bradford')
    expect(text).toContain('Latest judgements published by 1 September 2026')
    expect(text).toContain(
      'As at 1 September 2026, 1 of 2 authorities was judged outstanding overall: Leeds.'
    )
    expect(await words('/compare?with=liverpool')).toContain('No overall grade in this framework')
  })

  it('compares an authority with its neighbours, and a region', async () => {
    expect(await words('/compare?group=neighbours:leeds')).toContain(
      'of 11 authorities (Leeds and its statistical neighbours)'
    )
    expect(await words('/compare?group=region:yorkshire-and-the-humber')).toContain(
      'authorities in Yorkshire and the Humber'
    )
  })

  it('makes one permanent address of what the form sends', async () => {
    const sent = '/compare?group=&with=leeds&with=bradford&on-day=9&on-month=5&on-year=2022'
    expect(await ask(routes, sent)).toEqual({
      kind: 'redirect',
      to: '/compare?with=leeds%2Cbradford&on=2022-05-09'
    })
    const today = '/compare?group=english-core-cities&on-day=&on-month=&on-year='
    expect(await ask(routes, today)).toEqual({ kind: 'redirect', to: '/compare?group=english-core-cities' })
  })

  it.each([
    ['/compare?with=leeds&on-day=31&on-month=2&on-year=2022', 'Enter a real date'],
    ['/compare?with=leeds&on=2026-09-02', 'The date must be today or in the past']
  ])('answers %s with the form and what is wrong', async (address, problem) => {
    const reply = await ask(routes, address)
    expect(reply.kind === 'page' && reply.status).toBe(400)
    expect(reply.kind === 'page' && reply.html).toContain('<title>Error: ')
    expect(wordsOf(reply)).toContain(problem)
  })

  it.each([
    ['/compare?with=leeds,nowhere', 'with', 'The record knows no authority called nowhere'],
    ['/compare?group=cities', 'group', 'There is no group called cities'],
    ['/compare?group=region:atlantis', 'group', 'There is no group called region:atlantis'],
    ['/compare?on=2022', 'on', 'Give a date as year, month and day, such as 2022-05-09']
  ])('refuses %s in words', async (address, field, message) => {
    expect(await ask(routes, address)).toEqual({ kind: 'bad-request', problems: [{ field, message }] })
  })

  it('says what to do where nobody is chosen', async () => {
    const text = await words('/compare')
    expect(text).toContain('Start from one of these, or choose below')
    // Two authorities have been called Dorset.
    expect(text).toContain('Dorset (to 2019) ')
  })
})
