import type { Tone } from '../tone.ts'

/** The identity's colours for drawings, which must also stand outside a stylesheet. The same as `_settings.scss`. */
export const ink = '#1c2830'
export const muted = '#4f5b63'
export const rule = '#c9cdcf'
export const thread = '#b3401f'
export const white = '#ffffff'

interface ToneColours {
  readonly edge: string
  readonly tint: string
}

const none: ToneColours = { edge: muted, tint: white }

const colours: Record<Tone, ToneColours> = {
  outstanding: { edge: '#1d4f8c', tint: '#d6e4f5' },
  good: { edge: '#2c7a4b', tint: '#d9eee0' },
  'requires-improvement': { edge: '#a85b00', tint: '#fbe6c8' },
  inadequate: { edge: '#8f1d3f', tint: '#f6d5dd' },
  'not-judged': none,
  unknown: none
}

export function toneColours(tone: Tone): ToneColours {
  return colours[tone]
}
