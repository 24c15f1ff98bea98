/** Every address of findings. */
export const findingsPatterns = {
  findings: '/improve/findings',
  findingsCsv: '/improve/findings.csv',
  findingsJson: '/improve/findings.json',
  acceptFindings: '/improve/findings/accept',
  dismissFinding: '/improve/findings/dismiss',
  proposeFindingAgain: '/improve/findings/propose-again',
  newFinding: '/improve/findings/new',
  findingThemes: '/improve/findings/themes',
  findingTheme: '/improve/findings/themes/:theme',
  finding: '/improve/findings/:finding',
  findingChange: '/improve/findings/:finding/change',
  findingState: '/improve/findings/:finding/state',
  findingWithdraw: '/improve/findings/:finding/withdraw',
  findingPutBack: '/improve/findings/:finding/put-back',
  findingWords: '/improve/findings/:finding/words',
  findingSame: '/improve/findings/:finding/same',
  findingYears: '/improve/findings/:finding/over-the-years'
} as const

/** What a list of findings is narrowed to, as its address carries it. */
interface FindingsQuery {
  readonly q?: string | undefined
  readonly kind?: string | undefined
  readonly area?: string | undefined
  readonly state?: string | undefined
  readonly theme?: string | undefined
  readonly origin?: string | undefined
  readonly open?: string | undefined
  /** What has just been done. */
  readonly done?: string | undefined
}

/** A place that somebody marked, as an address carries it. */
interface MarkedPassage {
  readonly thing?: string | undefined
  readonly page?: string | undefined
}

export const findingsPaths = {
  findings: (query: FindingsQuery = {}) => withQuery(findingsPatterns.findings, query),
  findingsCsv: (query: FindingsQuery = {}) => withQuery(findingsPatterns.findingsCsv, query),
  findingsJson: (query: FindingsQuery = {}) => withQuery(findingsPatterns.findingsJson, query),
  acceptFindings: () => findingsPatterns.acceptFindings,
  /** The form that says why what is proposed is no finding; `thing` names it. */
  dismissFinding: (thing?: string) => withQuery(findingsPatterns.dismissFinding, { thing }),
  proposeFindingAgain: () => findingsPatterns.proposeFindingAgain,
  /** The form for a finding of any origin; `thing` names what it is read from, `page` where in it. */
  newFinding: (from: MarkedPassage = {}) => withQuery(findingsPatterns.newFinding, from),
  findingThemes: (done?: string) => withQuery(findingsPatterns.findingThemes, { done }),
  findingTheme: (theme: string) => `/improve/findings/themes/${theme}`,
  findingChange: (finding: string) => `/improve/findings/${finding}/change`,
  findingState: (finding: string) => `/improve/findings/${finding}/state`,
  findingWithdraw: (finding: string) => `/improve/findings/${finding}/withdraw`,
  findingPutBack: (finding: string) => `/improve/findings/${finding}/put-back`,
  findingWords: (finding: string) => `/improve/findings/${finding}/words`,
  /** Whether other findings are the same. */
  findingSame: (finding: string) => `/improve/findings/${finding}/same`,
  /** The same finding over the years, as a picture. */
  findingYears: (finding: string) => `/improve/findings/${finding}/over-the-years`,
  /** A finding; `done` is what has just been done to it. */
  finding: (finding: string, done?: string) => withQuery(`/improve/findings/${finding}`, { done })
} as const

function withQuery(path: string, query: FindingsQuery | MarkedPassage): string {
  const said = Object.entries(query).flatMap(([name, value]: [string, unknown]) =>
    typeof value !== 'string' || value === '' ? [] : [[name, value]]
  )
  return said.length === 0 ? path : `${path}?${new URLSearchParams(said).toString()}`
}
