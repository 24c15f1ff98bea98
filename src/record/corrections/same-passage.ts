import type { Field } from '../activities/field.ts'
import { fieldKey } from '../activities/field.ts'
import { askedParagraphs } from '../activities/pages/asked-paragraphs.ts'
import type { ContentPassage } from '../reports/contents.ts'

/**
 * The other address of a piece of text that has two: an area for improvement that is a numbered paragraph of the report
 * as well, or that paragraph. It is one text on the page, so whatever a person says of one is said of both.
 */
export function otherAddress(passages: readonly ContentPassage[], field: Field): Field | undefined {
  const key = fieldKey(field)
  for (const [asked, paragraph] of askedParagraphs(passages)) {
    const [one, other] = [fieldOf(asked), fieldOf(paragraph)]
    if (fieldKey(one) === key) return other
    if (fieldKey(other) === key) return one
  }
  return undefined
}

/** Every change, and the same at the other address of its text where that is not among them. */
export function atBothAddresses<Change extends { readonly field: Field }>(
  passages: readonly ContentPassage[],
  changes: readonly Change[]
): (Change & { readonly field: Field })[] {
  const said = new Set(changes.map(({ field }) => fieldKey(field)))
  return changes.flatMap((change) => {
    const other = otherAddress(passages, change.field)
    return other && !said.has(fieldKey(other)) ? [change, { ...change, field: other }] : [change]
  })
}

function fieldOf({ kind, number }: ContentPassage): Field {
  return { kind, number }
}
