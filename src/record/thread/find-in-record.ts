import type { Queryable } from '../../platform/database/database.ts'
import type { Thing, ThingRef } from '../../thread/thing.ts'
import { activitiesOf } from '../activities/store.ts'
import type { Authority } from '../authorities/authority.ts'
import { allAuthorities } from '../authorities/store.ts'
import { authoritiesNamedIn } from '../search/authority-names.ts'
import { searchQuery } from '../search/search-query.ts'
import { findPassages, readHits } from '../search/store.ts'
import { describeRecord } from './describe-record.ts'
import { authorityRef, inspectionRef, passageRef } from './record-refs.ts'

/**
 * Things of the record by words: an authority that is named with what was done there, in the year that is named where
 * one is, then the passages that hold the other words.
 */
export async function findInRecord(db: Queryable, words: string, limit: number): Promise<readonly Thing[]> {
  const [named] = authoritiesNamedIn(words, await allAuthorities(db))
  const [year] = /\b(?:19|20)\d\d\b/.exec(words) ?? []
  const left = without(words, named, year)
  const found = named === undefined ? [] : await ofAuthority(db, named, year)
  const passages = left === '' ? [] : await passagesWith(db, left, named, year, limit)
  // Half of the room at most for what only the name brought up, where words found passages.
  const room = Math.max(limit - passages.length, Math.ceil(limit / 2))
  return inOrder(db, [...found.slice(0, room), ...passages].slice(0, limit))
}

async function ofAuthority(
  db: Queryable,
  { slug }: Authority,
  year: string | undefined
): Promise<ThingRef[]> {
  const activities = await activitiesOf(db, slug)
  const wanted = activities.filter(({ startsOn }) => year === undefined || startsOn.startsWith(year))
  return [...(year === undefined ? [authorityRef(slug)] : []), ...wanted.map(inspectionRef)]
}

async function passagesWith(
  db: Queryable,
  words: string,
  named: Authority | undefined,
  year: string | undefined,
  limit: number
): Promise<ThingRef[]> {
  const query = searchQuery.safeParse({
    q: words,
    ...(named === undefined ? {} : { authority: named.slug }),
    ...(year === undefined ? {} : { year })
  })
  if (!query.success) return []
  const found = await findPassages(db, query.data, { from: 0, most: limit })
  if (found.kind === 'nothing-asked') return []
  const hits = await readHits(db, query.data.q, found.ranked)
  return hits.map(({ place, passage }) => passageRef(place, passage))
}

async function inOrder(db: Queryable, refs: readonly ThingRef[]): Promise<readonly Thing[]> {
  const things = await describeRecord(db, refs)
  return refs.flatMap((ref) => things.find(({ kind, id }) => kind === ref.kind && id === ref.id) ?? [])
}

/** The words without what was taken for a name or a year, longest name first. */
function without(words: string, named: Authority | undefined, year: string | undefined): string {
  const names = named === undefined ? [] : [named.name, ...named.otherNames]
  const taken = [...names.toSorted((one, other) => other.length - one.length), ...(year ? [year] : [])]
  return taken.reduce(withoutPart, words).replace(/\s+/g, ' ').trim()
}

function withoutPart(words: string, part: string): string {
  const at = words.toLowerCase().indexOf(part.toLowerCase())
  return at < 0 ? words : `${words.slice(0, at)} ${words.slice(at + part.length)}`
}
