/** Every address of the thread. */
export const threadPatterns = {} as const

export const threadPaths = {
  /** The authority's trail: verify it, and take a part of it away. */
  trail: () => '/trail'
} as const
