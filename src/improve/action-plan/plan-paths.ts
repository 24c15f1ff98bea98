/** Every address of action plans. */
export const planPatterns = {
  plans: '/improve/plans',
  plan: '/improve/plans/:plan'
} as const

export const planPaths = {
  plans: () => planPatterns.plans,
  /** A plan; `done` is what has just been done to it. */
  plan: (plan: string, done?: string) =>
    done === undefined ? `/improve/plans/${plan}` : `/improve/plans/${plan}?done=${done}`
} as const
