import { z } from 'zod'
import { printedGrades } from '../../framework/grades.ts'
import { judgementAreas } from '../../framework/judgement-areas.ts'
import { reportParts } from '../../reading/published-report.ts'
import { passageKinds } from '../activities/passage-kinds.ts'
import { isAuthoritySlug } from '../authorities/authority-slug.ts'
import { regionSlugs } from '../facts/fact-types.ts'
import type { Query } from '../paths.ts'
import { searchWords } from './search-words.ts'

/** A form sends a field that was left alone as empty text: nothing was chosen. */
const chosen = <Schema extends z.ZodType>(schema: Schema) =>
  z.preprocess((value) => (value === '' ? undefined : value), schema.optional())

const oneOf = <const Values extends readonly string[]>(what: string, values: Values) =>
  chosen(z.enum(values, { error: `Choose one ${what} from: ${values.join(', ')}` }))

/** A search as it stands in the address: the words, what narrows it down, and the page of results. */
export const searchQuery = z.object({
  q: searchWords.default(''),
  authority: chosen(
    z
      .string({ error: 'Give one authority' })
      .refine(isAuthoritySlug, { error: 'Give an authority as in its address, such as leeds' })
  ),
  region: oneOf('region', regionSlugs),
  year: chosen(
    z
      .string({ error: 'Give one year' })
      .regex(/^(19|20)\d\d$/, { error: 'Give a year in four digits, such as 2024' })
  ),
  area: oneOf('judgement area', judgementAreas),
  grade: oneOf('grade', printedGrades),
  kind: oneOf('kind of passage', passageKinds),
  part: oneOf('part of a report', reportParts),
  page: chosen(
    z
      .string({ error: 'Give one page number' })
      .regex(/^[1-9]\d{0,3}$/, { error: 'Give the page as a number, from 1' })
      .transform(Number)
  ).transform((page) => page ?? 1)
})
export type SearchQuery = z.output<typeof searchQuery>

export const facetNames = ['kind', 'part', 'area', 'grade', 'region', 'year', 'authority'] as const
export type FacetName = (typeof facetNames)[number]

/** The search as it stands after the "?"; the first page needs no number. */
export function asQuery(query: SearchQuery): Query {
  return { ...query, page: query.page === 1 ? undefined : query.page }
}
