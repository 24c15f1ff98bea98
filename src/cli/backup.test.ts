import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startSite } from '../../tools/running-site.ts'
import { openDatabase } from '../platform/database/database.ts'
import { isRestoreUnfinished } from '../platform/database/unfinished-restore.ts'
import { backupCommand } from './backup.ts'
import { restoreCommand } from './restore.ts'
import { verifyCommand } from './trail-verify.ts'
import { withHouse } from './with-house.ts'

const slow = { timeout: 300_000 }
const main = fileURLToPath(new URL('./main.ts', import.meta.url))

let home: string
const at = (...parts: string[]) => join(home, ...parts)
const record = () => ({ DATA_DIR: at('record') })

function terminalOf() {
  const told: string[] = []
  const printed: string[] = []
  return {
    told,
    printed,
    terminal: {
      print: (text: string) => void printed.push(text),
      tell: (text: string) => void told.push(text),
      watched: false
    }
  }
}

async function backup(file: string, options = {}, environment: Record<string, string> = record()) {
  const { told, terminal } = terminalOf()
  const status = await backupCommand(at(file), options, environment, terminal, new AbortController().signal)
  return { status, said: told.join('\n') }
}

async function restore(file: string, into: string, options = {}) {
  const { told, terminal } = terminalOf()
  const status = await restoreCommand(at(file), options, { DATA_DIR: at(into) }, terminal)
  return { status, said: told.join('\n') }
}

beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'throughline-backup-command-'))
  const { terminal } = terminalOf()
  await withHouse(record(), terminal, async () => 0)
  await backup('whole.tar.gz')
}, 240_000)
afterAll(() => rm(home, { recursive: true, force: true, maxRetries: 5 }))

describe('throughline backup and restore', () => {
  it('carry a record to a new place, where its trail verifies', slow, async () => {
    expect(await restore('whole.tar.gz', 'copy')).toMatchObject({
      status: 0,
      said: expect.stringMatching(
        /Everything was restored.*\nThe trail is whole and ends where the backup says/s
      ) as unknown
    })
    const { printed, terminal } = terminalOf()
    expect(await verifyCommand({}, { DATA_DIR: at('copy') }, terminal)).toBe(0)
    expect(printed.join('')).toContain('whole')
    expect(await restore('whole.tar.gz', 'copy')).toMatchObject({
      status: 3,
      said: expect.stringContaining('something in this place already') as unknown
    })
  })

  it('say what a backup holds, and what it must be kept from', slow, async () => {
    const written = await backup('said.tar.gz')
    expect(written).toMatchObject({
      status: 0,
      said: expect.stringMatching(/read back and whole\..*hashes of passwords/s) as unknown
    })
    expect(await restore('said.tar.gz', 'nowhere', { check: true })).toMatchObject({
      status: 0,
      said: expect.stringMatching(/^The backup is whole: taken on \d+ \w+ \d{4} by Throughline/) as unknown
    })
    expect(await readdir(home)).not.toContain('nowhere')
  })

  it('never write over a file unasked', slow, async () => {
    await writeFile(at('mine.txt'), 'mine')
    expect(await backup('mine.txt')).toMatchObject({
      status: 1,
      said: expect.stringContaining('--replace') as unknown
    })
    expect(await readFile(at('mine.txt'), 'utf8')).toBe('mine')
    expect(await backup('mine.txt', { replace: true })).toMatchObject({ status: 0 })
    expect(await backup('.')).toMatchObject({
      status: 1,
      said: expect.stringContaining('is no file') as unknown
    })
    expect(await backup('no/such/folder/file')).toMatchObject({
      status: 1,
      said: expect.stringContaining('ENOENT') as unknown
    })
  })

  it('refuse what is no record and what is no backup, and leave nothing behind', slow, async () => {
    expect(await backup('x.tar.gz', {}, { DATA_DIR: at('none') })).toMatchObject({
      status: 3,
      said: expect.stringContaining('There is no record in') as unknown
    })
    expect(await restore('none.tar.gz', 'place')).toMatchObject({
      status: 1,
      said: expect.stringContaining('There is no file') as unknown
    })
    const whole = await readFile(at('whole.tar.gz'))
    await writeFile(at('cut.tar.gz'), whole.subarray(0, whole.length - 100))
    expect(await restore('cut.tar.gz', 'place')).toMatchObject({
      status: 1,
      said: expect.stringMatching(/cannot be used: its end is missing\. Nothing was restored\.$/) as unknown
    })
    expect(await readdir(home)).not.toContain('place')
  })
})

