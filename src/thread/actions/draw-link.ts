import { randomUUID } from 'node:crypto'
import { actorOf, type Member, scopeOf } from '../../people/permissions/member.ts'
import type { Clock } from '../../platform/clock.ts'
import type { Database } from '../../platform/database/database.ts'
import { inScope } from '../../platform/database/scope.ts'
import { appendToTrail } from '../../trail/append.ts'
import { drawnAlready, fitLink, knownAlready, type LinkProblem, wordsOf } from '../link.ts'
import type { RelationId } from '../relations.ts'
import { insertLink } from '../store.ts'
import type { ThingRef } from '../thing.ts'
import { thingKey } from '../thing-key.ts'
import { linkKey, type Things } from '../things.ts'

/** A link as somebody asks for it. */
export interface LinkInput {
  readonly from: ThingRef
  readonly relation: RelationId
  readonly to: ThingRef
  /** Why the two hang together; may be empty. */
  readonly remark: string
}

export type LinkOutcome =
  | { readonly kind: 'linked'; readonly id: string }
  | { readonly kind: 'unfit'; readonly problems: readonly LinkProblem[] }

/** Draws a link between two things that the member sees; it is their authority's alone. */
export function drawLink(
  db: Database,
  clock: Clock,
  member: Member,
  things: Things,
  input: LinkInput
): Promise<LinkOutcome> {
  return inScope(db, scopeOf(member), async (tx) => {
    const described = await things.describe(tx, member, [input.from, input.to])
    const remark = input.remark.trim()
    const link = fitLink({
      from: described.get(thingKey(input.from)),
      relation: input.relation,
      to: described.get(thingKey(input.to)),
      remark
    })
    if (link.kind === 'unfit') return link
    const known = await things.linksOf(tx, member, [input.from])
    if (known.some((one) => linkKey(one) === linkKey(input))) return unfit(knownAlready)
    const id = randomUUID()
    const at = clock.now()
    const kept = await insertLink(tx, member.workspace.authority, {
      id,
      from: input.from,
      relation: input.relation,
      to: input.to,
      remark: remark === '' ? undefined : remark,
      madeBy: member.name,
      account: member.account,
      madeAt: at,
      fromWords: wordsOf(link.from),
      toWords: wordsOf(link.to)
    })
    if (!kept) return unfit(drawnAlready)
    await appendToTrail(tx, at, {
      ...actorOf(member),
      chain: member.workspace.authority,
      action: 'draw link',
      subject: { kind: 'link', id },
      before: {},
      after: {
        from: thingKey(input.from),
        relation: input.relation,
        to: thingKey(input.to),
        ...(remark === '' ? {} : { remark })
      }
    })
    return { kind: 'linked', id }
  })
}

function unfit(message: string): LinkOutcome {
  return { kind: 'unfit', problems: [{ field: 'other', message }] }
}
