import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { hashPassword } from '../../src/people/sign-in/password-hash.ts'
import { inScope } from '../../src/platform/database/scope.ts'
import { openPrivateSite, type PrivateSite } from './private-site.ts'
import { inspection, reportFile } from './site.ts'

const password = 'a long pass phrase for tests'
const paragraph = (number: number) => `${site.address}${inspection}/correct/paragraph.${number}`
let site: PrivateSite
// A server that was killed takes a while to come back on a busy machine.
vi.setConfig({ testTimeout: 120_000 })

beforeAll(async () => {
  site = await openPrivateSite(
    {},
    {
      reports: async (home) => [
        await reportFile(home, '80481-leeds-2022-05-09.pdf', 'Leeds', '2022-02-21', '2022-03-04')
      ],
      record: async (db) => {
        const password_hash = await hashPassword(password)
        await inScope(db, { kind: 'installation' }, (tx) =>
          tx
            .updateTable('people.account')
            .set({ password_hash })
            .where('id', '=', 'administrator-leeds')
            .execute()
        )
      }
    }
  )
})
afterAll(() => site.close())

const words = (page: Page) => page.getByLabel('What does the report say?')
const soon = { timeout: 20_000 }
const state = (page: Page) => page.locator('[data-draft-state]')
const said = (page: Page) => page.getByRole('main').innerText()

async function open(page: Page, number: number): Promise<void> {
  await page.goto(paragraph(number))
  await page.waitForLoadState('load')
}

/** Types at the end of the text, as a person would. */
async function typeOn(page: Page, text: string): Promise<void> {
  await words(page).focus()
  await page.keyboard.press('Control+End')
  await page.keyboard.type(text)
}

it('keeps what was typed when the page is killed, and puts it back with words', async () => {
  const context = await site.as('link-officer')
  const page = await context.newPage()
  await open(page, 1)
  const before = await words(page).inputValue()
  await typeOn(page, ' And so on.')
  await expect.poll(() => state(page).innerText(), soon).toMatch(/^Draft saved at \d+:\d\d[ap]m\.$/)
  expect(await page.locator('[data-draft-says]').textContent()).toMatch(/^Draft saved/)
  // Typed in the last moment: leaving the page sends it along.
  await typeOn(page, ' Late.')
  await page.close()

  const again = await context.newPage()
  await open(again, 1)
  expect(await words(again).inputValue()).toBe(`${before} And so on. Late.`)
  expect(await said(again)).toMatch(/You began this on .* at \d+:\d\d[ap]m\. It is not saved yet\./)
  await again.getByLabel('Why is this wrong?').fill('The end was missing.')
  const name = again.getByLabel('Your name')
  if ((await name.count()) > 0) await name.fill('Leeds link-officer')
  await again.getByRole('button', { name: 'Save the correction' }).click()
  await again.waitForURL((address) => !address.pathname.includes('/correct/'))
  await open(again, 1)
  expect(await words(again).inputValue()).toBe(`${before} And so on. Late.`)
  expect(await said(again)).not.toContain('You began this')
  await context.close()
})

it('stores nothing in the browser', async () => {
  const context = await site.as('link-officer')
  const page = await context.newPage()
  await open(page, 2)
  await typeOn(page, ' A child’s story.')
  await expect.poll(() => state(page).innerText(), soon).toContain('Draft saved')
  const stored = await page.evaluate(async () => ({
    local: localStorage.length,
    session: sessionStorage.length,
    databases: (await indexedDB.databases()).length,
    caches: (await caches.keys()).length
  }))
  expect(stored).toEqual({ local: 0, session: 0, databases: 0, caches: 0 })
  expect(await words(page).getAttribute('autocomplete')).toBe('off')
  await context.close()
})

