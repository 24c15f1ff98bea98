import type { BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { axeFaults, invisibleFocus, saidInMain, widths } from './look-at-page.ts'
import { openPrivateSite, type PrivateSite } from './private-site.ts'

const director = '/posts/director-of-children-and-families'

let site: PrivateSite
let context: BrowserContext
let page: Page
beforeAll(async () => {
  site = await openPrivateSite()
  context = await site.as('administrator', 'leeds', { javaScriptEnabled: false })
  page = await context.newPage()
})
afterAll(async () => {
  await context.close()
  await site.close()
})

const typeDay = async (name: string, day: string, month: string, year: string) => {
  await page.locator(`#${name}-day`).fill(day)
  await page.locator(`#${name}-month`).fill(month)
  await page.locator(`#${name}-year`).fill(year)
}
const press = (name: string) => page.getByRole('button', { name }).click()
const main = () => page.getByRole('main').innerText()

// One after the other: each goes on from the one before.
describe.sequential('an administrator without script', () => {
  it('is told what is wrong with a post, with everything typed kept', async () => {
    await page.goto(`${site.address}/posts/new`)
    await page.getByLabel('Also known as').fill('DCS')
    await press('Add the post')
    expect(await page.title()).toMatch(/^Error: /)
    expect(await page.getByRole('alert').innerText()).toContain('Enter the title of the post')
    expect(await page.getByLabel('Also known as').inputValue()).toBe('DCS')
  })

  it('adds a post, gives it to one person and then to another', async () => {
    await page.getByLabel('Title').fill('Director of Children and Families')
    await press('Add the post')
    expect(await main()).toContain('The post was added')
    await page.goto(`${site.address}${director}/holder`)
    await page.locator('#name').fill('Jo Smith')
    await typeDay('from', '1', '9', '2024')
    await press('Give the post')
    await page.goto(`${site.address}${director}/holder`)
    await page.getByLabel('Who holds it?').selectOption('leader-leeds')
    await typeDay('from', '1', '11', '2025')
    await press('Give the post')
    expect(await main()).toContain('Jo Smith held it until 31 October 2025.')
  })

  it('cannot give it twice for one day', async () => {
    await page.goto(`${site.address}${director}/holder`)
    await page.locator('#name').fill('Ann Lee')
    await typeDay('from', '1', '1', '2025')
    await press('Give the post')
    expect(await page.getByRole('alert').innerText()).toContain(
      'The post is Jo Smith’s from 1 September 2024'
    )
    expect(await page.locator('#from-year').inputValue()).toBe('2025')
  })

  it('lets a deputy stand in, renames, and says what the post answers for', async () => {
    await page.goto(`${site.address}${director}/deputy`)
    await page.locator('#name').fill('Al Jones')
    await typeDay('to', '31', '12', '2099')
    await page.getByLabel('Why?').fill('annual leave')
    await press('Let them stand in')
    expect(await main()).toContain('Al Jones stands in from')
    await page.goto(`${site.address}${director}/name`)
    await page.getByLabel('Title').fill('Corporate Director, Children and Families')
    await press('Save')
    expect(await main()).toContain('Until then it was called Director of Children and Families.')
    await page.goto(`${site.address}${director}/answers-for`)
    await page.getByLabel('What it answers for').fill('The quality of help, protection and care.')
    await page.getByRole('button', { name: 'Save', exact: true }).click()
    expect(await main()).toContain('The quality of help, protection and care.')
  })

  it('takes back what was a mistake, and cannot end what somebody is in', async () => {
    await page.goto(site.address + director)
    await page.getByRole('link', { name: 'Change when Al Jones was in the post' }).click()
    await page.getByRole('link', { name: /Entered by mistake/ }).click()
    await page.getByLabel('Why was it a mistake?').fill('wrong person')
    await press('Take it back')
    expect(await main()).not.toContain('Al Jones')
    await page.goto(`${site.address}${director}/end`)
    expect(await main()).toContain('First give a last day to:')
    expect(await page.getByRole('link', { name: 'Leeds leader' }).count()).toBe(1)
  })

  it('finds who was meant, and whoever may not manage posts changes nothing', async () => {
    await page.goto(`${site.address}/posts?called=d.c.s`)
    expect(await main()).toContain('No post of yours is called that')
    await page.goto(`${site.address}/posts?called=the+DCS`)
    expect(await main()).toContain('That is this post: Corporate Director, Children and Families')
    const reader = await site.as('councillor')
    const theirs = await reader.newPage()
    await theirs.goto(site.address + director)
    expect(await theirs.getByRole('link', { name: /^(Rename|Give|Let|Change|End)/ }).count()).toBe(0)
    expect((await theirs.goto(`${site.address}${director}/name`))?.status()).toBe(403)
    await reader.close()
    const elsewhere = await site.as('administrator', 'bradford')
    const none = await elsewhere.newPage()
    expect((await none.goto(site.address + director))?.status()).toBe(404)
    expect(await none.getByRole('main').innerText()).not.toContain('Director')
    await elsewhere.close()
  })

  it.each(['', '?done=named', '/name', '/holder', '/deputy', '/answers-for', '/end'])(
    'has no accessibility fault on the page of a post%s, wide or narrow, and with or without script',
    async (path) => {
      const said: unknown[] = []
      for (const [width, javaScriptEnabled] of [
        [1280, true],
        [320, true],
        [320, false]
      ] as const) {
        const look = await site.as('administrator', 'leeds', {
          javaScriptEnabled,
          viewport: { width, height: 900 }
        })
        const looked = await look.newPage()
        await looked.goto(`${site.address}${director}${path}`)
        if (javaScriptEnabled) expect(await axeFaults(looked)).toEqual([])
        if (javaScriptEnabled) expect(await invisibleFocus(looked, 30)).toEqual([])
        const { content, window } = await widths(looked)
        expect(content).toBeLessThanOrEqual(window)
        said.push(await saidInMain(looked))
        await look.close()
      }
      expect(said[2]).toEqual(said[0])
    }
  )
})
