import { endOfDayInEngland, startOfDayInEngland } from '../../framework/day-in-england.ts'
import { type IsoDate, longDate } from '../../framework/iso-date.ts'
import type { Role } from '../permissions/roles.ts'

/** What somebody is to be let in for: by an invitation, or by a change of it. */
export interface Access {
  readonly roles: readonly Role[]
  /** The first day; undefined for from now on. */
  readonly from: IsoDate | undefined
  /** The last day, itself included; undefined for as long as nobody ends it. */
  readonly until: IsoDate | undefined
  /** For an inspector: the things it is held to, as "kind:id", or everything that an inspector may see. */
  readonly scope: readonly string[] | 'everything'
}

export interface AccessProblem {
  readonly field: 'roles' | 'from' | 'until' | 'scope'
  readonly message: string
}

/**
 * What is wrong with an access, in words; none where it can be given. An inspector is let in from outside: they have no
 * other role, and their access always ends.
 */
export function accessProblems(
  { roles, from, until, scope }: Access,
  today: IsoDate
): readonly AccessProblem[] {
  const problems: AccessProblem[] = []
  const say = (field: AccessProblem['field'], message: string) => problems.push({ field, message })
  if (roles.length === 0) say('roles', 'Choose what they do')
  const inspects = roles.includes('inspector')
  if (inspects && roles.length > 1) {
    say('roles', 'An inspector has no other role: choose only “Inspector”, or leave it out')
  }
  if (inspects && until === undefined) say('until', 'Enter the last day of the inspector’s access')
  if (inspects && scope.length === 0) say('scope', 'Choose what the inspector is let in for')
  if (until !== undefined && until < today)
    say('until', `The last day must be today or later, not ${longDate(until)}`)
  if (from !== undefined && until !== undefined && until < from) {
    say('until', `The last day must be the same as or after the first, ${longDate(from)}`)
  }
  return problems
}

/** The access as moments; a day that has begun already begins now. */
export function momentsOf(
  { from, until }: Pick<Access, 'from' | 'until'>,
  now: Date
): { readonly from: Date; readonly until: Date | undefined } {
  const start = from === undefined ? now : startOfDayInEngland(from)
  return {
    from: start > now ? start : now,
    until: until === undefined ? undefined : endOfDayInEngland(until)
  }
}

/** The scope as a membership keeps it: only an inspector is held to anything, and nothing named means everything. */
export function keptScope({ roles, scope }: Pick<Access, 'roles' | 'scope'>): readonly string[] {
  return roles.includes('inspector') && scope !== 'everything' ? scope : []
}
