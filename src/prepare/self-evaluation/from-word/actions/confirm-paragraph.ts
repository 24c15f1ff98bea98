import type { Member } from '../../../../people/permissions/member.ts'
import type { Clock } from '../../../../platform/clock.ts'
import type { Database } from '../../../../platform/database/database.ts'
import type { RequestProblem } from '../../../../platform/web/reply.ts'
import { checkedClaim } from '../../actions/checked-claim.ts'
import type { NotThere } from '../../actions/on-self-evaluation.ts'
import type { ClaimId } from '../../claim.ts'
import { claimsOf } from '../../store.ts'
import { paragraphsAt } from '../store.ts'
import type { WordParagraph } from '../word-text.ts'
import { claimOfParagraph } from './claim-of-paragraph.ts'
import { onWordText } from './on-word-text.ts'

export type ConfirmOutcome =
  | { readonly kind: 'confirmed'; readonly claim: ClaimId }
  | { readonly kind: 'unfit'; readonly problems: readonly RequestProblem[] }
  /** Somebody settled it after the person began: how it stands now. */
  | { readonly kind: 'settled-meanwhile'; readonly now: WordParagraph }
  | NotThere

/** Makes a claim of one paragraph, in the words and the place that a person gives it. What it said in Word is kept. */
export function confirmParagraph(
  db: Database,
  clock: Clock,
  member: Member,
  { text, place }: { readonly text: string; readonly place: number },
  typed: { readonly text: string; readonly area: string; readonly question: string }
): Promise<ConfirmOutcome> {
  return onWordText(db, clock, member, text, async (open): Promise<ConfirmOutcome> => {
    const { tx, text: from } = open
    const { authority } = member.workspace
    const [paragraph] = await paragraphsAt(tx, authority, from.id, [place])
    if (paragraph === undefined) return { kind: 'not-there' }
    if (paragraph.settled !== undefined) return { kind: 'settled-meanwhile', now: paragraph }
    const checked = await checkedClaim(tx, authority, from.year, { ...typed, post: '', basis: 'not-said' })
    if (checked.kind === 'unfit') return checked
    const claims = await claimsOf(tx, authority, from.year)
    const claim = await claimOfParagraph(open, paragraph, checked.fields, claims)
    return { kind: 'confirmed', claim: claim.id }
  })
}
