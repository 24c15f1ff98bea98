/** Every address of the actions seen together: as a list, a board or a timeline, by what is asked for. */
export const everyActionPatterns = {
  actions: '/improve/actions',
  actionsCsv: '/improve/actions.csv',
  actionsJson: '/improve/actions.json',
  changeActions: '/improve/change-actions',
  savedViews: '/improve/saved-views',
  removeSavedView: '/improve/saved-views/:view/remove',
  mine: '/improve/mine',
  mineUpdate: '/improve/mine/:action'
} as const

export const everyActionPaths = {
  /** Every action that fits; `query` as `plan=…&colour=red&view=board`. */
  actions: (query = '') => asking(everyActionPatterns.actions, query),
  /** The same as files: exactly what fits, all of it. */
  actionsCsv: (query = '') => asking(everyActionPatterns.actionsCsv, query),
  actionsJson: (query = '') => asking(everyActionPatterns.actionsJson, query),
  /** The form that changes many at once; `query` says which, as `all=yes&plan=…` or `action=…&action=…`. */
  changeActions: (query = '') => asking(everyActionPatterns.changeActions, query),
  /** What a saved view shows, just after it was saved. */
  savedView: ({ id, query }: { readonly id: string; readonly query: string }) =>
    asking(everyActionPatterns.actions, `${query === '' ? '' : `${query}&`}saved=${id}`),
  savedViews: () => everyActionPatterns.savedViews,
  removeSavedView: (view: string) => `/improve/saved-views/${view}/remove`,
  /** What is the asker's own this week; `done` is the action of which they have just said how it stands. */
  mine: (done?: string) => (done === undefined ? everyActionPatterns.mine : `/improve/mine?done=${done}`),
  mineUpdate: (action: string) => `/improve/mine/${action}`
} as const

function asking(address: string, query: string): string {
  return query === '' ? address : `${address}?${query}`
}
