import type { AuthoritySlug } from '../../../framework/authority-slug.ts'
import { dayInEngland } from '../../../framework/day-in-england.ts'
import type { Transaction } from '../../../platform/database/database.ts'
import { appendToTrail } from '../../../trail/append.ts'
import type { Actor } from '../../../trail/entry.ts'
import { askForMail } from '../../mail/ask-for-mail.ts'
import { peoplePaths } from '../../paths.ts'
import type { AccountId } from '../../permissions/caller.ts'
import { hashOfToken, newToken } from '../../sign-in/session-store.ts'
import { type Access, type AccessProblem, accessProblems, keptScope, momentsOf } from '../access.ts'
import { accessFields } from '../access-fields.ts'
import { emailOf, personName } from '../email.ts'
import { invitationDays, invitationEnd } from '../invitation.ts'
import { insertInvitation, openInvitationTo, settleInvitation } from '../invitation-store.ts'
import { standing } from '../membership.ts'
import { peopleOf } from '../store.ts'

/** Who is to be asked in, and for what. */
export interface AskedIn extends Access {
  readonly email: string
  readonly name: string
}

export interface InvitationProblem {
  readonly field: AccessProblem['field'] | 'email' | 'name'
  readonly message: string
}

export type InvitationOutcome =
  /** The token stands in an address that is shown once; the mail carries the same. */
  | { readonly kind: 'invited'; readonly id: string; readonly token: string }
  | { readonly kind: 'unfit'; readonly problems: readonly InvitationProblem[] }
  /** They are in the workspace already. */
  | { readonly kind: 'already-in'; readonly account: AccountId; readonly name: string }

/** Who invites, to where, and whether mail goes out from here. */
export interface Inviting {
  readonly authority: AuthoritySlug
  readonly authorityName: string
  readonly by: Actor
  /** Who the invitation says it comes from, where that is not whom the trail names. */
  readonly invitedBy?: string
  readonly sendsMail: boolean
}

/** What is wrong with what was typed of somebody who is to be asked in. */
export function invitationProblems(asked: AskedIn, now: Date): readonly InvitationProblem[] {
  return [
    ...(personName(asked.name) === undefined
      ? [{ field: 'name' as const, message: 'Enter their name, in at most 100 characters' }]
      : []),
    ...(emailOf(asked.email) === undefined
      ? [{ field: 'email' as const, message: 'Enter an email address, such as name@example.gov.uk' }]
      : []),
    ...accessProblems(asked, dayInEngland(now))
  ]
}

/**
 * Asks somebody in, in a transaction whose scope sees the authority's workspace. An open invitation to the same address
 * is withdrawn: its address opens nothing any more.
 */
export async function issueInvitation(
  tx: Transaction,
  now: Date,
  inviting: Inviting,
  asked: AskedIn
): Promise<InvitationOutcome> {
  const email = emailOf(asked.email)
  const name = personName(asked.name)
  const problems = invitationProblems(asked, now)
  if (email === undefined || name === undefined || problems.length > 0) return { kind: 'unfit', problems }
  const { authority, by } = inviting
  const present = (await peopleOf(tx, authority)).find(
    (person) =>
      person.email.toLowerCase() === email.toLowerCase() && standing(person.memberships, now).length > 0
  )
  if (present) return { kind: 'already-in', account: present.account, name: present.name }
  const before = await openInvitationTo(tx, authority, email)
  if (before) await settleInvitation(tx, before, now, undefined)
  const token = newToken()
  const moments = momentsOf(asked, now)
  const invitation = {
    authority,
    email,
    name,
    roles: asked.roles,
    from: asked.from === undefined ? undefined : moments.from,
    until: moments.until,
    scope: keptScope(asked),
    invitedBy: inviting.invitedBy ?? by.actor,
    invitedAt: now,
    expiresAt: invitationEnd(now)
  }
  const id = await insertInvitation(tx, { ...invitation, tokenHash: hashOfToken(token) })
  if (inviting.sendsMail) await mailInvitation(tx, now, inviting, invitation, token)
  await appendToTrail(tx, now, {
    ...by,
    chain: authority,
    action: 'invite person',
    subject: { kind: 'invitation', id },
    before: before === undefined ? {} : { replaces: before.id },
    after: { name, email, ...accessFields(invitation), byMail: inviting.sendsMail }
  })
  return { kind: 'invited', id, token }
}

/** Sends the one-time address to whoever was asked in. */
export async function mailInvitation(
  tx: Transaction,
  now: Date,
  { authority, authorityName, by }: Inviting,
  to: { readonly name: string; readonly email: string },
  token: string
): Promise<void> {
  await askForMail(tx, now, {
    authority,
    to: { name: to.name, address: to.email },
    subject: `Your invitation to the record of ${authorityName}`,
    words: [
      `${by.actor} invites you to the record of the inspection of children’s services that ${authorityName} keeps with Throughline.`,
      `Open the address below to choose how you sign in. It works once, for ${invitationDays} days. If you did not expect this, leave it.`
    ],
    link: peoplePaths.invitation(token)
  })
}
