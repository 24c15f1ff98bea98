import type { WorkSource } from '../people/my-work/work.ts'
import type { FoundSource } from '../thread/found.ts'
import { plansAsWork } from './action-plan/plans-as-work.ts'
import { draftsAsWork } from './draft-report/drafts-as-work.ts'
import { mineAsWork } from './every-action/mine-as-work.ts'
import { findingsAsWork } from './findings/findings-as-work.ts'
import { measuresAsWork } from './measures/measures-as-work.ts'
import { actionsAsWork } from './planned-action/actions-as-work.ts'
import { workshopsAsWork } from './workshops/workshops-as-work.ts'

/** What waits for a person in improving: actions that are theirs, closings to approve, findings to accept. */
export function improveWork(found: readonly FoundSource[]): readonly WorkSource[] {
  return [
    draftsAsWork,
    findingsAsWork(found),
    plansAsWork,
    actionsAsWork,
    measuresAsWork,
    workshopsAsWork,
    mineAsWork
  ]
}
