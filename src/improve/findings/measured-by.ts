import type { AuthoritySlug } from '../../framework/authority-slug.ts'
import type { Queryable } from '../../platform/database/database.ts'
import type { FindingId } from './finding.ts'

/** A measure that shows how it goes with a finding. */
export interface MeasureOfFinding {
  readonly id: string
  readonly title: string
  readonly illustrative: boolean
}

/** The measures that are kept for a finding, by title; what was withdrawn is not among them. */
export async function measuresOfFinding(
  db: Queryable,
  authority: AuthoritySlug,
  finding: FindingId
): Promise<MeasureOfFinding[]> {
  return db
    .selectFrom('improve.finding_measure as kept')
    .innerJoin('improve.measure as measure', (join) =>
      join.onRef('measure.authority', '=', 'kept.authority').onRef('measure.id', '=', 'kept.measure')
    )
    .select(['measure.id', 'measure.title', 'measure.illustrative'])
    .where('kept.authority', '=', authority)
    .where('kept.finding', '=', finding)
    .where('measure.withdrawn_because', 'is', null)
    .orderBy('measure.title')
    .execute()
}
