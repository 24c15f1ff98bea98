import type { Visit } from './visit.ts'
import { daysInWords } from './visit-words.ts'

const words = {
  planned: (visit: Visit) => `The visit is planned for ${daysInWords(visit)}.`,
  moved: (visit: Visit) => `The visit was moved to ${daysInWords(visit)}.`,
  cancelled: () => 'The visit was cancelled. It stays on the calendar with its reason.',
  stage: () => 'Saved: how far the visit has come.',
  details: () => 'Saved: what is known of the visit.',
  letter: () => 'Saved: the days of the letter. Now enter what it says.',
  findings: () => 'Saved: what the letter says.',
  'taken-back': () => 'Taken back. The trail keeps what was entered, and why it went.',
  plans: () => 'Saved: the days of the plans.',
  record: () => 'Saved: which visit in the record it is.'
} satisfies Record<string, (visit: Visit) => string>

/** What was just done to a visit, as its address carries it. */
export type VisitDone = keyof typeof words

/** The same in words; undefined where the address says nothing that can be so. */
export function doneInWords(visit: Visit, done: string): string | undefined {
  return isDone(done) ? words[done](visit) : undefined
}

function isDone(done: string): done is VisitDone {
  return Object.hasOwn(words, done)
}
