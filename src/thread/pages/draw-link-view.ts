import type { LinkProblem } from '../link.ts'
import type { Thing } from '../thing.ts'
import type { FoundThings } from './find-things.ts'

/** The form as it came, everything typed kept. */
export interface TypedLink {
  readonly thing: string
  readonly q: string
  readonly other: string
  readonly relation: string
  readonly remark: string
}

export interface DrawLinkView {
  readonly thing: Thing
  readonly typed: TypedLink
  readonly found: FoundThings
  /** The other end, once it is known. */
  readonly other: Thing | undefined
  readonly problems: readonly LinkProblem[]
}
