import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Writable } from 'node:stream'
import { sql } from 'kysely'
import { dressFor } from '../../src/house/dress-for.ts'
import { markPassage, onwards } from '../../src/house/onwards.ts'
import { problemPages } from '../../src/house/pages/problem-pages.tsx'
import { type EveryTool, everyRoute } from '../../src/house/routes.ts'
import { everyText } from '../../src/house/texts.ts'
import { improveCalendar } from '../../src/improve/calendar-sources.ts'
import { improveThings } from '../../src/improve/things.ts'
import { improveWords } from '../../src/improve/words.ts'
import type { Role } from '../../src/people/permissions/roles.ts'
import type { Route } from '../../src/people/permissions/route.ts'
import { postThings } from '../../src/people/posts/post-things.ts'
import { openGate } from '../../src/people/sign-in/gate.ts'
import { hashOfToken } from '../../src/people/sign-in/session-store.ts'
import { systemClock } from '../../src/platform/clock.ts'
import type { Database, OpenDatabase } from '../../src/platform/database/database.ts'
import { inScope } from '../../src/platform/database/scope.ts'
import { openArrivingStore } from '../../src/platform/files/arriving-store.ts'
import { openContentStore } from '../../src/platform/files/content-store.ts'
import { openHoldingStore } from '../../src/platform/files/holding-store.ts'
import { createLog } from '../../src/platform/log.ts'
import { createWebServer } from '../../src/platform/web/server.ts'
import { documentPassages } from '../../src/prepare/bookcase/text/document-passages.ts'
import { calendarSources } from '../../src/prepare/calendar-sources.ts'
import { prepareOpenings } from '../../src/prepare/openings.ts'
import { prepareThings } from '../../src/prepare/things.ts'
import { foundInVisits } from '../../src/prepare/visits/found-in-visits.ts'
import { prepareWords } from '../../src/prepare/words.ts'
import { allAuthorities } from '../../src/record/authorities/store.ts'
import { recordPassages } from '../../src/record/thread/record-passages.ts'
import { recordThings } from '../../src/record/thread/record-things.ts'
import { recordWords } from '../../src/record/words.ts'
import { openThings } from '../../src/thread/things.ts'
import { makeEverything } from '../isolation/every-kind-of-thing.ts'
import { seedPeople, type TestWorkspace, tokenOf } from '../people.ts'
import { gallerySite } from '../pictures/gallery-site.ts'
import { seedRecord } from '../seeded-record.ts'

/** The word that stands in everything private to the other authority. */
export const theirWord = 'Zebrafinch'

/** What opens the page of the first administrator. */
export const setUpToken = 'set-up-token-of-the-tests'

/** The whole route table behind the real gate, answering on a port, with a database to look into. */
export interface WholeSite {
  readonly address: string
  readonly routes: readonly Route[]
  /** The lines of the log so far. */
  readonly log: () => readonly string[]
  /** Who asks is signed in again, whatever they did to their session. */
  readonly signInAgain: () => Promise<void>
  close(): Promise<void>
}

/** Who asks: the administrator of Leeds, unless it says otherwise; `nobody` is not signed in. */
export interface Asker {
  readonly role?: Role | 'nobody'
  readonly authority?: TestWorkspace
}

