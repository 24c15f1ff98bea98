import type { IsoDate } from '../../framework/iso-date.ts'

/** What a colour says in words; the words stand first wherever it shows. */
export const colours = ['red', 'amber', 'green', 'complete', 'not-due'] as const
export type Colour = (typeof colours)[number]

const words: Record<Colour, string> = {
  red: 'Red: needs attention',
  amber: 'Amber: at risk',
  green: 'Green: on course',
  complete: 'Complete',
  'not-due': 'Not due to start'
}

export function colourWords(colour: Colour): string {
  return words[colour]
}

/** The colour that the rules give, and why: nobody has to take it on trust. */
export interface ComputedColour {
  readonly colour: Colour
  /** The rule that decided, for whoever looks it up. */
  readonly rule: string
  /** One sentence: "It was due on 3 March 2027, 12 days ago, and is not done." */
  readonly why: string
  /** How far the figure is from its target, where a measure says: "68%, 12 points below the target of 80%". */
  readonly howFar: string | undefined
}

/** Somebody's own colour in place of the computed one, until a day. */
export interface ColourOverruling {
  readonly colour: 'red' | 'amber' | 'green'
  readonly reason: string
  readonly madeBy: string
  readonly endsOn: IsoDate
}

/** What is shown: the computed colour, or somebody's own beside it while that lasts. */
export interface ShownColour {
  readonly colour: Colour
  readonly computed: ComputedColour
  readonly overruling: ColourOverruling | undefined
}
