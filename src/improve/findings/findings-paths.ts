/** Every address of findings. */
export const findingsPatterns = {
  findings: '/improve/findings',
  findingsCsv: '/improve/findings.csv',
  findingsJson: '/improve/findings.json',
  acceptFindings: '/improve/findings/accept',
  finding: '/improve/findings/:finding'
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

export const findingsPaths = {
  findings: (query: FindingsQuery = {}) => withQuery(findingsPatterns.findings, query),
  findingsCsv: (query: FindingsQuery = {}) => withQuery(findingsPatterns.findingsCsv, query),
  findingsJson: (query: FindingsQuery = {}) => withQuery(findingsPatterns.findingsJson, query),
  acceptFindings: () => findingsPatterns.acceptFindings,
  /** A finding; `done` is what has just been done to it. */
  finding: (finding: string, done?: string) => withQuery(`/improve/findings/${finding}`, { done })
} as const

function withQuery(path: string, query: FindingsQuery): string {
  const said = Object.entries(query).flatMap(([name, value]: [string, unknown]) =>
    typeof value !== 'string' || value === '' ? [] : [[name, value]]
  )
  return said.length === 0 ? path : `${path}?${new URLSearchParams(said).toString()}`
}
