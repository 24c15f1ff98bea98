import { archivePaths, archivePatterns } from './bookcase/archive/archive-paths.ts'
import { bookcasePaths, bookcasePatterns } from './bookcase/bookcase-paths.ts'
import { wordsPaths, wordsPatterns } from './bookcase/text/words-paths.ts'
import { calendarPaths, calendarPatterns } from './calendar/calendar-paths.ts'
import { meetingsPaths, meetingsPatterns } from './engagement-meeting/meetings-paths.ts'
import { outlookPaths, outlookPatterns } from './outlook/outlook-paths.ts'
import { readinessPaths, readinessPatterns } from './readiness/readiness-paths.ts'
import { outputPatterns } from './self-evaluation/output/output-paths.ts'
import { selfEvaluationPatterns } from './self-evaluation/self-evaluation-paths.ts'
import { visitsPaths, visitsPatterns } from './visits/visits-paths.ts'

/** Every address of the room in which an authority gets ready. */
export const preparePatterns = {
  prepare: '/prepare',
  yearGuide: '/guide/a-year-under-ilacs',
  ...outlookPatterns,
  ...bookcasePatterns,
  ...archivePatterns,
  ...wordsPatterns,
  ...meetingsPatterns,
  ...selfEvaluationPatterns,
  ...outputPatterns,
  ...visitsPatterns,
  ...calendarPatterns,
  ...readinessPatterns
} as const

export const preparePaths = {
  /** Where the year of an authority begins: what comes next, and what is kept for it. */
  prepare: () => preparePatterns.prepare,
  /** The page of the user guide that goes through the year. */
  yearGuide: () => preparePatterns.yearGuide,
  ...outlookPaths,
  ...bookcasePaths,
  ...archivePaths,
  ...wordsPaths,
  ...meetingsPaths,
  ...visitsPaths,
  ...calendarPaths,
  ...readinessPaths
} as const
