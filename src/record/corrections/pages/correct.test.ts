import { beforeEach, expect, it } from 'vitest'
import { ask, pagesForTests, readingTools } from '../../../../test/ask.ts'
import { onBothEngines } from '../../../../test/databases.ts'
import { leeds2022, noon, startWithLeeds, storeForTests } from '../../../../test/leeds-record.ts'
import { fileCalled, publishedReport, readerOf, withGrade } from '../../../../test/published-reports.ts'
import type { Field } from '../../activities/field.ts'
import { paths } from '../../paths.ts'
import { importReport } from '../../reports/actions/import-report.ts'
import { correctionRoutes } from './correct.tsx'

const show = pagesForTests()
const files = storeForTests()
const overall: Field = { kind: 'judgement', area: 'overall' }

onBothEngines('the form that puts a value right', (database) => {
  beforeEach(async () => {
    await startWithLeeds(database())
  })

  const routes = () => correctionRoutes(readingTools(database().db))
  const get = (field: Field) => ask(routes(), paths.correct(leeds2022, field), { fromLoopback: true })
  const post = (field: Field, form: Record<string, string>) =>
    ask(routes(), paths.correct(leeds2022, field), { method: 'POST', fromLoopback: true, form })
  const said = { seen: 'Outstanding', value: 'Good', reason: 'Misread', by: 'Jo Smith', say: 'correct' }

  it('is for a person at the machine alone', () => {
    expect(routes().map(({ permission }) => permission)).toEqual(['keep-record', 'keep-record'])
  })

  it('starts with what is held', async () => {
    const page = await show(await get(overall))
    expect(await page.getByRole('radio', { name: 'Outstanding' }).isChecked()).toBe(true)
    const dates = await show(await get({ kind: 'fieldwork-end' }))
    const parts = ['Day', 'Month', 'Year'].map((label) => dates.getByLabel(label).inputValue())
    expect(await Promise.all(parts)).toEqual(['4', '3', '2022'])
  })

  it('leads back to the value once it is saved', async () => {
    expect(await post(overall, said)).toEqual({
      kind: 'redirect',
      to: '/authorities/leeds/inspections/2022-02-21#value-judgement.overall'
    })
  })

  it('takes an unchanged value for a slip, and offers to say that it is right', async () => {
    const reply = await post(overall, { ...said, value: 'Outstanding' })
    expect(reply).toMatchObject({ kind: 'page', status: 422 })
    const page = await show(reply)
    expect(await page.getByRole('alert').innerText()).toContain('change it, or choose “This is right”')
    expect(await page.getByRole('button', { name: 'This is right' }).count()).toBe(1)
    expect(await (await show(await get(overall))).getByText('checked by a person').count()).toBe(0)
  })

  it('says what a newer reading has in place of a correction', async () => {
    await post(overall, said)
    const changed = withGrade(publishedReport(), 'overall', 'inadequate')
    const readers = readerOf({ 'one.pdf': changed })
    await importReport({ db: database().db, clock: noon, store: files(), readers }, fileCalled('one.pdf'), {
      actor: 'Jo'
    })
    const page = await show(await get(overall))
    const text = await page.getByRole('main').innerText()
    expect(text).toContain('a person put “Good”, and the reader now reads “Inadequate”')
    expect(text).toContain('choosing “This is right”, settles it')
    const review = page.getByRole('link', { name: 'Review the report page by page' })
    expect(await review.getAttribute('href')).toBe('/authorities/leeds/inspections/2022-02-21/review')
    await post(overall, { ...said, seen: 'Inadequate', value: 'Inadequate', say: 'check' })
    expect(await (await show(await get(overall))).getByText('Needs a person').count()).toBe(0)
  })

  it('takes a value as checked whatever was typed beside', async () => {
    expect(await post(overall, { ...said, say: 'check', value: 'Inadequate', reason: '' })).toMatchObject({
      kind: 'redirect'
    })
    expect(await (await show(await get(overall))).getByText('checked by a person').count()).toBe(1)
  })

  it('comes back with what was typed, and says what is wrong', async () => {
    const reply = await post(
      { kind: 'fieldwork-end' },
      { ...said, seen: '2022-03-04', 'value-day': '31', 'value-month': '2', 'value-year': '2022', value: '' }
    )
    expect(reply).toMatchObject({ kind: 'page', status: 422 })
    const page = await show(reply)
    expect(await page.title()).toMatch(/^Error: /)
    const problem = page.getByRole('alert').getByRole('link')
    expect(await problem.innerText()).toMatch(/real date/)
    expect(await problem.getAttribute('href')).toBe('#value-day')
    expect(await page.getByLabel('Day').inputValue()).toBe('31')
    expect(await page.getByLabel('Your name').inputValue()).toBe('Jo Smith')
  })

  it('shows both where somebody changed it meanwhile', async () => {
    await post(overall, said)
    const reply = await post(overall, { ...said, value: 'Inadequate' })
    expect(reply).toMatchObject({ kind: 'page', status: 409 })
    const page = await show(reply)
    expect(await page.getByRole('alert').innerText()).toMatch(/You saw: Outstanding\s+It is now: Good/)
    expect(await page.getByRole('radio', { name: 'Inadequate' }).isChecked()).toBe(true)
  })

  it('supplies a value that no source gives', async () => {
    const place = { ...leeds2022, address: '2018-10-29' }
    const field: Field = { kind: 'lead-inspectors' }
    const page = await show(await ask(routes(), paths.correct(place, field), { fromLoopback: true }))
    expect(await page.getByText('Nothing: no source of the record gives it.').count()).toBe(1)
    expect(await page.getByRole('button', { name: 'It is right as it is' }).count()).toBe(0)
    const form = { ...said, seen: '', value: 'Ann Lee' }
    expect(await ask(routes(), paths.correct(place, field), { method: 'POST', form })).toMatchObject({
      kind: 'redirect'
    })
  })

  it.each(['paragraph.99', 'judgement.adoption', 'nonsense'])('has no value called %s', async (field) => {
    const address = `${paths.inspection(leeds2022)}/correct/${field}`
    expect(await ask(routes(), address)).toMatchObject({ kind: 'not-found' })
    expect(await ask(routes(), address, { method: 'POST', form: said })).toMatchObject({ kind: 'not-found' })
  })
})
