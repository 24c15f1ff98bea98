/** Every address of the actions seen together: as a list, a board or a timeline, by what is asked for. */
export const everyActionPatterns = {
  actions: '/improve/actions'
} as const

export const everyActionPaths = {
  /** Every action that fits; `query` as `plan=…&colour=red&view=board`. */
  actions: (query = '') =>
    query === '' ? everyActionPatterns.actions : `${everyActionPatterns.actions}?${query}`
} as const
