const words = {
  added: 'The action has been added to its plan.',
  changed: 'The action has been changed.',
  moved: 'The due day has been moved.',
  said: 'How the action stands has been saved.',
  'evidence-added': 'The evidence has been added.',
  'evidence-withdrawn': 'The evidence has been withdrawn. It stays to be read, and counts no more.',
  asked: 'It has been asked for. Somebody else decides whether the action is closed.',
  'taken-back': 'It has been taken back: nobody is asked to close the action.',
  approved: 'The action is closed.',
  refused: 'The action stays open, and whoever asked is told why.',
  opened: 'The action is open again.',
  'taken-out': 'The action has been taken out of the plan. It stays to be read, and is counted nowhere.',
  overruled: 'Your colour shows until its last day, beside the computed one.',
  'overruling-ended': 'The computed colour shows again.'
} as const

export type ActionDone = keyof typeof words

/** What has just been done to an action, as its page says it; undefined for what is none of these. */
export function actionDoneInWords(done: string): string | undefined {
  return isDone(done) ? words[done] : undefined
}

function isDone(done: string): done is ActionDone {
  return Object.hasOwn(words, done)
}
