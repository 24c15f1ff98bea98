import { readFile } from 'node:fs/promises'
import type { Page } from 'playwright-core'

/** What a click brings down: the file's name and its bytes. */
export async function taken(
  page: Page,
  click: () => Promise<void>
): Promise<{ readonly name: string; readonly bytes: Buffer }> {
  const [download] = await Promise.all([page.waitForEvent('download'), click()])
  return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) }
}
