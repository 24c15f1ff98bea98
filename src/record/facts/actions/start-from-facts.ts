import type { Clock } from '../../../platform/clock.ts'
import type { Database } from '../../../platform/database/database.ts'
import { inTransaction } from '../../../platform/database/database.ts'
import { appendToTrail } from '../../../trail/append.ts'
import type { ActivityId } from '../../activities/activity.ts'
import { insertActivity } from '../../activities/store.ts'
import type { FactActivity, ShippedFacts } from '../fact-types.ts'
import {
  insertAuthorities,
  insertContradictions,
  insertFactImprovements,
  insertFactJudgements,
  insertGroups,
  isEmptyLocked
} from '../store.ts'

export type StartOutcome =
  | { readonly kind: 'started'; readonly authorities: number; readonly activities: number }
  | { readonly kind: 'already-started' }

/**
 * Fills an empty record with the facts we ship; a record that holds anything is left as it is. The facts are read
 * only when they are needed, as every start but the first goes without.
 */
export async function startFromFacts(
  db: Database,
  clock: Clock,
  loadFacts: () => ShippedFacts
): Promise<StartOutcome> {
  return inTransaction(db, async (tx) => {
    if (!(await isEmptyLocked(tx))) return { kind: 'already-started' }
    const facts = loadFacts()
    await insertAuthorities(tx, facts.authorities)
    await insertGroups(tx, facts.groups)
    const inserted: { id: ActivityId; activity: FactActivity }[] = []
    for (const activity of facts.activities) {
      const id = await insertActivity(tx, {
        authority: activity.authority,
        address: activity.start,
        kind: activity.kind,
        framework: activity.framework,
        state: activity.state,
        stateReason: activity.stateReason,
        startsOn: activity.start,
        endsOn: activity.end,
        notifiedOn: activity.notifiedOn,
        publishedOn: activity.publishedOn,
        leadInspectors: activity.leadInspectors,
        themes: activity.themes,
        remarks: activity.remarks,
        evidence: activity.evidence,
        standing: activity.source
      })
      await insertFactImprovements(tx, id, activity)
      inserted.push({ id, activity })
    }
    await insertFactJudgements(tx, inserted)
    await insertContradictions(tx, facts.contradictions)
    await appendToTrail(tx, clock.now(), {
      actor: 'Throughline',
      action: 'start from shipped facts',
      subject: { kind: 'record', id: 'national' },
      before: {},
      after: { authorities: facts.authorities.length, activities: facts.activities.length }
    })
    return { kind: 'started', authorities: facts.authorities.length, activities: facts.activities.length }
  })
}
