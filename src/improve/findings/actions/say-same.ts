import { actorOf, type Member, scopeOf } from '../../../people/permissions/member.ts'
import type { Clock } from '../../../platform/clock.ts'
import type { Database, Transaction } from '../../../platform/database/database.ts'
import { inScope } from '../../../platform/database/scope.ts'
import type { RequestProblem } from '../../../platform/web/reply.ts'
import type { FoundSource } from '../../../thread/found.ts'
import { parseThingKey } from '../../../thread/thing-key.ts'
import { appendToTrail } from '../../../trail/append.ts'
import type { Finding } from '../finding.ts'
import { proposedBeside } from '../proposals-store.ts'
import { putSaidOfTwo, saidOfTwo } from '../same-store.ts'
import { findingsById, findingsOf } from '../store.ts'
import { acceptProposals } from './accept-findings.ts'

/** Whether another finding is the same, as a form says it. */
export interface TypedSame {
  /** Names the other: "finding:…", or what is proposed and becomes a finding by this. */
  readonly other: string
  readonly verdict: string
  readonly because: string
}

export type SameOutcome =
  | { readonly kind: 'said' }
  | { readonly kind: 'unfit'; readonly problems: readonly RequestProblem[] }
  | { readonly kind: 'not-there' }

const longestReason = 500

/** Says whether a finding of another year is the same. What an old report asks for becomes a finding by it. */
export function sayWhetherSame(
  db: Database,
  clock: Clock,
  member: Member,
  found: readonly FoundSource[],
  id: string,
  typed: TypedSame
): Promise<SameOutcome> {
  const { authority } = member.workspace
  return inScope(db, scopeOf(member), async (tx): Promise<SameOutcome> => {
    const [finding] = await findingsById(tx, authority, [id])
    if (finding === undefined || finding.withdrawnBecause !== undefined) return { kind: 'not-there' }
    const at = clock.now()
    const because = typed.because.trim()
    if (typed.verdict !== 'same' && typed.verdict !== 'different') {
      return unfit('other', 'Say whether it is the same or another thing')
    }
    if (because.length > longestReason) {
      return unfit('because', `Enter at most ${longestReason} characters; it has ${because.length}`)
    }
    const isSame = typed.verdict === 'same'
    const other = await otherFinding(tx, at, member, found, typed.other, isSame)
    if (other === undefined || other.id === finding.id) {
      return unfit('other', 'Choose another finding: the one that was chosen is not there any more')
    }
    const [earlier, later] = inOrder(finding, other)
    const before = (await saidOfTwo(tx, authority)).find(
      (said) => said.earlier === earlier.id && said.later === later.id
    )
    if (before?.isSame === isSame && before.because === because) return { kind: 'said' }
    const said = { earlier: earlier.id, later: later.id, isSame, because }
    await putSaidOfTwo(tx, authority, { ...said, saidBy: member.name, saidAt: at })
    await appendToTrail(tx, at, {
      ...{ ...actorOf(member), chain: authority, action: 'say whether findings are the same' },
      ...{ subject: { kind: 'finding', id: later.id } },
      before: before === undefined ? {} : { isSame: before.isSame },
      after: { earlier: `finding:${earlier.id}`, isSame },
      ...(because === '' ? {} : { reason: because })
    })
    return { kind: 'said' }
  })
}

/** The finding that is named; what is only proposed becomes one where it is said to be the same. */
async function otherFinding(
  tx: Transaction,
  at: Date,
  member: Member,
  found: readonly FoundSource[],
  key: string,
  isSame: boolean
): Promise<Finding | undefined> {
  const ref = parseThingKey(key)
  const { authority } = member.workspace
  if (ref?.kind === 'finding') {
    const [finding] = await findingsById(tx, authority, [ref.id])
    return finding?.withdrawnBecause === undefined ? finding : undefined
  }
  if (!isSame) return undefined
  const { all } = await proposedBeside(tx, member, found, await findingsOf(tx, authority))
  const [accepted] = await acceptProposals(
    tx,
    at,
    member,
    all.filter((proposal) => proposal.key === key)
  )
  return accepted
}

/** The one that was found first before the other. */
function inOrder(one: Finding, other: Finding): readonly [Finding, Finding] {
  const byDay = one.foundOn.localeCompare(other.foundOn) || one.id.localeCompare(other.id)
  return byDay <= 0 ? [one, other] : [other, one]
}

function unfit(field: string, message: string): SameOutcome {
  return { kind: 'unfit', problems: [{ field, message }] }
}
