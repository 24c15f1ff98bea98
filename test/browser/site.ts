import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { chromium } from 'playwright-core'
import { build } from '../../scripts/build.mjs'
import { findChromium } from '../../scripts/chromium.mjs'
import { isoDate } from '../../src/framework/iso-date.ts'
import { exampleReport } from '../../tools/exampleshire.ts'
import { startSite, throughline } from '../../tools/running-site.ts'

/** The built site in a process of its own, with a report in the record, and a browser to look at it with. */
export interface SiteUnderTest {
  readonly address: string
  readonly browser: Browser
  /** A report of an inspection that the record does not have yet, on disk. */
  readonly newReport: string
  close(): Promise<void>
}

export const inspection = '/authorities/leeds/inspections/2022-02-21'

/** An inspection whose report gives two grades that the published tables do not: it needs a person. */
export const doubtful = '/authorities/york/inspections/2025-02-24'

/** An inspection whose report was imported in two versions, with other words in the second. */
export const revised = '/authorities/calderdale/inspections/2027-01-25'

export async function openSite(): Promise<SiteUnderTest> {
  const executablePath = await findChromium()
  if (executablePath === undefined) throw new Error('There is no Chromium: npm test installs it.')
  await build()
  const home = await mkdtemp(join(tmpdir(), 'throughline-browser-'))
  const settings = { DATA_DIR: join(home, 'record') }
  const held = await reportFile(home, '80481-leeds-2022-05-09.pdf', 'Leeds', '2022-02-21', '2022-03-04')
  const doubted = await reportFile(home, '80453-york-2025-04-15.pdf', 'York', '2025-02-24', '2025-03-07')
  const newReport = await reportFile(
    home,
    '80449-bradford-2027-03-01.pdf',
    'Bradford',
    '2027-01-11',
    '2027-01-22'
  )
  const twice = await Promise.all(
    [7, 8].map((seed) =>
      reportFile(
        home,
        `80444-calderdale-2027-03-0${seed}.pdf`,
        'Calderdale',
        '2027-01-25',
        '2027-02-05',
        seed
      )
    )
  )
  await throughline(settings, 'import', held, doubted, ...twice)
  const site = await startSite(settings)
  const browser = await chromium.launch({
    executablePath,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync'
    ]
  })
  return {
    address: site.address,
    browser,
    newReport,
    close: async () => {
      await browser.close()
      await site.stop()
      await rm(home, { recursive: true, force: true, maxRetries: 5 })
    }
  }
}

/** A report made up for the tests, on disk below `home`. */
export async function reportFile(
  home: string,
  name: string,
  authority: string,
  start: string,
  end: string,
  seed = 7
): Promise<string> {
  const layout = start < '2023' ? 'ILACS_2018' : start < '2026-04' ? 'ILACS_2023' : 'ILACS_2026'
  const bytes = await exampleReport({
    authority,
    start: isoDate(start),
    end: isoDate(end),
    layout,
    grades: {
      'impact-of-leaders': 'outstanding',
      'in-care-and-care-leavers': 'outstanding',
      overall: 'outstanding'
    },
    seed
  })
  const path = join(home, name)
  await writeFile(path, bytes)
  return path
}
