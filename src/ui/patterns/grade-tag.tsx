import type { ShownGrade } from '../tone.ts'

/** A grade: its word on a tint with an edge. Without a judgement, its word in a dotted frame. */
export function GradeTag({ tone, text }: ShownGrade) {
  return <span class={`tl-grade tl-grade--${tone}`}>{text}</span>
}
