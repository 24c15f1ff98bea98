import { gradeLabel } from '../../framework/grades.ts'
import type { ContentPassage, StatedField } from '../reports/contents.ts'
import type { FieldValues } from '../reports/differences.ts'
import type { JudgedActivity } from './activity.ts'
import type { Field } from './field.ts'
import { fieldKey, isPassageField } from './field.ts'
import type { Stood } from './standing.ts'

/** The values of an inspection as the record holds them. */
export interface HeldInspection {
  readonly activity: JudgedActivity
  readonly stated: ReadonlyMap<StatedField, Stood<string>>
  readonly passages: readonly ContentPassage[]
}

/** What the record holds of an inspection now, by field name, as text. */
export function fieldValuesOf(inspection: HeldInspection): FieldValues {
  const { activity, stated, passages } = inspection
  const values = new Map<string, string>([['fieldwork-start', activity.startsOn]])
  if (activity.endsOn) values.set('fieldwork-end', activity.endsOn)
  if (activity.publishedOn) values.set('published-on', activity.publishedOn)
  const onCover = stated.get('published-on-cover')
  if (onCover) values.set('published-on-cover', onCover.value)
  if (activity.leadInspectors.length > 0) values.set('lead-inspectors', activity.leadInspectors.join('; '))
  for (const { area, grade } of activity.judgements) {
    values.set(fieldKey({ kind: 'judgement', area }), gradeLabel(grade))
  }
  for (const passage of passages) {
    values.set(fieldKey(passage), passage.value)
  }
  return values
}

/** Who stands behind a value and where it was read; undefined where neither a report nor a person gave it. */
export function standingOf(
  { activity, stated, passages }: HeldInspection,
  field: Field
): Omit<Stood<unknown>, 'value'> | undefined {
  if (field.kind === 'judgement') {
    const judgement = activity.judgements.find(({ area }) => area === field.area)
    return judgement && { ...judgement, because: undefined }
  }
  if (isPassageField(field)) {
    return passages.find((passage) => passage.kind === field.kind && passage.number === field.number)
  }
  return stated.get(field.kind)
}
