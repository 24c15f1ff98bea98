import { frameworkVersion, frameworkVersionIds } from '../../framework/framework-versions.ts'
import type { ActiveFilter, FilterField } from '../../ui/patterns/filter-form.tsx'
import { count, number } from '../../ui/prose/counts.ts'
import { paths } from '../paths.ts'
import { standingKeyLabel, standingKeys } from './line-standing.ts'
import { choiceQuery, type FilterName, filterNames, type NationalChoice } from './national-choice.ts'
import type { NationalEntry } from './national-entry.ts'
import { yearInspected } from './national-rows.ts'

/** The form that narrows the record down, the filters in force, and how many are left. */
export interface NationalFilters {
  readonly fields: readonly FilterField[]
  readonly keep: readonly { readonly name: string; readonly value: string }[]
  readonly active: readonly ActiveFilter[]
  readonly clearHref: string
  readonly result: string
}

interface Choice {
  readonly value: string
  readonly text: string
}

const labels: Record<FilterName, string> = {
  region: 'Region',
  grade: 'Grade',
  framework: 'Framework',
  year: 'Year inspected'
}

export function nationalFilters(
  all: readonly NationalEntry[],
  left: readonly unknown[],
  choice: NationalChoice
): NationalFilters {
  const choices: Record<FilterName, readonly Choice[]> = {
    region: regionsOf(all),
    grade: standingKeys
      .filter((key) => key !== 'adequate' || choice.grade === key)
      .map((key) => ({ value: key, text: standingKeyLabel(key) })),
    framework: frameworkVersionIds.map((id) => ({ value: id, text: frameworkVersion(id).name })),
    year: yearsOf(all, choice.year)
  }
  const { area, sort, order } = choiceQuery(choice)
  const kept = { area, sort, order }
  return {
    fields: filterNames.map((name) => ({
      kind: 'choice',
      name,
      label: labels[name],
      value: String(choice[name] ?? ''),
      choices: [{ value: '', text: 'All' }, ...choices[name]]
    })),
    keep: Object.entries(kept).flatMap(([name, value]) =>
      value === undefined ? [] : [{ name, value: String(value) }]
    ),
    active: filterNames.flatMap((name) => {
      const chosen = choices[name].find(({ value }) => value === String(choice[name] ?? ''))
      if (chosen === undefined) return []
      const removeHref = paths.national(choiceQuery({ ...choice, [name]: undefined }))
      return [{ text: `${labels[name]}: ${chosen.text}`, removeHref }]
    }),
    clearHref: paths.national(kept),
    result: `${number(left.length)} of ${count(all.length, 'authority', 'authorities')}`
  }
}

function regionsOf(entries: readonly NationalEntry[]): readonly Choice[] {
  const names = new Map(entries.map(({ authority }) => [authority.region, authority.regionName]))
  return [...names]
    .map(([value, text]) => ({ value, text }))
    .sort((one, other) => one.text.localeCompare(other.text, 'en-GB'))
}

/** Latest first. A chosen year stays in the list when nobody was last inspected in it. */
function yearsOf(entries: readonly NationalEntry[], chosen: number | undefined): readonly Choice[] {
  const years = new Set([chosen, ...entries.map(yearInspected)])
  return [...years]
    .flatMap((year) => (year === undefined ? [] : [year]))
    .sort((one, other) => other - one)
    .map((year) => ({ value: String(year), text: String(year) }))
}
