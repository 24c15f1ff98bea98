import type { Clock } from '../../../platform/clock.ts'
import type { Database } from '../../../platform/database/database.ts'
import { inScope } from '../../../platform/database/scope.ts'
import type { ArrivingStore } from '../../../platform/files/arriving-store.ts'
import { keptForHours } from './upload.ts'
import { forgetUploads, neededSince } from './upload-store.ts'

/** What became of a file is told so long. */
const settledForDays = 30

const hour = 3_600_000

/**
 * Lets go of files that nobody went on sending for two days, and of what was said long ago of those that came. Says how
 * many were forgotten.
 */
export async function letGoOfOldUploads(
  db: Database,
  clock: Clock,
  arriving: ArrivingStore
): Promise<number> {
  const now = clock.now().getTime()
  const since = new Date(now - keptForHours * hour)
  const [forgotten, needed] = await inScope(db, { kind: 'installation' }, async (tx) => [
    await forgetUploads(tx, since, new Date(now - settledForDays * 24 * hour)),
    await neededSince(tx, since)
  ])
  await arriving.letGoOfOthers((name) => needed.has(name))
  return forgotten
}
