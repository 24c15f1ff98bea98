import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { SiteUnderTest } from './site.ts'
import { doubtful, openSite } from './site.ts'

let site: SiteUnderTest

beforeAll(async () => {
  site = await openSite()
})
afterAll(() => site.close())

const progress = (page: Page) => page.getByRole('navigation', { name: 'Pages and questions' }).innerText()

/** What has the focus, by its accessible role and name as a person would tell it. */
const focused = (page: Page) =>
  page.evaluate(() => {
    const at = document.activeElement
    return at instanceof HTMLElement ? (at.getAttribute('name') ?? at.innerText) : ''
  })

it('goes by keys alone from the list to a grade put right, to the next question, to a settled report', async () => {
  const page = await site.browser.newPage()
  await page.goto(`${site.address}/review`)
  const report = page.getByRole('link', {
    name: 'York, standard inspection, 24 February to 7 March 2025',
    exact: true
  })
  for (let step = 0; !(await report.evaluate((link) => link === document.activeElement)); step += 1) {
    expect(step).toBeLessThan(40)
    await page.keyboard.press('Tab')
  }
  await page.keyboard.press('Enter')
  await expect.poll(() => progress(page)).toContain('Page 1 of')
  // Keys work once the script has come, a moment after the words.
  await page.waitForLoadState('load')
  expect(await progress(page)).toMatch(/question 1 of \d/)
  const questions = Number(/question 1 of (\d+)/.exec(await progress(page))?.[1])
  expect(questions).toBeGreaterThan(1)

  // The question is about the judgements together: the first of them is put right, and the question ticked.
  await page.keyboard.press('e')
  expect(await focused(page)).toMatch(/^value\.judgement\./)
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('c')
  await page.getByLabel('Your name').focus()
  await page.keyboard.type('Ada Example, c n j')
  await page.keyboard.press('Control+Enter')
  await expect
    .poll(() => page.getByRole('main').innerText())
    .toContain('Saved: 1 value put right and 1 question settled.')
  await page.waitForLoadState('load')
  expect(await page.getByLabel('Your name').inputValue()).toBe('Ada Example, c n j')
  expect(await progress(page)).toMatch(new RegExp(`question \\d+ of ${questions - 1}\\b`))

  for (let left = questions - 1; left > 0; left -= 1) {
    await page.keyboard.press('c')
    expect(await focused(page)).toMatch(/^settled\.\d+$/)
    await page.keyboard.press('Control+Enter')
    await expect.poll(() => page.url()).toContain(left > 1 ? 'question=' : 'page=')
    await expect
      .poll(() => progress(page))
      .toMatch(left > 1 ? new RegExp(`question \\d+ of ${left - 1}\\b`) : /nothing left to settle/)
    await page.waitForLoadState('load')
  }
  expect(await page.getByRole('main').innerText()).toContain('This report has nothing left to settle.')
  await page.close()
})

it('opens a question again and settles it without script, by keyboard', async () => {
  const context = await site.browser.newContext({ javaScriptEnabled: false })
  const page = await context.newPage()
  await page.goto(`${site.address}${doubtful}/review?by=Ada+Example`)
  await page
    .getByRole('button', { name: /^Open it again/ })
    .first()
    .focus()
  await page.keyboard.press('Enter')
  await page.waitForURL(/reopened=1/)
  expect(await page.getByRole('main').innerText()).toContain('Saved: 1 question opened again.')
  await page.getByRole('checkbox', { name: /^Settled/ }).focus()
  await page.keyboard.press('Space')
  await page.keyboard.press('Tab')
  await page.keyboard.type('The report is right, the table is not.')
  await page.keyboard.press('Enter')
  await page.waitForURL(/settled=1/)
  const text = await page.getByRole('main').innerText()
  expect(text).toContain('This report has nothing left to settle.')
  expect(text).toContain('The report is right, the table is not.')
  await context.close()
})

it('takes no letter from a text box, and none at all once single keys are off', async () => {
  const page = await site.browser.newPage()
  await page.goto(`${site.address}${doubtful}/review?page=2`)
  await page.getByRole('textbox').first().focus()
  const before = await page.getByRole('textbox').first().inputValue()
  await page.keyboard.press('End')
  await page.keyboard.type('l')
  expect(await page.getByRole('textbox').first().inputValue()).toHaveLength(before.length + 1)
  expect(page.url()).toContain('page=2')
  await page.keyboard.press('Backspace')
  await page.keyboard.press('Escape')
  await page.goto(`${site.address}${doubtful}/review?page=2`)
  await page.keyboard.press('l')
  await page.waitForURL(/page=3/)
  await page.keyboard.press('?')
  await page.getByRole('link', { name: 'Switch single keys off' }).click()
  await page.waitForURL(/keys=off/)
  await page.keyboard.press('h')
  await page.getByRole('link', { name: 'Page after' }).click()
  await page.waitForURL(/page=4/)
  expect(page.url()).toContain('keys=off')
  await page.close()
})

it('asks before it leaves a page that was typed into', async () => {
  const page = await site.browser.newPage()
  await page.goto(`${site.address}${doubtful}/review?page=2`)
  await page.getByRole('textbox').first().fill('Another text.')
  await page.keyboard.press('Escape')
  const asked = new Promise<string>((resolve) => {
    page.once('dialog', (dialog) => {
      resolve(dialog.type())
      dialog.dismiss().catch(() => undefined)
    })
  })
  await page.keyboard.press('l')
  expect(await asked).toBe('beforeunload')
  expect(page.url()).toContain('page=2')
  expect(await page.getByRole('textbox').first().inputValue()).toBe('Another text.')
  await page.close({ runBeforeUnload: false })
})
