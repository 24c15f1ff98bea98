import { join } from 'node:path'
import { type Clock, systemClock } from '../platform/clock.ts'
import type { Config } from '../platform/config.ts'
import type { Database, Engine } from '../platform/database/database.ts'
import { openDatabase } from '../platform/database/database.ts'
import { maintain } from '../platform/database/maintenance.ts'
import { migrate } from '../platform/database/migrations.ts'
import { type ArrivingStore, openArrivingStore } from '../platform/files/arriving-store.ts'
import type { ContentStore } from '../platform/files/content-store.ts'
import { openContentStore } from '../platform/files/content-store.ts'
import type { HoldingStore } from '../platform/files/holding-store.ts'
import { openHoldingStore } from '../platform/files/holding-store.ts'
import { makeDirectory } from '../platform/files/make-directory.ts'
import { startFromFacts } from '../record/facts/actions/start-from-facts.ts'
import { loadShippedFacts } from '../record/facts/shipped-facts.ts'
import { rooms } from '../rooms.ts'

/** The house with its lights on: the database as every room needs it, the files, and the shipped facts. */
export interface House {
  readonly db: Database
  /** For maintenance, backup and restore alone: no row is hidden from it. */
  readonly owner: Database
  readonly engine: Engine
  readonly store: ContentStore
  /** Where uploads wait until they are read. */
  readonly waiting: HoldingStore
  /** Where documents are on their way in, piece by piece. */
  readonly arriving: ArrivingStore
  readonly clock: Clock
  /** Name of the last migration applied: what `/health` calls the schema. */
  readonly schema: string
  close(): Promise<void>
}

export type HouseOutcome =
  | { readonly kind: 'open'; readonly house: House }
  | { readonly kind: 'refused'; readonly because: string; readonly inUseBy?: number | undefined }

/** Opens the record where the configuration says, brings it up to date, and fills it when it is empty. */
export async function openHouse(config: Config, say: (step: string) => void): Promise<HouseOutcome> {
  say(
    `Opening the record ${config.database.kind === 'embedded' ? `in ${config.database.directory}` : 'on the database server'}`
  )
  const opened = await openDatabase(config.database)
  if (opened.kind === 'refused') return opened
  const { db, owner, engine, close } = opened.database
  const migrated = await migrate(owner, rooms)
  if (migrated.kind !== 'current') {
    await close()
    return {
      kind: 'refused',
      because: migrated.kind === 'failed' ? `${migrated.migration}: ${migrated.because}` : migrated.because
    }
  }
  const files = await makeDirectory(config.filesDirectory)
  if (files.kind === 'refused') {
    await close()
    return {
      kind: 'refused',
      because: `The directory of the reports, ${config.filesDirectory}, cannot be written: ${files.because}.`
    }
  }
  const store = await openContentStore(config.filesDirectory)
  const waiting = await openHoldingStore(join(config.filesDirectory, 'waiting'))
  const arriving = await openArrivingStore(join(config.filesDirectory, 'arriving'))
  const started = await startFromFacts(db, systemClock, loadShippedFacts)
  if (started.kind === 'started') {
    await maintain({ owner, engine })
    say(
      `Filled the empty record with ${started.authorities} authorities, former ones among them, and ${started.activities} activities`
    )
  }
  return {
    kind: 'open',
    house: {
      db,
      owner,
      engine,
      store,
      waiting,
      arriving,
      clock: systemClock,
      schema: migrated.version,
      close
    }
  }
}
