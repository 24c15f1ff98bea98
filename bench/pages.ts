import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import autocannon from 'autocannon'
import { isInstalled, type ServerVersion, startServer } from '../test/postgres-server.ts'
import { startSite, throughline } from '../tools/running-site.ts'
import type { Measured } from './machine.ts'
import { measured } from './machine.ts'

const pages = [
  ['health', '/health'],
  ['national', '/'],
  ['authority', '/authorities/leeds'],
  ['inspection', '/authorities/leeds/inspections/2022-02-21'],
  ['search', '/search?q=%22strategy+discussions%22'],
  ['search, common words', '/search?q=children+care']
] as const

/**
 * Requests a second and waiting times of the main pages at 10 connections, with the reports of a folder in the
 * record, on each engine; beside them the same server's `/health`, which is the price of a request that does
 * nothing; and on the embedded engine once more with no page remembered, which is what the first asker waits for.
 */
export async function benchPages(reports: string, seconds: number): Promise<Measured> {
  const rows: (string | number)[][] = [['engine, page', 'req/s', 'of health', 'p50 ms', 'p99 ms', 'errors']]
  rows.push(...(await onEngine('embedded', {}, reports, seconds)))
  rows.push(...(await onEngine('embedded, none remembered', { REMEMBER_MEGABYTES: '0' }, reports, seconds)))
  for (const version of ['18', '15'] satisfies ServerVersion[]) {
    if (!isInstalled(version)) continue
    const server = await startServer(version)
    try {
      const settings = { DATABASE_URL: server.url('postgres') }
      rows.push(...(await onEngine(`PostgreSQL ${version}`, settings, reports, seconds)))
    } finally {
      await server.stop()
    }
    break
  }
  return measured(rows)
}

async function onEngine(
  engine: string,
  settings: Readonly<Record<string, string>>,
  reports: string,
  seconds: number
): Promise<(string | number)[][]> {
  const home = await mkdtemp(join(tmpdir(), 'throughline-bench-'))
  const all = { ...settings, DATA_DIR: join(home, 'record') }
  try {
    await throughline(all, 'import', reports)
    const site = await startSite(all)
    try {
      const rows: (string | number)[][] = []
      let health = 0
      for (const [name, path] of pages) {
        await load(site.address + path, 1)
        const result = await load(site.address + path, seconds)
        if (name === 'health') health = result.requests.average
        rows.push([
          `${engine}, ${name}`,
          Math.round(result.requests.average),
          (result.requests.average / health).toFixed(2),
          result.latency.p50,
          result.latency.p99,
          result.errors + result.timeouts + result.non2xx
        ])
      }
      return rows
    } finally {
      await site.stop()
    }
  } finally {
    await rm(home, { recursive: true, force: true })
  }
}

function load(url: string, duration: number): Promise<autocannon.Result> {
  return autocannon({ url, connections: 10, duration })
}