describe('while the site runs', () => {
  it('the site makes the backup for whoever has its key, one at a time, and nobody else', slow, async () => {
    const site = await startSite(record())
    try {
      const written = await backup('running.tar.gz')
      expect(written).toMatchObject({
        status: 0,
        said: expect.stringContaining(`The site at ${site.address} goes on running`) as unknown
      })
      expect((await fetch(`${site.address}/health`)).status).toBe(200)
      const noted = at('record', 'database', 'site.json')
      expect((await stat(noted)).mode & 0o777).toBe(0o600)
      const { desk } = JSON.parse(await readFile(noted, 'utf8')) as { desk: { port: number; key: string } }
      const key = { authorization: `Bearer ${desk.key}` }
      expect(await askDesk(desk.port, {})).toBe(403)
      expect(await askDesk(desk.port, { authorization: `Bearer ${'x'.repeat(43)}` })).toBe(403)
      expect(await askDesk(desk.port, { ...key, host: 'throughline.example' })).toBe(403)
      expect(await askDesk(desk.port, { ...key, 'x-forwarded-for': '192.0.2.1' })).toBe(403)
      expect(await askDesk(desk.port, key, 'GET')).toBe(404)
      expect(await Promise.all([askDesk(desk.port, key), askDesk(desk.port, key)])).toEqual([200, 409])
      expect((await fetch(`${site.address}/backup`, { method: 'POST', headers: key })).status).toBe(404)
    } finally {
      await site.stop()
    }
    expect(await restore('running.tar.gz', 'from-running')).toMatchObject({ status: 0 })
  })

  it('a site that is killed meanwhile leaves no backup that looks like one', slow, async () => {
    const site = await startSite(record())
    const asking = backup('killed.tar.gz')
    await sleep(Math.random() * 400)
    await site.kill()
    const { status, said } = await asking
    const there = await readdir(home)
    if (status === 0)
      expect(await restore('killed.tar.gz', 'x', { check: true })).toMatchObject({ status: 0 })
    else expect(said).toMatch(/Nothing was kept|did not answer|goes on running/)
    expect(there.includes('killed.tar.gz')).toBe(status === 0)
    expect(there).not.toContain('killed.tar.gz.part')
  })
})

/** The status that the desk answers with; its body is not waited for. */
function askDesk(
  port: number,
  headers: Record<string, string>,
  method = 'POST'
): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    const asked = request({ host: '127.0.0.1', port, path: '/backup', method, headers }, (response) => {
      resolve(response.statusCode)
      response.resume()
    })
    asked.on('error', reject)
    asked.end()
  })
}

describe('killed at any moment', () => {
  /** Runs a command in a process of its own and kills it after a share of the time that it takes. */
  async function killed(args: string[], directory: string, afterMs: number): Promise<'killed' | 'done'> {
    const child = spawn(process.execPath, [main, ...args], {
      env: { ...process.env, DATA_DIR: directory },
      stdio: 'ignore'
    })
    const closed = once(child, 'close')
    const timer = setTimeout(() => child.kill('SIGKILL'), afterMs)
    await closed
    clearTimeout(timer)
    return child.signalCode === 'SIGKILL' ? 'killed' : 'done'
  }

  it('a backup is whole or not there, and the record is unharmed', slow, async () => {
    const began = performance.now()
    expect(await killed(['backup', at('timed.tar.gz')], at('record'), 200_000)).toBe('done')
    const usual = performance.now() - began
    for (const share of [0.3, 0.6, 0.8, 0.9, 1]) {
      await killed(['backup', '--replace', at('again.tar.gz')], at('record'), usual * share)
      const there = await stat(at('again.tar.gz')).catch(() => undefined)
      if (there !== undefined) {
        expect(await restore('again.tar.gz', 'x', { check: true }), String(share)).toMatchObject({
          status: 0
        })
      }
    }
    expect(await backup('again.tar.gz', { replace: true })).toMatchObject({ status: 0 })
    expect(await readdir(home)).not.toContain('again.tar.gz.part')
  })

  it('a restore is known as unfinished, and is begun anew by the same command', slow, async () => {
    // The backup is opened first to check it, then to load it: by then the place is marked and has its tables.
    const child = spawn(
      process.execPath,
      ['--import', killedAtOpening(2), main, 'restore', at('whole.tar.gz')],
      { env: { ...process.env, DATA_DIR: at('half') }, stdio: 'ignore' }
    )
    await once(child, 'close')
    expect(child.signalCode).toBe('SIGKILL')
    expect(await isUnfinished(at('half', 'database'))).toBe(true)
    const { told, terminal: refusing } = terminalOf()
    expect(await withHouse({ DATA_DIR: at('half') }, refusing, async () => 0)).toBe(3)
    expect(told.join()).toContain('throughline restore')
    expect(await backup('y.tar.gz', {}, { DATA_DIR: at('half') })).toMatchObject({ status: 3 })
    expect(await restore('whole.tar.gz', 'half')).toMatchObject({ status: 0 })
    const { terminal } = terminalOf()
    expect(await verifyCommand({}, { DATA_DIR: at('half') }, terminal)).toBe(0)
  })

  /** A module for `--import` after which a process kills itself the moment it opens a file to read it so many times. */
  function killedAtOpening(times: number): string {
    const source = `
      import fs from 'node:fs'
      import { syncBuiltinESMExports } from 'node:module'
      const { createReadStream } = fs
      let opened = 0
      fs.createReadStream = (...given) => {
        const stream = createReadStream(...given)
        opened += 1
        if (opened === ${times}) stream.once('open', () => process.kill(process.pid, 'SIGKILL'))
        return stream
      }
      syncBuiltinESMExports()`
    return `data:text/javascript,${encodeURIComponent(source)}`
  }

  async function isUnfinished(directory: string): Promise<boolean> {
    const opened = await openDatabase({ kind: 'embedded', directory })
    if (opened.kind === 'refused') throw new Error(opened.because)
    const { owner, close } = opened.database
    try {
      return await isRestoreUnfinished(owner)
    } finally {
      await close()
    }
  }
})
