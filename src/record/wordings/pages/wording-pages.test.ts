import { beforeAll, describe, expect, it } from 'vitest'
import { ask, pagesForTests, readingTools } from '../../../../test/ask.ts'
import { onBothEngines } from '../../../../test/databases.ts'
import { leeds2022, noon, startWithLeeds, storeForTests } from '../../../../test/leeds-record.ts'
import { fileCalled, publishedReport, readerOf, withParagraphs } from '../../../../test/published-reports.ts'
import { paths } from '../../paths.ts'
import { importReport } from '../../reports/actions/import-report.ts'
import { wordingRoutes } from './wording-routes.ts'

const show = pagesForTests()
const store = storeForTests()
const first = publishedReport()
const second = {
  ...withParagraphs(first, 'Children get help early.', 'Plans are not clear.', 'Homes are far away.'),
  // The papers tell of 2018: how well practice takes account of children’s culture and identity.
  improvements: first.improvements.map((one) => ({
    ...one,
    text: one.text.replace('Contingency planning', 'Contingency planning for culture and identity')
  }))
}

onBothEngines('wordings side by side', (database) => {
  beforeAll(async () => {
    const { db } = database()
    await startWithLeeds(database())
    const readers = readerOf({ 'one.pdf': first, 'two.pdf': second })
    const tools = { db, clock: noon, store: store(), readers }
    for (const file of ['one.pdf', 'two.pdf'])
      await importReport(tools, fileCalled(file), { actor: 'Jo Smith' })
  })

  const reply = (address: string) => ask(wordingRoutes(readingTools(database().db)), address)
  const open = async (address: string) => show(await reply(address))

  describe('of two versions', () => {
    it('compares the newest with the one before it, and says what changed in numbers and in words', async () => {
      const page = await open(paths.versions(leeds2022))
      expect(await page.getByRole('status').innerText()).toMatch(
        /^From version 1 to version 2: 2 changed and 1 added\. \d+ passages are the same\.$/
      )
      const paragraphs = page.getByRole('region', { name: 'Paragraphs' })
      expect(await paragraphs.getByRole('heading', { level: 3 }).allInnerTexts()).toEqual([
        'Paragraph 2 changed',
        'Paragraph 3 added'
      ])
      expect(await paragraphs.locator('ins').first().textContent()).toBe('[added: not]')
      expect(await paragraphs.getByText('Not in version 1').count()).toBe(1)
      expect(await paragraphs.getByText('Children get help early.').count()).toBe(0)
    })

    it('shows everything where it is asked to, either way round', async () => {
      const page = await open(paths.versions(leeds2022, { from: 2, to: 1, show: 'all' }))
      expect(await page.getByText('Children get help early.').count()).toBe(2)
      expect(await page.locator('del').first().textContent()).toMatch(/^\[removed: /)
      expect(await page.getByLabel('Earlier version').inputValue()).toBe('2')
    })

    it('says that nothing differs where one is compared with itself', async () => {
      const page = await open(paths.versions(leeds2022, { from: 2, to: 2 }))
      expect(await page.getByRole('status').innerText()).toMatch(/^Version 2 says the same as version 2/)
      expect(await page.getByRole('link', { name: 'Show every passage of both' }).count()).toBe(1)
    })

    it.each([
      ['?from=9', { field: 'from', message: 'There is no version 9; there are 1 and 2' }],
      ['?to=last', { field: 'to', message: 'Give a version by its number, such as 2' }]
    ])('answers %s in words', async (query, problem) => {
      const answer = await reply(paths.versions(leeds2022) + query)
      expect(answer).toEqual({ kind: 'bad-request', problems: [problem] })
    })

    it('says what to do where no report is held, and what is not there', async () => {
      const page = await open('/authorities/leeds/inspections/2018-10-29/versions')
      expect(await page.getByText('is not in the record yet').count()).toBe(1)
      expect(await reply('/authorities/leeds/inspections/1999-01-01/versions')).toMatchObject({
        kind: 'not-found'
      })
    })
  })

  describe('of one area over the inspections', () => {
    const at = (query = '') => `/authorities/leeds/wordings${query}`

    it('lists every inspection with its judgement and what the record holds of it', async () => {
      const page = await open(at('?area=children-in-care'))
      const table = page.getByRole('table', { name: 'Children in care, inspection by inspection' })
      const rows = await table.getByRole('row').allInnerTexts()
      expect(rows.find((row) => row.includes('2022'))).toMatch(/Outstanding[\s\S]*judged together, 2022/)
      expect(rows.find((row) => row.includes('2009'))).toContain('Grade not in the record')
      expect(rows.find((row) => row.includes('Focused visit'))).toContain('Gives no grades')
    })

    it('puts what two say beside each other, and leads to each paragraph', async () => {
      const page = await open(at('?left=2018-10-29&right=2022-02-21'))
      const text = page.getByRole('region', { name: 'What the reports say' })
      expect(await text.getByText('Plans are not clear.').count()).toBe(1)
      expect(await text.getByRole('link', { name: 'Paragraph 2' }).getAttribute('href')).toBe(
        '/authorities/leeds/inspections/2022-02-21#paragraph-2'
      )
      expect(await text.getByText('has not been read into the record').count()).toBe(1)
    })

    it('pairs what is worded alike, marks the words in common, and claims no more', async () => {
      const page = await open(at('?left=2018-10-29&right=2022-02-21'))
      const asked = page.getByRole('region', { name: 'What needed to improve' })
      expect(await asked.getByText('do not say to which area').count()).toBe(1)
      const similar = asked.getByRole('list', { name: 'Worded alike' }).getByRole('listitem')
      expect(await similar.first().innerText()).toMatch(/Similar wording\s*\d\d%/)
      expect(await similar.first().locator('mark').count()).toBeGreaterThan(1)
      expect(await asked.getByText('does not show that a weakness came back').count()).toBe(1)
    })

    it('keeps the choice in the form, without script', async () => {
      const page = await open(at('?area=care-leavers&left=2018-10-29&right=2022-02-21'))
      expect(await page.getByLabel('Area', { exact: true }).inputValue()).toBe('care-leavers')
      expect(await page.getByLabel('One inspection').inputValue()).toBe('2018-10-29')
      expect(await page.getByLabel('Another inspection').inputValue()).toBe('2022-02-21')
    })

    it('says that the same one is chosen twice, and keeps the form to choose another', async () => {
      const page = await open(at('?left=2022-02-21&right=2022-02-21'))
      expect(await page.getByRole('status').innerText()).toMatch(/^The same inspection is chosen twice\./)
      expect(await page.getByLabel('One inspection').inputValue()).toBe('2022-02-21')
      expect(await page.getByLabel('Another inspection').inputValue()).toBe('2022-02-21')
    })

    it('says so where nothing is held of an authority', async () => {
      const page = await open('/authorities/york/wordings')
      expect(await page.getByText('The record holds no inspection of this authority.').count()).toBe(1)
    })

    it.each([
      ['?area=wellbeing', 'area', /^There is no area called “wellbeing”\. Choose one area: Overall/],
      ['?left=1999', 'left', /nothing to compare of an inspection at “1999”/]
    ])('answers %s in words', async (query, field, message) => {
      const answer = await reply(at(query))
      if (answer.kind !== 'bad-request') throw new Error(`answered with ${answer.kind}`)
      expect(answer.problems.map((problem) => problem.field)).toEqual([field])
      expect(answer.problems[0]?.message).toMatch(message)
    })

    it('knows no authority that the record does not', async () => {
      expect(await reply('/authorities/nowhere/wordings')).toMatchObject({ kind: 'not-found' })
    })
  })
})
