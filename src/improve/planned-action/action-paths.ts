/** Every address of one action of a plan. */
export const actionPatterns = {
  newAction: '/improve/plans/:plan/actions/new',
  action: '/improve/actions/:action'
} as const

export const actionPaths = {
  /** The form that adds an action to a plan; `finding` is one that it answers. */
  newAction: (plan: string, finding?: string) =>
    finding === undefined
      ? `/improve/plans/${plan}/actions/new`
      : `/improve/plans/${plan}/actions/new?finding=${finding}`,
  /** An action; `done` is what has just been done to it. */
  action: (action: string, done?: string) =>
    done === undefined ? `/improve/actions/${action}` : `/improve/actions/${action}?done=${done}`
} as const
