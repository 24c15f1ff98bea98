import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { axeFaults, widths } from '../look-at-page.ts'

/**
 * A main stop of the year: a page at which nothing is wrong, wide or narrow. Where a height in pixels is given and
 * `PICTURES` is set to a folder, so much of the page is kept there: these are the pictures of the user guide.
 */
export async function stop(page: Page, name: string, height?: number): Promise<void> {
  // As it stands, without the word on what was just done.
  await page.goto(new URL(page.url()).pathname)
  const folder = process.env['PICTURES']
  if (folder !== undefined && height !== undefined) {
    await page.setViewportSize({ width: 900, height })
    await page.screenshot({ path: join(folder, `${name}.png`) })
  }
  for (const width of [320, 1280]) {
    await page.setViewportSize({ width, height: 900 })
    expect(await axeFaults(page), `${name} at ${width} px`).toEqual([])
    const { content, window } = await widths(page)
    expect(content, `${name} at ${width} px`).toBeLessThanOrEqual(window)
  }
}
