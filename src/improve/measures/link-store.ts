import { z } from 'zod'
import type { AuthoritySlug } from '../../framework/authority-slug.ts'
import type { Queryable, Transaction } from '../../platform/database/database.ts'
import { type FindingId, findingId } from '../findings/finding.ts'
import { type ActionId, actionId } from '../planned-action/planned-action.ts'
import { type MeasureId, measureId } from './measure.ts'

/** Which measure shows whether which action worked. */
export interface ActionMeasure {
  readonly action: ActionId
  readonly measure: MeasureId
}

/** Which measure shows whether which finding is put right. */
export interface FindingMeasure {
  readonly finding: FindingId
  readonly measure: MeasureId
}

const actionMeasure: z.ZodType<ActionMeasure> = z.object({ action: actionId, measure: measureId })
const findingMeasure: z.ZodType<FindingMeasure> = z.object({ finding: findingId, measure: measureId })

/** Which links are meant: those of these measures, of these things at the other end, or every one. */
interface ChosenLinks {
  readonly measures?: readonly string[]
  /** The actions, or the findings. */
  readonly of?: readonly string[]
}

/** The links between actions and measures that stand. */
export async function actionMeasuresOf(
  db: Queryable,
  authority: AuthoritySlug,
  { measures, of }: ChosenLinks = {}
): Promise<ActionMeasure[]> {
  if (measures?.length === 0 || of?.length === 0) return []
  const rows = await db
    .selectFrom('improve.action_measure as l')
    .innerJoin('improve.measure as m', (join) =>
      join.onRef('m.authority', '=', 'l.authority').onRef('m.id', '=', 'l.measure')
    )
    .select(['l.action', 'l.measure'])
    .where('l.authority', '=', authority)
    .where('m.withdrawn_at', 'is', null)
    .$if(measures !== undefined, (query) => query.where('l.measure', 'in', measures ?? []))
    .$if(of !== undefined, (query) => query.where('l.action', 'in', of ?? []))
    .orderBy('l.action')
    .orderBy('m.title')
    .execute()
  return rows.map((row) => actionMeasure.parse(row))
}

/** The links between findings and measures that stand. */
export async function findingMeasuresOf(
  db: Queryable,
  authority: AuthoritySlug,
  { measures, of }: ChosenLinks = {}
): Promise<FindingMeasure[]> {
  if (measures?.length === 0 || of?.length === 0) return []
  const rows = await db
    .selectFrom('improve.finding_measure as l')
    .innerJoin('improve.measure as m', (join) =>
      join.onRef('m.authority', '=', 'l.authority').onRef('m.id', '=', 'l.measure')
    )
    .select(['l.finding', 'l.measure'])
    .where('l.authority', '=', authority)
    .where('m.withdrawn_at', 'is', null)
    .$if(measures !== undefined, (query) => query.where('l.measure', 'in', measures ?? []))
    .$if(of !== undefined, (query) => query.where('l.finding', 'in', of ?? []))
    .orderBy('l.finding')
    .orderBy('m.title')
    .execute()
  return rows.map((row) => findingMeasure.parse(row))
}

/** The other end of a link, with which measures are joined. */
export const linkables = ['action', 'finding'] as const
export type Linkable = (typeof linkables)[number]

export async function insertMeasureLink(
  tx: Transaction,
  authority: AuthoritySlug,
  of: Linkable,
  id: string,
  measure: MeasureId
): Promise<void> {
  if (of === 'action') {
    await tx
      .insertInto('improve.action_measure')
      .values({ authority, action: id, measure })
      .onConflict((conflict) => conflict.doNothing())
      .execute()
  } else {
    await tx
      .insertInto('improve.finding_measure')
      .values({ authority, finding: id, measure })
      .onConflict((conflict) => conflict.doNothing())
      .execute()
  }
}

export async function deleteMeasureLink(
  tx: Transaction,
  authority: AuthoritySlug,
  of: Linkable,
  id: string,
  measure: MeasureId
): Promise<void> {
  if (of === 'action') {
    await tx
      .deleteFrom('improve.action_measure')
      .where('authority', '=', authority)
      .where('action', '=', id)
      .where('measure', '=', measure)
      .execute()
  } else {
    await tx
      .deleteFrom('improve.finding_measure')
      .where('authority', '=', authority)
      .where('finding', '=', id)
      .where('measure', '=', measure)
      .execute()
  }
}
