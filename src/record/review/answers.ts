import { areaLabel } from '../../framework/judgement-areas.ts'
import type { Field } from '../activities/field.ts'
import { fieldKey, isDateField } from '../activities/field.ts'
import type { Question, QuestionCheck } from './question.ts'

/** A value of which a person spoke, and whether they changed it or found it right. */
export interface SpokenOf {
  readonly field: Field
  readonly changed: boolean
}

/**
 * Whether what a person says of a value answers a question. Where the question names a value, anything said of that
 * value does. Where it names none, changing a value that its check held against others does: the check was right that
 * something was wrong, and it has been put right. Finding one such value right leaves open which of the others is not.
 */
export function isAnsweredBy(
  { field: about, check, what }: Pick<Question, 'field' | 'check' | 'what'>,
  { field, changed }: SpokenOf
): boolean {
  if (about) return fieldKey(about) === fieldKey(field)
  return changed && (heldAgainstOthers[check]?.(field, what) ?? false)
}

// The checks of numbers, pages, names at their edges and text find what is missing, and no change of a value that is there supplies it.
const heldAgainstOthers: Partial<Record<QuestionCheck, (field: Field, what: string) => boolean>> = {
  dates: isDateField,
  framework: ({ kind }) => kind === 'fieldwork-start',
  judgements: (field, what) => field.kind === 'judgement' && what.includes(areaLabel(field.area))
}
