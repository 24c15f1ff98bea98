/** Every address of bringing in a plan that the authority has as a file. */
export const bringInPatterns = {
  bringIn: '/improve/bring-in',
  planImport: '/improve/bring-in/:import',
  planImportWords: '/improve/bring-in/:import/words',
  planImportRows: '/improve/bring-in/:import/rows',
  planImportRowsFile: '/improve/bring-in/:import/rows.csv',
  planImportTakenBack: '/improve/bring-in/:import/taken-back',
  planImportThrownAway: '/improve/bring-in/:import/thrown-away'
} as const

export const bringInPaths = {
  /** Where a file is given; `done` is what has just been done to one. */
  bringIn: (done?: string) =>
    done === undefined ? bringInPatterns.bringIn : `${bringInPatterns.bringIn}?done=${done}`,
  /** Which sheet, headings and columns of a file are the plan. */
  planImport: (id: string) => `/improve/bring-in/${id}`,
  /** What the words of the file for people, progress and findings mean. */
  planImportWords: (id: string) => `/improve/bring-in/${id}/words`,
  /** What comes, or came, of each row. */
  planImportRows: (
    id: string,
    asked: { readonly show?: string; readonly page?: number; readonly done?: string } = {}
  ) => {
    const { show = '', page = 1, done = '' } = asked
    const query = new URLSearchParams([
      ...(show === '' ? [] : [['show', show]]),
      ...(page === 1 ? [] : [['page', String(page)]]),
      ...(done === '' ? [] : [['done', done]])
    ]).toString()
    return `/improve/bring-in/${id}/rows${query === '' ? '' : `?${query}`}`
  },
  planImportRowsFile: (id: string) => `/improve/bring-in/${id}/rows.csv`,
  planImportTakenBack: (id: string) => `/improve/bring-in/${id}/taken-back`,
  planImportThrownAway: (id: string) => `/improve/bring-in/${id}/thrown-away`
} as const
