import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterAll, beforeAll } from 'vitest'
import type { Clock } from '../src/platform/clock.ts'
import type { Database, OpenDatabase } from '../src/platform/database/database.ts'
import { type ContentStore, openContentStore } from '../src/platform/files/content-store.ts'
import { authoritySlug } from '../src/record/authorities/rows.ts'
import { startFromFacts } from '../src/record/facts/actions/start-from-facts.ts'
import { loadShippedFacts } from '../src/record/facts/shipped-facts.ts'
import { verifyTrail } from '../src/trail/verify.ts'

export const noon: Clock = { now: () => new Date('2026-11-22T12:00:00Z') }

/** Where the inspection of Leeds in February and March 2022 stands. */
export const leeds2022 = { authority: authoritySlug.parse('leeds'), address: '2022-02-21' }

const facts = loadShippedFacts()

/**
 * Starts the record afresh with every authority, and the activities of Leeds alone: what a test needs, and fast. The
 * trail goes on: nothing can be taken out of it. Answers the number of its last entry.
 */
export async function startWithLeeds({ db, owner }: OpenDatabase): Promise<number> {
  await sql`truncate record.authority, record.authority_group cascade`.execute(owner)
  const activities = facts.activities.filter((activity) => activity.authority === 'leeds')
  await startFromFacts(db, noon, () => ({ ...facts, activities }))
  return trailLength(db)
}

/** How many entries the trail has; throws where it is broken. */
export async function trailLength(db: Database): Promise<number> {
  const verdict = await verifyTrail(db)
  if (verdict.kind === 'broken') throw new Error(JSON.stringify(verdict.chains))
  return verdict.entries
}

/** A content store of its own for a file of tests. */
export function storeForTests(): () => ContentStore {
  let directory: string
  let store: ContentStore
  beforeAll(async () => {
    directory = await mkdtemp(join(tmpdir(), 'throughline-store-'))
    store = await openContentStore(directory)
  })
  afterAll(() => rm(directory, { recursive: true, force: true }))
  return () => store
}