it('keeps nothing with whoever else signed in at the same machine', async () => {
  const context = await site.as('link-officer')
  const page = await context.newPage()
  await open(page, 4)
  const other = await site.as('link-officer', 'bradford')
  await context.clearCookies()
  await context.addCookies(await other.cookies())
  await typeOn(page, ' Not Bradford’s.')
  await expect.poll(() => state(page).innerText(), soon).toContain('somebody else is signed in here now')
  const tab = await context.newPage()
  await tab.goto(`${site.address}/drafts`)
  expect(await said(tab)).toContain('You have no drafts.')
  await page.close({ runBeforeUnload: false })
  await context.close()
  await other.close()
})

it('waits while the server is down, says so, and keeps everything once it is back', async () => {
  const context = await site.as('link-officer')
  const page = await context.newPage()
  await open(page, 2)
  await typeOn(page, ' One.')
  await expect.poll(() => state(page).innerText(), soon).toContain('Draft saved')
  const restarted = site.killAndRestart()
  await typeOn(page, ' Two.')
  await expect.poll(() => state(page).innerText(), soon).toContain('The site cannot be reached')
  await restarted
  await typeOn(page, ' Three.')
  await expect.poll(() => state(page).innerText(), { timeout: 60_000 }).toContain('Draft saved')
  const again = await context.newPage()
  await open(again, 2)
  await expect.poll(() => words(again).inputValue(), soon).toMatch(/One\. Two\. Three\.$/)
  await context.close()
})

it('shows two people in one text each other, and both texts to who saves second', async () => {
  const [first, second] = [await site.as('link-officer'), await site.as('administrator')]
  const [jo, sam] = [await first.newPage(), await second.newPage()]
  await open(jo, 1)
  await open(sam, 1)
  const base = await words(jo).inputValue()
  await typeOn(jo, ' End of Jo.')
  await expect.poll(() => state(jo).innerText(), soon).toContain('Draft saved')
  await words(sam).focus()
  await sam.keyboard.press('Control+Home')
  await sam.keyboard.type('Sam first. ')
  await expect
    .poll(() => sam.locator('[data-draft-others]').innerText(), soon)
    .toMatch(/^Leeds link-officer writes here too/)

  await jo.getByLabel('Why is this wrong?').fill('Missing end.')
  const name = jo.getByLabel('Your name')
  if ((await name.count()) > 0) await name.fill('Jo')
  await jo.getByRole('button', { name: 'Save the correction' }).click()
  await jo.waitForURL((address) => !address.pathname.includes('/correct/'))

  await sam.getByLabel('Why is this wrong?').fill('Missing beginning.')
  const samsName = sam.getByLabel('Your name')
  if ((await samsName.count()) > 0) await samsName.fill('Sam')
  await sam.getByRole('button', { name: 'Save the correction' }).click()
  await expect.poll(() => said(sam), soon).toContain('Somebody saved this text after your draft began.')
  expect(await sam.locator('.tl-two-texts mark').allInnerTexts()).toEqual([' End of Jo.', 'Sam first. '])
  expect(await words(sam).inputValue()).toBe(`Sam first. ${base}`)
  await sam.getByRole('link', { name: 'Join both' }).click()
  await sam.waitForLoadState('load')
  expect(await words(sam).inputValue()).toBe(`Sam first. ${base} End of Jo.`)
  expect(await sam.getByLabel('Why is this wrong?').inputValue()).toBe('Missing beginning.')
  if ((await samsName.count()) > 0) await samsName.fill('Sam')
  await sam.getByRole('button', { name: 'Save the correction' }).click()
  await sam.waitForURL((address) => !address.pathname.includes('/correct/'))
  await open(jo, 1)
  expect(await words(jo).inputValue()).toBe(`Sam first. ${base} End of Jo.`)
  await Promise.all([first.close(), second.close()])
})

