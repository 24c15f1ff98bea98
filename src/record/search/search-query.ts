import { z } from 'zod'
import { isAuthoritySlug } from '../../framework/authority-slug.ts'
import { gradeLabel, printedGrades } from '../../framework/grades.ts'
import { areaLabel, judgementAreas } from '../../framework/judgement-areas.ts'
import { reportParts } from '../../reading/published-report.ts'
import { passageKindLabel, passageKinds } from '../activities/passage-kinds.ts'
import { chosen, oneOf } from '../choice-in-address.ts'
import { regionInWords, regionSlugs } from '../facts/fact-types.ts'
import type { Query } from '../paths.ts'
import { partLabel } from './part-labels.ts'
import { searchWords } from './search-words.ts'

/** A search as it stands in the address: the words, what narrows it down, and the page of results. */
export const searchQuery = z.object({
  q: searchWords.default(''),
  authority: chosen(
    z
      .string({ error: 'Give one authority' })
      .refine(isAuthoritySlug, { error: 'Give an authority as in its address, such as leeds' })
  ),
  region: oneOf('region', regionSlugs, regionInWords),
  year: chosen(
    z
      .string({ error: 'Give one year' })
      .regex(/^(19|20)\d\d$/, { error: 'Give a year in four digits, such as 2024' })
  ),
  area: oneOf('judgement area', judgementAreas, areaLabel),
  grade: oneOf('grade', printedGrades, gradeLabel),
  kind: oneOf('kind of passage', passageKinds, passageKindLabel),
  part: oneOf('part of a report', reportParts, partLabel),
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
