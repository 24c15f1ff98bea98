import { actorOf, type Member, scopeOf } from '../../../people/permissions/member.ts'
import type { Clock } from '../../../platform/clock.ts'
import type { Database, Transaction } from '../../../platform/database/database.ts'
import { inScope } from '../../../platform/database/scope.ts'
import type { RequestProblem } from '../../../platform/web/reply.ts'
import type { FoundSource } from '../../../thread/found.ts'
import { parseThingKey } from '../../../thread/thing-key.ts'
import { appendToTrail } from '../../../trail/append.ts'
import { deleteUnlike, putUnlike } from '../dismissed-store.ts'
import type { Finding } from '../finding.ts'
import type { Proposal } from '../proposal.ts'
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
    const named = await otherNamed(tx, member, found, typed.other)
    if (named === undefined || named.finding?.id === finding.id) {
      return unfit('other', 'Choose another finding: the one that was chosen is not there any more')
    }
    if (named.finding === undefined && !isSame) {
      const { thing } = named.proposal.citation
      await putUnlike(tx, authority, { finding: id, thing }, { because, by: member.name, at })
      await appendToTrail(tx, at, {
        ...{ ...actorOf(member), chain: authority, action: 'say whether findings are the same' },
        ...{ subject: { kind: 'finding', id }, before: {}, after: { earlier: typed.other, isSame } },
        ...(because === '' ? {} : { reason: because })
      })
      return { kind: 'said' }
    }
    const other = named.finding ?? (await accepted(tx, at, member, finding, named.proposal))
    if (other === undefined) return unfit('other', 'Somebody accepted it meanwhile: choose it anew')
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

type Named =
  | { readonly finding: Finding }
  | { readonly finding: undefined; readonly proposal: Proposal }
  | undefined

/** The other that is meant: a finding that stands, or what is only proposed. */
async function otherNamed(
  tx: Transaction,
  member: Member,
  found: readonly FoundSource[],
  key: string
): Promise<Named> {
  const ref = parseThingKey(key)
  const { authority } = member.workspace
  if (ref?.kind === 'finding') {
    const [finding] = await findingsById(tx, authority, [ref.id])
    return finding?.withdrawnBecause === undefined ? finding && { finding } : undefined
  }
  const { all } = await proposedBeside(tx, member, found, await findingsOf(tx, authority))
  const proposal = all.find((one) => one.key === key)
  return proposal && { finding: undefined, proposal }
}

/** What was only proposed, as the finding that it becomes by being the same as another; undefined where it is one by now. */
async function accepted(
  tx: Transaction,
  at: Date,
  member: Member,
  { id }: Finding,
  proposal: Proposal
): Promise<Finding | undefined> {
  const [finding] = await acceptProposals(tx, at, member, [proposal])
  if (finding === undefined) return undefined
  await deleteUnlike(tx, member.workspace.authority, { finding: id, thing: proposal.citation.thing })
  return finding
}

/** The one that was found first before the other. */
function inOrder(one: Finding, other: Finding): readonly [Finding, Finding] {
  const byDay = one.foundOn.localeCompare(other.foundOn) || one.id.localeCompare(other.id)
  return byDay <= 0 ? [one, other] : [other, one]
}

function unfit(field: string, message: string): SameOutcome {
  return { kind: 'unfit', problems: [{ field, message }] }
}
