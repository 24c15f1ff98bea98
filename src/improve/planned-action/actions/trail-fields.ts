import type { TrailFields } from '../../../trail/entry.ts'
import { type ChangedField, changedFields } from '../history.ts'
import { type ActionFields, keptField } from '../typed-action.ts'

/** What the keeper of a plan decides on, as the trail keeps it: every field, or those named. */
export function fieldsForTrail(
  fields: ActionFields,
  names: readonly ChangedField[] = changedFields
): TrailFields {
  return Object.fromEntries(
    names.map((name) => [
      name,
      name === 'findings' ? [...fields.findings] : (keptField(fields, name) ?? null)
    ])
  )
}
