import { z } from 'zod'
import type { IsoDate } from '../../framework/iso-date.ts'

export const planId = z.string().min(1).brand('PlanId')
export type PlanId = z.output<typeof planId>

/** A plan is written, then submitted as it stood on a day while the work goes on, and at last ended. */
export const planStates = ['draft', 'submitted', 'ended'] as const
export type PlanState = (typeof planStates)[number]

const stateWords: Record<PlanState, string> = { draft: 'Draft', submitted: 'Submitted', ended: 'Ended' }

export function planStateWords(state: PlanState): string {
  return stateWords[state]
}

/** An action plan: the answer to an inspection, or to findings of any origin. */
export interface Plan {
  readonly id: PlanId
  readonly title: string
  /** The address of the inspection that it answers among the authority's activities in the national record. */
  readonly inspection: string | undefined
  /** The day on which the report came: statutory days are counted from it (Education and Inspections Act 2006, s.137). */
  readonly receivedOn: IsoDate | undefined
  /** The day on which the authority published the report and sent it to its partners. */
  readonly reportPublishedOn: IsoDate | undefined
  /** The day on which the draft plan went out that answers a priority action of a letter. */
  readonly draftSentOn: IsoDate | undefined
  readonly state: PlanState
  readonly endedBecause: string | undefined
  /** Made up to show how the room works. */
  readonly illustrative: boolean
  readonly revision: number
}