it('does the same without script: a button keeps the draft, and it can be thrown away and put back', async () => {
  const context = await site.as('link-officer', 'leeds', { javaScriptEnabled: false })
  const page = await context.newPage()
  await open(page, 4)
  await words(page).fill('Typed without script.\nIn two lines.')
  await page.getByLabel('Why is this wrong?').fill('It is another text.')
  await page.getByRole('button', { name: 'Save draft' }).click()
  await page.waitForLoadState('load')
  expect(await state(page).innerText()).toMatch(/^Draft saved at/)
  expect(await words(page).inputValue()).toBe('Typed without script.\nIn two lines.')

  await open(page, 4)
  expect(await words(page).inputValue()).toBe('Typed without script.\nIn two lines.')
  expect(await page.getByLabel('Why is this wrong?').inputValue()).toBe('It is another text.')
  await page.getByRole('button', { name: 'Throw the draft away' }).first().click()
  await page.waitForURL(/\/drafts/)
  expect(await said(page)).toContain('The draft was thrown away.')
  await open(page, 4)
  expect(await words(page).inputValue()).not.toContain('Typed without script')
  await page.goto(`${site.address}/drafts`)
  await page
    .getByRole('button', { name: /^Put back/ })
    .first()
    .click()
  await page.waitForURL(/done=put-back/)
  await open(page, 4)
  expect(await words(page).inputValue()).toBe('Typed without script.\nIn two lines.')

  // Pressing Enter in a line sends the form to be saved, and not to anything that throws away.
  await page.getByRole('link', { name: 'Cancel' }).focus()
  const first = await page.locator('form:has(textarea) button').first().innerText()
  expect(first).toBe('Save the correction')
  await context.close()
})

it('keeps what two windows of one person typed, whichever was last', async () => {
  const context = await site.as('link-officer')
  const [one, two] = [await context.newPage(), await context.newPage()]
  await open(one, 3)
  await open(two, 3)
  await typeOn(one, ' Window one.')
  await expect.poll(() => state(one).innerText(), soon).toContain('Draft saved')
  await typeOn(two, ' Window two.')
  await expect.poll(() => state(two).innerText(), soon).toContain('Draft saved')
  const three = await context.newPage()
  await open(three, 3)
  expect(await words(three).inputValue()).toMatch(/Window two\.$/)
  expect(await said(three)).toContain('You, in another window, wrote here last on')
  await three.getByRole('link', { name: /^Look at this draft/ }).click()
  await three.waitForURL(/\/drafts\//)
  expect(await said(three)).toContain('Window one.')
  await three.getByRole('button', { name: 'Go on with these words' }).click()
  await three.waitForURL(/of=/)
  expect(await words(three).inputValue()).toMatch(/Window one\.$/)
  await context.close()
})

it('says that the person is signed out, and goes on once they signed in in another tab', async () => {
  const context = await site.as('administrator')
  const page = await context.newPage()
  await open(page, 3)
  await typeOn(page, ' Before.')
  await expect.poll(() => state(page).innerText(), soon).toContain('Draft saved')
  const tab = await context.newPage()
  await tab.goto(`${site.address}/drafts`)
  await tab.getByRole('button', { name: 'Sign out' }).click()
  await tab.waitForLoadState('load')

  await typeOn(page, ' After.')
  await expect.poll(() => state(page).innerText(), soon).toContain('You are signed out')
  // Sending the form would lose it: it stays.
  await page.getByRole('button', { name: 'Save the correction' }).click()
  await expect.poll(() => words(page).inputValue(), soon).toMatch(/Before\. After\.$/)
  expect(page.url()).toBe(paragraph(3))

  const [signIn] = await Promise.all([
    context.waitForEvent('page'),
    page.getByRole('link', { name: 'Sign in in another tab' }).click()
  ])
  await signIn.getByLabel('Email address').fill('administrator@leeds.example')
  await signIn.getByLabel('Password', { exact: true }).fill(password)
  await signIn.getByRole('button', { name: 'Sign in' }).click()
  await signIn.waitForURL((address) => !address.pathname.startsWith('/sign-in'))
  await page.bringToFront()
  await expect.poll(() => state(page).innerText(), soon).toContain('Draft saved')
  await signIn.goto(paragraph(3))
  expect(await words(signIn).inputValue()).toMatch(/Before\. After\.$/)
  await context.close()
})
