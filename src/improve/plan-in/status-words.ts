import type { Progress } from '../planned-action/planned-action.ts'

/**
 * What councils write for how an action stands, by what it says of progress. A colour is a place to start from and
 * nothing more: what it means differs from council to council, so whoever brings a plan in sees the table and changes it.
 * Source: keys of improvement plans that councils published (S); blue for done as in the seeds' plan (V).
 */
const known: Readonly<Record<Progress, readonly string[]>> = {
  'not-started': [
    'not started',
    'not yet started',
    'to start',
    'to be started',
    'planned',
    'not due',
    'not yet due',
    'pending',
    'grey',
    'gray',
    'white',
    'new',
    'to do',
    'proposed',
    'not begun',
    'future'
  ],
  'on-track': [
    'on track',
    'on target',
    'on course',
    'green',
    'g',
    'in progress',
    'underway',
    'under way',
    'started',
    'ongoing',
    'on going',
    'progressing',
    'begun',
    'active',
    'open'
  ],
  'at-risk': [
    'at risk',
    'amber',
    'a',
    'yellow',
    'some slippage',
    'minor slippage',
    'slipping',
    'minor delay',
    'minor issues',
    'some concerns',
    'needs attention',
    'amber red',
    'amber green',
    'partially complete',
    'partly complete'
  ],
  'off-track': [
    'off track',
    'red',
    'r',
    'behind',
    'behind schedule',
    'delayed',
    'overdue',
    'late',
    'stalled',
    'significant slippage',
    'major delay',
    'not on track',
    'missed',
    'not met',
    'on hold',
    'blocked'
  ],
  done: [
    'done',
    'complete',
    'completed',
    'finished',
    'closed',
    'blue',
    'b',
    'achieved',
    'delivered',
    'complete and embedded',
    'embedded',
    'implemented',
    'met',
    'yes',
    'purple',
    '100'
  ]
}

/** What some words of a plan say of progress; undefined where nothing is known of them, or there are none. */
export function progressFromWords(words: string): Progress | undefined {
  const key = statusKey(words)
  if (key === '') return undefined
  const all: readonly Progress[] = ['not-started', 'on-track', 'at-risk', 'off-track', 'done']
  const exact = all.find((progress) => known[progress].includes(key))
  if (exact !== undefined) return exact
  // "Red - significant delay", "Completed March 2026": what it begins with decides, the longest form first.
  const forms = all.flatMap((progress) => known[progress].map((form) => ({ progress, form })))
  return forms
    .filter(({ form }) => form.length > 2 && key.startsWith(`${form} `))
    .toSorted((one, other) => other.form.length - one.form.length)[0]?.progress
}

/** The same for the same words, however they are written: what a table of them is kept by. */
export function statusKey(words: string): string {
  return words
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}
