import type { Clock } from '../../../platform/clock.ts'
import type { Database, Engine } from '../../../platform/database/database.ts'
import { inScope } from '../../../platform/database/scope.ts'
import type { HoldingStore } from '../../../platform/files/holding-store.ts'
import {
  endArrival,
  endKilledRuns,
  releaseClaimed,
  runsLeftArriving,
  settleKept,
  unsettledLines
} from '../store.ts'
import { waitingName } from '../waiting-name.ts'

export interface TakeUpTools {
  readonly db: Database
  readonly engine: Engine
  readonly clock: Clock
  readonly waiting: HoldingStore
}

/**
 * After a start: what was being read when the site was stopped waits again, uploads that were cut off say so, and
 * imports of the command line that were killed are ended. On a database server another process may still be at
 * those, so there they stay as they are.
 */
export async function takeUpWaiting({ db, engine, clock, waiting }: TakeUpTools): Promise<void> {
  const unsettled = await inScope(db, { kind: 'installation' }, async (tx) => {
    await settleKept(tx, clock.now())
    await releaseClaimed(tx)
    for (const run of await runsLeftArriving(tx)) await endArrival(tx, run, 'broken-off', clock.now())
    if (engine === 'embedded') await endKilledRuns(tx, clock.now())
    return unsettledLines(tx)
  })
  const needed = new Set(unsettled.map(waitingName))
  await waiting.letGoOfOld((name) => needed.has(name))
}
