import type { TrailFields } from '../../trail/entry.ts'
import { findingFields } from './finding-fields.ts'
import type { ThemedFinding } from './findings-choice.ts'

/** What of a finding is another after a change, before and after, as the trail keeps it. */
export function changedFields(
  before: ThemedFinding,
  after: ThemedFinding
): { readonly before: TrailFields; readonly after: TrailFields } {
  const [was, is] = [allFields(before), allFields(after)]
  const names = [...new Set([...Object.keys(was), ...Object.keys(is)])]
  const changed = names.filter((name) => JSON.stringify(was[name]) !== JSON.stringify(is[name]))
  return { before: onlyThese(was, changed), after: onlyThese(is, changed) }
}

function allFields(finding: ThemedFinding): TrailFields {
  return { ...findingFields(finding), themes: finding.themes.map(({ name }) => name) }
}

function onlyThese(fields: TrailFields, names: readonly string[]): TrailFields {
  return Object.fromEntries(Object.entries(fields).filter(([name]) => names.includes(name)))
}
