import { sql } from 'kysely'
import { z } from 'zod'
import { activityKinds } from '../../framework/activity-kinds.ts'
import { frameworkVersionIds } from '../../framework/framework-versions.ts'
import { printedGrades } from '../../framework/grades.ts'
import { judgementAreas } from '../../framework/judgement-areas.ts'
import { reportParts } from '../../reading/published-report.ts'
import { standings } from '../activities/standing.ts'
import type { OpenTable } from './table.ts'

/** Columns that several tables share, each described once: the dictionary and the API's document are made of these. */
export const text = (about: string) => z.string().describe(about)
export const maybeText = (about: string) => z.string().nullable().describe(about)
export const maybeDate = (about: string) =>
  z.string().nullable().describe(`${about} ISO 8601: a day, or a month or a year where no more is known.`)

export const standing = z
  .enum(standings)
  .describe(
    'Who stands behind the value: grade-tables (published grade tables, not yet read from the report), worked-example (a council’s published papers), read (by machine from the report), checked (by a person), corrected (by a person; the old value is kept).'
  )
export const maybeStanding = (what: string) =>
  z.enum(standings).nullable().describe(`Who stands behind ${what}.`)

export const report = maybeText('SHA-256 of the report file that the value was read from.')
export const page = z.number().int().nullable().describe('Page of that file, from 1.')

/** Which inspection a row belongs to. */
export const inspectionColumns = {
  authority: text('The authority, as in its address.'),
  authority_name: text('Its name.'),
  region: text('The region it lies in.'),
  inspection: text('Id of the inspection, as in the inspections table.'),
  inspection_kind: z.enum(activityKinds).describe('What kind of inspection or other activity it was.'),
  framework: z
    .enum(frameworkVersionIds)
    .nullable()
    .describe('The framework version it was judged under, by the first day of fieldwork.'),
  starts_on: text('First day. ISO 8601: a day, or a month or a year where no more is known.'),
  published_on: maybeDate('Day on which the report was published.')
}

/** The same as SQL over `activity` and `authority`; an inspection's id is made of its authority and its address. */
export const inspectionSelect = sql`activity.authority, authority.name as authority_name, authority.region,
  activity.address, activity.kind as inspection_kind, activity.framework, activity.starts_on, activity.published_on`

export const part = z
  .enum(reportParts)
  .describe(
    'Whose part of the report it stands in: authority, or board for the part (or the whole review) of the local safeguarding children board.'
  )

export const area = z.enum(judgementAreas).describe('The judgement area.')
export const grade = z.enum(printedGrades).describe('The grade as printed, in today’s wording.')

export interface DescribedColumn {
  readonly name: string
  readonly about: string
}

/** The columns of a table with what each holds, from the very schema that its rows are checked by. */
export function describedColumns({ columns, row }: Pick<OpenTable, 'columns' | 'row'>): DescribedColumn[] {
  return columns.map((name) => ({ name, about: row.shape[name]?.description ?? '' }))
}
