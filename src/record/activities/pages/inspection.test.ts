import { beforeAll, expect, it } from 'vitest'
import { ask, pagesForTests, readingTools } from '../../../../test/ask.ts'
import { onBothEngines } from '../../../../test/databases.ts'
import { leeds2022, noon, startWithLeeds, storeForTests } from '../../../../test/leeds-record.ts'
import { fileCalled, publishedReport, readerOf } from '../../../../test/published-reports.ts'
import { sha256Of } from '../../../platform/files/content-store.ts'
import { correctValue } from '../../corrections/actions/correct-value.ts'
import { keeperCalled } from '../../keeper.ts'
import { paths } from '../../paths.ts'
import { importReport } from '../../reports/actions/import-report.ts'
import { inspectionRoutes } from './inspection.tsx'

const show = pagesForTests()
const store = storeForTests()
const report = publishedReport({
  disagreements: [{ check: 'numbering', what: 'Paragraph 3 is missing.', pages: [3] }]
})

onBothEngines('the page of an inspection', (database) => {
  beforeAll(async () => {
    const { db } = database()
    await startWithLeeds(database())
    const tools = { db, clock: noon, store: store(), readers: readerOf({ 'one.pdf': report }) }
    await importReport(tools, fileCalled('one.pdf'), { actor: 'Jo Smith' })
    await correctValue(db, noon, leeds2022, {
      field: { kind: 'paragraph', number: 2 },
      seen: 'Plans are clear.',
      value: 'Plans are clear & short.',
      reason: 'A line was lost',
      by: keeperCalled('Al Jones')
    })
  })

  const reply = (address: string, fromLoopback = false) =>
    ask(inspectionRoutes(readingTools(database().db)), address, { fromLoopback })
  const open = async (address: string, fromLoopback = false) => show(await reply(address, fromLoopback))
  const leeds = paths.inspection(leeds2022)

  it('says in its first lines what it was, when, and where it stands since the last', async () => {
    const page = await open(leeds)
    expect(await page.title()).toContain('Leeds, standard inspection, 21 February to 4 March 2022')
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe('Standard inspection of Leeds')
    expect(await page.locator('.tl-lead').innerText()).toContain(
      'published 9 May 2022, 43 working days after fieldwork ended'
    )
    expect(await page.locator('.tl-facts > div').allInnerTexts()).toEqual([
      expect.stringMatching(/Impact of leaders\s+Outstanding\s+same as in 2018/),
      expect.stringMatching(/Help and protection\s+Good\s+down from Outstanding in 2018/),
      expect.stringMatching(/Children in care and care leavers\s+Outstanding\s+up from Good in 2018/),
      expect.stringMatching(/Overall effectiveness\s+Outstanding\s+same as in 2018/),
      expect.stringMatching(/Areas for improvement\s+2/)
    ])
    expect(
      await page.getByRole('link', { name: 'Short inspection, 29 October' }).first().getAttribute('href')
    ).toBe('/authorities/leeds/inspections/2018-10-29')
  })

  it('leads to the words of the inspection before beside its own, on an area that it grades', async () => {
    const link = (await open(leeds)).getByRole('link', { name: 'How this was put at the last inspection' })
    expect(await link.getAttribute('href')).toBe(
      '/authorities/leeds/wordings?area=help-and-protection&left=2018-10-29&right=2022-02-21'
    )
  })

  it('gives every piece of text its permanent address, its page and what it rests on', async () => {
    const page = await open(leeds)
    expect(await page.locator('#paragraph-1').innerText()).toContain('Children get help early.')
    expect(await page.locator('#improvement-1').innerText()).toContain('rests on paragraph 11 of the report')
    expect(
      await page.locator('#paragraph-1').getByRole('link', { name: 'page 2' }).getAttribute('href')
    ).toBe(`${leeds}/pages/2?paragraph=1`)
    expect(await page.getByRole('heading', { name: 'Help and protection', exact: true }).count()).toBe(1)
  })

  it('says who stands behind each value, and what people put right', async () => {
    const page = await open(leeds)
    expect(await page.locator('#paragraph-2').innerText()).toContain('corrected by a person')
    const values = page.getByRole('table', { name: 'Where each value comes from' })
    expect(await values.getByRole('row', { name: 'Date of publication' }).innerText()).toMatch(/9 May 2022/)
    const history = page.getByRole('region', { name: 'Put right and checked by people' })
    expect(await history.innerText()).toMatch(
      /Paragraph 2 corrected by Al Jones, 22 November 2026\s+Paragraph 2\s+Was Plans are clear\.\s+Became Plans are clear & short\.\s+A line was lost/
    )
    expect(await page.getByText('Paragraph 3 is missing.').innerText()).toContain('page 3')
  })

  it('offers corrections only to a person at the machine', async () => {
    expect(await (await open(leeds)).getByRole('link', { name: /correct/i }).count()).toBe(0)
    const here = await open(leeds, true)
    expect(await here.getByRole('link', { name: 'correct paragraph 2' }).getAttribute('href')).toBe(
      `${leeds}/correct/paragraph.2`
    )
  })

  it('says what to do where the report was not read', async () => {
    const address = paths.inspection({ ...leeds2022, address: '2018-10-29' })
    const away = await open(address)
    expect(await away.getByText('has not been read yet').count()).toBe(1)
    expect(await away.getByText('from the published grade tables').count()).toBeGreaterThan(0)
    expect(
      await (await open(address, true)).getByRole('link', { name: 'import it' }).getAttribute('href')
    ).toBe('/import')
  })

  it('tells a cancelled inspection and a visit in a view of their own', async () => {
    const cancelled = await open('/authorities/leeds/inspections/2020-03')
    expect(await cancelled.getByRole('main').innerText()).toMatch(
      /Cancelled: it did not take place\.\s+.*lockdown/
    )
    const visit = await open('/authorities/leeds/inspections/2021-07-20')
    expect(await visit.getByRole('heading', { level: 1 }).innerText()).toBe('Focused visit to Leeds')
    expect(await visit.locator('.tl-item').count()).toBe(4)
    expect(await visit.getByText('White paper motion WP1').first().count()).toBe(1)
  })

  it('shows a page of the report beside what was read from it, with the one asked for marked', async () => {
    const page = await open(`${leeds}/pages/3?paragraph=2`)
    expect(await page.locator('mark').allInnerTexts()).toEqual(['Plans are clear & short.'])
    expect(await page.getByRole('img').getAttribute('src')).toBe(
      `/reports/${sha256Of(fileCalled('one.pdf').bytes)}/pages/3.png`
    )
    const links = page.getByRole('navigation', { name: 'Pages of the report' }).getByRole('link')
    expect(await links.evaluateAll((all) => all.map((link) => link.getAttribute('href')))).toEqual([
      `${leeds}/pages/2`,
      `${leeds}/pages/4`
    ])
    const elsewhere = await open(`${leeds}/pages/2?paragraph=2`)
    expect(await elsewhere.getByText('Paragraph 2 begins on').innerText()).toContain('page 3')
  })

  it.each(['0', '5', '1e1', 'x'])('has no page %s', async (page) => {
    expect(await reply(`${leeds}/pages/${page}`)).toMatchObject({ kind: 'not-found' })
  })

  it.each(['/authorities/leeds/inspections/1999-01-01', '/authorities/nowhere/inspections/2022-02-21'])(
    'has nothing at %s',
    async (address) => {
      expect(await reply(address)).toMatchObject({ kind: 'not-found' })
    }
  )

  it('gives the same as data, every value with who stands behind it', async () => {
    const json = await reply(`${leeds}/record.json`)
    expect(json).toMatchObject({
      kind: 'json',
      body: {
        fieldworkEnd: '2022-03-04',
        workingDaysToPublication: 43,
        stated: { 'published-on': { value: '2022-05-09' } },
        corrections: [{ field: 'paragraph.2', before: 'Plans are clear.', madeBy: 'Al Jones' }]
      }
    })
    const csv = await reply(`${leeds}/record.csv`)
    expect(csv.kind === 'text' && csv.body.split('\r\n').slice(0, 2)).toEqual([
      'authority,inspection,field,label,value,standing,report,page,because',
      expect.stringContaining('leeds,2022-02-21,fieldwork-start,First day of fieldwork,2022-02-21,read,')
    ])
  })
})
