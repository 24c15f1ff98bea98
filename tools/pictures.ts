import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Browser, chromium } from 'playwright-core'
import { findChromium } from '../scripts/chromium.mjs'
import { isoDate } from '../src/framework/iso-date.ts'
import { exampleReport } from './exampleshire.ts'
import { startSite, throughline } from './running-site.ts'

interface Picture {
  readonly name: string
  readonly path: string
  readonly width: number
  readonly height: number
}

/** Of the record as it is shipped. */
const shipped: readonly Picture[] = [
  { name: 'national-record', path: '/', width: 1280, height: 1500 },
  { name: 'authority', path: '/authorities/leeds', width: 1280, height: 1500 },
  {
    name: 'comparison',
    path: '/compare?group=english-core-cities&on=2022-05-09',
    width: 1280,
    height: 1500
  },
  { name: 'authority-on-a-phone', path: '/authorities/leeds', width: 320, height: 1000 }
]

/**
 * Of a record with a report in it. The report is the invented one, at an authority and on days where there was no
 * inspection: our pictures show no words of anybody else's report.
 */
const invented = '/authorities/rutland/inspections/2027-03-08'
const withReport: readonly Picture[] = [
  { name: 'inspection', path: invented, width: 1280, height: 1500 },
  { name: 'page-beside-text', path: `${invented}/pages/3`, width: 1280, height: 1000 },
  { name: 'search', path: '/search?q=%22social+workers%22', width: 1280, height: 1000 }
]

/**
 * Drives the real site in a real browser and keeps pictures of it: for the README below `docs/pictures`, and of the
 * days that tests live through for the user guide, below `docs/guide/pictures`.
 */
export async function takePictures(): Promise<void> {
  await takeReadmePictures()
  await takeGuidePictures()
}

async function takeReadmePictures(): Promise<void> {
  const executablePath = await findChromium()
  if (executablePath === undefined)
    throw new Error('There is no Chromium on this machine: npm test installs it.')
  const home = await mkdtemp(join(tmpdir(), 'throughline-pictures-'))
  const browser = await chromium.launch({
    executablePath,
    args: ['--no-sandbox', '--disable-background-networking']
  })
  try {
    await takeAll(browser, { DATA_DIR: join(home, 'shipped') }, shipped)
    const settings = { DATA_DIR: join(home, 'with-report') }
    const report = join(home, 'rutland.pdf')
    await writeFile(report, await inventedReport())
    await throughline(settings, 'import', report)
    await takeAll(browser, settings, withReport)
  } finally {
    await browser.close()
    await rm(home, { recursive: true, force: true })
  }
}

/** The walks through many days that have pictures on their way. */
const walks = ['test/browser/year.test.ts', 'test/browser/plan.test.ts'] as const

/** What an invented authority lives through, as the tests of its year and of its plan do. */
async function takeGuidePictures(): Promise<void> {
  const root = new URL('..', import.meta.url)
  const pictures = fileURLToPath(new URL('docs/guide/pictures/', root))
  await mkdir(pictures, { recursive: true })
  const args = ['node_modules/vitest/vitest.mjs', 'run', ...walks]
  const walking = spawn(process.execPath, args, {
    cwd: fileURLToPath(root),
    env: { ...process.env, PICTURES: pictures },
    stdio: 'inherit'
  })
  await once(walking, 'close')
  if (walking.exitCode !== 0)
    throw new Error('A walk did not come to its end: some of its pictures are missing.')
}

function inventedReport(): Promise<Uint8Array> {
  return exampleReport({
    authority: 'Rutland',
    start: isoDate('2027-03-08'),
    end: isoDate('2027-03-19'),
    layout: 'ILACS_2026'
  })
}

async function takeAll(
  browser: Browser,
  settings: Readonly<Record<string, string>>,
  pictures: readonly Picture[]
): Promise<void> {
  const folder = new URL('../docs/pictures/', import.meta.url)
  await mkdir(folder, { recursive: true })
  const site = await startSite(settings)
  try {
    for (const { name, path, width, height } of pictures) {
      const page = await browser.newPage({ viewport: { width, height } })
      const answer = await page.goto(site.address + path)
      if (answer?.status() !== 200)
        throw new Error(`${path} answered ${answer?.status() ?? 'nothing'}: no picture was taken of it.`)
      await page.screenshot({ path: fileURLToPath(new URL(`${name}.png`, folder)) })
      console.log(`docs/pictures/${name}.png`)
      await page.close()
    }
  } finally {
    await site.stop()
  }
}
