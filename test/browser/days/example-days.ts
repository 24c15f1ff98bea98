import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { type BrowserContext, type BrowserContextOptions, chromium, type Page } from 'playwright-core'
import { build } from '../../../scripts/build.mjs'
import { findChromium } from '../../../scripts/chromium.mjs'
import { openHouse } from '../../../src/house/house.ts'
import { hashOfToken } from '../../../src/people/sign-in/session-store.ts'
import { readConfig } from '../../../src/platform/config.ts'
import type { Database } from '../../../src/platform/database/database.ts'
import { inScope } from '../../../src/platform/database/scope.ts'
import { type RunningSite, startSite, throughline } from '../../../tools/running-site.ts'
import { type Person, people } from './people.ts'

/** The authority at which the people of the tests work, and what the record holds of it before their first day. */
export interface ExampleAuthority {
  /** As the record's addresses name it. */
  readonly slug: string
  readonly name: string
  readonly council: string
  /** No authority of the record as it is shipped. */
  readonly isInvented: boolean
  /** The day on which its workspace opened, and from which everybody holds their post. */
  readonly openedOn: string
  /** Writes reports below a folder that are imported before the first day, and says where they lie. */
  readonly reportsBefore?: (home: string) => Promise<readonly string[]>
}

/** The built site with the workspace of one authority, on whichever day the test says it is. */
export interface ExampleDays {
  /** Stops the site and starts it again on this day, at nine in the morning; everybody is signed in anew. */
  comesTo(day: string): Promise<void>
  /** The page of a browser in which this person is signed in. */
  as(person: Person, options?: BrowserContextOptions): Promise<Page>
  close(): Promise<void>
}

export async function openExampleDays(authority: ExampleAuthority): Promise<ExampleDays> {
  const executablePath = await findChromium()
  if (executablePath === undefined) throw new Error('There is no Chromium: npm test installs it.')
  await build()
  const home = await mkdtemp(join(tmpdir(), 'throughline-days-'))
  const settings = { DATA_DIR: join(home, 'record'), COUNCIL_NAME: authority.council }
  await inRecord(settings, (db) => addAuthority(db, authority))
  if (authority.reportsBefore) {
    await throughline(settings, 'import', ...(await authority.reportsBefore(home)))
  }
  const browser = await chromium.launch({
    executablePath,
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-sync']
  })
  const open: BrowserContext[] = []
  let site: RunningSite | undefined
  const rest = async () => {
    for (const context of open.splice(0)) await context.close()
    await site?.stop()
    site = undefined
  }
  return {
    comesTo: async (day) => {
      await rest()
      const morning = new Date(`${day}T09:00:00Z`)
      await inRecord(settings, (db) => signEverybodyIn(db, authority, morning))
      site = await startSite({
        ...settings,
        NODE_OPTIONS: `--import=${new URL('another-day.mjs', import.meta.url).href}`,
        MILLISECONDS_AHEAD: String(morning.getTime() - Date.now())
      })
    },
    as: async (person, options = {}) => {
      const context = await browser.newContext({ baseURL: site?.address ?? '', ...options })
      open.push(context)
      // The browser takes this machine itself for as safe as HTTPS, but the way in asks for the word.
      const url = (site?.address ?? '').replace('http:', 'https:')
      const cookie = { name: '__Host-session', value: tokenOf(person), url }
      await context.addCookies([{ ...cookie, secure: true, httpOnly: true, sameSite: 'Lax' }])
      return context.newPage()
    },
    close: async () => {
      await rest()
      await browser.close()
      await rm(home, { recursive: true, force: true, maxRetries: 5 })
    }
  }
}

async function inRecord(
  settings: Readonly<Record<string, string>>,
  change: (db: Database) => Promise<void>
): Promise<void> {
  const configured = readConfig(settings)
  if (configured.kind === 'refused') throw new Error(configured.problems.join())
  const opened = await openHouse(configured.config, () => undefined)
  if (opened.kind === 'refused') throw new Error(opened.because)
  await change(opened.house.db)
  await opened.house.close()
}

async function addAuthority(
  db: Database,
  { slug: authority, name: authorityName, isInvented, openedOn }: ExampleAuthority
): Promise<void> {
  const openedAt = new Date(`${openedOn}T09:00:00Z`)
  await inScope(db, { kind: 'installation' }, async (tx) => {
    if (isInvented) {
      await sql`insert into record.authority (slug, name, region, region_name)
        values (${authority}, ${authorityName}, 'east-midlands', 'East Midlands')`.execute(tx)
    }
    await tx
      .insertInto('people.workspace')
      .values({ authority, name: authorityName, opened_at: openedAt })
      .execute()
    for (const [id, { name, role, post }] of Object.entries(people)) {
      await tx
        .insertInto('people.account')
        .values({ id, email: `${id}@${authority}.example`, name, created_at: openedAt })
        .execute()
      const membership = { id: `member-${id}`, authority, account: id, role, starts_at: openedAt }
      await tx
        .insertInto('people.membership')
        .values({ ...membership, ends_at: null })
        .execute()
      await tx
        .insertInto('people.post')
        .values({ authority, id: `post-of-${id}`, title: post })
        .execute()
      const held = {
        id: `holding-of-${id}`,
        post: `post-of-${id}`,
        kind: 'holder' as const,
        starts_on: openedOn
      }
      await tx
        .insertInto('people.holding')
        .values({ authority, ...held, name, account: id })
        .execute()
    }
  })
}

/** The cookie's value of this person. */
function tokenOf(person: string): string {
  return `token-of-${person}`
}

async function signEverybodyIn(db: Database, { slug }: ExampleAuthority, at: Date): Promise<void> {
  const expires = new Date(at.getTime() + 12 * 3_600_000)
  await inScope(db, { kind: 'installation' }, async (tx) => {
    await tx.deleteFrom('people.session').execute()
    for (const person of Object.keys(people)) {
      await sql`insert into people.session
        (id, token_hash, account, authority, started_at, last_seen_at, expires_at, device)
        values (${`session-${person}`}, ${hashOfToken(tokenOf(person))}, ${person}, ${slug},
          ${at}, ${at}, ${expires}, 'Firefox on Linux')`.execute(tx)
    }
  })
}
