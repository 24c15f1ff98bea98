import { z } from 'zod'
import { activityKinds } from '../../framework/activity-kinds.ts'
import { activityStates } from '../../framework/activity-states.ts'
import { activityThemes } from '../../framework/activity-themes.ts'
import { frameworkVersionIds } from '../../framework/framework-versions.ts'
import { printedGrades } from '../../framework/grades.ts'
import { judgementAreas } from '../../framework/judgement-areas.ts'
import { parsePartialDate } from '../../framework/partial-date.ts'
import { authoritySlug } from '../authorities/rows.ts'
import type { Activity, ActivityId, HeldJudgement } from './activity.ts'
import { standings } from './standing.ts'

function isActivityId(id: number): id is ActivityId {
  return Number.isSafeInteger(id) && id > 0
}

/** An activity's number, as it comes from the database or a form. */
export const activityId = z.coerce.number().refine(isActivityId)

const partialDate = z.string().transform((text, context) => {
  const date = parsePartialDate(text)
  if (date) return date
  context.addIssue({ code: 'custom', message: `not a date: ${text}` })
  return z.NEVER
})

const maybe = <Schema extends z.ZodType>(schema: Schema) =>
  schema.nullable().transform((value) => value ?? undefined)

/** A row of record.activity as the activity it stands for. What does not parse is a fault of ours. */
export const activityRow: z.ZodType<Activity> = z
  .object({
    id: activityId,
    authority: authoritySlug,
    address: z.string(),
    kind: z.enum(activityKinds),
    framework: maybe(z.enum(frameworkVersionIds)),
    state: z.enum(activityStates),
    state_reason: maybe(z.string()),
    starts_on: partialDate,
    ends_on: maybe(partialDate),
    notified_on: maybe(partialDate),
    published_on: maybe(partialDate),
    lead_inspectors: z.array(z.string()),
    themes: z.array(z.enum(activityThemes)),
    remarks: z.array(z.string()),
    standing: z.enum(['grade-tables', 'worked-example', 'read'])
  })
  .transform((row) => ({
    id: row.id,
    authority: row.authority,
    address: row.address,
    kind: row.kind,
    framework: row.framework,
    state: row.state,
    stateReason: row.state_reason,
    startsOn: row.starts_on,
    endsOn: row.ends_on,
    notifiedOn: row.notified_on,
    publishedOn: row.published_on,
    leadInspectors: row.lead_inspectors,
    themes: row.themes,
    remarks: row.remarks,
    standing: row.standing
  }))

const citedRow = z.object({
  report: z.string().nullable(),
  page: z.number().nullable(),
  quote: z.string().nullable()
})

/** The citation in a row; undefined where no page prints the value. */
export function citationOf(row: z.output<typeof citedRow>) {
  if (row.report === null || row.page === null) return undefined
  return { report: row.report, page: row.page, quote: row.quote ?? '' }
}

/** A row of record.judgement as the judgement it stands for. */
export const judgementRow: z.ZodType<HeldJudgement> = citedRow
  .extend({ area: z.enum(judgementAreas), grade: z.enum(printedGrades), standing: z.enum(standings) })
  .transform((row) => ({
    area: row.area,
    grade: row.grade,
    standing: row.standing,
    citation: citationOf(row)
  }))
