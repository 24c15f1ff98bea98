import type { AuthoritySlug } from '../../framework/authority-slug.ts'
import { stateOf } from '../../people/members/membership.ts'
import { peopleOf } from '../../people/members/store.ts'
import type { AccountId } from '../../people/permissions/caller.ts'
import { isGranted } from '../../people/permissions/permissions.ts'
import type { Transaction } from '../../platform/database/database.ts'
import { whyNotDecide } from './closing-rules.ts'
import type { ActionClosing } from './history.ts'

/** A closing that waits, and who may decide on it. */
export interface WaitingClosing {
  readonly closing: ActionClosing
  /** The accounts of whoever acts in the post that answers for the action. */
  readonly owners: ReadonlySet<AccountId>
  /** Everybody who may decide, by name; empty where nobody may who neither asked nor answers for it. */
  readonly deciders: readonly string[]
}

/** The names of whoever may agree plans here, and neither asked for the closing nor answers for the action. */
export async function decidersOf(
  tx: Transaction,
  authority: AuthoritySlug,
  { closing, owners }: Pick<WaitingClosing, 'closing' | 'owners'>,
  now: Date
): Promise<string[]> {
  return (await peopleOf(tx, authority)).flatMap(({ account, name, closed, memberships }) => {
    const roles = memberships.filter((one) => stateOf(one, now) === 'alive').map(({ role }) => role)
    const may = !closed && isGranted('agree-plan', roles)
    return may && whyNotDecide(account, closing, owners) === undefined ? [name] : []
  })
}
