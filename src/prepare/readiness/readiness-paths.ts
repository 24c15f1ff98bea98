/** Addresses of readiness. */
export const readinessPatterns = {
  readiness: '/prepare/readiness',
  readinessCsv: '/prepare/readiness.csv',
  readinessLists: '/prepare/readiness/lists'
} as const

export const readinessPaths = {
  readiness: () => readinessPatterns.readiness,
  readinessCsv: () => readinessPatterns.readinessCsv,
  /** Where it is noted when the lists of annex A were last drawn. */
  readinessLists: () => readinessPatterns.readinessLists
} as const
