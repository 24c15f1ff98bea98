import { gradeLabel, grades } from '../../../framework/grades.ts'
import type { Field } from '../../activities/field.ts'
import { isDateField, isPassageField } from '../../activities/field.ts'

/** What a person types a value into. */
export type Control =
  | { readonly kind: 'grade'; readonly choices: readonly string[] }
  | { readonly kind: 'date' }
  | { readonly kind: 'line'; readonly hint: string }
  | { readonly kind: 'text'; readonly rows: number }

/** The control for a field that holds this value; the empty text where it holds none. */
export function controlFor(field: Field, value: string): Control {
  if (field.kind === 'judgement') return { kind: 'grade', choices: gradeChoices(value) }
  if (isDateField(field)) return { kind: 'date' }
  if (!isPassageField(field)) return { kind: 'line', hint: 'Part several names with semicolons' }
  return { kind: 'text', rows: Math.min(24, Math.max(2, Math.ceil(value.length / 60) + 1)) }
}

// The four grades of today; a grade of an older scale only where it is held.
function gradeChoices(held: string): string[] {
  const today = [...grades.map(gradeLabel), gradeLabel('not-judged')]
  return held === '' || today.includes(held) ? today : [...today, held]
}

/** The id of the control's part that takes the focus first: where a link to a mistake leads. */
export function firstPart(id: string, control: Control): string {
  return control.kind === 'date' ? `${id}-day` : id
}
