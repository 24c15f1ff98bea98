import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { type BrowserContext, type BrowserContextOptions, chromium, type Page } from 'playwright-core'
import { build } from '../../../scripts/build.mjs'
import { findChromium } from '../../../scripts/chromium.mjs'
import { isoDate } from '../../../src/framework/iso-date.ts'
import { openHouse } from '../../../src/house/house.ts'
import type { Role } from '../../../src/people/permissions/roles.ts'
import { hashOfToken } from '../../../src/people/sign-in/session-store.ts'
import { readConfig } from '../../../src/platform/config.ts'
import type { Database } from '../../../src/platform/database/database.ts'
import { inScope } from '../../../src/platform/database/scope.ts'
import { exampleReport } from '../../../tools/exampleshire.ts'
import { type RunningSite, startSite, throughline } from '../../../tools/running-site.ts'

/** The people of Exampleshire, an authority that does not exist, each with the role and the post in which they work. */
export const people = {
  ada: { name: 'Ada Marsh', role: 'link-officer', post: 'Inspection and Improvement Lead' },
  dara: { name: 'Dara Quill', role: 'leader', post: 'Director of Children’s Services' },
  hana: { name: 'Hana Brook', role: 'leader', post: 'Head of Help and Protection' },
  omar: { name: 'Omar Field', role: 'contributor', post: 'Principal Social Worker' },
  petra: { name: 'Petra Lund', role: 'auditor', post: 'Practice Auditor' }
} as const satisfies Record<string, { name: string; role: Role; post: string }>
export type Person = keyof typeof people

/** The built site with the workspace of Exampleshire, on whichever day the test says it is. */
export interface ExampleYear {
  /** Stops the site and starts it again on this day, at nine in the morning; everybody is signed in anew. */
  comesTo(day: string): Promise<void>
  /** The page of a browser in which this person is signed in. */
  as(person: Person, options?: BrowserContextOptions): Promise<Page>
  close(): Promise<void>
}

export async function openExampleYear(settings: Readonly<Record<string, string>> = {}): Promise<ExampleYear> {
  const executablePath = await findChromium()
  if (executablePath === undefined) throw new Error('There is no Chromium: npm test installs it.')
  await build()
  const home = await mkdtemp(join(tmpdir(), 'throughline-year-'))
  const all = { ...settings, DATA_DIR: join(home, 'record'), COUNCIL_NAME: 'Exampleshire County Council' }
  await inRecord(all, addExampleshire)
  const before = join(home, 'exampleshire-2024.pdf')
  await writeFile(before, await reportBefore())
  await throughline(all, 'import', before)
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
      await inRecord(all, (db) => signEverybodyIn(db, morning))
      site = await startSite({
        ...all,
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

/** What the record holds of Exampleshire before the year: an inspection in March 2024. */
function reportBefore(): Promise<Uint8Array> {
  return exampleReport({ start: isoDate('2024-03-11'), end: isoDate('2024-03-22') })
}

/** The judgement that ends the year. */
export function reportThatComes(): Promise<Uint8Array> {
  return exampleReport({
    ...{ start: isoDate('2027-05-10'), end: isoDate('2027-05-21'), layout: 'ILACS_2026', seed: 11 },
    grades: {
      'impact-of-leaders': 'good',
      'help-and-protection': 'good',
      'in-care': 'good',
      'care-leavers': 'outstanding'
    }
  })
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

const authority = 'exampleshire'
const openedAt = new Date('2026-06-01T09:00:00Z')

async function addExampleshire(db: Database): Promise<void> {
  await inScope(db, { kind: 'installation' }, async (tx) => {
    await sql`insert into record.authority (slug, name, region, region_name)
      values (${authority}, 'Exampleshire', 'east-midlands', 'East Midlands')`.execute(tx)
    await tx
      .insertInto('people.workspace')
      .values({ authority, name: 'Exampleshire', opened_at: openedAt })
      .execute()
    for (const [id, { name, role, post }] of Object.entries(people)) {
      await tx
        .insertInto('people.account')
        .values({ id, email: `${id}@exampleshire.example`, name, created_at: openedAt })
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
        starts_on: '2025-01-06'
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

async function signEverybodyIn(db: Database, at: Date): Promise<void> {
  const expires = new Date(at.getTime() + 12 * 3_600_000)
  await inScope(db, { kind: 'installation' }, async (tx) => {
    await tx.deleteFrom('people.session').execute()
    for (const person of Object.keys(people)) {
      await sql`insert into people.session
        (id, token_hash, account, authority, started_at, last_seen_at, expires_at, device)
        values (${`session-${person}`}, ${hashOfToken(tokenOf(person))}, ${person}, ${authority},
          ${at}, ${at}, ${expires}, 'Firefox on Linux')`.execute(tx)
    }
  })
}
