import type { Tone } from '../../ui/tone.ts'
import type { Colour } from '../planned-action/colour.ts'

const tones: Record<Colour, Tone> = {
  red: 'inadequate',
  amber: 'requires-improvement',
  green: 'good',
  complete: 'outstanding',
  'not-due': 'not-judged'
}

/** The tint behind the words of a colour; the words say it first. */
export function toneOfColour(colour: Colour): Tone {
  return tones[colour]
}

const names: Record<Colour, string> = {
  red: 'Red',
  amber: 'Amber',
  green: 'Green',
  complete: 'Complete',
  'not-due': 'Not due'
}

/** The colour in a word, where its whole words have no room: "Red". */
export function colourName(colour: Colour): string {
  return names[colour]
}
