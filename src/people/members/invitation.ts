import type { AuthoritySlug } from '../../framework/authority-slug.ts'
import type { Role } from '../permissions/roles.ts'

/** How long an invitation opens. */
export const invitationDays = 7

/** Somebody who was asked in and has not come yet, or did. */
export interface Invitation {
  readonly id: string
  readonly authority: AuthoritySlug
  /** The authority's name, as its workspace has it. */
  readonly authorityName: string
  readonly email: string
  readonly name: string
  readonly roles: readonly Role[]
  /** From when the access is meant to be; undefined for as soon as it is accepted. */
  readonly from: Date | undefined
  readonly until: Date | undefined
  readonly scope: readonly string[]
  readonly invitedBy: string
  readonly invitedAt: Date
  readonly expiresAt: Date
  readonly ended: 'accepted' | 'withdrawn' | undefined
}

export type InvitationState =
  | 'open'
  /** Its days are over; it can be sent again. */
  | 'expired'
  /** The access that it gives is over before anybody took it up. */
  | 'too-late'
  | 'accepted'
  | 'withdrawn'

/** How an invitation stands at a moment. */
export function invitationState(
  { ended, expiresAt, until }: Pick<Invitation, 'ended' | 'expiresAt' | 'until'>,
  at: Date
): InvitationState {
  if (ended !== undefined) return ended
  if (until !== undefined && until <= at) return 'too-late'
  return expiresAt <= at ? 'expired' : 'open'
}

/** The moment at which an invitation that is made now opens no longer. */
export function invitationEnd(now: Date): Date {
  return new Date(now.getTime() + invitationDays * 24 * 3_600_000)
}
