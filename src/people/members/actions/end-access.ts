import { dayInEngland, endOfDayInEngland } from '../../../framework/day-in-england.ts'
import { type IsoDate, longDate } from '../../../framework/iso-date.ts'
import type { Clock } from '../../../platform/clock.ts'
import type { Database } from '../../../platform/database/database.ts'
import { inScope } from '../../../platform/database/scope.ts'
import { appendToTrail } from '../../../trail/append.ts'
import { lockWorkspace } from '../../lock-workspace.ts'
import { notify } from '../../notifications/notify.ts'
import { peoplePaths } from '../../paths.ts'
import { actorOf, type Member, scopeOf } from '../../permissions/member.ts'
import { standing } from '../membership.ts'
import { endMembership, peopleOf, takeBackMembership } from '../store.ts'
import { fieldsOf, staysRun } from './change-access.ts'

export type EndOutcome =
  | { readonly kind: 'ended'; readonly name: string; readonly at: Date }
  | { readonly kind: 'unfit'; readonly because: string }
  | { readonly kind: 'not-there' }
  /** The workspace would be left without an administrator who stays. */
  | { readonly kind: 'last-administrator'; readonly name: string }

/**
 * Ends somebody's access: now, or at the end of a day. What they wrote and did stays, and so does their account; they
 * see nothing of this authority from that moment, also where they are signed in.
 */
export async function endAccess(
  db: Database,
  clock: Clock,
  member: Member,
  account: string,
  when: 'now' | IsoDate
): Promise<EndOutcome> {
  const { authority, name } = member.workspace
  return inScope(db, scopeOf(member), async (tx) => {
    await lockWorkspace(tx, authority)
    const now = clock.now()
    const people = await peopleOf(tx, authority)
    const person = people.find((one) => one.account === account)
    const held = standing(person?.memberships ?? [], now)
    if (!person || held.length === 0) return { kind: 'not-there' }
    if (when !== 'now' && when < dayInEngland(now)) {
      return { kind: 'unfit', because: `The last day must be today or later, not ${longDate(when)}` }
    }
    const at = when === 'now' ? now : endOfDayInEngland(when)
    const kept = held
      .filter(({ from }) => from < at)
      .map((membership) => ({
        ...membership,
        until: membership.until && membership.until < at ? membership.until : at
      }))
    if (!staysRun(people, { ...person, memberships: kept }, now)) {
      return { kind: 'last-administrator', name: person.name }
    }
    for (const { id } of held) {
      const ends = kept.find((membership) => membership.id === id)?.until
      if (ends === undefined) await takeBackMembership(tx, authority, id)
      else await endMembership(tx, authority, id, ends)
    }
    await notify(tx, now, {
      authority,
      account: person.account,
      topic: 'access',
      words:
        when === 'now'
          ? `Your access to ${name} has ended.`
          : `Your access to ${name} ends after ${longDate(when)}.`,
      href: peoplePaths.workspaces()
    })
    await appendToTrail(tx, now, {
      ...actorOf(member),
      chain: authority,
      action: 'end access',
      subject: { kind: 'person', id: person.account },
      before: { name: person.name, ...fieldsOf(held) },
      after: { name: person.name, until: at.toISOString() }
    })
    return { kind: 'ended', name: person.name, at }
  })
}
