/**
 * How a judgement looks. The pages say which tone a grade has; `adequate`, the third point of the scale
 * before 2013, takes the tone of `requires-improvement`. `not-judged` is a fact, `unknown` a gap in what we
 * hold: neither is ever a blank.
 */
export const tones = [
  'outstanding',
  'good',
  'requires-improvement',
  'inadequate',
  'not-judged',
  'unknown'
] as const
export type Tone = (typeof tones)[number]

/** A grade as it is shown: its word first, and the tone that goes with it. */
export interface ShownGrade {
  readonly tone: Tone
  readonly text: string
}
