import type { AuthoritySlug } from '../../framework/authority-slug.ts'
import { dayInEngland } from '../../framework/day-in-england.ts'
import type { IsoDate } from '../../framework/iso-date.ts'
import type { Queryable } from '../../platform/database/database.ts'
import type { Finding } from '../findings/finding.ts'
import { findingsById } from '../findings/store.ts'
import type { PlannedAction } from '../planned-action/planned-action.ts'
import { chosenActions } from '../planned-action/store.ts'
import { actionMeasuresOf, findingMeasuresOf } from './link-store.ts'

/** What a measure shows something of. */
export interface LinkedToMeasure {
  /** By reference; those that were taken out of their plan are not among them. */
  readonly actions: readonly PlannedAction[]
  readonly findings: readonly Finding[]
}

/** The actions and findings that a measure is joined to and that stand. */
export async function linkedTo(
  db: Queryable,
  authority: AuthoritySlug,
  measure: string
): Promise<LinkedToMeasure> {
  const actions = await actionMeasuresOf(db, authority, { measures: [measure] })
  const findings = await findingMeasuresOf(db, authority, { measures: [measure] })
  const ids = actions.map(({ action }) => action)
  const held = await findingsById(
    db,
    authority,
    findings.map(({ finding }) => finding)
  )
  return {
    actions: (await chosenActions(db, authority, { ids })).filter(
      ({ withdrawnBecause }) => withdrawnBecause === undefined
    ),
    findings: held.filter(({ withdrawnBecause }) => withdrawnBecause === undefined)
  }
}

/** The day on which an action was closed, in England; undefined while it is open. */
export function closedOn({ closedAt }: Pick<PlannedAction, 'closedAt'>): IsoDate | undefined {
  return closedAt && dayInEngland(closedAt)
}
