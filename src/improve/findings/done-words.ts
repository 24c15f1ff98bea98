import { count } from '../../ui/prose/counts.ts'

const words = {
  accepted: 'Accepted. It is a finding now, and its words stay tied to where they stand.',
  added: 'Saved. It is a finding now, and an action can answer it.',
  changed: 'Saved: what is said of it.',
  state: 'Saved: how it stands. What stood before is in its history.',
  withdrawn: 'Withdrawn. It is kept with the reason, and counted nowhere.',
  words: 'Saved: it says what the record says now.',
  meanwhile: 'Somebody changed it meanwhile, and nothing was saved. Look at it again below.',
  'put-back': 'Put back. It stands as before.'
} as const satisfies Record<string, string>

/** What was just done to a finding, as its address carries it. */
export type FindingDone = keyof typeof words

/** The same in words; undefined where the address says nothing that can be so. */
export function doneInWords(done: string): string | undefined {
  return isDone(done) ? words[done] : undefined
}

/** What was just done to several, on their list. */
export function listDoneInWords(done: string): string | undefined {
  if (done === 'dismissed') return 'Dismissed. It stands with your reason below, and can be proposed again.'
  if (done === 'proposed-again') return 'It is proposed again.'
  const accepted = /^accepted-(\d{1,4})$/.exec(done)?.[1]
  if (accepted === undefined) return undefined
  return Number(accepted) === 0
    ? 'Nothing was left to accept: somebody accepted them before. Each stands below once.'
    : `Accepted: ${count(Number(accepted), 'finding')}. Each stays tied to where its words stand.`
}

function isDone(done: string): done is FindingDone {
  return Object.hasOwn(words, done)
}
