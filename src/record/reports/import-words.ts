import { count } from '../../ui/prose/counts.ts'
import { fieldLabel, parseField } from '../activities/field.ts'
import type { ImportOutcome } from './actions/import-report.ts'

type Taken = Extract<ImportOutcome, { kind: 'taken' }>

/** What came of a file, in words: "taken: 43 paragraphs, 2 areas for improvement", "already held", or why it was not taken. */
export function outcomeInWords(outcome: ImportOutcome): string {
  switch (outcome.kind) {
    case 'taken':
      return takenInWords(outcome)
    case 'already-held':
      return alreadyHeldInWords
    case 'not-taken':
      return outcome.because
  }
}

export const alreadyHeldInWords = 'already held'

function takenInWords(taken: Taken): string {
  const { version, paragraphs, improvements, differences, disagreements, setAside } = taken
  return [
    `${version === 1 ? 'taken' : `taken as version ${version}`}: ${count(paragraphs, 'paragraph')}, ${count(improvements, 'area for improvement', 'areas for improvement')}`,
    ...(differences.length === 0 ? [] : [`${count(differences.length, 'value')} not as held before`]),
    ...(disagreements.length === 0
      ? []
      : [`${count(disagreements.length, 'place')} where a person should look`]),
    ...(setAside.length === 0 ? [] : [`corrections no longer fit: ${setAside.map(labelOf).join(', ')}`])
  ].join('; ')
}

function labelOf(key: string): string {
  const field = parseField(key)
  return field ? fieldLabel(field) : key
}
