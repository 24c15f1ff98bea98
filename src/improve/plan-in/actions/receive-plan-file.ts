import { randomUUID } from 'node:crypto'
import { actorOf, type Member, scopeOf } from '../../../people/permissions/member.ts'
import type { Clock } from '../../../platform/clock.ts'
import type { Database } from '../../../platform/database/database.ts'
import { inScope } from '../../../platform/database/scope.ts'
import type { Readers } from '../../../reading/workers/readers.ts'
import { appendToTrail } from '../../../trail/append.ts'
import { headingRow, planSheet } from '../column-headings.ts'
import { type PlanImportId, planImportId } from '../plan-import.ts'
import { deleteOldImports, insertImport } from '../store.ts'

export type ReceiveOutcome =
  | { readonly kind: 'received'; readonly id: PlanImportId }
  /** Why it cannot be read, and what to do, in sentences. */
  | { readonly kind: 'unfit'; readonly because: string }

/** What nobody went on with for so long is forgotten when the next file comes. */
const daysKept = 30

/** Reads a file with a plan in a worker and keeps its rows. Nothing of a plan is written before somebody confirms it. */
export async function receivePlanFile(
  {
    db,
    clock,
    readers
  }: { readonly db: Database; readonly clock: Clock; readonly readers: Pick<Readers, 'tablesOf'> },
  member: Member,
  file: { readonly fileName: string; readonly bytes: Uint8Array }
): Promise<ReceiveOutcome> {
  const fileName = nameOf(file.fileName)
  const read = await readers.tablesOf(file.bytes, fileName)
  if (read.kind === 'not-read')
    return { kind: 'unfit', because: `“${fileName}” cannot be read. ${read.because}` }
  const { tables, notes } = read
  const sheet = planSheet(tables)
  const table = tables[sheet]
  const { authority } = member.workspace
  return inScope(db, scopeOf(member), async (tx): Promise<ReceiveOutcome> => {
    const at = clock.now()
    const forgotten = await deleteOldImports(tx, authority, new Date(at.getTime() - daysKept * 86_400_000))
    const id = planImportId.parse(randomUUID())
    const kept = {
      ...{ id, fileName, notes, sheet, headingRow: table === undefined ? 1 : headingRow(table).number },
      ...{ receivedBy: member.name, receivedAt: at }
    }
    await insertImport(tx, authority, kept, member.account, tables)
    await appendToTrail(tx, at, {
      ...{ ...actorOf(member), chain: authority, action: 'receive plan file' },
      ...{ subject: { kind: 'plan-import', id }, before: {} },
      after: { fileName, rows: tables.reduce((sum, { rows }) => sum + rows.length, 0), notes, forgotten }
    })
    return { kind: 'received', id }
  })
}

// A browser may send the folders too; the last part is what a person knows it by.
function nameOf(fileName: string): string {
  return (fileName.split(/[\\/]/).at(-1) ?? '').slice(-200) || 'a file without a name'
}
