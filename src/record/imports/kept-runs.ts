import { sql } from 'kysely'
import { z } from 'zod'
import { activityKinds } from '../../framework/activity-kinds.ts'
import type { AuthoritySlug } from '../../framework/authority-slug.ts'
import type { Queryable } from '../../platform/database/database.ts'
import { authoritySlug } from '../authorities/rows.ts'
import type { HeldHere, ImportLine, ImportRun, ImportRunId } from './import-run.ts'
import { importRunId } from './import-run.ts'

const runRow = z
  .object({
    id: importRunId,
    way: z.enum(['upload', 'command-line']),
    started_by: z.string(),
    post: z.string().nullable(),
    started_at: z.date(),
    arrival: z.enum(['arriving', 'whole', 'broken-off', 'too-many']),
    files: z.number().nullable(),
    ended_at: z.date().nullable(),
    ended_as: z.enum(['finished', 'stopped']).nullable()
  })
  .transform(
    (row): ImportRun => ({
      id: row.id,
      way: row.way,
      startedBy: row.started_by,
      post: row.post ?? undefined,
      startedAt: row.started_at,
      arrival: row.arrival,
      files: row.files ?? undefined,
      ended: row.ended_at && row.ended_as ? { at: row.ended_at, as: row.ended_as } : undefined
    })
  )

/** Whose imports are asked for: an authority's, or, where none is given, those of the machine itself. */
export type ImportsOf = AuthoritySlug | undefined

export async function findRun(db: Queryable, of: ImportsOf, id: ImportRunId): Promise<ImportRun | undefined> {
  const row = await db
    .selectFrom('record.import_run')
    .selectAll()
    .where('id', '=', id)
    .where('authority', 'is not distinct from', of ?? null)
    .executeTakeFirst()
  return row && runRow.parse(row)
}

/** An import with how many of its files stand in each state. */
export interface CountedRun extends ImportRun {
  readonly states: Readonly<Partial<Record<ImportLine['state'], number>>>
}

/** The newest imports, newest first; those before a number where it is given. */
export async function listRuns(
  db: Queryable,
  of: ImportsOf,
  limit: number,
  before?: ImportRunId | undefined
): Promise<CountedRun[]> {
  let query = db
    .selectFrom('record.import_run')
    .selectAll()
    .where('authority', 'is not distinct from', of ?? null)
    .orderBy('id', 'desc')
    .limit(limit)
  if (before !== undefined) query = query.where('id', '<', before)
  const runs = (await query.execute()).map((row) => runRow.parse(row))
  if (runs.length === 0) return []
  const counts = await db
    .selectFrom('record.import_file')
    .select((select) => ['run', 'state', select.fn.countAll().as('files')])
    .where(
      'run',
      'in',
      runs.map(({ id }) => id)
    )
    .groupBy(['run', 'state'])
    .execute()
  return runs.map((run) => ({
    ...run,
    states: Object.fromEntries(
      counts.filter((row) => row.run === run.id).map(({ state, files }) => [state, Number(files)])
    )
  }))
}

const lineRow = z.object({
  position: z.number(),
  file_name: z.string(),
  state: z.enum(['waiting', 'reading', 'taken', 'already-held', 'not-taken']),
  words: z.string().nullable(),
  authority: authoritySlug.nullable(),
  address: z.string().nullable(),
  kind: z.enum(activityKinds).nullable(),
  version: z.number().nullable(),
  open_questions: z.coerce.number()
})

/** The lines of an import in the order in which the files were given, each with the report as it is held now. */
export async function linesOf(db: Queryable, run: ImportRunId): Promise<ImportLine[]> {
  const { rows } = await sql`
    select line.position, line.file_name, line.state, line.words,
      activity.authority, activity.address, activity.kind, report.version,
      (select count(*) from record.question
        where question.report = report.sha256 and question.settled_at is null) as open_questions
    from record.import_file as line
    left join record.report on report.sha256 = line.sha256 and line.state in ('taken', 'already-held')
    left join record.activity on activity.id = report.activity
    where line.run = ${run}
    order by line.position`.execute(db)
  return rows.map((row) => {
    const line = lineRow.parse(row)
    return {
      position: line.position,
      fileName: line.file_name,
      state: line.state,
      words: line.words ?? undefined,
      report: heldHere(line)
    }
  })
}

function heldHere(line: z.output<typeof lineRow>): HeldHere | undefined {
  const { authority, address, kind, version } = line
  if (authority === null || address === null || kind === null || version === null) return undefined
  return { place: { authority, address }, kind, version, openQuestions: line.open_questions }
}
