import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, BrowserContext, BrowserContextOptions } from 'playwright-core'
import { chromium } from 'playwright-core'
import { build } from '../../scripts/build.mjs'
import { findChromium } from '../../scripts/chromium.mjs'
import { openHouse } from '../../src/house/house.ts'
import type { Role } from '../../src/people/permissions/roles.ts'
import { readConfig } from '../../src/platform/config.ts'
import type { Database } from '../../src/platform/database/database.ts'
import { type RunningSite, startSite, throughline } from '../../tools/running-site.ts'
import { seedPeople, type TestWorkspace, tokenOf } from '../people.ts'

/** The built site with two workspaces, a person signed in for each role, and a browser to be any of them. */
export interface PrivateSite {
  readonly address: string
  readonly browser: Browser
  /** A browser of its own in which this person is signed in. */
  as(role: Role, authority?: TestWorkspace, options?: BrowserContextOptions): Promise<BrowserContext>
  /** Kills the server and starts it again on the same record, at the same address. */
  killAndRestart(): Promise<void>
  close(): Promise<void>
}

/** What the site holds besides its people, before it starts. */
interface Prepared {
  /** Files of reports to import. */
  readonly reports?: (home: string) => Promise<readonly string[]>
  readonly record?: (db: Database) => Promise<void>
}

export async function openPrivateSite(
  settings: Readonly<Record<string, string>> = {},
  prepared: Prepared = {}
): Promise<PrivateSite> {
  const executablePath = await findChromium()
  if (executablePath === undefined) throw new Error('There is no Chromium: npm test installs it.')
  await build()
  const home = await mkdtemp(join(tmpdir(), 'throughline-private-'))
  const all = { ...settings, DATA_DIR: join(home, 'record') }
  if (prepared.reports) await throughline(all, 'import', ...(await prepared.reports(home)))
  await seedRecord(all, prepared)
  let site: RunningSite = await startSite(all)
  const { address } = site
  const browser = await chromium.launch({
    executablePath,
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-sync']
  })
  return {
    address,
    browser,
    as: async (role, authority = 'leeds', options = {}) => {
      const context = await browser.newContext(options)
      // The browser takes this machine itself for as safe as HTTPS, but the way in asks for the word.
      const url = address.replace('http:', 'https:')
      const cookie = { name: '__Host-session', value: tokenOf(authority, role), url }
      await context.addCookies([{ ...cookie, secure: true, httpOnly: true, sameSite: 'Lax' }])
      return context
    },
    killAndRestart: async () => {
      await site.kill()
      site = await startSite({ ...all, PORT: new URL(address).port })
    },
    close: async () => {
      await browser.close()
      await site.stop()
      await rm(home, { recursive: true, force: true, maxRetries: 5 })
    }
  }
}

async function seedRecord(settings: Readonly<Record<string, string>>, { record }: Prepared): Promise<void> {
  const configured = readConfig(settings)
  if (configured.kind === 'refused') throw new Error(configured.problems.join())
  const opened = await openHouse(configured.config, () => undefined)
  if (opened.kind === 'refused') throw new Error(opened.because)
  await seedPeople(opened.house.db, new Date())
  await record?.(opened.house.db)
  await opened.house.close()
}
