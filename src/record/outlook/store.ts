import { sql } from 'kysely'
import { z } from 'zod'
import { activityKinds } from '../../framework/activity-kinds.ts'
import { frameworkVersionIds } from '../../framework/framework-versions.ts'
import { printedGrades } from '../../framework/grades.ts'
import { judgementAreas } from '../../framework/judgement-areas.ts'
import { parsePartialDate } from '../../framework/partial-date.ts'
import type { Queryable } from '../../platform/database/database.ts'
import { kindsToStandBy } from '../activities/kinds-to-stand-by.ts'
import { authoritySlug } from '../authorities/rows.ts'
import type { OutlookFacts, PastInspection } from './past-inspection.ts'

const partialDate = z.string().transform((text, context) => {
  const date = parsePartialDate(text)
  if (date) return date
  context.addIssue({ code: 'custom', message: `not a date: ${text}` })
  return z.NEVER
})

const inspectionRow = z
  .object({
    authority: authoritySlug,
    address: z.string(),
    kind: z.enum(activityKinds),
    framework: z.enum(frameworkVersionIds).nullable(),
    starts_on: partialDate,
    grades: z.partialRecord(z.enum(judgementAreas), z.enum(printedGrades))
  })
  .transform(
    ({ framework, starts_on: startsOn, ...row }): PastInspection => ({
      ...{ ...row, startsOn },
      framework: framework ?? undefined
    })
  )

const actionRow = z
  .object({ authority: authoritySlug, starts_on: partialDate, count: z.coerce.number() })
  .transform(({ starts_on: startsOn, ...row }) => ({ ...row, startsOn }))

/** Everything that the outlook of any authority is made from, in two questions to the database. */
export async function readOutlookFacts(db: Queryable): Promise<OutlookFacts> {
  const judged = await db
    .selectFrom('record.activity as activity')
    .innerJoin('record.judgement as judgement', 'judgement.activity', 'activity.id')
    .select([
      'activity.authority',
      'activity.address',
      'activity.kind',
      'activity.framework',
      'activity.starts_on'
    ])
    .select(sql<unknown>`json_object_agg(judgement.area, judgement.grade)`.as('grades'))
    .where('activity.kind', 'in', kindsToStandBy)
    .where('activity.state', '!=', 'cancelled')
    .groupBy('activity.id')
    .orderBy('activity.starts_on')
    .execute()
  const actions = await db
    .selectFrom('record.activity as activity')
    .innerJoin('record.passage as passage', 'passage.activity', 'activity.id')
    .select(['activity.authority', 'activity.starts_on'])
    .select((select) => select.fn.countAll().as('count'))
    .where('activity.kind', '=', 'focused-visit')
    .where('passage.kind', '=', 'priority-action')
    .groupBy('activity.id')
    .execute()
  return {
    inspections: judged.map((row) => inspectionRow.parse(row)),
    priorityActions: actions.map((row) => actionRow.parse(row))
  }
}
