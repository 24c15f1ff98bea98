const words = {
  added: 'The measure is added. Enter its first values.',
  changed: 'Saved: what the measure is.',
  withdrawn: 'The measure is withdrawn. Its values are kept, and count nowhere.',
  value: 'Saved: the value.',
  small: 'Saved: the value. Fewer than 5 were counted: read the note on small numbers below.',
  series: 'Saved: the series.',
  corrected: 'The value is put right. The old one is kept with the reason.',
  'value-withdrawn': 'The value is withdrawn. It is kept with the reason, and counts nowhere.',
  broken: 'Saved: the definition changes. What came before is compared with nothing after.',
  joined: 'Taken back: both sides are one series again.',
  links: 'Saved: what the measure shows something of.'
} as const

/** What was just done to a measure, as its address carries it. */
export type MeasureDone = keyof typeof words

/** The same in words; undefined where the address says nothing that can be so. */
export function doneInWords(done: string): string | undefined {
  return isDone(done) ? words[done] : undefined
}

function isDone(done: string): done is MeasureDone {
  return Object.hasOwn(words, done)
}
