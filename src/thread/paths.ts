/** Every address of the thread. */
export const threadPatterns = {
  history: '/history',
  everything: '/everything',
  activity: '/activity',
  trail: '/trail',
  trailCheck: '/trail/check',
  trailExport: '/trail/export'
} as const

/** Choices as they stand after the "?"; what is empty is left out. */
export type Query = Readonly<Record<string, string>>

function withQuery(path: string, query: Query): string {
  const filled = Object.entries(query).filter(([, value]) => value !== '')
  return filled.length === 0 ? path : `${path}?${new URLSearchParams(filled)}`
}

export const threadPaths = {
  /** What was changed in a thing; `thing` is its name as `thingKey` gives it. */
  history: (thing: string, query: Query = {}) => withQuery(threadPatterns.history, { thing, ...query }),
  everything: (query: Query = {}) => withQuery(threadPatterns.everything, query),
  /** What the person who asks did themselves. */
  activity: (query: Query = {}) => withQuery(threadPatterns.activity, query),
  /** The authority's trail: verify it, and take a part of it away. */
  trail: () => threadPatterns.trail,
  trailCheck: () => threadPatterns.trailCheck,
  trailExport: () => threadPatterns.trailExport
} as const
