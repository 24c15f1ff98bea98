/** Every address of the room in which an authority gets ready. */
export const preparePatterns = {
  prepare: '/prepare'
} as const

export const preparePaths = {
  /** Where the year of an authority begins: what comes next, and what is kept for it. */
  prepare: () => preparePatterns.prepare
} as const
