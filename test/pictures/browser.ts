import { type Browser, chromium } from 'playwright-core'
import type { VNode } from 'preact'
import { renderToString } from 'preact-render-to-string'
import { afterAll, beforeAll } from 'vitest'
import { findChromium } from '../../scripts/chromium.mjs'

/** A Chromium that asks nothing of the network of its own accord. */
export async function openBrowser(): Promise<Browser> {
  const executablePath = await findChromium()
  if (executablePath === undefined) throw new Error('There is no Chromium: npm test installs one')
  const quiet = ['background-networking', 'component-update', 'sync', 'gpu'].map(
    (each) => `--disable-${each}`
  )
  return chromium.launch({ executablePath, args: ['--no-sandbox', ...quiet] })
}

/** For a file of tests that ask by role and text: what an element shows in a real browser's accessibility tree. */
export function browserForTests() {
  let browser: Browser
  beforeAll(async () => {
    browser = await openBrowser()
  })
  afterAll(() => browser.close())
  return async (element: VNode) => {
    const page = await browser.newPage()
    await page.setContent(
      `<!doctype html><html lang="en-GB"><title>Test</title>${renderToString(element)}</html>`
    )
    return page
  }
}
