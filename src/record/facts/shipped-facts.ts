import { compareDates } from '../../framework/iso-date.ts'
import { earliestDay } from '../../framework/partial-date.ts'
import { shippedAuthorities, shippedGroups, shippedRegions } from './authorities.ts'
import { shippedTable, shippedText } from './csv-table.ts'
import type { FactActivity, ShippedFacts } from './fact-types.ts'
import { readGradeTables } from './grade-tables.ts'
import { mergeActivities } from './merge-activities.ts'
import { readWorkedExample } from './worked-example.ts'

/**
 * Everything the record knows before the first report is imported: the authorities, every full inspection
 * from 2013 to 2026 as the published grade tables give it, and the worked example. Activities are ordered
 * by authority, then by date.
 */
export function loadShippedFacts(): ShippedFacts {
  const regions = shippedRegions()
  const authorities = shippedAuthorities(regions)
  const known = new Set(authorities.map((authority) => authority.slug))
  const tables = readGradeTables(shippedTable('inspections.csv'), known)
  const example = readWorkedExample(shippedText('leeds.json'))
  const merged = mergeActivities(tables.activities, example.activities)
  return {
    regions,
    authorities,
    groups: shippedGroups(regions, authorities),
    activities: merged.activities.toSorted(byAuthorityAndDate),
    documents: example.documents,
    contradictions: example.contradictions,
    problems: [...tables.problems, ...merged.problems]
  }
}

function byAuthorityAndDate(one: FactActivity, other: FactActivity): number {
  return (
    compareDates(one.authority, other.authority) ||
    compareDates(earliestDay(one.start), earliestDay(other.start))
  )
}
