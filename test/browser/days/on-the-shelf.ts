import type { Page, Request } from 'playwright-core'
import { expect } from 'vitest'
import { follow, press, typeDay } from './driving.ts'
import type { PickedFile } from './papers.ts'

/** Picks files for a section and sends them; gives what the page says of each, in the order in which they were picked. */
export async function sendFiles(
  page: Page,
  section: string,
  files: readonly PickedFile[],
  script: boolean
): Promise<string[]> {
  await pick(page, section, files)
  const add = page.getByRole('button', { name: 'Add', exact: true })
  if (script) {
    await add.click()
    await expect.poll(() => page.getByRole('status').innerText(), { timeout: 60_000 }).toMatch(/^Done\./)
  } else await press(page, 'Add')
  return page.locator('.tl-files > li').allInnerTexts()
}

/**
 * Sends a file of several pieces over a line that breaks once while the second is on its way; gives the places in the
 * file from which pieces were sent.
 */
export async function sendOverBrokenLine(page: Page, section: string, scan: PickedFile): Promise<number[]> {
  const from: number[] = []
  const pieceOf = (request: Request) => new URL(request.url()).searchParams.get('from')
  await page.route(/\/arrivals\/[^/]+\?from=/, (route) => {
    from.push(Number(pieceOf(route.request())))
    return from.length === 2 ? route.abort('connectionreset') : route.continue()
  })
  await pick(page, section, [scan])
  await page.getByRole('button', { name: 'Add', exact: true }).click()
  const says = () => page.getByRole('status').innerText()
  await expect.poll(says, { timeout: 60_000 }).toContain('it goes on by itself')
  await expect.poll(says, { timeout: 60_000 }).toBe('Done. 1 file: 1 added.')
  return from
}

async function pick(page: Page, section: string, files: readonly PickedFile[]): Promise<void> {
  await page.goto('/prepare/bookcase')
  await press(page, 'Add documents')
  await page.getByLabel('Into which section?').selectOption({ label: section })
  await page.getByLabel('Files').setInputFiles([...files])
}

/** What somebody knows of a document, beyond what its name tells. */
interface Known {
  readonly on: string
  readonly by?: 'A partner' | 'Somebody outside both'
  readonly expected?: string
  readonly post: string
}

/** Says what is known of a document that lies in a section. */
export async function describeDocument(
  page: Page,
  section: string,
  title: string,
  known: Known
): Promise<void> {
  await page.goto('/prepare/bookcase')
  await follow(page, section)
  await follow(page, title)
  await follow(page, 'Change what is known of it')
  if (known.by !== undefined) await page.getByLabel(known.by).check()
  await typeDay(page, 'Which day does it speak of? (optional)', known.on)
  await page.getByLabel('Which post answers for it?').selectOption({ label: known.post })
  if (known.expected !== undefined) {
    await page.getByLabel('Is it something that is expected?').selectOption({ label: known.expected })
  }
  await press(page, 'Save')
}
