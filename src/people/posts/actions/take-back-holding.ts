import type { Clock } from '../../../platform/clock.ts'
import type { Database } from '../../../platform/database/database.ts'
import type { Member } from '../../permissions/member.ts'
import { asEnding, inOneLine, type PostProblem } from '../naming.ts'
import { officerWords } from '../officer-words.ts'
import type { Holding } from '../post.ts'
import { deleteHolding } from '../store.ts'
import { type NotThere, onPost, tellTrail } from './on-post.ts'
import { tellPerson } from './tell-person.ts'

export type TakeBackOutcome =
  | { readonly kind: 'taken-back'; readonly holding: Holding }
  | { readonly kind: 'unfit'; readonly problems: readonly PostProblem[] }
  | NotThere

const longestReason = 500

/** Takes back what was entered by mistake: it was never so. The trail keeps what was entered, and why it went. */
export function takeBackHolding(
  db: Database,
  clock: Clock,
  member: Member,
  id: string,
  said: { readonly holding: string; readonly reason: string }
): Promise<TakeBackOutcome> {
  return onPost(db, clock, member, id, async (open): Promise<TakeBackOutcome> => {
    const { tx, post } = open
    const holding = post.holdings.find((one) => one.id === said.holding)
    if (holding === undefined) return { kind: 'not-there' }
    const reason = inOneLine(said.reason)
    const problem = problemWith(reason)
    if (problem) return { kind: 'unfit', problems: [problem] }
    await deleteHolding(tx, member.workspace.authority, holding.id)
    const words = `What said that you ${holding.kind === 'holder' ? 'hold the post of' : 'stand in for the'} ${officerWords(post)} was taken back: ${asEnding(reason)}.`
    await tellPerson(open, holding.account, words)
    await tellTrail(open, post.id, {
      action: 'take back holding',
      before: {
        [holding.kind]: holding.name,
        account: holding.account ?? null,
        from: holding.startsOn,
        until: holding.endsOn ?? null
      },
      after: {},
      reason
    })
    return { kind: 'taken-back', holding }
  })
}

function problemWith(reason: string): PostProblem | undefined {
  if (reason === '') return { field: 'reason', message: 'Enter why it was a mistake' }
  if (reason.length <= longestReason) return undefined
  return {
    field: 'reason',
    message: `Enter at most ${longestReason} characters; these are ${reason.length}`
  }
}
