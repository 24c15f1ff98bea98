import type { Deed, TrailFields } from '../../trail/entry.ts'
import type { SignedIn } from '../permissions/caller.ts'
import { actorOf } from '../permissions/member.ts'

/** What somebody did to their own account, as the trail of accounts keeps it. */
export function ownDeed(
  caller: SignedIn,
  action: string,
  after: TrailFields,
  before: TrailFields = {}
): Deed {
  return {
    ...actorOf(caller),
    chain: 'accounts',
    action,
    subject: { kind: 'account', id: caller.account },
    before,
    after
  }
}
