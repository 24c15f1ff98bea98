import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium } from 'playwright-core'
import { findChromium } from '../scripts/chromium.mjs'
import { startSite, throughline } from './running-site.ts'

interface Picture {
  readonly name: string
  readonly path: string
  readonly width: number
  readonly height: number
}

const pictures: readonly Picture[] = [
  { name: 'national-record', path: '/', width: 1280, height: 1500 },
  { name: 'authority', path: '/authorities/leeds', width: 1280, height: 1500 },
  { name: 'inspection', path: '/authorities/leeds/inspections/2022-02-21', width: 1280, height: 1400 },
  {
    name: 'page-beside-text',
    path: '/authorities/leeds/inspections/2022-02-21/pages/4',
    width: 1280,
    height: 1100
  },
  { name: 'search', path: '/search?q=%22contingency+planning%22', width: 1280, height: 1100 },
  { name: 'authority-on-a-phone', path: '/authorities/leeds', width: 320, height: 1200 }
]

/** Drives the real site in a real browser and keeps pictures of it for the README, below `docs/pictures`. */
export async function takePictures(reports: readonly string[]): Promise<void> {
  const executablePath = await findChromium()
  if (executablePath === undefined)
    throw new Error('There is no Chromium on this machine: run npm test once.')
  const home = await mkdtemp(join(tmpdir(), 'throughline-pictures-'))
  const settings = { DATA_DIR: join(home, 'record') }
  const folder = new URL('../docs/pictures/', import.meta.url)
  await mkdir(folder, { recursive: true })
  if (reports.length > 0) await throughline(settings, 'import', ...reports)
  const site = await startSite(settings)
  const browser = await chromium.launch({
    executablePath,
    args: ['--no-sandbox', '--disable-background-networking']
  })
  try {
    for (const picture of pictures) {
      const page = await browser.newPage({ viewport: { width: picture.width, height: picture.height } })
      const answer = await page.goto(site.address + picture.path)
      if (answer?.status() !== 200) {
        console.log(`${picture.name}: not taken, the page answered ${answer?.status() ?? 'nothing'}`)
        continue
      }
      await page.screenshot({ path: new URL(`${picture.name}.png`, folder).pathname })
      console.log(`docs/pictures/${picture.name}.png`)
      await page.close()
    }
  } finally {
    await browser.close()
    await site.stop()
    await rm(home, { recursive: true, force: true })
  }
}
