import type { Queryable } from '../../platform/database/database.ts'
import type { RelationId } from '../../thread/relations.ts'
import type { ThingRef, ThreadLink } from '../../thread/thing.ts'
import { thingKey } from '../../thread/thing-key.ts'
import { judgedActivities } from '../activities/judged-activities.ts'
import type { Place } from '../reports/store.ts'
import { framesOf } from './frames.ts'
import { linksOfInspection } from './inspection-links.ts'
import { linksBetweenJudgements } from './judgement-links.ts'
import { authorityRef, inspectionRef, type SortedRefs, sortRefs } from './record-refs.ts'

/** Every link that the record itself holds at these things, whichever of its ends they are. */
export async function linksOfRecord(db: Queryable, refs: readonly ThingRef[]): Promise<ThreadLink[]> {
  const sorted = sortRefs(refs)
  const asked = new Set(refs.map(thingKey))
  const places = [
    ...sorted.inspections,
    ...[...sorted.judgements, ...sorted.passages].map(({ place }) => place)
  ]
  const links = [
    ...(await linksOfInspections(db, places, sorted.reports)),
    ...(await linksOfJudgements(db, sorted.judgements)),
    ...(await linksOfAuthorities(db, sorted.authorities))
  ]
  return links.filter(({ from, to }) => asked.has(thingKey(from)) || asked.has(thingKey(to)))
}

/**
 * What was asked for already in a transaction. A walk comes back to the same inspections and the same authority with
 * every step, and reads them once.
 */
interface Asked {
  /** By place. */
  readonly inspections: Map<string, readonly ThreadLink[]>
  /** By authority. */
  readonly judgements: Map<string, readonly ThreadLink[]>
}
const askedIn = new WeakMap<Queryable, Asked>()

function askedBefore(db: Queryable): Asked {
  const before = askedIn.get(db)
  if (before !== undefined) return before
  const nothing: Asked = { inspections: new Map(), judgements: new Map() }
  if (db.isTransaction) askedIn.set(db, nothing)
  return nothing
}

async function linksOfInspections(
  db: Queryable,
  places: readonly Place[],
  reports: SortedRefs['reports']
): Promise<ThreadLink[]> {
  const { inspections } = askedBefore(db)
  const wanted = new Map(places.map((place) => [inspectionRef(place).id, place]))
  const missing = [...wanted].filter(([id]) => !inspections.has(id)).map(([, place]) => place)
  for (const frame of await framesOf(db, missing, reports)) {
    const { id } = inspectionRef(frame.place)
    inspections.set(id, linksOfInspection(frame))
    wanted.set(id, frame.place)
  }
  return [...wanted.keys()].flatMap((id) => inspections.get(id) ?? [])
}

async function linksOfJudgements(db: Queryable, judged: SortedRefs['judgements']): Promise<ThreadLink[]> {
  const { judgements } = askedBefore(db)
  const authorities = [...new Set(judged.map(({ place }) => place.authority))]
  const missing = authorities.filter((authority) => !judgements.has(authority))
  if (missing.length > 0) {
    const chosen = db.selectFrom('record.activity').select('id').where('authority', 'in', missing)
    const newestFirst = (await judgedActivities(db, chosen)).reverse()
    for (const authority of missing) {
      const theirs = newestFirst.filter((activity) => activity.authority === authority)
      judgements.set(authority, linksBetweenJudgements(theirs))
    }
  }
  return authorities.flatMap((authority) => judgements.get(authority) ?? [])
}

const ledTo: RelationId = 'leads-to'

/** An authority that was abolished led to those that took over from it. */
async function linksOfAuthorities(db: Queryable, slugs: SortedRefs['authorities']): Promise<ThreadLink[]> {
  if (slugs.length === 0) return []
  const rows = await db
    .selectFrom('record.succession')
    .select(['predecessor', 'successor'])
    .where((where) =>
      where.or([where('predecessor', 'in', [...slugs]), where('successor', 'in', [...slugs])])
    )
    .execute()
  return rows.map(({ predecessor, successor }) => ({
    from: authorityRef(predecessor),
    relation: ledTo,
    to: authorityRef(successor)
  }))
}
