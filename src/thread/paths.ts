/** Every address of the thread. */
export const threadPatterns = {
  trace: '/trace',
  drawLink: '/trace/link',
  withdrawLink: '/trace/withdraw',
  apiTrace: '/api/v1/trace',
  threadGuide: '/guide/the-thread',
  history: '/history',
  everything: '/everything',
  activity: '/activity',
  trail: '/trail',
  trailCheck: '/trail/check',
  trailExport: '/trail/export',
  guide: '/guide/trail'
} as const

/** Choices as they stand after the "?"; what is empty is left out. */
export type Query = Readonly<Record<string, string>>

function withQuery(path: string, query: Query): string {
  const filled = Object.entries(query).filter(([, value]) => value !== '')
  return filled.length === 0 ? path : `${path}?${new URLSearchParams(filled)}`
}

export const threadPaths = {
  /** Where a thread is looked for. */
  threads: (query: Query = {}) => withQuery(threadPatterns.trace, query),
  /** The thread of a thing, its name as `thingKey` gives it. */
  trace: (thing: string, query: Query = {}) => withQuery(threadPatterns.trace, { thing, ...query }),
  drawLink: (thing: string, query: Query = {}) => withQuery(threadPatterns.drawLink, { thing, ...query }),
  withdrawLink: (link: string, query: Query = {}) =>
    withQuery(threadPatterns.withdrawLink, { link, ...query }),
  apiTrace: (thing: string, query: Query = {}) => withQuery(threadPatterns.apiTrace, { thing, ...query }),
  /** What was changed in a thing; `thing` is its name as `thingKey` gives it. */
  history: (thing: string, query: Query = {}) => withQuery(threadPatterns.history, { thing, ...query }),
  everything: (query: Query = {}) => withQuery(threadPatterns.everything, query),
  /** What the person who asks did themselves. */
  activity: (query: Query = {}) => withQuery(threadPatterns.activity, query),
  /** The authority's trail: verify it, and take a part of it away. */
  trail: () => threadPatterns.trail,
  trailCheck: () => threadPatterns.trailCheck,
  trailExport: () => threadPatterns.trailExport,
  /** The guide's page on the trail. */
  guide: () => threadPatterns.guide
} as const
