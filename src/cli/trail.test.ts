import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { build } from '../../scripts/build.mjs'
import { importInto } from '../../test/import-folder.ts'
import { verifySlice } from '../../test/verify-slice.ts'
import { type RunningSite, startSite } from '../../tools/running-site.ts'
import type { House } from '../house/house.ts'
import { inScope } from '../platform/database/scope.ts'
import { appendToTrail } from '../trail/append.ts'
import type { TrailChain } from '../trail/entry.ts'
import type { Terminal } from './terminal.ts'
import { type ExportOptions, exportCommand } from './trail-export.ts'
import { headsCommand } from './trail-heads.ts'
import { verifyCommand } from './trail-verify.ts'
import { type Environment, withHouse } from './with-house.ts'

let home: string
const inHome = (name: string) => join(home, name)

async function run(command: (environment: Environment, terminal: Terminal) => Promise<number>) {
  const { environment, terminal, printed, told } = importInto(inHome('record'))
  const status = await command(environment, terminal)
  return { status, printed: printed.join(''), told: told.join('\n') }
}

const verify = (options: { expect?: string } = {}) => run((...at) => verifyCommand(options, ...at))
const heads = (out: string) => run((...at) => headsCommand({ out }, ...at))
const take = (options: ExportOptions) => run((...at) => exportCommand(options, ...at))
const inHouse = (work: (house: House) => Promise<void>) =>
  run((...at) => withHouse(...at, async (house) => work(house).then(() => 0)))

beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'throughline-trail-'))
  await inHouse(({ db }) =>
    inScope(db, { kind: 'installation' }, async (tx) => {
      for (const id of ['a', 'b', 'c', 'd']) {
        const subject = { kind: 'post', id }
        const chain = 'leeds' as TrailChain
        const deed = { actor: 'Ada', action: 'add post', subject, chain, before: {}, after: { id } }
        await appendToTrail(tx, new Date('2026-11-22T09:30:00Z'), deed)
      }
    })
  )
}, 60_000)
afterAll(() => rm(home, { recursive: true, force: true, maxRetries: 5 }))

it('says of each chain that it is whole', async () => {
  expect(await verify()).toMatchObject({ status: 0, told: '' })
  const { printed } = await verify()
  expect(printed).toMatch(
    /^The trail is whole: 5 entries\.\n {2}leeds: 4 entries, the last with hash [0-9a-f]{64}\n/
  )
  expect(printed).toContain('  national: 1 entry')
})

it('takes a part away that verifies offline, and notes that', async () => {
  const out = inHome('leeds.jsonl')
  expect(await take({ authority: 'leeds', from: '2', out })).toEqual({ status: 0, printed: '', told: '' })
  expect(await verifySlice('', out)).toMatchObject({
    status: 0,
    said: expect.stringContaining('2 to 4') as string
  })
  const { printed } = await take({ authority: 'leeds', from: '5', to: '5' })
  expect(printed).toContain('"action":"take trail away"')
  expect(await verifySlice(printed)).toMatchObject({ status: 0 })
  expect(await take({ chain: 'national' })).toMatchObject({ status: 0 })
})

it.each<[ExportOptions, number, string]>([
  [{}, 2, 'Say whose trail'],
  [{ authority: 'leeds', chain: 'national' }, 2, 'Say whose trail'],
  [{ authority: 'Leeds City' }, 2, 'no name of an authority'],
  [{ authority: 'national' }, 2, 'no name of an authority'],
  [{ chain: 'leeds' }, 2, 'no name of an authority'],
  [{ authority: 'leeds', from: '0' }, 2, '--from and --to are numbers'],
  [{ authority: 'leeds', since: 'yesterday' }, 2, '--since is a day'],
  [{ authority: 'leeds', since: '2026-01-01', from: '1' }, 2, '--since is a day'],
  [{ authority: 'leeds', since: '2040-01-01' }, 1, 'Nothing was written in this trail since then.'],
  [{ authority: 'york' }, 1, 'Nothing was ever written in this trail.'],
  [{ authority: 'leeds', out: '/nowhere/at/all' }, 2, 'could not be written']
])('says what cannot be taken away: %j', async (options, status, words) => {
  const { told, ...found } = await take(options)
  expect(found.status).toBe(status)
  expect(told).toContain(words)
})

