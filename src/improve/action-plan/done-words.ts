const words = {
  made: 'The plan is made. Add an action to each finding that it answers.',
  changed: 'Saved.',
  findings: 'Saved: what the plan answers.',
  removed: 'The plan does not answer that finding any more. The reason is kept.',
  ended: 'The plan has ended. All of it is kept and can be read.',
  asked: 'Asked. Whoever holds the post sees it in My work and is told.',
  'taken-back': 'The sign-off is no longer asked for.',
  signed: 'You signed the plan as it stands.',
  submitted: 'Submitted. The plan is kept as it stands now; every change from here on is shown as one.'
} satisfies Record<string, string>

/** What was just done to a plan, as its address carries it. */
export type PlanDone = keyof typeof words

/** The same in words; undefined where the address says nothing that can be so. */
export function doneInWords(done: string): string | undefined {
  return isDone(done) ? words[done] : undefined
}

function isDone(done: string): done is PlanDone {
  return Object.hasOwn(words, done)
}
