/** Every address of measures. */
export const measuresPatterns = {
  measures: '/improve/measures',
  measure: '/improve/measures/:measure'
} as const

export const measuresPaths = {
  measures: () => measuresPatterns.measures,
  /** A measure; `done` is what has just been done to it. */
  measure: (measure: string, done?: string) =>
    done === undefined ? `/improve/measures/${measure}` : `/improve/measures/${measure}?done=${done}`
} as const