it('finds an end that was cut off against the heads that were kept, and says so by the exit status', async () => {
  const kept = inHome('heads.json')
  expect(await heads(kept)).toMatchObject({ status: 0 })
  expect(await verify({ expect: kept })).toMatchObject({ status: 0 })
  await inHouse(async ({ owner }) => {
    await sql`alter table trail.entry disable trigger all`.execute(owner)
    await sql`delete from trail.entry where chain = 'leeds' and seq > 3`.execute(owner)
  })
  expect(await verify()).toMatchObject({ status: 0 })
  const { status, printed } = await verify({ expect: kept })
  expect(status).toBe(1)
  expect(printed).toMatch(/^The trail is broken\./)
  expect(printed).toMatch(/leeds: broken at entry 4: its end was cut off/)
  expect(printed).toMatch(/national: \d+ entr/)
})

describe('while the site runs', () => {
  let site: RunningSite
  let isKilled = false
  beforeAll(async () => {
    await build()
    site = await startSite({ DATA_DIR: inHome('record') })
  }, 60_000)
  afterAll(async () => {
    if (!isKilled) await site.stop()
  })

  it('the site answers, and goes on running', async () => {
    const whole = await verify()
    expect(whole.printed).toMatch(/^The trail is whole: \d+ entries\.\n/)
    expect(whole).toMatchObject({
      status: 0,
      told: `The site at ${site.address} answers, and goes on running meanwhile.`
    })
    const kept = inHome('heads-of-the-site.json')
    expect(await heads(kept)).toMatchObject({ status: 0 })
    expect(await verify({ expect: kept })).toMatchObject({ status: 0 })
    const out = inHome('by-the-site.jsonl')
    expect(await take({ authority: 'leeds', out })).toMatchObject({ status: 0 })
    expect(await verifySlice('', out)).toMatchObject({ status: 0 })
    expect((await take({ authority: 'leeds' })).printed).toContain('"action":"take trail away"')
    expect(await take({ authority: 'york' })).toMatchObject({
      status: 1,
      told: expect.stringContaining('Nothing was ever written in this trail.') as string
    })
    expect((await fetch(`${site.address}/health`)).status).toBe(200)
  })

  it('finds a break all the same', async () => {
    const wrong = inHome('heads-that-never-were.json')
    const file = JSON.parse(await readFile(inHome('heads-of-the-site.json'), 'utf8')) as {
      heads: Record<string, { seq: number; hash: string }>
    }
    file.heads['leeds'] = { seq: 1, hash: 'ab'.repeat(32) }
    await writeFile(wrong, JSON.stringify(file))
    const found = await verify({ expect: wrong })
    expect(found.status).toBe(1)
    expect(found.printed).toContain('leeds: broken at entry 1: the chain was written anew')
  })

  it('leaves no part behind where the site is killed meanwhile', async () => {
    const out = inHome('killed.jsonl')
    const asking = take({ authority: 'leeds', out })
    isKilled = true
    await site.kill()
    const { status } = await asking
    const there = await readFile(out, 'utf8').catch(() => undefined)
    expect(there === undefined).toBe(status !== 0)
    expect(await readFile(`${out}.part`, 'utf8').catch(() => undefined)).toBeUndefined()
  })
})

it('says so of a file of heads that is none', async () => {
  await writeFile(inHome('none.json'), '{}')
  for (const file of ['none.json', 'missing.json']) {
    expect(await verify({ expect: inHome(file) })).toMatchObject({ status: 2 })
  }
  expect(await readFile(inHome('none.json'), 'utf8')).toBe('{}')
})
