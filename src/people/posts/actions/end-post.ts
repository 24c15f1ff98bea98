import { dayInEngland } from '../../../framework/day-in-england.ts'
import type { IsoDate } from '../../../framework/iso-date.ts'
import type { Clock } from '../../../platform/clock.ts'
import type { Database } from '../../../platform/database/database.ts'
import type { Member } from '../../permissions/member.ts'
import { openAfter } from '../holdings.ts'
import type { Holding } from '../post.ts'
import { updatePost } from '../store.ts'
import { type NotThere, onPost, tellTrail } from './on-post.ts'

export type EndOutcome =
  | { readonly kind: 'ended'; readonly on: IsoDate }
  /** People hold the post, or stand in, beyond today: that is ended first. */
  | { readonly kind: 'still-open'; readonly holdings: readonly Holding[] }
  | NotThere

/** Ends a post today, once nobody is in it any longer. Its history stays, and papers that name it are still understood. */
export function endPost(db: Database, clock: Clock, member: Member, id: string): Promise<EndOutcome> {
  return onPost(db, clock, member, id, async (open): Promise<EndOutcome> => {
    const { tx, at, post } = open
    const today = dayInEngland(at)
    const holdings = openAfter(post.holdings, today)
    if (holdings.length > 0) return { kind: 'still-open', holdings }
    await updatePost(tx, member.workspace.authority, post.id, { endedOn: today })
    await tellTrail(open, post.id, {
      action: 'end post',
      before: { title: post.title },
      after: { endedOn: today }
    })
    return { kind: 'ended', on: today }
  })
}
