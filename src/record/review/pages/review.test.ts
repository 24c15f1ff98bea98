import { beforeEach, describe, expect, it } from 'vitest'
import { ask, pagesForTests, readingTools, wordsOf } from '../../../../test/ask.ts'
import { onBothEngines } from '../../../../test/databases.ts'
import { leeds2022, noon, startWithLeeds, storeForTests } from '../../../../test/leeds-record.ts'
import { fileCalled, publishedReport, readerOf } from '../../../../test/published-reports.ts'
import type { PublishedReport } from '../../../reading/published-report.ts'
import type { Query } from '../../paths.ts'
import { paths } from '../../paths.ts'
import { importReport } from '../../reports/actions/import-report.ts'
import { reviewRoutes } from './review.tsx'

const show = pagesForTests()
const files = storeForTests()
const judged = {
  check: 'judgements',
  what: 'The table and a heading differ on Help.',
  pages: [1, 2]
} as const
const gap = { check: 'numbering', what: 'Paragraph 2 follows paragraph 1; expected 3.', pages: [3] } as const

onBothEngines('the pages of what needs a person', (database) => {
  beforeEach(async () => {
    await startWithLeeds(database())
  })

  const take = (changes: Partial<PublishedReport> = { disagreements: [judged, gap] }) =>
    importReport(
      {
        db: database().db,
        clock: noon,
        store: files(),
        readers: readerOf({ 'one.pdf': publishedReport(changes) })
      },
      fileCalled('one.pdf'),
      { actor: 'Jo Smith' }
    )
  const routes = () => reviewRoutes(readingTools(database().db))
  const list = (query: Query = {}, fromLoopback = true) =>
    ask(routes(), paths.reviews(query), { fromLoopback })
  const review = (query: Query = {}) => ask(routes(), paths.review(leeds2022, query), { fromLoopback: true })
  /** Sends the form of a page as a browser would, with changes. */
  const send = async (query: Query, changes: Record<string, string>) => {
    const page = await show(await review(query))
    const sent = await page
      .locator('form.tl-review')
      .evaluate((form: HTMLFormElement) =>
        Object.fromEntries(
          [...new FormData(form)].map(([name, value]) => [name, typeof value === 'string' ? value : ''])
        )
      )
    const form = { ...sent, say: 'save', by: 'Ada Example', ...changes }
    return ask(routes(), paths.review(leeds2022), { method: 'POST', fromLoopback: true, form })
  }

  it('let everyone read and only this machine change', () => {
    expect(routes().map(({ method, path, permission }) => [method, path, permission])).toEqual([
      ['GET', '/review', 'everyone'],
      ['GET', '/authorities/:authority/inspections/:address/review', 'keep-record'],
      ['POST', '/authorities/:authority/inspections/:address/review', 'keep-record']
    ])
  })

  describe('the list', () => {
    it('teaches what comes here while no report is held', async () => {
      const words = wordsOf(await list())
      expect(words).toContain('No report has been imported yet')
      expect(words).toContain('goes through checks as it is read')
    })

    it('says so where nothing is left to settle', async () => {
      await take({})
      expect(wordsOf(await list())).toContain('Nothing is left to settle')
    })

    it('says how many of how many, what differs, and leads to the pages', async () => {
      await take()
      const page = await show(await list({ by: 'Ada Example' }))
      const text = await page.getByRole('main').innerText()
      expect(text).toContain('1 of 1 report in the record has something that only a person can settle.')
      expect(text).toContain('1 of 1 report, 2 questions')
      expect(text).toContain('The table and a heading differ on Help.')
      const links = page.getByRole('listitem').getByRole('link', { name: /^page / })
      expect(await links.evaluateAll((all) => all.map((link) => link.getAttribute('href')))).toEqual([
        expect.stringMatching(/\/review\?question=\d+&page=1&by=Ada\+Example$/),
        expect.stringMatching(/\/review\?question=\d+&page=2&by=Ada\+Example$/),
        expect.stringMatching(/\/review\?question=\d+&page=3&by=Ada\+Example$/)
      ])
    })

    it('leads people elsewhere to the pages of the report, where nothing is changed', async () => {
      await take()
      const page = await show(await list({}, false))
      const links = await page.getByRole('main').getByRole('listitem').getByRole('link').all()
      const hrefs = await Promise.all(links.map((link) => link.getAttribute('href')))
      expect(hrefs.some((href) => href?.includes('/review'))).toBe(false)
      expect(hrefs).toContain('/authorities/leeds/inspections/2022-02-21/pages/3')
    })

    it('can be filtered, and says what a filter knows', async () => {
      await take()
      expect(wordsOf(await list({ check: 'numbering' }))).toContain('1 of 1 report, 1 question')
      expect(wordsOf(await list({ check: 'dates' }))).toContain('No report fits these filters')
      expect(await list({ check: 'moon' })).toMatchObject({ kind: 'bad-request' })
    })
  })

  describe('a page of a report', () => {
    it('starts at the first question, with the values that it is about', async () => {
      await take()
      const page = await show(await review())
      const text = await page.getByRole('main').innerText()
      expect(text).toContain('Page 1 of 4, question 1 of 2')
      expect(text).toContain('The table and a heading differ on Help.')
      expect(await page.getByRole('group', { name: 'Help and protection' }).count()).toBe(1)
      expect(await page.getByRole('img').getAttribute('src')).toMatch(/\/pages\/1\.png$/)
      expect(await page.getByLabel('Reason for the change').inputValue()).toMatch(/^Misread/)
    })

    it('shows the grades also beside the heading that contradicts them', async () => {
      await take()
      const page = await show(await review({ page: 2 }))
      expect(await page.getByRole('group', { name: 'Help and protection' }).count()).toBe(1)
      expect(await page.getByRole('textbox', { name: 'Paragraph 1', exact: true }).inputValue()).toBe(
        'Children get help early.'
      )
    })

    it('is not there beyond the report, or without one', async () => {
      expect(await review()).toMatchObject({ kind: 'not-found' })
      await take()
      expect(await review({ page: 5 })).toMatchObject({ kind: 'not-found' })
    })

    it('puts a grade right, settles the question and goes on to the next', async () => {
      await take()
      const ticked = await show(await review())
      const settled = await ticked.getByRole('checkbox').first().getAttribute('name')
      const reply = await send(
        {},
        { 'value.judgement.help-and-protection': 'Inadequate', [settled ?? '']: 'yes' }
      )
      expect(reply).toMatchObject({ kind: 'redirect' })
      const to = reply.kind === 'redirect' ? new URL(reply.to, 'http://record') : undefined
      expect(to?.hash).toBe('#asked')
      expect(Object.fromEntries(to?.searchParams ?? [])).toMatchObject({
        by: 'Ada Example',
        corrected: '1',
        settled: '1'
      })
      const next = await show(await ask(routes(), `${to?.pathname}${to?.search}`, { fromLoopback: true }))
      const text = await next.getByRole('main').innerText()
      expect(text).toContain('Saved: 1 value put right and 1 question settled.')
      expect(text).toContain('Page 3 of 4, question 1 of 1')
      expect(text).toContain('settled by Ada Example on 1 September 2026')
      expect(await next.getByLabel('Your name').inputValue()).toBe('Ada Example')
    })

    it('leaves what was not touched alone, and goes on where nothing was said', async () => {
      await take()
      const reply = await send({ page: 2 }, {})
      expect(reply.kind === 'redirect' && reply.to).toMatch(/\/review\?/)
      expect(reply.kind === 'redirect' && reply.to).not.toContain('corrected')
      expect(wordsOf(await review({ page: 2 }))).not.toContain('checked by a person')
    })

    it('says that a question is still open where what was saved does not settle it', async () => {
      await take()
      const saved = await send({}, { 'value.judgement.help-and-protection': 'Inadequate' })
      const to = saved.kind === 'redirect' ? saved.to : ''
      const page = await show(await ask(routes(), to.replace(/#.*/, ''), { fromLoopback: true }))
      const status = page.getByRole('status')
      expect(await status.innerText()).toContain('Saved: 1 value put right.')
      expect(await status.innerText()).toContain('This question is still open')
      expect(await status.getByRole('link').getAttribute('href')).toMatch(/question=\d+#asked$/)
    })

    it('says that the report is done, and what to do next', async () => {
      await take({ disagreements: [gap] })
      const ticked = await show(await review())
      const settled = await ticked.getByRole('checkbox').first().getAttribute('name')
      const reply = await send({}, { [settled ?? '']: 'yes' })
      const words = wordsOf(
        await ask(routes(), reply.kind === 'redirect' ? reply.to : '', { fromLoopback: true })
      )
      expect(words).toContain('This report has nothing left to settle. No other report needs a person.')
    })

    it('comes back with what was typed, and says what is wrong and where', async () => {
      await take()
      const reply = await send(
        { page: 2 },
        { 'value.paragraph.1': '', 'value.judgement.overall': 'Inadequate', reason: '', by: '' }
      )
      expect(reply).toMatchObject({ kind: 'page', status: 422 })
      const page = await show(reply)
      expect(await page.title()).toMatch(/^Error: Review page 2/)
      const problems = page.getByRole('alert').getByRole('link')
      expect(await problems.evaluateAll((all) => all.map((link) => link.getAttribute('href')))).toEqual([
        '#value-paragraph.1',
        '#reason',
        '#by'
      ])
      for (const href of ['value-paragraph.1', 'reason', 'by']) {
        expect(await page.locator(`[id="${href}"]`).count(), href).toBe(1)
      }
      expect(await page.getByRole('radio', { name: 'Inadequate' }).last().isChecked()).toBe(true)
    })

    it('saves nothing over what somebody else changed, and keeps what was typed', async () => {
      await take()
      const change = { 'value.judgement.overall': 'Good' }
      await send({}, change)
      const reply = await send(
        {},
        { 'value.judgement.overall': 'Inadequate', 'seen.judgement.overall': 'Outstanding' }
      )
      expect(reply).toMatchObject({ kind: 'page', status: 409 })
      const page = await show(reply)
      expect(await page.getByRole('alert').innerText()).toContain('Somebody changed this')
      expect(
        await page.getByRole('group', { name: 'Overall effectiveness' }).getByLabel('Inadequate').isChecked()
      ).toBe(true)
    })

    it('names its single keys only while they are on', async () => {
      await take()
      const keys = async (query: Query) =>
        (await show(await review(query)))
          .locator('[aria-keyshortcuts]')
          .evaluateAll((all) => all.map((each) => each.getAttribute('aria-keyshortcuts')))
      expect(await keys({ page: 2 })).toEqual(['n j', 'h', 'l', '?', 'c', 'e', 'Control+Enter Meta+Enter'])
      expect(await keys({ page: 2, keys: 'off' })).toEqual(['Control+Enter Meta+Enter'])
    })
  })
})
