import { bookcasePaths, bookcasePatterns } from './bookcase/bookcase-paths.ts'
import { visitsPaths, visitsPatterns } from './visits/visits-paths.ts'

/** Every address of the room in which an authority gets ready. */
export const preparePatterns = {
  prepare: '/prepare',
  ...bookcasePatterns,
  ...visitsPatterns
} as const

export const preparePaths = {
  /** Where the year of an authority begins: what comes next, and what is kept for it. */
  prepare: () => preparePatterns.prepare,
  ...bookcasePaths,
  ...visitsPaths
} as const
