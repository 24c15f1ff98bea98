import { z } from 'zod'
import { areaLine, areaLineIds } from '../../framework/area-lines.ts'
import { frameworkVersion, frameworkVersionIds } from '../../framework/framework-versions.ts'
import { chosen, oneOf } from '../choice-in-address.ts'
import { regionInWords, regionSlugs } from '../facts/fact-types.ts'
import type { Query } from '../paths.ts'
import { standingKeyLabel, standingKeys } from './line-standing.ts'

export const sortKeys = ['name', 'region', 'grade', 'inspected', 'due'] as const
export type SortKey = (typeof sortKeys)[number]

const sortWords: Record<SortKey, string> = {
  name: 'authority',
  region: 'region',
  grade: 'grade',
  inspected: 'last inspection',
  due: 'who is due'
}

/**
 * What a reader of the national record can choose, as it stands in the address. The area is help and protection
 * until another is chosen: it is the one that every framework since 2013 judges, so that all authorities have it.
 */
export const nationalChoice = z.object({
  area: oneOf('area', areaLineIds, (id) => areaLine(id).label).default('help-and-protection'),
  region: oneOf('region', regionSlugs, regionInWords),
  grade: oneOf('grade', standingKeys, standingKeyLabel),
  framework: oneOf('framework', frameworkVersionIds, (id) => frameworkVersion(id).name),
  year: chosen(
    z
      .string({ error: 'Give one year' })
      .regex(/^20\d\d$/, { error: 'Give a year in four digits, such as 2024' })
      .transform(Number)
  ),
  sort: oneOf('column to sort by', sortKeys, (key) => sortWords[key]).default('name'),
  order: oneOf('order', ['ascending', 'descending'], (order) => order).default('ascending')
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
