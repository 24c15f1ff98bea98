import { dayInEngland } from '../../framework/day-in-england.ts'
import { type IsoDate, longDate } from '../../framework/iso-date.ts'
import { listInWords } from '../../ui/prose/lists.ts'
import { lowerFirst } from '../../ui/prose/lower-first.ts'
import { type Role, roleName } from '../permissions/roles.ts'
import type { Membership } from './membership.ts'
import { stateOf } from './membership.ts'

/** Something that an inspector can be let in for, as the record knows it. */
export interface ScopeChoice {
  /** As "kind:id". */
  readonly ref: string
  readonly words: string
}

/** Roles in one line: "Leader, auditor". */
export function rolesInWords(roles: readonly Role[]): string {
  const names = roles.map((role) => roleName(role))
  return listInWords(names.map((name, index) => (index === 0 ? name : lowerFirst(name))))
}

/** The last day of an access that ends at a moment: "until 24 December 2026". */
export function untilInWords(until: Date): string {
  return `until ${longDate(lastDay(until))}`
}

/** The last day on which an access that ends at a moment still holds, the whole day or a part of it. */
export function lastDay(until: Date): IsoDate {
  return dayInEngland(new Date(until.getTime() - 1))
}

/** From when until when, as it stands at a moment: "since 3 March 2027", "from 3 March 2027 until 4 June 2027". */
export function spanInWords({ from, until }: Pick<Membership, 'from' | 'until'>, at: Date): string {
  const begins = `${stateOf({ from, until }, at) === 'alive' && until === undefined ? 'since' : 'from'} ${longDate(dayInEngland(from))}`
  return until === undefined ? begins : `${begins} ${untilInWords(until)}`
}

/** What an inspector was let in for, in words; a thing that the record does not know any more keeps its reference. */
export function scopeInWords(scope: readonly string[], choices: readonly ScopeChoice[]): readonly string[] {
  if (scope.length === 0) return ['Everything that an inspector may see']
  return scope.map((ref) => choices.find((choice) => choice.ref === ref)?.words ?? ref)
}
