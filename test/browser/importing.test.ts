import { readFile } from 'node:fs/promises'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { isoDate } from '../../src/framework/iso-date.ts'
import { exampleReport } from '../../tools/exampleshire.ts'
import type { SiteUnderTest } from './site.ts'
import { openSite } from './site.ts'

let site: SiteUnderTest

beforeAll(async () => {
  site = await openSite()
})
afterAll(() => site.close())

// Reading waits for whatever else this machine does.
const patient = { timeout: 60_000 }
vi.setConfig({ testTimeout: 90_000 })

const pdf = (name: string, buffer: Uint8Array) => ({
  name,
  mimeType: 'application/pdf',
  buffer: Buffer.from(buffer)
})
const notAPdf = pdf('letter.pdf', new TextEncoder().encode('<!DOCTYPE html><p>Hello'))

async function reports(...authorities: string[]) {
  return Promise.all(
    authorities.map(async (authority, index) =>
      pdf(
        `${authority.toLowerCase()}.pdf`,
        await exampleReport({
          authority,
          start: isoDate('2027-02-01'),
          end: isoDate('2027-02-12'),
          layout: 'ILACS_2026',
          seed: index + 20
        })
      )
    )
  )
}

const progress = (page: Page) => page.locator('#progress').innerText()

it('takes many files, one of them bad, and shows in place what comes of each', async () => {
  const page = await site.browser.newPage()
  await page.goto(`${site.address}/import`)
  await page.getByLabel('Your name').fill('Ada Example')
  await page
    .locator('input[type=file]')
    .setInputFiles([...(await reports('Leeds', 'Bradford', 'Kirklees', 'Sheffield', 'York')), notAPdf])
  await page.getByRole('button', { name: 'Import' }).click()
  await page.waitForURL(/\/imports\/\d+$/)
  const loads: string[] = []
  page.on('framenavigated', (frame) => loads.push(frame.url()))
  await expect.poll(() => progress(page), patient).toBe('6 files: 5 taken and 1 not taken.')
  expect(loads, 'the page was changed in place').toEqual([])

  const lines = page.locator('.tl-files > li')
  expect(await lines.allInnerTexts()).toEqual([
    ...['Leeds', 'Bradford', 'Kirklees', 'Sheffield', 'York'].map((authority): unknown =>
      expect.stringMatching(
        new RegExp(
          `^${authority.toLowerCase()}\\.pdf · taken\\s+${authority}, standard inspection, 1 February 2027: `
        )
      )
    ),
    expect.stringMatching(/^letter\.pdf · not taken\s+The file is a web page/)
  ])
  expect(await page.getByRole('status').innerText()).toBe('6 files: 5 taken and 1 not taken.')
  expect(await page.getByRole('navigation', { name: 'Which files' }).innerText()).toContain('Not taken (1)')
  await page.getByRole('link', { name: /^Kirklees/ }).click()
  expect(page.url()).toContain('/authorities/kirklees/inspections/2027-02-01')
  await page.close()
})

it('does the same without script, by keyboard: the page asks for itself again until all is done', async () => {
  const context = await site.browser.newContext({ javaScriptEnabled: false })
  const page = await context.newPage()
  await page.goto(`${site.address}/import`)
  await page.locator('input[type=file]').setInputFiles([...(await reports('Hartlepool')), notAPdf])
  await page.getByRole('button', { name: 'Import' }).focus()
  await page.keyboard.press('Enter')
  await page.waitForURL(/\/imports\/\d+$/)
  await expect.poll(() => progress(page), patient).toBe('2 files: 1 taken and 1 not taken.')
  await page.goto(`${site.address}/imports`)
  expect(await page.getByRole('table').innerText()).toMatch(
    /a person at this machine, in the browser.*2 files: 1 taken and 1 not taken\./s
  )
  await context.close()
})

it('leads a person at the machine from the first page to the form, and says what is missing there', async () => {
  const page = await site.browser.newPage()
  await page.goto(site.address)
  await page.getByRole('link', { name: 'import reports' }).click()
  await page.getByRole('button', { name: 'Import' }).click()
  await expect.poll(() => page.title()).toMatch(/^Error: /)
  expect(await page.getByRole('alert').innerText()).toContain('Choose one or more reports')
  await page.close()
})

it('answers a file that is held already at once', async () => {
  const page = await site.browser.newPage()
  await page.goto(`${site.address}/import`)
  const buffer = await readFile(site.newReport)
  for (const words of ['1 file: 1 taken.', '1 file: 1 already held.']) {
    await page.goto(`${site.address}/import`)
    await page.locator('input[type=file]').setInputFiles(pdf('80449-bradford-2027-03-01.pdf', buffer))
    await page.getByRole('button', { name: 'Import' }).click()
    await page.waitForURL(/\/imports\/\d+$/)
    await expect.poll(() => progress(page), patient).toBe(words)
  }
  await page.close()
})
