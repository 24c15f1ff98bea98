import { activityLabel } from '../../framework/activity-kinds.ts'
import { gradeLabel } from '../../framework/grades.ts'
import { fieldKey } from '../activities/field.ts'
import type { Contents } from './contents.ts'

/** A value that is not what it was: `undefined` before means it is new, after means it is gone. */
export interface Difference {
  readonly field: string
  readonly before: string | undefined
  readonly after: string | undefined
}

/** The values of an inspection by field name, as text, so that any two states of it can be compared. */
export type FieldValues = ReadonlyMap<string, string>

/** Flattens contents into named values. Names of inspectors are joined with "; ". */
export function fieldValues(contents: Contents): FieldValues {
  const values = new Map<string, string>()
  values.set('kind', activityLabel(contents.kind))
  values.set('fieldwork-start', contents.fieldworkStart.value)
  values.set('fieldwork-end', contents.fieldworkEnd.value)
  if (contents.publishedOn) values.set('published-on', contents.publishedOn.value)
  if (contents.publishedOnCover) values.set('published-on-cover', contents.publishedOnCover.value)
  if (contents.leadInspectors) values.set('lead-inspectors', contents.leadInspectors.value.join('; '))
  for (const judgement of contents.judgements) {
    values.set(fieldKey({ kind: 'judgement', area: judgement.area }), gradeLabel(judgement.value))
  }
  for (const passage of contents.passages) {
    values.set(fieldKey(passage), passage.value)
  }
  return values
}

/** Every field that differs between two states, in the order of the first and then of what is new. */
export function differencesBetween(before: FieldValues, after: FieldValues): Difference[] {
  const names = new Set([...before.keys(), ...after.keys()])
  return [...names].flatMap((field) => {
    const was = before.get(field)
    const is = after.get(field)
    return was === is ? [] : [{ field, before: was, after: is }]
  })
}

/**
 * Where a report differs from the facts that were held before any report was read. What those facts never
 * held (paragraphs, inspectors) is not a difference; what they held and the report lacks is.
 */
export function differencesFromFacts(facts: FieldValues, report: FieldValues): Difference[] {
  return differencesBetween(facts, report).filter((difference) => difference.before !== undefined)
}

/** What a version changed: the first is compared with the facts held before any, a later one with the one before it. */
export function differencesMade(version: number, before: FieldValues, after: FieldValues): Difference[] {
  return version === 1 ? differencesFromFacts(before, after) : differencesBetween(before, after)
}
