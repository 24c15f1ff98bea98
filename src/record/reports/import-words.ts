import { count } from '../../ui/prose/counts.ts'
import { fieldLabel, parseField } from '../activities/field.ts'
import type { ImportOutcome } from './actions/import-report.ts'

type Taken = Extract<ImportOutcome, { kind: 'taken' }>

/** What came of a file on one line: "taken: 43 paragraphs, 2 areas for improvement", "already held", or why not. */
export function outcomeInALine(outcome: ImportOutcome): string {
  switch (outcome.kind) {
    case 'taken': {
      const { questions, version } = outcome
      const open = questions.length === 0 ? '' : `; ${count(questions.length, 'question')} for a person`
      return `${version === 1 ? 'taken' : `taken as version ${version}`}: ${answerInWords(outcome)}${open}`
    }
    case 'already-held':
      return 'already held'
    case 'not-taken':
      return outcome.because
  }
}

/** What there is to say beside the state of a file that has its answer; its open questions are asked for anew. */
export function answerInWords(outcome: ImportOutcome): string {
  switch (outcome.kind) {
    case 'taken':
      return takenInWords(outcome)
    case 'already-held':
      return heldBeforeInWords
    case 'not-taken':
      return outcome.because
  }
}

export const heldBeforeInWords = 'The record held this very file before.'

function takenInWords({ paragraphs, improvements, differences, setAside }: Taken): string {
  return [
    `${count(paragraphs, 'paragraph')}, ${count(improvements, 'area for improvement', 'areas for improvement')}`,
    ...(differences.length === 0 ? [] : [`${count(differences.length, 'value')} not as held before`]),
    ...(setAside.length === 0 ? [] : [`corrections no longer fit: ${setAside.map(labelOf).join(', ')}`])
  ].join('; ')
}

function labelOf(key: string): string {
  const field = parseField(key)
  return field ? fieldLabel(field) : key
}
