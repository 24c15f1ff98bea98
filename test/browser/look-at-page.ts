import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Page } from 'playwright-core'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** What axe finds wrong with a page, of any severity. */
export async function axeFaults(page: Page): Promise<string[]> {
  await page.evaluate(axe)
  return page.evaluate(async () => {
    const run: unknown = Reflect.get(globalThis, 'axe')
    const { violations } = await (
      run as { run: () => Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> }
    ).run()
    return violations.map(
      (fault) => `${fault.id}: ${fault.nodes.map((node) => node.html.slice(0, 120)).join(' | ')}`
    )
  })
}

/** How wide the page is beside its window: wider means scrolling sideways. */
export function widths(page: Page): Promise<{ content: number; window: number }> {
  return page.evaluate(() => ({
    content: document.documentElement.scrollWidth,
    window: document.documentElement.clientWidth
  }))
}

/** What the Tab key reaches within so many steps without showing that it is there. */
export async function invisibleFocus(page: Page, steps: number): Promise<string[]> {
  const found: string[] = []
  for (let step = 0; step < steps; step += 1) {
    await page.keyboard.press('Tab')
    const invisible = await page.evaluate(() => {
      const at = document.activeElement
      if (!at || at === document.body) return undefined
      const style = getComputedStyle(at)
      const marked =
        style.outlineStyle !== 'none' ||
        style.boxShadow !== 'none' ||
        style.backgroundColor === 'rgb(255, 221, 0)'
      const box = at.getBoundingClientRect()
      return marked && box.width > 0 && box.height > 0 ? undefined : at.outerHTML.slice(0, 200)
    })
    if (invisible !== undefined) found.push(`step ${step}: ${invisible}`)
  }
  return found
}

/**
 * What the page says in its main part, as a screen reader is told. The button that shows a password is left out: it
 * needs script, and is not there without. So are the time of day, since a minute may pass between two looks, and by
 * what a draft is kept: without script by its button.
 */
export async function saidInMain(page: Page): Promise<string> {
  const said = await page.locator('main').ariaSnapshot()
  return said
    .replace(/\n *- button "Show password"[^\n]*/g, '')
    .replace(/\b\d{1,2}:\d{2}[ap]m\b/g, 'a time')
    .replace(/(What you type is kept as a draft until|Choose “Save draft” to keep)[^\n]*/g, 'a draft')
}
