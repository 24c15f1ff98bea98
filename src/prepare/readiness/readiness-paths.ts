/** Addresses of readiness. */
export const readinessPatterns = {
  readiness: '/prepare/readiness',
  readinessCsv: '/prepare/readiness.csv'
} as const

export const readinessPaths = {
  readiness: () => readinessPatterns.readiness,
  readinessCsv: () => readinessPatterns.readinessCsv
} as const
