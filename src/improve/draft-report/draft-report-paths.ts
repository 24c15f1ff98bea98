/** Every address of draft reports. */
export const draftReportPatterns = {
  draftReports: '/improve/draft-reports',
  newDraftReport: '/improve/draft-reports/new',
  draftReport: '/improve/draft-reports/:draft',
  draftDetails: '/improve/draft-reports/:draft/details',
  draftText: '/improve/draft-reports/:draft/text',
  draftKnowers: '/improve/draft-reports/:draft/knowers',
  draftKnowerRemoved: '/improve/draft-reports/:draft/knowers/removed',
  newDraftComment: '/improve/draft-reports/:draft/comments/new',
  draftComment: '/improve/draft-reports/:draft/comments/:comment',
  draftCommentDecided: '/improve/draft-reports/:draft/comments/:comment/decided',
  draftCommentEvidence: '/improve/draft-reports/:draft/comments/:comment/evidence',
  draftCommentReply: '/improve/draft-reports/:draft/comments/:comment/reply',
  draftSent: '/improve/draft-reports/:draft/sent',
  draftCommentsFile: '/improve/draft-reports/:draft/comments-as/:format',
  draftAgainstFinal: '/improve/draft-reports/:draft/against-final'
} as const

const at = (draft: string, part = '') => `/improve/draft-reports/${draft}${part}`

export const draftReportPaths = {
  draftReports: () => draftReportPatterns.draftReports,
  newDraftReport: () => draftReportPatterns.newDraftReport,
  /** A draft; `done` is what has just been done to it. */
  draftReport: (draft: string, done?: string) =>
    done === undefined ? at(draft) : at(draft, `?done=${done}`),
  draftDetails: (draft: string) => at(draft, '/details'),
  draftText: (draft: string) => at(draft, '/text'),
  draftKnowers: (draft: string) => at(draft, '/knowers'),
  draftKnowerRemoved: (draft: string) => at(draft, '/knowers/removed'),
  newDraftComment: (draft: string) => at(draft, '/comments/new'),
  draftComment: (draft: string, comment: string) => at(draft, `/comments/${comment}`),
  draftCommentDecided: (draft: string, comment: string) => at(draft, `/comments/${comment}/decided`),
  draftCommentEvidence: (draft: string, comment: string) => at(draft, `/comments/${comment}/evidence`),
  draftCommentReply: (draft: string, comment: string) => at(draft, `/comments/${comment}/reply`),
  draftSent: (draft: string) => at(draft, '/sent'),
  draftCommentsFile: (draft: string, format: string) => at(draft, `/comments-as/${format}`),
  draftAgainstFinal: (draft: string) => at(draft, '/against-final')
} as const
