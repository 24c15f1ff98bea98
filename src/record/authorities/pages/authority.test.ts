import { beforeAll, expect, it } from 'vitest'
import { ask, pagesForTests, readingTools } from '../../../../test/ask.ts'
import { onBothEngines } from '../../../../test/databases.ts'
import { seedRecord } from '../../../../test/seeded-record.ts'
import { authorityRoutes } from './authority.tsx'

const show = pagesForTests()

onBothEngines('the page of an authority', (database) => {
  beforeAll(() => seedRecord(database().db))
  const reply = (address: string) => ask(authorityRoutes(readingTools(database().db)), address)
  const open = async (slug: string) => show(await reply(`/authorities/${slug}`))

  it('tells what happened in Leeds from 2009 to 2025, newest first', async () => {
    const page = await open('leeds')
    const events = page.getByRole('main').locator('.tl-timeline > li')
    expect(await events.locator('.tl-timeline__when').allInnerTexts()).toEqual([
      '30 June to 4 July 2025',
      '21 February to 4 March 2022',
      '20 to 21 July 2021',
      'April 2021',
      'March 2020',
      '29 October to 2 November 2018',
      '20 January to 11 February 2015',
      '2011',
      'November to December 2009'
    ])
    expect(await events.getByRole('link').allInnerTexts()).toEqual([
      'Short inspection',
      'Standard inspection',
      'Focused visit',
      'Annual engagement meeting',
      'Joint targeted area inspection',
      'Short inspection',
      'Single inspection',
      'Re-inspection of safeguarding and looked after children’s services',
      'Inspection of safeguarding and looked after children’s services'
    ])
    expect(await events.nth(4).innerText()).toMatch(/on exploitation · cancelled · .*lockdown/)
    expect(await events.nth(8).innerText()).toContain('Inadequate overall')
  })

  it('says where Leeds stands by its last inspection, from what, and what changed', async () => {
    const page = await open('leeds')
    const facts = await page.locator('.tl-facts__fact').allInnerTexts()
    expect(facts.map((fact) => fact.split('\n').filter((line) => line !== ''))).toEqual([
      ['Impact of leaders', 'Outstanding', 'same as in 2022'],
      ['Help and protection', 'Good', 'same as in 2022'],
      ['Children in care', 'Outstanding', 'same as in 2022 (children in care and care leavers)'],
      ['Care leavers', 'Outstanding', 'same as in 2022 (children in care and care leavers)'],
      ['Overall effectiveness', 'Outstanding', 'same as in 2022'],
      ['Areas for improvement', 'Not yet read', 'the report is not in the record']
    ])
    const source = page.getByText('from the published grade tables, not yet read from the report')
    expect(await source.getByRole('link').getAttribute('href')).toBe(
      '/authorities/leeds/inspections/2025-06-30'
    )
  })

  it('draws each line of judgements, with its sentence and its table', async () => {
    const page = await open('leeds')
    const section = page.getByRole('region', { name: 'How each judgement has moved' })
    expect(await section.getByRole('figure').count()).toBe(5)
    expect(await section.getByRole('img').first().getAttribute('aria-labelledby')).not.toBeNull()
  })

  it('lists areas for improvement over the years, each leading to its inspection', async () => {
    const page = await open('leeds')
    const section = page.getByRole('region', { name: 'Areas for improvement over the years' })
    expect(await section.getByRole('heading', { level: 3 }).allInnerTexts()).toEqual([
      'Standard inspection, 21 February to 4 March 2022',
      'Focused visit, 20 to 21 July 2021',
      'Short inspection, 29 October to 2 November 2018'
    ])
    const [first] = await section.getByRole('listitem').all()
    expect(await first?.getByRole('link').getAttribute('href')).toBe(
      '/authorities/leeds/inspections/2022-02-21#improvement-1'
    )
    expect(await section.getByText('read by machine', { exact: true }).count()).toBe(1)
  })

  it('stands beside its ten statistical neighbours, nearest first', async () => {
    const page = await open('leeds')
    const table = page.getByRole('table', { name: 'Latest judgements, with statistical neighbours' })
    const names = await table.getByRole('rowheader').allInnerTexts()
    expect(names).toHaveLength(11)
    expect(names[0]).toBe('Leeds (this authority)')
    const compare = page.getByRole('link', { name: 'Compare them side by side' })
    expect(await compare.getAttribute('href')).toMatch(/^\/compare\?with=leeds%2C/)
  })

  it('shows where the sources do not agree, and only where some are held', async () => {
    const leeds = await open('leeds')
    const section = leeds.getByRole('region', { name: 'Where the sources do not agree' })
    expect(await section.getByRole('heading', { level: 3 }).count()).toBe(8)
    expect(await section.getByText('Minutes of the Executive Board').first().isVisible()).toBe(true)
    const york = await open('york')
    expect(await york.getByText('Where the sources do not agree').count()).toBe(0)
  })

  it('leads from an authority that is no more to those that came after, and back', async () => {
    const county = await open('dorset-to-2019')
    expect(await county.getByRole('heading', { level: 1 }).innerText()).toBe('Dorset (to 2019)')
    expect(await county.getByText('was abolished on 1 April 2019').count()).toBe(1)
    const links = await county.getByRole('main').locator('p').getByRole('link').allInnerTexts()
    expect(links).toEqual(expect.arrayContaining(['Bournemouth, Christchurch and Poole', 'Dorset']))
    const council = await open('bournemouth-christchurch-and-poole')
    const about = council.getByRole('region', { name: 'About this authority' })
    expect(await about.getByRole('link').allInnerTexts()).toEqual([
      'South West',
      'Bournemouth (to 2019)',
      'Dorset (to 2019)',
      'Poole (to 2019)'
    ])
  })

  it('says so where an authority was inspected under the framework without an overall grade', async () => {
    const page = await open('portsmouth')
    expect(await page.locator('.tl-facts').innerText()).toContain('No overall grade in this framework')
    expect(await page.locator('.tl-facts').innerText()).toContain('the last was Good, in 2023')
  })

  it.each([
    ['/authorities/leads', '“leads”', [{ text: 'Leeds', href: '/authorities/leeds' }]],
    ['/authorities/qqqq', '“qqqq”', []],
    ["/authorities/'%20or%201=1", "“' or 1=1”", []]
  ])('answers %s with words and links to what is close', async (address, called, instead) => {
    const because = `The record has no authority called ${called}.`
    expect(await reply(address)).toEqual({ kind: 'not-found', because, instead })
  })
})
