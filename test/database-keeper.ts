import { constants } from 'node:fs'
import { cp, mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Client } from 'pg'
import type { TestProject } from 'vitest/node'
import { type OpenDatabase, openDatabase } from '../src/platform/database/database.ts'
import { migrate } from '../src/platform/database/migrations.ts'
import { rooms } from '../src/rooms.ts'
import { type ServerVersion, serverVersions, startServer, type TestServer } from './postgres-server.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** Where a suite asks for a database of its own. */
    databaseKeeper: string
  }
}

const template = 'migrated'

/**
 * Keeps the databases of a test run. Each engine starts when the first suite asks for it, is migrated once, and is
 * copied for each suite; a run without store tests starts none.
 */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const home = await mkdtemp(join(tmpdir(), 'throughline-test-'))
  const servers = new Map<ServerVersion, Promise<TestServer>>()
  let embedded: Promise<string> | undefined
  let copies = 0

  async function copyOf(engine: string): Promise<string> {
    copies += 1
    const copy = `copy_${copies}`
    const version = serverVersions.find((known) => known === engine)
    if (version === undefined) {
      embedded ??= migratedDirectory(join(home, template))
      await cp(await embedded, join(home, copy), { recursive: true, mode: constants.COPYFILE_FICLONE })
      return join(home, copy)
    }
    const starting = servers.get(version) ?? migratedServer(version)
    servers.set(version, starting)
    const server = await starting
    await administer(server, `create database ${copy} template ${template}`)
    return server.url(copy)
  }

  // One at a time: a template cannot be copied twice at once.
  let before: Promise<unknown> = Promise.resolve()
  const keeper = createServer((request, response) => {
    before = before
      .then(() => copyOf((request.url ?? '').slice(1)))
      .then(
        (address) => response.end(address),
        (error) => response.writeHead(500).end(String(error))
      )
  })
  const port = await new Promise<number>((resolve) => {
    keeper.listen(0, '127.0.0.1', () => resolve((keeper.address() as { port: number }).port))
  })
  project.provide('databaseKeeper', `http://127.0.0.1:${port}`)
  return async () => {
    keeper.close()
    keeper.closeAllConnections()
    await before
    for (const server of servers.values()) await (await server).stop()
    await rm(home, { recursive: true, force: true, maxRetries: 5 })
  }
}

async function migratedDirectory(directory: string): Promise<string> {
  await migrated(await openDatabase({ kind: 'embedded', directory }))
  return directory
}

async function migratedServer(version: ServerVersion): Promise<TestServer> {
  const server = await startServer(version)
  await administer(server, `create database ${template}`)
  await migrated(await openDatabase({ kind: 'server', url: server.url(template) }))
  return server
}

async function migrated(
  opened: { kind: 'open'; database: OpenDatabase } | { kind: 'refused'; because: string }
): Promise<void> {
  if (opened.kind === 'refused') throw new Error(opened.because)
  const outcome = await migrate(opened.database.owner, rooms)
  await opened.database.close()
  if (outcome.kind === 'failed') throw new Error(`${outcome.migration}: ${outcome.because}`)
  if (outcome.kind === 'refused') throw new Error(outcome.because)
}

async function administer(server: TestServer, statement: string): Promise<void> {
  const client = new Client({ connectionString: server.url('postgres') })
  await client.connect()
  await client.query(statement)
  await client.end()
}
