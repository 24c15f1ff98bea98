import { dayInEngland } from '../../../framework/day-in-england.ts'
import type { Clock } from '../../../platform/clock.ts'
import type { Database, Transaction } from '../../../platform/database/database.ts'
import { inScope } from '../../../platform/database/scope.ts'
import { appendToTrail } from '../../../trail/append.ts'
import type { TrailFields } from '../../../trail/entry.ts'
import { lockWorkspace } from '../../lock-workspace.ts'
import { notify } from '../../notifications/notify.ts'
import { peoplePaths } from '../../paths.ts'
import { actorOf, type Member, scopeOf } from '../../permissions/member.ts'
import { type Access, type AccessProblem, accessProblems, keptScope, momentsOf } from '../access.ts'
import { accessFields } from '../access-fields.ts'
import { rolesInWords } from '../access-words.ts'
import { hasLastingAdministrator, type Membership, type Person, standing } from '../membership.ts'
import { endMembership, holdMembership, insertMembership, peopleOf, takeBackMembership } from '../store.ts'

export type ChangeOutcome =
  | { readonly kind: 'changed'; readonly name: string }
  | { readonly kind: 'as-before'; readonly name: string }
  | { readonly kind: 'unfit'; readonly problems: readonly AccessProblem[] }
  /** Nobody in the workspace is meant, or their access is over: they are invited anew. */
  | { readonly kind: 'not-there' }
  /** The workspace would be left without an administrator who stays. */
  | { readonly kind: 'last-administrator'; readonly name: string }

/**
 * Says anew what somebody may do, and until when. A role that they keep goes on from when it began; one that they lose
 * ends now. No change leaves the workspace without an administrator.
 */
export async function changeAccess(
  db: Database,
  clock: Clock,
  member: Member,
  account: string,
  access: Access
): Promise<ChangeOutcome> {
  const { authority, name } = member.workspace
  return inScope(db, scopeOf(member), async (tx) => {
    await lockWorkspace(tx, authority)
    const now = clock.now()
    const people = await peopleOf(tx, authority)
    const person = people.find((one) => one.account === account && !one.closed)
    const held = standing(person?.memberships ?? [], now)
    if (!person || held.length === 0) return { kind: 'not-there' }
    const problems = accessProblems(access, dayInEngland(now))
    if (problems.length > 0) return { kind: 'unfit', problems }
    const next = nextMemberships(held, access, now)
    if (!staysRun(people, { ...person, memberships: next }, now)) {
      return { kind: 'last-administrator', name: person.name }
    }
    const [before, after] = [fieldsOf(held), fieldsOf(next)]
    if (JSON.stringify(before) === JSON.stringify(after)) return { kind: 'as-before', name: person.name }
    await keep(tx, member, person, held, next, now)
    await notify(tx, now, {
      authority,
      account: person.account,
      topic: 'access',
      words: `What you do for ${name} has changed. You are: ${rolesInWords(access.roles)}.`,
      href: peoplePaths.workspaces()
    })
    await appendToTrail(tx, now, {
      ...actorOf(member),
      chain: authority,
      action: 'change access',
      subject: { kind: 'person', id: person.account },
      before: { name: person.name, ...before },
      after: { name: person.name, ...after }
    })
    return { kind: 'changed', name: person.name }
  })
}

/** Whether the workspace keeps an administrator when one of its people is as given. */
export function staysRun(people: readonly Person[], changed: Person, now: Date): boolean {
  const others = people.filter(({ account }) => account !== changed.account)
  return hasLastingAdministrator([...others, changed], now)
}

/** The memberships that an access means: kept ones keep their id and beginning, new ones have no id yet. */
function nextMemberships(held: readonly Membership[], access: Access, now: Date): readonly Membership[] {
  const { from, until } = momentsOf(access, now)
  const scope = keptScope(access)
  return access.roles.map((role) => {
    const same = held.find((membership) => membership.role === role)
    return { id: same?.id ?? '', role, from: same?.from ?? from, until, scope }
  })
}

async function keep(
  tx: Transaction,
  { workspace: { authority } }: Member,
  { account }: Person,
  held: readonly Membership[],
  next: readonly Membership[],
  now: Date
): Promise<void> {
  for (const membership of held) {
    if (next.some(({ id }) => id === membership.id)) continue
    if (membership.from >= now) await takeBackMembership(tx, authority, membership.id)
    else await endMembership(tx, authority, membership.id, now)
  }
  for (const membership of next) {
    if (membership.id === '') await insertMembership(tx, authority, account, membership)
    else await holdMembership(tx, authority, membership)
  }
}

/** Memberships as the trail keeps them: one access, from the first of their beginnings to the last of their ends. */
export function fieldsOf(memberships: readonly Membership[]): TrailFields {
  const ends = memberships.map(({ until }) => until?.getTime() ?? Number.POSITIVE_INFINITY)
  const last = Math.max(0, ...ends)
  return accessFields({
    roles: memberships.map(({ role }) => role).toSorted(),
    from: new Date(Math.min(...memberships.map(({ from }) => from.getTime()))),
    until: Number.isFinite(last) ? new Date(last) : undefined,
    scope: [...new Set(memberships.flatMap(({ scope }) => scope))]
  })
}
