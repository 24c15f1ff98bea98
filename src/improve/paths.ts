/** Every address of the room in which an authority improves. */
export const improvePatterns = {
  improve: '/improve'
} as const

export const improvePaths = {
  /** Where it begins: what was found, what is done about it, and whether it worked. */
  improve: () => improvePatterns.improve
} as const
