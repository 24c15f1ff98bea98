import type { WorkSource } from '../people/my-work/work.ts'
import { documentsAsWork } from './bookcase/documents-as-work.ts'
import { meetingsAsWork } from './engagement-meeting/meetings-as-work.ts'
import { selfEvaluationWork } from './self-evaluation/self-evaluation-work.ts'
import { visitsAsWork } from './visits/visits-as-work.ts'

/** What waits for a person in getting ready: contributions asked of them, documents that they owe, clocks. */
export const prepareWork: readonly WorkSource[] = [
  selfEvaluationWork,
  documentsAsWork,
  meetingsAsWork,
  visitsAsWork
]
