import { lowerFirst } from '../../ui/prose/lower-first.ts'
import type { Field } from '../activities/field.ts'
import { fieldKey, fieldLabel, isPassageField } from '../activities/field.ts'
import { standingWords } from '../activities/standing.ts'
import type { Control } from '../corrections/pages/control.ts'
import { controlFor } from '../corrections/pages/control.ts'
import type { SentReview } from './page-review.ts'
import type { PageValue } from './page-values.ts'
import { isAbout } from './page-values.ts'
import type { Question } from './question.ts'

/** A value of this page, ready to be put right. */
export interface ValueInForm {
  readonly key: string
  readonly id: string
  readonly label: string
  readonly control: Control
  readonly value: string
  readonly seen: string
  /** "printed as … · read by machine", or that the record holds nothing. */
  readonly source: string
  readonly problem: string | undefined
  /** The one that the question at hand is about, or the first. */
  readonly first: boolean
}

/** The values beside a page as the form shows them, with what was typed where it was sent. */
export function valuesInForm(
  beside: readonly PageValue[],
  question: Question | undefined,
  sent: SentReview | undefined
): ValueInForm[] {
  const about =
    question &&
    beside.find(({ field, also }) => isAbout(question, field) || (also && isAbout(question, also)))
  const first = about ?? beside[0]
  return beside.map((value) => {
    const { field, held = '' } = value
    const key = fieldKey(field)
    return {
      key,
      id: `value-${key}`,
      label: labelOf(value),
      control: controlFor(field, held),
      value: sent?.review.values.find((one) => isSame(one.field, field))?.value ?? held,
      seen: held,
      source: sourceInWords(value),
      problem: sent?.problems.find(({ at }) => at === key)?.message,
      first: value === first
    }
  })
}

/** "Paragraph 12, also area for improvement 1": one text under both its names. */
function labelOf({ field, also }: PageValue): string {
  const label = fieldLabel(field)
  if (!also) return label
  const other = fieldLabel(also)
  return `${label}, also ${lowerFirst(other)}`
}

function sourceInWords({ field, held, stood }: PageValue): string {
  if (held === undefined) return 'no source of the record gives it'
  // The first line of a passage says nothing that its text does not.
  const quote = isPassageField(field) ? undefined : stood?.citation?.quote
  const rule = stood?.because?.replace(/\.$/, '')
  return [
    ...(quote && quote !== held ? [`printed as “${quote}”`] : []),
    ...(rule === undefined ? [] : [rule]),
    ...(stood ? [standingWords(stood.standing)] : ['not read from the report'])
  ].join(' · ')
}

function isSame(one: Field, other: Field): boolean {
  return fieldKey(one) === fieldKey(other)
}
