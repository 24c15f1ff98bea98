import { z } from 'zod'
import { areaLineIds } from '../../framework/area-lines.ts'
import { frameworkVersionIds } from '../../framework/framework-versions.ts'
import { regionSlugs } from '../facts/fact-types.ts'
import type { Query } from '../paths.ts'
import { standingKeys } from './line-standing.ts'

export const sortKeys = ['name', 'region', 'grade', 'inspected'] as const
export type SortKey = (typeof sortKeys)[number]

/** A form sends a field that was left at "All" as empty text: nothing was chosen. */
const chosen = <Schema extends z.ZodType>(schema: Schema) =>
  z.preprocess((value) => (value === '' ? undefined : value), schema.optional())

const oneOf = <const Values extends readonly string[]>(what: string, values: Values) =>
  chosen(z.enum(values, { error: `Choose one ${what} from: ${values.join(', ')}` }))

/**
 * What a reader of the national record can choose, as it stands in the address. The area is help and protection
 * until another is chosen: it is the one that every framework since 2013 judges, so that all authorities have it.
 */
export const nationalChoice = z.object({
  area: oneOf('area', areaLineIds).default('help-and-protection'),
  region: oneOf('region', regionSlugs),
  grade: oneOf('grade', standingKeys),
  framework: oneOf('framework', frameworkVersionIds),
  year: chosen(
    z
      .string({ error: 'Give one year' })
      .regex(/^20\d\d$/, { error: 'Give a year in four digits, such as 2024' })
      .transform(Number)
  ),
  sort: oneOf('sort', sortKeys).default('name'),
  order: oneOf('order', ['ascending', 'descending']).default('ascending')
})
export type NationalChoice = z.output<typeof nationalChoice>

export const filterNames = ['region', 'grade', 'framework', 'year'] as const
export type FilterName = (typeof filterNames)[number]

/** The choice as it stands after the "?": what is not chosen, and what is chosen anyway, is left out. */
export function choiceQuery(choice: NationalChoice): Query {
  const defaults = nationalChoice.parse({})
  return {
    ...choice,
    area: choice.area === defaults.area ? undefined : choice.area,
    sort: choice.sort === defaults.sort ? undefined : choice.sort,
    order: choice.order === defaults.order ? undefined : choice.order
  }
}
