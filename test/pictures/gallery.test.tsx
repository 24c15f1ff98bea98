/**
 * Lays every pattern out in a real Chromium, wide and narrow: axe finds nothing to object to, nothing
 * scrolls sideways, and nothing breaks the content security policy. With `PICTURES` set to a folder, each
 * page is also kept there as a picture, to be looked at.
 */
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { createServer, type Server } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import axe from 'axe-core'
import type { Browser } from 'playwright-core'
import type { ComponentChildren } from 'preact'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { assetAddresses } from '../../src/ui/assets.ts'
import { renderPage } from '../../src/ui/page/page.tsx'
import { buildStyles } from '../../src/ui/styles/build.mjs'
import { AuthorityGallery } from './authority-gallery.tsx'
import { openBrowser } from './browser.ts'
import { ChartGallery } from './chart-gallery.tsx'
import { FormGallery } from './form-gallery.tsx'
import { gallerySite } from './gallery-site.ts'
import { RecordGallery } from './record-gallery.tsx'

const policy =
  "default-src 'none'; style-src 'self'; font-src 'self'; img-src 'self'; script-src 'self'; form-action 'self'"

const mains: Record<string, ComponentChildren> = {
  authority: <AuthorityGallery />,
  record: <RecordGallery />,
  form: <FormGallery />,
  charts: <ChartGallery />
}

let assets: string
let server: Server
let origin: string
let browser: Browser

beforeAll(async () => {
  assets = await mkdtemp(join(tmpdir(), 'throughline-assets-'))
  await buildStyles(assets)
  server = createServer((request, response) => {
    void answer(request.url ?? '/').then(({ type, body }) => {
      response.writeHead(200, { 'content-type': type, 'content-security-policy': policy })
      response.end(body)
    })
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  const address = server.address()
  origin = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`
  browser = await openBrowser()
})

afterAll(async () => {
  await browser.close()
  server.close()
  await rm(assets, { recursive: true })
})

const types: Record<string, string> = {
  css: 'text/css',
  js: 'text/javascript',
  svg: 'image/svg+xml',
  woff2: 'font/woff2'
}

async function answer(address: string): Promise<{ type: string; body: string | Buffer }> {
  const [, folder, name = ''] = address.split('/')
  if (folder === 'assets') {
    return {
      type: types[name.split('.').at(-1) ?? ''] ?? 'text/plain',
      body: await readFile(join(assets, name))
    }
  }
  const main = mains[folder ?? '']
  const site = { ...gallerySite, asset: assetAddresses(assets, '/assets') }
  const page = {
    title: 'Exampleshire',
    section: 'record' as const,
    breadcrumbs: [{ text: 'Record', href: '/' }],
    main,
    form: folder === 'form'
  }
  return { type: 'text/html', body: renderPage(site, page) }
}

describe.each(Object.keys(mains))('the %s gallery', (name) => {
  it.each([
    ['wide', 1280, true],
    ['narrow', 320, true],
    ['narrow without script', 320, false]
  ])('stands %s', async (width, pixels, javaScriptEnabled) => {
    const context = await browser.newContext({ viewport: { width: pixels, height: 900 }, javaScriptEnabled })
    const page = await context.newPage()
    const complaints: string[] = []
    page.on('console', (message) => {
      if (message.type() === 'error') complaints.push(message.text())
    })
    const response = await page.goto(`${origin}/${name}`)
    expect(response?.status()).toBe(200)
    const folder = process.env['PICTURES']
    if (folder !== undefined) {
      await page.screenshot({
        path: join(folder, `${name}-${width.replaceAll(' ', '-')}.png`),
        fullPage: true
      })
    }
    expect(await page.title()).toBe('Exampleshire – Throughline')
    if (javaScriptEnabled) {
      const reach = await page.evaluate('document.documentElement.scrollWidth')
      expect(reach).toBe(pixels)
      // axe is handed to the page past its policy, as a tester's extension would be.
      await page.evaluate(axe.source)
      const found = await page.evaluate(
        "axe.run().then((r) => [r.passes.length > 20 ? 'axe looked' : 'axe did not look', ...r.violations.map((v) => v.id + ': ' + v.nodes.length + ' of ' + v.nodes[0].html)])"
      )
      expect(found).toEqual(['axe looked'])
    }
    expect(complaints).toEqual([])
    await context.close()
  })

  it('stands on paper: what is folded is open, and what only a screen can do is gone', async () => {
    const page = await browser.newPage({ viewport: { width: 700, height: 1000 } })
    await page.goto(`${origin}/${name}`)
    await page.emulateMedia({ media: 'print' })
    const folder = process.env['PICTURES']
    if (folder !== undefined) {
      await page.screenshot({ path: join(folder, `${name}-paper.png`), fullPage: true })
    }
    expect(await page.getByRole('navigation').count()).toBe(0)
    expect(await page.getByRole('heading', { level: 1 }).isVisible()).toBe(true)
    for (const folded of await page.locator('.govuk-details__text').all()) {
      expect(await folded.evaluate((each: { clientHeight: number }) => each.clientHeight)).toBeGreaterThan(0)
    }
    await page.close()
  })
})
