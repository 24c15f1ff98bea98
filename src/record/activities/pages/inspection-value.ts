import type { ShownGrade } from '../../../ui/tone.ts'
import type { Source } from './source-line.tsx'

/** One value of the inspection itself: what it is, where it was read, and who stands behind it. */
export interface ValueView {
  readonly anchor: string
  readonly label: string
  readonly shown: ShownGrade | { readonly text: string }
  readonly source: Source
  /** What the newest reading says, where a person's value stands over it and the person saw another. */
  readonly readAs: string | undefined
  readonly correctHref: string | undefined
}
