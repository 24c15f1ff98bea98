import { sql } from 'kysely'
import { z } from 'zod'
import { activityKinds } from '../../framework/activity-kinds.ts'
import type { Queryable } from '../../platform/database/database.ts'
import type { Sha256 } from '../../platform/files/content-store.ts'
import { authoritySlug } from '../authorities/rows.ts'
import type { HeldHere } from './import-run.ts'

const heldRow = z
  .object({
    sha256: z.string(),
    authority: authoritySlug,
    address: z.string(),
    kind: z.enum(activityKinds),
    version: z.number(),
    open_questions: z.coerce.number()
  })
  .transform(
    (row) =>
      [
        row.sha256,
        {
          place: { authority: row.authority, address: row.address },
          kind: row.kind,
          version: row.version,
          openQuestions: row.open_questions
        }
      ] as const
  )

/** Every file that the record holds, by its hash: asked for once, so that many can be passed over at once. */
export async function heldReports(db: Queryable, only?: Sha256): Promise<ReadonlyMap<string, HeldHere>> {
  const { rows } = await sql`
    select report.sha256, activity.authority, activity.address, activity.kind, report.version,
      (select count(*) from record.question
        where question.report = report.sha256 and question.settled_at is null) as open_questions
    from record.report join record.activity on activity.id = report.activity
    where ${only ?? null}::text is null or report.sha256 = ${only ?? null}`.execute(db)
  return new Map(rows.map((row) => heldRow.parse(row)))
}

const factsRow = z.object({
  paragraphs: z.number(),
  improvements: z.number(),
  differences: z.array(
    z.object({ field: z.string(), before: z.string().optional(), after: z.string().optional() })
  ),
  disagreements: z.array(z.object({ check: z.string(), what: z.string(), pages: z.array(z.number()) }))
})

/** What a reading that is held gave: how much text, where it differed from what was held, and from itself. */
export type HeldFacts = z.output<typeof factsRow>

/** The facts of a held report; undefined where the record holds no such file. */
export async function heldFacts(db: Queryable, sha256: Sha256): Promise<HeldFacts | undefined> {
  const { rows } = await sql`
    select jsonb_array_length(reading -> 'paragraphs') as paragraphs,
      jsonb_array_length(reading -> 'improvements') as improvements,
      differences, reading -> 'disagreements' as disagreements
    from record.report where sha256 = ${sha256}`.execute(db)
  return rows[0] === undefined ? undefined : factsRow.parse(rows[0])
}
