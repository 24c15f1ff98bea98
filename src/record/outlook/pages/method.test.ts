import { beforeAll, describe, expect, it } from 'vitest'
import { ask, pagesForTests, readingTools } from '../../../../test/ask.ts'
import { onBothEngines } from '../../../../test/databases.ts'
import { seedRecord } from '../../../../test/seeded-record.ts'
import { shippedInspections } from '../../../../test/shipped-inspections.ts'
import { isoDate } from '../../../framework/iso-date.ts'
import { nextActivityRuleIds } from '../../../framework/next-activity-rules.ts'
import { authoritySlug } from '../../authorities/rows.ts'
import { loadShippedFacts } from '../../facts/shipped-facts.ts'
import { backTest } from '../back-test.ts'
import { outlooksFrom } from '../outlook.ts'
import { readOutlookFacts } from '../store.ts'
import { outlookRoutes } from './method.tsx'

const show = pagesForTests()

onBothEngines('the outlook', (database) => {
  beforeAll(() => seedRecord(database().db))

  it('is made from every full inspection of the record, and from no other activity', async () => {
    const { inspections } = await readOutlookFacts(database().db)
    const shipped = shippedInspections(loadShippedFacts())
    expect(inspections).toHaveLength(shipped.length)
    expect(backTest(inspections).all).toEqual(backTest(shipped).all)
    expect(new Set(inspections.map(({ kind }) => kind))).not.toContain('focused-visit')
  })

  it('counts areas for priority action only since the last inspection', async () => {
    const facts = await readOutlookFacts(database().db)
    const authority = authoritySlug.parse('leeds')
    const visited = (startsOn: string) => ({
      ...facts,
      priorityActions: [{ authority, startsOn: isoDate(startsOn), count: 1 }]
    })
    const provisosAfter = (startsOn: string) => {
      const { next } = outlooksFrom(
        visited(startsOn),
        isoDate('2026-11-22')
      )({ slug: authority, abolishedOn: undefined })
      return next.kind === 'expected' ? next.provisos.map(({ rule }) => rule) : []
    }
    expect(provisosAfter('2026-03-02')).toContain('N7')
    expect(provisosAfter('2024-03-02')).not.toContain('N7')
  })

  describe('how it is made', () => {
    const open = async () => show(await ask(outlookRoutes(readingTools(database().db)), '/outlook'))

    it('is open to everybody: every rule, its words for how sure it is, and the figure', async () => {
      const page = await open()
      expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe('How we say what comes next')
      const rules = page.getByRole('table', { name: 'The rules of what comes next' })
      expect(await rules.getByRole('rowheader').allInnerTexts()).toHaveLength(nextActivityRuleIds.length)
      expect(await rules.getByText('recollected, not checked').count()).toBeGreaterThan(0)
      expect(
        await page.getByText(/Tried on \d+ past inspections, the first day fell into the window/).count()
      ).toBe(1)
      const tried = page.getByRole('table', { name: 'The rules tried on past inspections' })
      expect(await tried.getByRole('row', { name: /^All/ }).count()).toBe(1)
    })

    it('has the picture with the same facts as a table', async () => {
      const page = await open()
      const sentence = await page.locator('.tl-chart__sentence').innerText()
      expect(sentence).toMatch(/Good: \d+, after 34.5 to 46.0 months, the middle after 40.7/)
      await page.getByText('The table behind this').click()
      const row = page
        .getByRole('table', { name: 'months from one inspection to the next' })
        .getByRole('row', { name: /^Good/ })
      expect(await row.innerText()).toContain('40.7')
    })
  })
})
