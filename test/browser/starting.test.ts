import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { build } from '../../scripts/build.mjs'
import { isoDate } from '../../src/framework/iso-date.ts'
import { exampleReport } from '../../tools/exampleshire.ts'
import { startSite } from '../../tools/running-site.ts'

const [start, end] = [isoDate('2027-02-01'), isoDate('2027-02-12')]
const root = fileURLToPath(new URL('../../', import.meta.url))

let home: string
beforeAll(async () => {
  await build()
  home = await mkdtemp(join(tmpdir(), 'throughline-starting-'))
})
afterAll(() => rm(home, { recursive: true, force: true }))

it('reads on after a kill what was sent before it, each file once', { timeout: 180_000 }, async () => {
  const settings = { DATA_DIR: join(home, 'killed') }
  const authorities = ['Leeds', 'Bradford', 'Kirklees', 'Calderdale', 'Wakefield', 'Sheffield', 'York']
  const form = new FormData()
  form.append('by', 'Ada Example')
  for (const [index, authority] of authorities.entries()) {
    const bytes = await exampleReport({ authority, layout: 'ILACS_2026', start, end, seed: index + 1 })
    form.append('reports', new Blob([Uint8Array.from(bytes)]), `${authority.toLowerCase()}.pdf`)
  }
  form.append('reports', new Blob(['<!doctype html>']), 'page.pdf')

  const first = await startSite(settings)
  const answer = await fetch(`${first.address}/import`, { method: 'POST', body: form, redirect: 'manual' })
  await first.kill()
  expect(answer.headers.get('location')).toBe('/imports/1')

  const second = await startSite(settings)
  const page = async () => (await fetch(`${second.address}/imports/1`)).text()
  await expect.poll(page, { timeout: 120_000, interval: 1000 }).toContain('8 files: 7 taken and 1 not taken.')
  await second.stop()
  expect(await readdir(join(settings.DATA_DIR, 'files', 'waiting', 'held'))).toEqual([])
})

it('says that the port is taken before it makes a record', async () => {
  const other = createServer()
  const port = await new Promise<number>((resolve) =>
    other.listen({ host: '127.0.0.1', port: 0 }, () => {
      const address = other.address()
      resolve(typeof address === 'object' && address !== null ? address.port : 0)
    })
  )
  const directory = join(home, 'second')
  const child = spawn(process.execPath, ['dist/server.js'], {
    cwd: root,
    env: { ...process.env, PORT: String(port), DATA_DIR: directory },
    stdio: ['ignore', 'ignore', 'pipe']
  })
  let said = ''
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    said += text
  })
  expect(await new Promise((resolve) => child.once('close', resolve))).toBe(1)
  other.close()
  expect(said).toBe(
    `Throughline could not start.\n  Port ${port} on 127.0.0.1 is in use by another program. Stop it, or set PORT to another number.\n`
  )
  expect(existsSync(directory)).toBe(false)
})
