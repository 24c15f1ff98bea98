import type { IsoDate } from '../../framework/iso-date.ts'
import type { Workspace } from '../../people/permissions/caller.ts'
import type { Member } from '../../people/permissions/member.ts'
import type { Queryable } from '../../platform/database/database.ts'
import type { Authority } from '../../record/authorities/authority.ts'
import { allAuthorities, successionOf } from '../../record/authorities/store.ts'
import { type Outlook, outlooksFrom } from '../../record/outlook/outlook.ts'
import type { OutlookFacts } from '../../record/outlook/past-inspection.ts'
import { readOutlookFacts } from '../../record/outlook/store.ts'
import { type KnownVisits, knownVisits } from '../visits/known-visits.ts'
import { seesFindings } from '../visits/seeing-findings.ts'
import { standingFindings } from '../visits/visit.ts'

/** What comes next for a member's authority, with everything that it was made from. */
export interface OutlookHere {
  /** Undefined where the record does not know the authority of the workspace. */
  readonly authority: Authority | undefined
  readonly outlook: Outlook
  readonly facts: OutlookFacts
  readonly visits: KnownVisits
  /** Who took its work over, where it is no more. */
  readonly successors: readonly Authority[]
  /** The authorities of today. */
  readonly current: ReadonlySet<string>
}

/**
 * Reads it in the authority's scope: what the record holds, and what the authority itself knows of its visits. A letter
 * that is not published counts only for whoever may read it, so that nothing can be told from the answer.
 */
export async function outlookHere(
  tx: Queryable,
  member: { readonly workspace: Pick<Workspace, 'authority'>; readonly may: Member['may'] },
  today: IsoDate
): Promise<OutlookHere> {
  const slug = member.workspace.authority
  const recorded = await readOutlookFacts(tx)
  const authorities = await allAuthorities(tx)
  const visits = await knownVisits(tx, slug)
  const own = visits.visits
    .filter((visit) => seesFindings(member, visit))
    .map((visit) => ({
      ...{ authority: slug, startsOn: visit.startsOn },
      count: standingFindings(visit, 'priority-action').length
    }))
  const facts = { ...recorded, priorityActions: [...recorded.priorityActions, ...own] }
  const authority = authorities.find((one) => one.slug === slug)
  const current = authorities.filter(({ abolishedOn }) => abolishedOn === undefined)
  return {
    successors: (await successionOf(tx, slug)).successors,
    ...{ authority, facts, visits, current: new Set(current.map((one) => one.slug)) },
    outlook: outlooksFrom(facts, today)({ slug, abolishedOn: authority?.abolishedOn })
  }
}
