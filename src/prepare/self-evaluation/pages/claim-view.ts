import type { IsoDate } from '../../../framework/iso-date.ts'
import type { Onward } from '../../../people/tools.ts'
import type { RequestProblem } from '../../../platform/web/reply.ts'
import type { FormDrafts } from '../../../ui/patterns/draft-view.ts'
import type { Claim } from '../claim.ts'
import type { WeighedClaim } from '../content.ts'
import type { Comment } from '../contribution.ts'
import type { ClaimSource } from '../from-word/store.ts'

/** A claim as its page shows it. */
export interface ClaimView extends WeighedClaim {
  readonly today: IsoDate
  readonly problems: readonly RequestProblem[]
  /** The claim of the earlier year that it was carried over from. */
  readonly from: Claim | undefined
  /** The paragraph of a Word document that it was made of. */
  readonly source: ClaimSource | undefined
  readonly comments: readonly Comment[]
  readonly typedComment: string
  readonly drafts: FormDrafts | undefined
  readonly done: string
  /** Whether another stands above it or below it, with which it can change places. */
  readonly moves: { readonly up: boolean; readonly down: boolean }
  readonly mayWrite: boolean
  readonly mayAgree: boolean
  /** Who changed it last, and when. */
  readonly changed: string
  readonly onwards: readonly Onward[]
}
