import { sql } from 'kysely'
import type { Queryable, Transaction } from '../../platform/database/database.ts'
import type { Sha256 } from '../../platform/files/content-store.ts'
import type { Actor } from '../../trail/entry.ts'
import type { Keeper } from '../keeper.ts'
import type { Arrival, ImportRunId, ImportWay, SettledState } from './import-run.ts'
import { importRunId } from './import-run.ts'

/** An import as it begins, and who gives the files: `files` where they are all known, as on the command line. */
export interface NewRun {
  readonly way: ImportWay
  readonly by: Keeper
  readonly startedAt: Date
  readonly files: number | undefined
}

export async function insertRun(tx: Transaction, run: NewRun): Promise<ImportRunId> {
  const row = await tx
    .insertInto('record.import_run')
    .values({
      way: run.way,
      started_by: run.by.actor.actor,
      authority: run.by.member?.workspace.authority ?? null,
      account: run.by.actor.account ?? null,
      post: run.by.actor.post ?? null,
      started_at: run.startedAt,
      arrival: run.files === undefined ? 'arriving' : 'whole',
      files: run.files ?? null
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return importRunId.parse(row.id)
}

/** A file that has its answer, as its line keeps it. */
export interface SettledLine {
  readonly position: number
  readonly fileName: string
  readonly sha256: Sha256 | undefined
  readonly state: SettledState
  readonly words: string
}

export async function insertSettled(
  db: Queryable,
  run: ImportRunId,
  lines: readonly SettledLine[],
  at: Date
): Promise<void> {
  if (lines.length === 0) return
  await db
    .insertInto('record.import_file')
    .values(
      lines.map(({ position, fileName, sha256, state, words }) => ({
        ...{ run, position, file_name: fileName, sha256: sha256 ?? null },
        ...{ state, words, settled_at: at }
      }))
    )
    .execute()
}

export async function insertWaiting(
  db: Queryable,
  run: ImportRunId,
  line: Pick<SettledLine, 'position' | 'fileName'> & { readonly sha256: Sha256 }
): Promise<void> {
  await db
    .insertInto('record.import_file')
    .values({
      ...{ run, position: line.position, file_name: line.fileName },
      ...{ sha256: line.sha256, state: 'waiting' }
    })
    .execute()
}

/** A line that is being read: where it stands, and in whose name. */
export interface ClaimedLine {
  readonly run: ImportRunId
  readonly position: number
  readonly fileName: string
  readonly sentBy: Actor
}

/** Takes the line that has waited longest, so that nobody else takes it; undefined where none waits. */
export async function claimWaiting(db: Queryable): Promise<ClaimedLine | undefined> {
  const { rows } = await sql<ClaimedRow>`
    update record.import_file as line set state = 'reading'
    from record.import_run
    where import_run.id = line.run and (line.run, line.position) = (
      select run, position from record.import_file
      where state = 'waiting' order by run, position limit 1
      for update skip locked)
    returning line.run, line.position, line.file_name,
      import_run.started_by, import_run.account, import_run.post`.execute(db)
  const [row] = rows
  if (row === undefined) return undefined
  return {
    run: importRunId.parse(row.run),
    position: row.position,
    fileName: row.file_name,
    sentBy: {
      actor: row.started_by,
      ...(row.account === null ? {} : { account: row.account }),
      ...(row.post === null ? {} : { post: row.post })
    }
  }
}

interface ClaimedRow {
  readonly run: number
  readonly position: number
  readonly file_name: string
  readonly started_by: string
  readonly account: string | null
  readonly post: string | null
}

/**
 * Settles the lines whose report was kept in the moment before the site was stopped, so that reading them again
 * would only find it held. Right only while nothing is being read.
 */
export async function settleKept(tx: Transaction, at: Date): Promise<void> {
  const { rows } = await sql<{ run: number }>`
    update record.import_file as line set state = 'taken', words = ${keptInWords}, settled_at = ${at}
    from record.import_run, record.report
    where line.state = 'reading' and import_run.id = line.run and report.sha256 = line.sha256
      and report.received_at >= import_run.started_at and not exists (
        select 1 from record.import_file as other
        where other.sha256 = line.sha256 and other.state = 'taken')
    returning line.run`.execute(tx)
  for (const run of new Set(rows.map((row) => importRunId.parse(row.run)))) await finishIfSettled(tx, run, at)
}

const keptInWords = 'taken in the moment before the site was stopped'

/** What was being read when its reader was stopped waits again. */
export async function releaseClaimed(db: Queryable): Promise<void> {
  await db
    .updateTable('record.import_file')
    .set({ state: 'waiting' })
    .where('state', '=', 'reading')
    .execute()
}

/** Every line whose file is still needed. */
export async function unsettledLines(db: Queryable): Promise<Pick<ClaimedLine, 'run' | 'position'>[]> {
  const rows = await db
    .selectFrom('record.import_file')
    .select(['run', 'position'])
    .where('settled_at', 'is', null)
    .execute()
  return rows.map(({ run, position }) => ({ run: importRunId.parse(run), position }))
}

/** Settles a line that waited; one that was settled already stays as it is. */
export async function settleLine(
  tx: Transaction,
  { run, position }: Pick<ClaimedLine, 'run' | 'position'>,
  answer: Pick<SettledLine, 'state' | 'words'>,
  at: Date
): Promise<void> {
  await lockRun(tx, run)
  await tx
    .updateTable('record.import_file')
    .set({ state: answer.state, words: answer.words, settled_at: at })
    .where('run', '=', run)
    .where('position', '=', position)
    .where('settled_at', 'is', null)
    .execute()
  await finishIfSettled(tx, run, at)
}

/** Notes that no more files come. */
export async function endArrival(
  tx: Transaction,
  run: ImportRunId,
  arrival: Exclude<Arrival, 'arriving'>,
  at: Date
): Promise<void> {
  await lockRun(tx, run)
  await sql`
    update record.import_run set arrival = ${arrival},
      files = (select count(*) from record.import_file where run = ${run})
    where id = ${run}`.execute(tx)
  await finishIfSettled(tx, run, at)
}

/** Ends an import on the command line, where it is known whether it came to its end. */
export async function endRun(
  db: Queryable,
  run: ImportRunId,
  as: 'finished' | 'stopped',
  at: Date
): Promise<void> {
  await db
    .updateTable('record.import_run')
    .set({ ended_at: at, ended_as: as })
    .where('id', '=', run)
    .where('ended_at', 'is', null)
    .execute()
}

/** Uploads whose sender was cut off when the site was stopped. */
export async function runsLeftArriving(db: Queryable): Promise<ImportRunId[]> {
  const rows = await db
    .selectFrom('record.import_run')
    .select('id')
    .where('arrival', '=', 'arriving')
    .execute()
  return rows.map(({ id }) => importRunId.parse(id))
}

/** Ends the imports of the command line that were killed. Right only where no other process has the record open. */
export async function endKilledRuns(db: Queryable, at: Date): Promise<void> {
  await db
    .updateTable('record.import_run')
    .set({ ended_at: at, ended_as: 'stopped' })
    .where('way', '=', 'command-line')
    .where('ended_at', 'is', null)
    .execute()
}

// Two that settle the last two lines at once must not each take the other's for open.
async function lockRun(tx: Transaction, run: ImportRunId): Promise<void> {
  await sql`select id from record.import_run where id = ${run} for update`.execute(tx)
}

async function finishIfSettled(tx: Transaction, run: ImportRunId, at: Date): Promise<void> {
  await sql`
    update record.import_run set ended_at = ${at}, ended_as = 'finished'
    where id = ${run} and ended_at is null and arrival <> 'arriving' and not exists (
      select 1 from record.import_file where run = ${run} and settled_at is null)`.execute(tx)
}
