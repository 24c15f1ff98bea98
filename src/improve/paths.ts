import { planPaths, planPatterns } from './action-plan/plan-paths.ts'
import { boardPackPaths, boardPackPatterns } from './board-pack/board-pack-paths.ts'
import { draftReportPaths, draftReportPatterns } from './draft-report/draft-report-paths.ts'
import { everyActionPaths, everyActionPatterns } from './every-action/every-action-paths.ts'
import { findingsPaths, findingsPatterns } from './findings/findings-paths.ts'
import { measuresPaths, measuresPatterns } from './measures/measures-paths.ts'
import { bringInPaths, bringInPatterns } from './plan-in/bring-in-paths.ts'
import { actionPaths, actionPatterns } from './planned-action/action-paths.ts'
import { workedExamplePaths, workedExamplePatterns } from './worked-example/worked-example-paths.ts'
import { workshopsPaths, workshopsPatterns } from './workshops/workshops-paths.ts'

/** Every address of the room in which an authority improves. */
export const improvePatterns = {
  improve: '/improve',
  planGuide: '/guide/from-report-to-plan',
  ...findingsPatterns,
  ...planPatterns,
  ...bringInPatterns,
  ...draftReportPatterns,
  ...actionPatterns,
  ...measuresPatterns,
  ...everyActionPatterns,
  ...boardPackPatterns,
  ...workshopsPatterns,
  ...workedExamplePatterns
} as const

export const improvePaths = {
  /** Where it begins: what was found, what is done about it, and whether it worked. */
  improve: () => improvePatterns.improve,
  /** The page of the user guide that goes from the report to whether it worked. */
  planGuide: () => improvePatterns.planGuide,
  ...findingsPaths,
  ...planPaths,
  ...bringInPaths,
  ...draftReportPaths,
  ...actionPaths,
  ...measuresPaths,
  ...everyActionPaths,
  ...boardPackPaths,
  ...workshopsPaths,
  ...workedExamplePaths
} as const
