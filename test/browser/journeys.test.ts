import { readFile } from 'node:fs/promises'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { SiteUnderTest } from './site.ts'
import { inspection, openSite } from './site.ts'

let site: SiteUnderTest

beforeAll(async () => {
  site = await openSite()
})
afterAll(() => site.close())

it('goes from the national record to a paragraph and the page that it was read from', async () => {
  const page = await site.browser.newPage()
  await page.goto(site.address)
  await page.getByRole('table').getByRole('link', { name: 'Leeds', exact: true }).first().click()
  await expect.poll(() => page.getByRole('heading', { level: 1 }).innerText()).toBe('Leeds')
  await page.goto(`${site.address}${inspection}#paragraph-3`)
  expect(await page.locator('#paragraph-3').isVisible()).toBe(true)
  await page.goto(`${site.address}${inspection}/pages/2`)
  const picture = page.getByRole('img', { name: /page 2/i })
  await expect
    .poll(() => picture.evaluate((image: HTMLImageElement) => image.naturalWidth))
    .toBeGreaterThan(300)
  await page.close()
})

it('finds a passage by words and goes to it', async () => {
  const page = await site.browser.newPage()
  await page.goto(site.address)
  await page.getByRole('link', { name: 'Search' }).click()
  await page.getByRole('main').getByRole('searchbox').fill('"social workers"')
  await page.keyboard.press('Enter')
  await page.locator('main a[href*="#paragraph-"]').first().click()
  expect(page.url()).toMatch(/\/authorities\/(leeds|york)\/inspections\/[\d-]+#paragraph-\d+$/)
  await page.close()
})

it('puts a misread grade right at the machine, by keyboard, without script, and keeps the old value', async () => {
  const context = await site.browser.newContext({ javaScriptEnabled: false })
  const page = await context.newPage()
  await page.goto(`${site.address}${inspection}/correct/judgement.help-and-protection`)
  await page.getByRole('radio', { name: 'Inadequate' }).focus()
  await page.keyboard.press('Space')
  await page.getByRole('textbox', { name: /why/i }).fill('The table on page 1 says so')
  await page.getByRole('textbox', { name: /name/i }).fill('Ada Example')
  await page.keyboard.press('Enter')
  await page.waitForURL((url) => !url.pathname.includes('/correct/'))
  const text = await page.getByRole('main').innerText()
  expect(text).toContain('corrected by a person')
  expect(text).toContain('Ada Example')
  expect(text).toContain('The table on page 1 says so')
  await context.close()
})

it('says what is missing in a correction and keeps what was typed', async () => {
  const page = await site.browser.newPage()
  await page.goto(`${site.address}${inspection}/correct/paragraph.2`)
  await page.getByRole('textbox', { name: /name/i }).fill('Ada Example')
  await page
    .getByRole('textbox', { name: /what does the report say/i })
    .first()
    .fill('Another text.')
  await page
    .getByRole('button', { name: /correct|save/i })
    .first()
    .click()
  await expect.poll(() => page.title()).toMatch(/^Error: /)
  expect(await page.getByRole('alert').innerText()).toContain('Enter why the value is not right')
  expect(await page.getByRole('textbox', { name: /name/i }).inputValue()).toBe('Ada Example')
  await page.close()
})

it('takes in a report that is uploaded, and says what is wrong with a file that is none', async () => {
  const page = await site.browser.newPage()
  await page.goto(`${site.address}/import`)
  const notAPdf = {
    name: 'letter.pdf',
    mimeType: 'application/pdf',
    buffer: Buffer.from('<!DOCTYPE html><p>Hello')
  }
  const report = {
    name: '80449-bradford-2027-03-01.pdf',
    mimeType: 'application/pdf',
    buffer: await readFile(site.newReport)
  }
  await page.locator('input[type=file]').setInputFiles([report, notAPdf])
  await page.getByRole('button', { name: /import|take|upload/i }).click()
  await expect.poll(() => page.getByRole('main').innerText(), { timeout: 20_000 }).toContain('letter.pdf')
  await page
    .getByRole('link', { name: /bradford/i })
    .first()
    .click()
  expect(page.url()).toContain('/authorities/bradford/inspections/2027-01-11')
  await page.close()
})

it('compares the core cities as the public knew them on 9 May 2022', async () => {
  const page = await site.browser.newPage()
  await page.goto(`${site.address}/compare?group=english-core-cities&on=2022-05-09`)
  const text = await page.getByRole('main').innerText()
  expect(text).toMatch(/1 of 8 .*outstanding/i)
  expect(text).toContain('Leeds')
  await page.close()
})
