import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { axeFaults, invisibleFocus, saidInMain, widths } from './look-at-page.ts'
import type { SiteUnderTest } from './site.ts'
import { doubtful, inspection, openSite, revised } from './site.ts'

const pages = [
  '/',
  '/?area=overall&region=yorkshire-and-the-humber&sort=name',
  '/authorities/leeds',
  '/authorities/dorset-to-2019',
  inspection,
  `${inspection}/pages/2`,
  `${inspection}/versions`,
  `${revised}/versions`,
  `${revised}/versions?from=2&to=1&show=all`,
  '/authorities/leeds/wordings',
  '/authorities/leeds/wordings?area=children-in-care&left=2018-10-29&right=2022-02-21',
  `${inspection}/correct/judgement.overall`,
  `${inspection}/correct/paragraph.3`,
  `${inspection}/correct/fieldwork-end`,
  '/authorities/leeds/inspections/2020-03',
  '/authorities/leeds/inspections/2018-10-29',
  '/search',
  '/search?q=children',
  '/search?q=zzzzzz',
  '/compare',
  '/outlook',
  '/authorities/leeds/outlook',
  '/authorities/cumbria/outlook',
  '/compare?group=english-core-cities&on=2022-05-09',
  '/review',
  '/review?check=dates',
  `${doubtful}/review`,
  `${doubtful}/review?page=2&keys=off`,
  '/import',
  '/imports',
  '/imports/1',
  '/open-data',
  '/api',
  '/guide',
  '/guide/how-a-report-is-read',
  '/guide/setting-up-an-authority',
  '/guide/a-year-under-ilacs',
  '/guide/from-report-to-plan',
  '/sign-in/forgotten',
  '/guide/trail',
  '/guide/backup',
  '/accessibility',
  '/cookies',
  '/sign-in',
  '/sign-in?next=%2Faccount&signed-out=yes',
  '/nowhere'
]

let site: SiteUnderTest

beforeAll(async () => {
  site = await openSite()
})
afterAll(() => site.close())

describe.each(pages)('%s', (path) => {
  it('has no accessibility fault of any severity, wide or narrow', async () => {
    for (const width of [1280, 320]) {
      await withPage(width, true, path, async (page) => {
        expect(await axeFaults(page), `${path} at ${width} px`).toEqual([])
      })
    }
  })

  it('fits 320 px without scrolling sideways', async () => {
    await withPage(320, true, path, async (page) => {
      const { content, window } = await widths(page)
      expect(content).toBeLessThanOrEqual(window)
    })
  })

  it('says the same without script', async () => {
    const [withScript, without] = [
      await withPage(1280, true, path, saidInMain),
      await withPage(1280, false, path, saidInMain)
    ]
    expect(without).toBe(withScript)
  })

  it('shows where the keyboard is, on everything that it reaches', async () => {
    await withPage(1280, true, path, async (page) => {
      expect(await invisibleFocus(page, 25)).toEqual([])
    })
  })

  it('loads nothing from elsewhere and reports no fault to the console', async () => {
    const context = await site.browser.newContext()
    const page = await context.newPage()
    const faults: string[] = []
    page.on('request', (request) => {
      if (!request.url().startsWith(site.address) && !request.url().startsWith('data:'))
        faults.push(request.url())
    })
    page.on('console', (message) => {
      if (message.type() === 'error' && !message.text().includes('404')) faults.push(message.text())
    })
    page.on('pageerror', (error) => faults.push(error.message))
    await page.goto(site.address + path)
    await context.close()
    expect(faults).toEqual([])
  })
})

async function withPage<Result>(
  width: number,
  javaScriptEnabled: boolean,
  path: string,
  look: (page: Page) => Promise<Result>
): Promise<Result> {
  const context = await site.browser.newContext({ viewport: { width, height: 900 }, javaScriptEnabled })
  try {
    const page = await context.newPage()
    await page.goto(site.address + path)
    return await look(page)
  } finally {
    await context.close()
  }
}
