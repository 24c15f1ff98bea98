import { randomUUID } from 'node:crypto'
import { actorOf, type Member, scopeOf } from '../../../people/permissions/member.ts'
import { hashOfToken, newToken } from '../../../people/sign-in/session-store.ts'
import type { Clock } from '../../../platform/clock.ts'
import type { Database } from '../../../platform/database/database.ts'
import { inScope } from '../../../platform/database/scope.ts'
import { appendToTrail } from '../../../trail/append.ts'
import { endFeed, feedOf, insertFeed, type OwnFeed } from './feed-store.ts'

/** The member's own address, as far as it can be told: that there is one, since when, and when it was last read. */
export function ownFeed(db: Database, member: Member): Promise<OwnFeed | undefined> {
  return inScope(db, scopeOf(member), (tx) => feedOf(tx, member.workspace.authority, member.account))
}

/** Makes the member a secret address; the one before it opens nothing any more. It is told once, here. */
export function makeFeed(db: Database, clock: Clock, member: Member): Promise<{ readonly token: string }> {
  const { authority } = member.workspace
  return inScope(db, scopeOf(member), async (tx) => {
    const at = clock.now()
    const before = await feedOf(tx, authority, member.account)
    if (before !== undefined) await endFeed(tx, authority, before.id, at)
    const [id, token] = [randomUUID(), newToken()]
    await insertFeed(tx, authority, { id, account: member.account, tokenHash: hashOfToken(token), at })
    await appendToTrail(tx, at, {
      ...{ ...actorOf(member), chain: authority, action: 'make calendar address' },
      ...{ subject: { kind: 'calendar-feed', id }, before: { address: before?.id ?? null }, after: {} }
    })
    return { token }
  })
}

export type RevokeOutcome = { readonly kind: 'revoked' } | { readonly kind: 'none' }

/** Revokes the member's secret address: whoever has it finds nothing there. */
export function revokeFeed(db: Database, clock: Clock, member: Member): Promise<RevokeOutcome> {
  const { authority } = member.workspace
  return inScope(db, scopeOf(member), async (tx): Promise<RevokeOutcome> => {
    const at = clock.now()
    const feed = await feedOf(tx, authority, member.account)
    if (feed === undefined) return { kind: 'none' }
    await endFeed(tx, authority, feed.id, at)
    await appendToTrail(tx, at, {
      ...{ ...actorOf(member), chain: authority, action: 'revoke calendar address' },
      ...{ subject: { kind: 'calendar-feed', id: feed.id }, before: {}, after: {} }
    })
    return { kind: 'revoked' }
  })
}
