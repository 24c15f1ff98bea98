import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { axeFaults, widths } from '../look-at-page.ts'

/** What the user guide shows of a page: so many pixels of its height, from the top or from a heading. */
export interface Shown {
  readonly height: number
  readonly from?: string | RegExp
}

/**
 * A main stop of a walk through many days: a page at which nothing is wrong, wide or narrow. With `PICTURES` set to a folder what the
 * user guide shows of it is kept there.
 */
export async function stop(page: Page, name: string, shown?: Shown): Promise<void> {
  // As it stands, without the word on what was just done.
  const here = new URL(page.url())
  here.searchParams.delete('done')
  await page.goto(here.href)
  const folder = process.env['PICTURES']
  if (folder !== undefined && shown !== undefined) {
    await page.setViewportSize({ width: 900, height: shown.height })
    if (shown.from !== undefined) {
      const heading = page.getByRole('heading', { name: shown.from }).first()
      await heading.evaluate((from: { scrollIntoView(): void }) => from.scrollIntoView())
    }
    await page.screenshot({ path: join(folder, `${name}.png`) })
  }
  for (const width of [320, 1280]) {
    await page.setViewportSize({ width, height: 900 })
    expect(await axeFaults(page), `${name} at ${width} px`).toEqual([])
    const { content, window } = await widths(page)
    expect(content, `${name} at ${width} px`).toBeLessThanOrEqual(window)
  }
}
