import type { IsoDate } from '../../framework/iso-date.ts'
import type { Authority, AuthorityGroup } from '../authorities/authority.ts'
import { existedOn } from './comparison-row.ts'

/** A set of authorities by name: a named group, a region, or an authority with those most like it. */
export type GroupName =
  | { readonly kind: 'named'; readonly id: string }
  | { readonly kind: 'region'; readonly region: string }
  | { readonly kind: 'neighbours'; readonly of: string }

/** The members on a day, and what they are called together: "English core cities". */
export interface Group {
  readonly noun: string
  readonly members: readonly Authority[]
}

/** Reads a group's name in an address: `core-cities`, `region:london`, `neighbours:leeds`. */
export function parseGroupName(text: string): GroupName {
  const [head = '', tail] = text.split(':', 2)
  if (tail !== undefined && head === 'region') return { kind: 'region', region: tail }
  if (tail !== undefined && head === 'neighbours') return { kind: 'neighbours', of: tail }
  return { kind: 'named', id: text }
}

/** The record's named groups are all English, so their address may leave it out: `core-cities`. */
export function isCalled(group: AuthorityGroup, id: string): boolean {
  return group.id === id || group.id === `english-${id}`
}

/** A named group as it stands on a day; undefined when there is none of that name. */
export function namedGroup(
  id: string,
  groups: readonly AuthorityGroup[],
  authorities: readonly Authority[]
): Group | undefined {
  const group = groups.find((each) => isCalled(each, id))
  if (group === undefined) return undefined
  const members = group.members.flatMap((slug) => authorities.find((each) => each.slug === slug) ?? [])
  return { noun: group.name, members }
}

/** The authorities of a region that existed on a day: after a reorganisation these are others than today's. */
export function regionGroup(
  region: string,
  on: IsoDate,
  authorities: readonly Authority[]
): Group | undefined {
  const inRegion = authorities.filter((each) => each.region === region)
  const [first] = inRegion
  if (first === undefined) return undefined
  const members = inRegion.filter((each) => existedOn(each, on))
  return { noun: `authorities in ${inWords(first.regionName)}`, members: byName(members) }
}

export function byName(authorities: readonly Authority[]): Authority[] {
  return authorities.toSorted((one, other) => one.name.localeCompare(other.name, 'en-GB'))
}

/** The regions that take an article in a sentence: "in the North East", "in London". */
function inWords(region: string): string {
  return /^(North|South|East|West) /.test(region) ? `the ${region}` : region
}
