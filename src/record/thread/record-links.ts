import type { Queryable } from '../../platform/database/database.ts'
import type { RelationId } from '../../thread/relations.ts'
import type { ThingRef, ThreadLink } from '../../thread/thing.ts'
import { thingKey } from '../../thread/thing-key.ts'
import { judgedActivities } from '../activities/judged-activities.ts'
import { framesOf } from './frames.ts'
import { linksOfInspection } from './inspection-links.ts'
import { linksBetweenJudgements } from './judgement-links.ts'
import { authorityRef, type SortedRefs, sortRefs } from './record-refs.ts'

/** Every link that the record itself holds at these things, whichever of its ends they are. */
export async function linksOfRecord(db: Queryable, refs: readonly ThingRef[]): Promise<ThreadLink[]> {
  const sorted = sortRefs(refs)
  const asked = new Set(refs.map(thingKey))
  const places = [
    ...sorted.inspections,
    ...[...sorted.judgements, ...sorted.passages].map(({ place }) => place)
  ]
  const links = [
    ...(await framesOf(db, places, sorted.reports)).flatMap(linksOfInspection),
    ...(await linksOfJudgements(db, sorted.judgements)),
    ...(await linksOfAuthorities(db, sorted.authorities))
  ]
  return links.filter(({ from, to }) => asked.has(thingKey(from)) || asked.has(thingKey(to)))
}

async function linksOfJudgements(db: Queryable, judgements: SortedRefs['judgements']): Promise<ThreadLink[]> {
  const authorities = [...new Set(judgements.map(({ place }) => place.authority))]
  if (authorities.length === 0) return []
  const chosen = db.selectFrom('record.activity').select('id').where('authority', 'in', authorities)
  const newestFirst = (await judgedActivities(db, chosen)).reverse()
  return authorities.flatMap((authority) =>
    linksBetweenJudgements(newestFirst.filter((activity) => activity.authority === authority))
  )
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
