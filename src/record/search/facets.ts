import { gradeLabel, printedGrades } from '../../framework/grades.ts'
import { areaLabel, judgementAreas } from '../../framework/judgement-areas.ts'
import { reportParts } from '../../reading/published-report.ts'
import { passageKindLabel, passageKinds } from '../activities/passage-kinds.ts'
import type { Authority } from '../authorities/authority.ts'
import { paths } from '../paths.ts'
import { partLabel } from './part-labels.ts'
import { asQuery, type FacetName, facetNames, type SearchQuery } from './search-query.ts'
import type { FacetCount, Facets } from './store.ts'

/** One way to narrow the results down: what to choose from, with how many passages would be left. */
export interface ShownFacet {
  readonly name: FacetName
  readonly label: string
  readonly choices: readonly { readonly text: string; readonly count: number; readonly href: string }[]
}

/** A choice in force, with the address that lifts it. */
export interface ChosenFacet {
  readonly text: string
  readonly removeHref: string
}

const labels: Record<FacetName, string> = {
  kind: 'Kind of passage',
  part: 'Part of the report',
  area: 'Judgement area',
  grade: 'Grade of that area',
  region: 'Region',
  year: 'Year of inspection',
  authority: 'Authority'
}

/** The facets that still tell results apart. One with a single value left would narrow nothing. */
export function shownFacets(
  facets: Facets,
  query: SearchQuery,
  authorities: readonly Authority[]
): readonly ShownFacet[] {
  return facetNames
    .filter((name) => query[name] === undefined && facets[name].length > 1)
    .map((name) => ({
      name,
      label: labels[name],
      choices: inOrder(name, facets[name]).map(({ value, count }) => ({
        text: valueLabel(name, value, authorities),
        count,
        href: paths.search({ ...asQuery({ ...query, page: 1 }), [name]: value })
      }))
    }))
}

export function chosenFacets(query: SearchQuery, authorities: readonly Authority[]): readonly ChosenFacet[] {
  return facetNames.flatMap((name) => {
    const value = query[name]
    if (value === undefined) return []
    return [
      {
        text: `${labels[name]}: ${valueLabel(name, value, authorities)}`,
        removeHref: paths.search(asQuery({ ...query, page: 1, [name]: undefined }))
      }
    ]
  })
}

/** A scale in its own order, years latest first, anything else by how much there is of it. */
function inOrder(name: FacetName, counts: readonly FacetCount[]): readonly FacetCount[] {
  const scale: readonly string[] = name === 'grade' ? printedGrades : name === 'area' ? judgementAreas : []
  return counts.toSorted(
    (one, other) =>
      scale.indexOf(one.value) - scale.indexOf(other.value) ||
      (name === 'year' ? Number(other.value) - Number(one.value) : other.count - one.count) ||
      (one.value < other.value ? -1 : 1)
  )
}

function valueLabel(name: FacetName, value: string, authorities: readonly Authority[]): string {
  switch (name) {
    case 'kind':
      return labelOf(passageKinds, value, passageKindLabel)
    case 'part':
      return labelOf(reportParts, value, partLabel)
    case 'area':
      return labelOf(judgementAreas, value, areaLabel)
    case 'grade':
      return labelOf(printedGrades, value, gradeLabel)
    case 'region':
      return authorities.find(({ region }) => region === value)?.regionName ?? value
    case 'authority':
      return authorities.find(({ slug }) => slug === value)?.name ?? value
    case 'year':
      return value
  }
}

function labelOf<Value extends string>(
  values: readonly Value[],
  value: string,
  label: (value: Value) => string
): string {
  const known = values.find((each) => each === value)
  return known === undefined ? value : label(known)
}