export async function openWholeSite({ db, owner, engine }: OpenDatabase): Promise<WholeSite> {
  const home = await mkdtemp(join(tmpdir(), 'throughline-attacked-'))
  const now = new Date()
  await seedRecord(db)
  await seedPeople(db, now)
  await makeEverything(db, 'leeds', 'Nuthatch', now)
  await letStand(db)
  await makeEverything(db, 'bradford', theirWord, now)
  const site = { ...gallerySite, asset: (name: string) => `/assets/${name}` }
  let said = ''
  const destination = new Writable({
    write: (chunk, _encoding, done) => {
      said += String(chunk)
      done()
    }
  })
  const nobodyWrites = () =>
    Promise.resolve({ kind: 'gave-up' as const, because: 'Nothing is written in this test.' })
  const nobodyReads = (): Promise<never> => Promise.reject(new Error('Nothing is read in this test'))
  const tools: EveryTool = {
    ...{ db, clock: systemClock, engine, schema: 'test', site, version: 'test', texts: everyText },
    store: await openContentStore(join(home, 'files')),
    waiting: await openHoldingStore(join(home, 'waiting')),
    arriving: await openArrivingStore(join(home, 'arriving')),
    readers: {
      read: nobodyReads,
      tablesOf: nobodyReads,
      close: () => Promise.resolve()
    } as unknown as EveryTool['readers'],
    writers: { toPdf: nobodyWrites, toWord: nobodyWrites, toWorkbook: nobodyWrites },
    background: { wake: () => undefined },
    words: { wake: () => undefined },
    authorities: () => allAuthorities(db),
    things: openThings(
      [recordThings, postThings(systemClock), ...prepareThings(systemClock), ...improveThings],
      [recordWords, prepareWords, improveWords]
    ),
    found: [foundInVisits],
    passages: [recordPassages, documentPassages],
    markPassage,
    scopeChoices: () => Promise.resolve([]),
    siteAddress: 'https://record.example',
    setUpTokenHash: hashOfToken(setUpToken),
    idleMinutes: 120,
    tellProviderProblem: () => undefined,
    mailGoesOut: false,
    work: [],
    openings: prepareOpenings,
    calendarSources: [...calendarSources, ...improveCalendar],
    workspaceLinks: [],
    onwards,
    uploadBounds: { megabytes: 1, files: 2 }
  }
  const routes = everyRoute(tools)
  const server = await createWebServer({
    routes,
    gate: openGate(db, systemClock),
    dress: (html, caller) => dressFor(site, html, caller),
    problemPages: problemPages(site),
    log: createLog('info', destination),
    assets: home,
    uploads: { maxBytes: 1_000_000, maxFiles: 2 },
    front: { siteAddress: 'https://record.example', trustedProxies: [] }
  })
  const address = await server.listen({ host: '127.0.0.1', port: 0 })
  return {
    address,
    routes,
    log: () => said.split('\n').filter((line) => line !== ''),
    signInAgain: async () => {
      await sql`update people.session set ended_at = null, authority = split_part(account, '-', -1)
        where token_hash = any(${`{${everyToken().join()}}`}::text[])`.execute(owner)
      await sql`update people.account set closed_at = null where closed_at is not null`.execute(owner)
    },
    close: async () => {
      await server.close()
      await rm(home, { recursive: true, force: true, maxRetries: 5 })
    }
  }
}

function everyToken(): string[] {
  return (['leeds', 'bradford'] as const).map((authority) => hashOfToken(tokenOf(authority, 'administrator')))
}

/** Asks as somebody, from a page of the site itself unless the headers say otherwise. */
export function askAs(
  { address }: Pick<WholeSite, 'address'>,
  path: string,
  { role = 'administrator', authority = 'leeds' }: Asker,
  init: RequestInit = {}
): Promise<Response> {
  return fetch(address + path, {
    redirect: 'manual',
    ...init,
    headers: {
      'sec-fetch-site': 'same-origin',
      ...(role === 'nobody' ? {} : { cookie: `__Host-session=${tokenOf(authority, role)}` }),
      ...init.headers
    }
  })
}

/** What was withdrawn, cancelled or answered stands again in Leeds, so that the forms about it are there. */
async function letStand(db: Database): Promise<void> {
  await inScope(db, { kind: 'authority', authority: 'leeds' }, async (tx) => {
    await sql`update prepare.document set withdrawn_at = null, withdrawn_by = null, withdrawn_because = null`.execute(
      tx
    )
    await sql`update prepare.visit set state = 'planned', state_reason = null`.execute(tx)
    await sql`update prepare.engagement_meeting set state = 'planned', cancelled_because = null`.execute(tx)
    await sql`update prepare.meeting_follow_up set state = 'open', settled_on = null, settled_with = null`.execute(
      tx
    )
    await sql`update prepare.claim set state = 'agreed', withdrawn_because = null`.execute(tx)
    await sql`update prepare.contribution_asked set state = 'asked', answer = '', answered_by = null, answered_at = null`.execute(
      tx
    )
    // Of the two sessions that there are, one was held and one is planned, so that the forms of both are there.
    await sql`update improve.workshop set state = 'held', cancelled_because = null where state = 'cancelled'`.execute(
      tx
    )
    await sql`update improve.workshop_theme set retired_at = null, retired_because = null`.execute(tx)
    await sql`update improve.workshop_evidence set withdrawn_at = null, withdrawn_by = null, withdrawn_because = null`.execute(
      tx
    )
    await sql`update improve.workshop_question set state = 'open', answer = null, answered_in = null, answered_on = null,
      settled_by = null`.execute(tx)
    await sql`update improve.plan_sign_off set state = 'asked', given_by = null, given_as = null, given_at = null, fingerprint = null, content = null`.execute(
      tx
    )
    // An action that is worked on, with evidence, somebody's own colour, and a closing that waits for somebody else.
    await sql`update improve.action set closed_at = null, progress = 'on-track'`.execute(tx)
    await sql`update improve.action_evidence set withdrawn_at = null, withdrawn_by = null, withdrawn_because = null`.execute(
      tx
    )
    await sql`update improve.action_closing set decision = null, decided_by = null, decided_as = null,
      decided_account = null, decided_at = null, remark = null, reopened_for = null, reopened_at = null,
      reopened_by = null, reopened_because = null`.execute(tx)
    await sql`update prepare.sign_off set state = 'asked', given_by = null, given_as = null, given_at = null, content = null`.execute(
      tx
    )
  })
}
