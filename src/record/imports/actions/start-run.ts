import type { Database } from '../../../platform/database/database.ts'
import { appendToTrail } from '../../../trail/append.ts'
import { inKeepersScope } from '../../keeper.ts'
import type { ImportRunId } from '../import-run.ts'
import type { NewRun } from '../store.ts'
import { insertRun } from '../store.ts'

/**
 * Begins an import. Its start stands in the trail, and so does each report that is taken; the lines of an import
 * in between do not, as they change nothing of what the record says.
 */
export function startRun(db: Database, run: NewRun): Promise<ImportRunId> {
  return inKeepersScope(db, run.by, async (tx) => {
    const id = await insertRun(tx, run)
    await appendToTrail(tx, run.startedAt, {
      ...run.by.actor,
      action: 'start import',
      subject: { kind: 'import', id: String(id) },
      before: {},
      after: { way: run.way, ...(run.files === undefined ? {} : { files: run.files }) }
    })
    return id
  })
}
