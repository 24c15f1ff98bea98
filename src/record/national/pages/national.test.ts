import Papa from 'papaparse'
import { beforeAll, describe, expect, it } from 'vitest'
import { ask, pagesForTests, readingTools } from '../../../../test/ask.ts'
import { onBothEngines } from '../../../../test/databases.ts'
import { seedRecord } from '../../../../test/seeded-record.ts'
import { areaLineIds } from '../../../framework/area-lines.ts'
import type { Reply } from '../../../platform/web/reply.ts'
import { nationalRoutes } from './national.tsx'

const show = pagesForTests()

onBothEngines('the national record', (database) => {
  beforeAll(() => seedRecord(database().db))
  const reply = (address: string) => ask(nationalRoutes(readingTools(database().db)), address)
  const open = async (address: string) => show(await reply(address))

  it('says where England stands, and shows each of the 153 authorities on the map and in the table', async () => {
    const page = await open('/')
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toContain('England')
    expect(await page.locator('.tl-lead').innerText()).toMatch(
      /^At their last inspection, \d+ of England’s 153 authorities were judged good or outstanding for help and protection/
    )
    const table = page.getByRole('table', { name: /Help and protection: 153 of 153/ })
    expect(await table.getByRole('row').count()).toBe(1 + 153)
    const tiles = page.getByRole('group', { name: /across England/ }).getByRole('link')
    expect(await tiles.count()).toBe(153)
    expect(await page.getByRole('status').innerText()).toBe('153 of 153 authorities')
  })

  it.each(areaLineIds)('adds up to 153 for %s, those without a grade included', async (area) => {
    const page = await open(`/?area=${area}`)
    const counts = await page.locator('.tl-overview .tl-legend').first().locator('strong').allInnerTexts()
    expect(counts.map(Number).reduce((sum, each) => sum + each, 0)).toBe(153)
  })

  it('has no overall grade for whoever was last inspected after March 2026, and never an older one', async () => {
    const page = await open('/?area=overall&framework=ILACS_2026')
    const table = page.getByRole('table', { name: /Overall effectiveness:/ })
    const grades = await table.locator('.tl-grade').allInnerTexts()
    expect(grades.length).toBeGreaterThan(10)
    expect(new Set(grades)).toEqual(new Set(['No overall grade in this framework']))
    expect(await page.locator('.tl-lead').innerText()).toContain('gives no overall grade')
  })

  it('marks the area that is shown, keeps filters in its links, and sorts by header', async () => {
    const page = await open('/?area=care-leavers&region=london&sort=inspected&order=descending')
    const areas = page.getByRole('navigation', { name: 'Judgement area' })
    expect(await areas.locator('[aria-current]').innerText()).toBe('Care leavers')
    expect(await areas.getByRole('link', { name: 'Overall effectiveness' }).getAttribute('href')).toBe(
      '/?area=overall&region=london&sort=inspected&order=descending'
    )
    const header = page.getByRole('columnheader', { name: 'Last inspection' })
    expect(await header.getAttribute('aria-sort')).toBe('descending')
    expect(await page.getByLabel('Region').inputValue()).toBe('london')
    expect(await page.getByRole('link', { name: 'Remove filter Region: London' }).count()).toBe(1)
    const days = await page
      .locator('.tl-table tbody td:nth-child(4) time, .tl-table tbody td:nth-child(4) a')
      .allInnerTexts()
    const years = days.flatMap((day) => day.match(/20\d\d$/) ?? [])
    expect(years).toHaveLength(33)
    expect(years).toEqual([...years].sort().reverse())
  })

  it('is sorted by who is due, with the window and a way to the rule, and none said as certain', async () => {
    const page = await open('/?sort=due')
    const header = page.getByRole('columnheader', { name: 'Next, by our forecast' })
    expect(await header.getAttribute('aria-sort')).toBe('ascending')
    const due = await page.locator('#authorities tbody td:last-child').allInnerTexts()
    expect(due).toHaveLength(153)
    expect(due[0]).toMatch(/Later than the rule said; around \w+ 202\d/)
    expect(await page.getByRole('link', { name: 'rule N8' }).first().getAttribute('href')).toBe('/outlook#N8')
    expect(await page.getByRole('link', { name: 'how it is made' }).getAttribute('href')).toBe('/outlook')
  })

  it('teaches where nothing fits, and still offers the way back', async () => {
    const page = await open('/?year=2012&region=london')
    expect(await page.getByText('by its last inspection only').count()).toBe(1)
    expect(await page.getByRole('link', { name: 'show all authorities' }).getAttribute('href')).toBe('/')
    expect(await page.getByRole('table').count()).toBe(0)
  })

  it('leads to authorities that are no more, and does not count them', async () => {
    const page = await open('/')
    expect(await page.locator('a[href="/authorities/cumbria"]').count()).toBe(1)
    expect(await page.getByRole('rowheader', { name: 'Cumbria', exact: true }).count()).toBe(0)
  })

  describe('as a file', () => {
    it.each([
      '',
      '?area=overall&sort=grade&order=descending',
      '?area=care-leavers&region=south-east&framework=ILACS_2023&sort=inspected',
      '?year=2012'
    ])('is the table: %s', async (query) => {
      const page = await open(`/${query}`)
      const names = await page.locator('#authorities tbody tr > th').allInnerTexts()
      const rows = csvOf(await reply(`/national-record.csv${query}`))
      expect(rows.map((row) => row['name'])).toEqual(names)
    })

    it('has ISO days, the grade as a key, and who stands behind it', async () => {
      const file = await reply('/national-record.csv?region=yorkshire-and-the-humber')
      expect(file).toMatchObject({
        type: 'text/csv; charset=utf-8',
        fileName: 'national-record-help-and-protection.csv'
      })
      const leeds = csvOf(file).find((row) => row['authority'] === 'leeds')
      expect(leeds).toMatchObject({
        grade: 'good',
        kind: 'ilacs-short',
        fieldwork_start: '2025-06-30',
        framework: 'ILACS_2023',
        source: 'from the published grade tables, not yet read from the report'
      })
    })
  })

  it.each([
    '/?region=wales',
    '/?grade=excellent&year=soon',
    '/national-record.csv?area=',
    '/national-record.csv?area=all'
  ])('answers %s in words', async (address) => {
    const answer = await reply(address)
    if (address.endsWith('area=')) return expect(answer.kind).toBe('text')
    if (answer.kind !== 'bad-request') throw new Error(`${address} was answered with ${answer.kind}`)
    expect(answer.problems.length).toBeGreaterThan(0)
    for (const problem of answer.problems)
      expect(problem.message).toMatch(/^(There is no .* Choose one|Give a year)/)
  })
})

function csvOf(answer: Reply): Record<string, string>[] {
  if (answer.kind !== 'text') throw new Error(`no file but ${answer.kind}`)
  const { data, errors } = Papa.parse<Record<string, string>>(answer.body, {
    header: true,
    skipEmptyLines: true
  })
  expect(errors).toEqual([])
  return data
}
