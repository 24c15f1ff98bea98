import { rm } from 'node:fs/promises'
import { afterAll, afterEach, beforeAll, beforeEach, describe, inject } from 'vitest'
import { type DatabaseAddress, type OpenDatabase, openDatabase } from '../src/platform/database/database.ts'
import { isInstalled, serverVersions } from './postgres-server.ts'

const installed = serverVersions.filter(isInstalled)

/**
 * Runs a suite on the embedded engine and on real PostgreSQL servers (the current version, and the oldest supported
 * one where it is installed). Each run has a database of its own with every migration applied, or, when asked, each
 * test.
 */
export function onBothEngines(
  name: string,
  suite: (database: () => OpenDatabase) => void,
  fresh: 'per-suite' | 'per-test' = 'per-suite'
): void {
  describe(`${name} (embedded)`, () => suite(databaseOf('embedded', fresh)))
  for (const version of installed) {
    describe(`${name} (PostgreSQL ${version})`, () => suite(databaseOf(version, fresh)))
  }
  if (!installed.includes('18')) {
    console.warn(
      `NOT TESTED ON A SERVER: npm has no PostgreSQL for ${process.platform} on ${process.arch}: ${name}`
    )
    describe.skip(`${name} (PostgreSQL 18: no binaries for this platform)`, () => suite(missing))
  }
}

/** A suite of what no engine can change, such as how requests are taken: on the embedded engine alone. */
export function onTheEmbeddedEngine(name: string, suite: (database: () => OpenDatabase) => void): void {
  describe(`${name} (embedded)`, () => suite(databaseOf('embedded', 'per-suite')))
}

/** A directory of the embedded engine's, not open, with every migration applied: a copy, for the caller to remove. */
export async function migratedDirectory(): Promise<string> {
  const address = await copyFor('embedded')
  if (address.kind === 'server') throw new Error('Not a directory')
  return address.directory
}

/** The engines that there are to test on, by their names here. */
export function engines(): string[] {
  return ['embedded', ...installed]
}

/** Settings of a whole site on a database of its own; none for the embedded engine, whose directory the caller names. */
export async function addressOfCopy(engine: string): Promise<Readonly<Record<string, string>>> {
  if (engine === 'embedded') return {}
  const address = await copyFor(engine)
  return address.kind === 'server' ? { DATABASE_URL: address.url } : {}
}

function databaseOf(engine: string, fresh: 'per-suite' | 'per-test'): () => OpenDatabase {
  let open: OpenDatabase | undefined
  let address: DatabaseAddress | undefined
  const [before, after] = fresh === 'per-suite' ? [beforeAll, afterAll] : [beforeEach, afterEach]
  before(async () => {
    address = await copyFor(engine)
    const outcome = await openDatabase(address)
    if (outcome.kind === 'refused') throw new Error(outcome.because)
    open = outcome.database
  })
  after(async () => {
    await open?.close()
    open = undefined
    if (address?.kind === 'embedded')
      await rm(address.directory, { recursive: true, force: true, maxRetries: 5 })
  })
  return () => open ?? missing()
}

/** An address of a database of its own with every migration applied, not open; a directory is for the caller to remove. */
export async function copyFor(engine: string): Promise<DatabaseAddress> {
  const answer = await fetch(`${inject('databaseKeeper')}/${engine}`)
  const text = await answer.text()
  if (!answer.ok) throw new Error(text)
  return engine === 'embedded' ? { kind: 'embedded', directory: text } : { kind: 'server', url: text }
}

function missing(): never {
  throw new Error('The database is only there while a test runs.')
}
