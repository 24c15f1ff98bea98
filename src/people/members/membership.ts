import type { AccountId } from '../permissions/caller.ts'
import type { Role } from '../permissions/roles.ts'

/** What somebody may do in a workspace, from a moment to a moment. */
export interface Membership {
  readonly id: string
  readonly role: Role
  readonly from: Date
  /** The first moment at which it holds no longer; undefined for as long as nobody ends it. */
  readonly until: Date | undefined
  /** What an inspector's access is held to, as "kind:id"; empty for everything that the role may see. */
  readonly scope: readonly string[]
}

/** Somebody with an account, as one authority knows them. */
export interface Person {
  readonly account: AccountId
  readonly name: string
  readonly email: string
  /** Whether they can sign in at all: an account that was closed cannot. */
  readonly closed: boolean
  readonly memberships: readonly Membership[]
  /** When they were last in this workspace; undefined where they never were. */
  readonly lastHere: Date | undefined
}

export type MembershipState = 'to-come' | 'alive' | 'ended'

/** How a membership stands at a moment. Its last moment is no longer part of it. */
export function stateOf(membership: Pick<Membership, 'from' | 'until'>, at: Date): MembershipState {
  if (membership.until !== undefined && membership.until <= at) return 'ended'
  return membership.from > at ? 'to-come' : 'alive'
}

/** The memberships that hold now or will. */
export function standing(memberships: readonly Membership[], at: Date): readonly Membership[] {
  return memberships.filter((membership) => stateOf(membership, at) !== 'ended')
}

/**
 * Whether somebody is an administrator now and for as long as nobody ends it. Without one, nobody could let anyone in
 * again, so no change may leave a workspace so.
 */
export function hasLastingAdministrator(people: readonly Person[], at: Date): boolean {
  return people.some(
    ({ closed, memberships }) =>
      !closed &&
      memberships.some(
        (membership) =>
          membership.role === 'administrator' &&
          membership.until === undefined &&
          stateOf(membership, at) === 'alive'
      )
  )
}
