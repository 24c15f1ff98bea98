import { type RawBuilder, sql } from 'kysely'
import { z } from 'zod'
import { isAuthoritySlug } from '../../framework/authority-slug.ts'
import { frameworkVersionIds } from '../../framework/framework-versions.ts'
import { isIsoDate } from '../../framework/iso-date.ts'
import { parseField } from '../activities/field.ts'
import { regionSlugs } from '../facts/fact-types.ts'

/** One of a list of words, or none. */
export const oneOf = <const Values extends readonly [string, ...string[]] | readonly string[]>(
  what: string,
  values: Values,
  about: string
) =>
  z
    .enum(values, { error: `Choose one ${what} from: ${values.join(', ')}` })
    .optional()
    .describe(about)

const day = (about: string) =>
  z
    .string({ error: 'Give one date' })
    .refine(isIsoDate, { error: 'Give a date as year, month and day, such as 2022-05-09' })
    .optional()
    .describe(about)

export const regionFilter = oneOf('region', regionSlugs, 'Only authorities of this region.')

/** What every table of inspections can be narrowed down by. */
export const inspectionFilters = {
  authority: z
    .string({ error: 'Give one authority' })
    .refine(isAuthoritySlug, { error: 'Give an authority as in its address, such as leeds' })
    .optional()
    .describe('Only this authority, as in its address: `leeds`.'),
  region: regionFilter,
  framework: oneOf('framework', frameworkVersionIds, 'Only inspections under this framework version.'),
  from: day('Only inspections whose first day is on or after this one.'),
  to: day('Only inspections whose first day is on or before this one.')
}

interface InspectionChoice {
  readonly authority?: string | undefined
  readonly region?: string | undefined
  readonly framework?: string | undefined
  readonly from?: string | undefined
  readonly to?: string | undefined
}

/** The same as SQL over `activity` and `authority`. A date known only to the month counts when it can lie within. */
export function inspectionConditions(choice: InspectionChoice): RawBuilder<unknown>[] {
  const { authority, region, framework, from, to } = choice
  return [
    ...(authority === undefined ? [] : [sql`activity.authority = ${authority}`]),
    ...(region === undefined ? [] : [sql`authority.region = ${region}`]),
    ...(framework === undefined ? [] : [sql`activity.framework = ${framework}`]),
    ...(from === undefined ? [] : [sql`rpad(activity.starts_on, 10, '9') collate "C" >= ${from}`]),
    ...(to === undefined ? [] : [sql`activity.starts_on collate "C" <= ${to}`])
  ]
}

/** A condition that holds a column to one value, where one is chosen. */
export function equals(column: string, value: string | undefined): RawBuilder<unknown>[] {
  return value === undefined ? [] : [sql`${sql.ref(column)} = ${value}`]
}

/** Conditions joined by "and"; none is true of every row. */
export function allOf(conditions: readonly RawBuilder<unknown>[]): RawBuilder<unknown> {
  return sql.join([sql`true`, ...conditions], sql` and `)
}

/** What every id of an inspection or of its values begins with, in the order of ids. */
export const inspectionOrder = [
  sql`activity.authority collate "C"`,
  sql`activity.address collate "C"`
] as const

/** The parts of an id: `leeds/2022-02-21` and, after another slash, the value: `judgement.overall`. */
export function partsOfId(id: string) {
  const [authority = '', address = '', key, ...more] = id.split('/')
  if (!isAuthoritySlug(authority) || !/^[0-9a-z-]+$/.test(address) || more.length > 0) return undefined
  return { authority, address, field: key === undefined ? undefined : parseField(key) }
}
