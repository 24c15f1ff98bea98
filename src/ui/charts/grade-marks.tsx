/**
 * A grade as a filled shape that survives a grey print and a colour-blind reader: outstanding is solid, good
 * a plain tint, requires improvement hatched, inadequate solid with a white frame inside, not judged a dotted
 * frame, unknown a dotted frame with a stroke through it.
 */
import { type Tone, tones } from '../tone.ts'
import { ink, muted, toneColours, white } from './palette.ts'

interface Box {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** The hatching, once in each drawing. `id` is the drawing's own. */
export function GradePatterns({ id }: { readonly id: string }) {
  return (
    <defs>
      <pattern
        id={`${id}-hatch`}
        width="7"
        height="7"
        patternUnits="userSpaceOnUse"
        patternTransform="rotate(45)"
      >
        <rect width="7" height="7" fill={toneColours('requires-improvement').tint} />
        <path d="M0 0v7" stroke="#efc583" stroke-width="5" />
      </pattern>
      <pattern
        id={`${id}-gap`}
        width="8"
        height="8"
        patternUnits="userSpaceOnUse"
        patternTransform="rotate(45)"
      >
        <rect width="8" height="8" fill={white} />
        <path d="M0 0v8" stroke="#d3d0c8" stroke-width="2" />
      </pattern>
    </defs>
  )
}

/** The shape for one tone in a box. `id` names the drawing whose patterns it uses. */
export function GradeMark({
  id,
  tone,
  box
}: {
  readonly id: string
  readonly tone: Tone
  readonly box: Box
}) {
  const { edge, tint } = toneColours(tone)
  const frame = inset(box, 0.75)
  switch (tone) {
    case 'outstanding':
      return <rect {...box} fill={edge} />
    case 'good':
      return <rect {...frame} fill={tint} stroke={edge} stroke-width="1.5" />
    case 'requires-improvement':
      return <rect {...frame} fill={`url(#${id}-hatch)`} stroke={edge} stroke-width="1.5" />
    case 'inadequate':
      return (
        <>
          <rect {...box} fill={edge} />
          <rect {...inset(box, 2.5)} fill="none" stroke={white} stroke-width="1.5" />
        </>
      )
    case 'not-judged':
      return <rect {...frame} fill={white} stroke={muted} stroke-width="1.5" stroke-dasharray="1.5 2.5" />
    case 'unknown':
      return (
        <>
          <rect {...frame} fill={white} stroke={muted} stroke-width="1.5" stroke-dasharray="1.5 2.5" />
          <path
            d={`M${frame.x} ${frame.y + frame.height}L${frame.x + frame.width} ${frame.y}`}
            stroke="#c9cdcf"
          />
        </>
      )
  }
}

/** The colour of text that stands on a grade's shape. */
export function textOn(tone: Tone): string {
  if (tone === 'outstanding' || tone === 'inadequate') return white
  return tone === 'not-judged' || tone === 'unknown' ? muted : ink
}

/** Hatching and frames behind letters are held off them by a rim of the ground's colour. */
export function rimOn(tone: Tone) {
  const { edge, tint } = toneColours(tone)
  if (tone !== 'requires-improvement' && tone !== 'inadequate') return {}
  return { stroke: tone === 'inadequate' ? edge : tint, 'stroke-width': 4, 'paint-order': 'stroke' }
}

/** Best first; what is not judged or not known comes last. */
export function byTone(one: Tone, other: Tone): number {
  return tones.indexOf(one) - tones.indexOf(other)
}

function inset(box: Box, by: number): Box {
  const width = Math.max(box.width - 2 * by, 0)
  return { x: box.x + by, y: box.y + by, width, height: Math.max(box.height - 2 * by, 0) }
}
