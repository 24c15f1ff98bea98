import { momentInWords } from '../../ui/prose/moments.ts'
import { peoplePaths } from '../paths.ts'
import { rolesInWords, spanInWords, untilInWords } from './access-words.ts'
import type { Invitation } from './invitation.ts'
import { invitationState } from './invitation.ts'
import { type Membership, type Person, standing } from './membership.ts'

/** One line of the list of people. */
export interface PersonRow {
  readonly name: string
  readonly href: string
  readonly email: string
  /** "Leader and auditor"; what they were, for whoever has no access any more. */
  readonly does: string
  readonly span: string
  readonly lastHere: string
}

/** One line of the list of invitations. */
export interface InvitationRow {
  readonly id: string
  readonly name: string
  readonly email: string
  readonly does: string
  readonly state: string
  /** The access that it would give is over: it cannot be sent again as it is. */
  readonly again: boolean
}

export interface PeopleView {
  readonly authority: string
  readonly people: readonly PersonRow[]
  readonly invitations: readonly InvitationRow[]
  /** Whose access is over. */
  readonly former: readonly PersonRow[]
  /** What has just been done. */
  readonly done: string | undefined
}

/** The people of a workspace as they stand at a moment. */
export function peopleView(
  authority: string,
  people: readonly Person[],
  invitations: readonly Invitation[],
  now: Date,
  done: string | undefined
): PeopleView {
  const isHere = (person: Person) => !person.closed && standing(person.memberships, now).length > 0
  return {
    authority,
    people: people.filter(isHere).map((person) => rowOf(person, standing(person.memberships, now), now)),
    former: people
      .filter((person) => !isHere(person))
      .map((person) => rowOf(person, lastOf(person.memberships), now)),
    invitations: invitations.map((invitation) => invitationRow(invitation, now)),
    done
  }
}

function rowOf(person: Person, memberships: readonly Membership[], now: Date): PersonRow {
  return {
    name: person.name,
    href: peoplePaths.person(person.account),
    email: person.email,
    does: rolesInWords(memberships.map(({ role }) => role)),
    span: spansInWords(memberships, now),
    lastHere: person.lastHere === undefined ? 'Not yet' : momentInWords(person.lastHere)
  }
}

/** One span where all memberships have the same; else each with its role. */
export function spansInWords(memberships: readonly Membership[], now: Date): string {
  const spans = [...new Set(memberships.map((membership) => spanInWords(membership, now)))]
  const [only = ''] = spans
  if (spans.length <= 1) return capital(only)
  return memberships
    .map((membership) => `${rolesInWords([membership.role])}: ${spanInWords(membership, now)}`)
    .join('; ')
}

/** The memberships that ended last, for whoever has none that stands. */
function lastOf(memberships: readonly Membership[]): readonly Membership[] {
  const ends = memberships.map(({ until }) => until?.getTime() ?? 0)
  const last = Math.max(...ends)
  return memberships.filter(({ until }) => (until?.getTime() ?? 0) === last)
}

function invitationRow(invitation: Invitation, now: Date): InvitationRow {
  const { id, name, email, roles, until } = invitation
  const access = until === undefined ? '' : `, ${untilInWords(until)}`
  const state = invitationState(invitation, now)
  return {
    id,
    name,
    email,
    does: `${rolesInWords(roles)}${access}`,
    state: stateInWords(invitation, state),
    again: state !== 'too-late'
  }
}

function stateInWords({ expiresAt }: Invitation, state: ReturnType<typeof invitationState>): string {
  switch (state) {
    case 'open':
      return `Open until ${momentInWords(expiresAt)}`
    case 'expired':
      return `Its days were over on ${momentInWords(expiresAt)}`
    case 'too-late':
      return 'The access that it gives is over'
    case 'accepted':
      return 'Accepted'
    case 'withdrawn':
      return 'Withdrawn'
  }
}

function capital(words: string): string {
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}`
}
