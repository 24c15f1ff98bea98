import { sql } from 'kysely'
import type { Transaction } from '../../platform/database/database.ts'
import type { ActivityId } from '../activities/activity.ts'
import type { FactActivity, FactAuthority, FactContradiction, FactGroup } from './fact-types.ts'

/** Whether the record holds nothing yet; until this transaction ends no other one can fill it meanwhile. */
export async function isEmptyLocked(tx: Transaction): Promise<boolean> {
  await sql`lock table record.authority in share row exclusive mode`.execute(tx)
  const any = await tx.selectFrom('record.authority').select('slug').limit(1).executeTakeFirst()
  return any === undefined
}

export async function insertAuthorities(
  tx: Transaction,
  authorities: readonly FactAuthority[]
): Promise<void> {
  await tx
    .insertInto('record.authority')
    .values(
      authorities.map((authority) => ({
        slug: authority.slug,
        name: authority.name,
        other_names: [...authority.otherNames],
        urn: authority.urn ?? null,
        la_code: authority.laCode,
        ons_code: authority.onsCode,
        type: authority.type,
        region: authority.region.slug,
        region_name: authority.region.name,
        established_on: authority.establishedOn ?? null,
        abolished_on: authority.abolishedOn ?? null
      }))
    )
    .execute()
  const successions = authorities.flatMap((authority) =>
    authority.successors.map((successor) => ({ predecessor: authority.slug, successor }))
  )
  if (successions.length > 0) await tx.insertInto('record.succession').values(successions).execute()
  const neighbours = authorities.flatMap((authority) =>
    authority.statisticalNeighbours.map((neighbour, index) => ({
      authority: authority.slug,
      rank: index + 1,
      neighbour
    }))
  )
  if (neighbours.length > 0) await tx.insertInto('record.statistical_neighbour').values(neighbours).execute()
}

/** Named groups only: a region and a set of neighbours follow from the authorities themselves. */
export async function insertGroups(tx: Transaction, groups: readonly FactGroup[]): Promise<void> {
  const named = groups.filter((group) => group.kind === 'named')
  if (named.length === 0) return
  await tx
    .insertInto('record.authority_group')
    .values(named.map((group) => ({ id: group.slug, name: group.name })))
    .execute()
  await tx
    .insertInto('record.group_member')
    .values(
      named.flatMap((group) =>
        group.members.map((authority, position) => ({ group_id: group.slug, authority, position }))
      )
    )
    .execute()
}

export async function insertFactJudgements(
  tx: Transaction,
  judged: readonly { id: ActivityId; activity: FactActivity }[]
): Promise<void> {
  const rows = judged.flatMap(({ id, activity }) =>
    activity.judgements.map((judgement, index) => ({
      activity: id,
      area: judgement.area,
      grade: judgement.grade,
      printed_order: index,
      standing: activity.source
    }))
  )
  await tx.insertInto('record.judgement').values(rows).execute()
}

export async function insertFactImprovements(
  tx: Transaction,
  id: ActivityId,
  activity: FactActivity
): Promise<void> {
  if (activity.improvements.length === 0) return
  await tx
    .insertInto('record.passage')
    .values(
      activity.improvements.map((improvement, index) => ({
        activity: id,
        kind: 'improvement',
        number: index + 1,
        text: improvement.text,
        rests_on_paragraph: improvement.paragraph ?? null,
        standing: 'worked-example'
      }))
    )
    .execute()
}

export async function insertContradictions(
  tx: Transaction,
  contradictions: readonly FactContradiction[]
): Promise<void> {
  if (contradictions.length === 0) return
  await tx
    .insertInto('record.contradiction')
    .values(
      contradictions.map((contradiction) => ({
        authority: contradiction.authority,
        about: contradiction.about,
        accounts: JSON.stringify(contradiction.accounts),
        remark: contradiction.remark
      }))
    )
    .execute()
}
