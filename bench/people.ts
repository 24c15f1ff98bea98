import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { sql } from 'kysely'
import { type House, openHouse } from '../src/house/house.ts'
import type { Role } from '../src/people/permissions/roles.ts'
import { openGate } from '../src/people/sign-in/gate.ts'
import { hashOfToken } from '../src/people/sign-in/session-store.ts'
import { readConfig } from '../src/platform/config.ts'
import { inScope } from '../src/platform/database/scope.ts'
import type { WebRequest } from '../src/platform/web/request.ts'
import { startSite } from '../tools/running-site.ts'
import type { Measured } from './machine.ts'
import { measured } from './machine.ts'

const users = 100
const workers: readonly Role[] = ['administrator', 'link-officer', 'leader', 'contributor', 'auditor']

/** What a user asks for next, with how often of ten: reading mostly, and now and then a write. */
const clicks: readonly (readonly [string, number])[] = [
  ['/my-work', 3],
  ['/notifications', 1],
  ['/posts', 1],
  ['/', 1],
  ['/authorities/leeds', 1],
  ['/authorities/leeds/inspections/2022-02-21', 1],
  ['/trace?thing=inspection%3Aleeds%2F2022-02-21', 1],
  ['/account', 1]
]

/**
 * What it costs to know who asks and whether they may; and a hundred signed-in users who click for a minute, half a
 * second to two seconds between clicks, on the embedded engine: at a site that people were at before, and at one
 * that was started the moment before all of them come.
 */
export async function benchPeople(seconds: number): Promise<Measured> {
  const home = await mkdtemp(join(tmpdir(), 'throughline-bench-'))
  const settings = { DATA_DIR: join(home, 'record') }
  try {
    const gate = await inHouse(settings, async (house) => {
      await seedUsers(house)
      return gateCost(house)
    })
    const site = await startSite(settings)
    try {
      const first = await clickFor(site.address, 5)
      const minute = await clickFor(site.address, seconds)
      return measured([
        ['what', 'times', 'p50 ms', 'p99 ms', 'errors'],
        ['session check and permission', gate.length, at(gate, 0.5), at(gate, 0.99), 0],
        clickedRow(`${users} users, first 5 s after the start`, first),
        clickedRow(`${users} users for ${seconds} s`, minute)
      ])
    } finally {
      await site.stop()
    }
  } finally {
    await rm(home, { recursive: true, force: true, maxRetries: 5 })
  }
}

async function inHouse<R>(
  settings: Readonly<Record<string, string>>,
  work: (house: House) => Promise<R>
): Promise<R> {
  const configured = readConfig(settings)
  if (configured.kind === 'refused') throw new Error(configured.problems.join())
  const opened = await openHouse(configured.config, () => undefined)
  if (opened.kind === 'refused') throw new Error(opened.because)
  try {
    return await work(opened.house)
  } finally {
    await opened.house.close()
  }
}

const token = (user: number): string => `bench-token-${user}`

async function seedUsers({ db }: House): Promise<void> {
  const now = new Date()
  await inScope(db, { kind: 'installation' }, async (tx) => {
    await tx
      .insertInto('people.workspace')
      .values({ authority: 'leeds', name: 'Leeds', opened_at: now })
      .execute()
    for (let user = 0; user < users; user += 1) {
      const id = `user-${user}`
      await tx
        .insertInto('people.account')
        .values({ id, email: `${id}@leeds.example`, name: `User ${user}`, created_at: now })
        .execute()
      const role = workers[user % workers.length] ?? 'reader'
      await sql`insert into people.membership (id, authority, account, role, starts_at)
        values (${`member-${user}`}, 'leeds', ${id}, ${role}, ${now})`.execute(tx)
      await sql`insert into people.session
        (id, token_hash, account, authority, started_at, last_seen_at, expires_at, device)
        values (${`session-${user}`}, ${hashOfToken(token(user))}, ${id}, 'leeds', ${now}, ${now},
          ${new Date(now.getTime() + 12 * 3_600_000)}, 'bench')`.execute(tx)
    }
  })
}

async function gateCost({ db, clock }: House): Promise<number[]> {
  const gate = openGate(db, clock)
  const times: number[] = []
  for (let round = 0; round < 2_200; round += 1) {
    const request: WebRequest = {
      ...{ method: 'GET', address: '/', params: {}, query: {}, form: {}, from: '192.0.2.1' },
      cookies: { '__Host-session': token(round % users) },
      fromLoopback: false,
      async *uploads() {},
      async *files() {},
      async *body() {}
    }
    const began = performance.now()
    await gate.admit({ method: 'GET', path: '/', permission: 'see-workspace' }, request)
    // The first ones find nothing warm.
    if (round >= 200) times.push(performance.now() - began)
  }
  return times
}

interface Clicked {
  readonly times: readonly number[]
  readonly errors: number
}

function clickedRow(what: string, { times, errors }: Clicked): readonly (string | number)[] {
  return [what, times.length, at(times, 0.5), at(times, 0.99), errors]
}

async function clickFor(address: string, seconds: number): Promise<Clicked> {
  const until = performance.now() + seconds * 1000
  const times: number[] = []
  let errors = 0
  const choices = clicks.flatMap(([path, share]) => Array.from({ length: share }, () => path))
  const user = async (number: number): Promise<void> => {
    const headers = { cookie: `__Host-session=${token(number)}` }
    await pause(Math.random() * 1500)
    while (performance.now() < until) {
      const path = choices[Math.floor(Math.random() * choices.length)] ?? '/'
      const began = performance.now()
      const reply = await fetch(address + path, { headers, redirect: 'manual' })
      await reply.arrayBuffer()
      times.push(performance.now() - began)
      if (reply.status !== 200) errors += 1
      await pause(500 + Math.random() * 1500)
    }
  }
  await Promise.all(Array.from({ length: users }, (_, number) => user(number)))
  return { times, errors }
}

function at(times: readonly number[], share: number): string {
  const sorted = [...times].sort((a, b) => a - b)
  return (sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN).toFixed(2)
}
