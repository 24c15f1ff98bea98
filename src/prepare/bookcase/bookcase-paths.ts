/** Every address of the bookcase. */
export const bookcasePatterns = {
  bookcase: '/prepare/bookcase',
  bookcaseCsv: '/prepare/bookcase/documents.csv',
  bookcaseJson: '/prepare/bookcase/documents.json',
  countedCsv: '/prepare/bookcase/counted.csv',
  bookcaseSection: '/prepare/bookcase/sections/:section',
  bookcaseAdd: '/prepare/bookcase/add',
  arrivals: '/prepare/bookcase/arrivals',
  arrival: '/prepare/bookcase/arrivals/:upload',
  document: '/prepare/bookcase/documents/:document',
  documentVersion: '/prepare/bookcase/documents/:document/versions/:version',
  documentFacts: '/prepare/bookcase/documents/:document/facts',
  documentWithdraw: '/prepare/bookcase/documents/:document/withdraw',
  documentPutBack: '/prepare/bookcase/documents/:document/put-back',
  expected: '/prepare/bookcase/expected',
  newExpected: '/prepare/bookcase/expected/new',
  expectedDocument: '/prepare/bookcase/expected/:expected'
} as const

/** What a list of the bookcase is narrowed to, as its address carries it. */
interface ListQuery {
  readonly q?: string | undefined
  readonly state?: string | undefined
  readonly page?: number | undefined
}

export const bookcasePaths = {
  /** The sections, what each holds, and what is owed. */
  bookcase: () => bookcasePatterns.bookcase,
  bookcaseCsv: () => bookcasePatterns.bookcaseCsv,
  bookcaseJson: () => bookcasePatterns.bookcaseJson,
  /** Bookcases of the past of which only the counts are known. */
  countedCsv: () => bookcasePatterns.countedCsv,
  bookcaseSection: (section: string, { q, state, page }: ListQuery = {}) =>
    `/prepare/bookcase/sections/${section}${queryOf({ q, state, page: page === 1 ? undefined : page })}`,
  /** Where files are put in: into a section, as the answer to what is expected, or as a new version of a document. */
  bookcaseAdd: (into: { readonly section?: string; readonly document?: string } = {}) =>
    `${bookcasePatterns.bookcaseAdd}${queryOf(into)}`,
  /** The files that one sent lately, and what became of each; a program declares there what it will send. */
  arrivals: () => bookcasePatterns.arrivals,
  /** A file on its way in: how far it is, and where the rest of it goes. */
  arrival: (upload: string) => `/prepare/bookcase/arrivals/${upload}`,
  /** A document; `done` is what has just been done to it. */
  document: (document: string, done?: string) =>
    `/prepare/bookcase/documents/${document}${queryOf({ done })}`,
  /** The bytes of a version, to save. */
  documentVersion: (document: string, version: number) =>
    `/prepare/bookcase/documents/${document}/versions/${version}`,
  documentFacts: (document: string) => `/prepare/bookcase/documents/${document}/facts`,
  documentWithdraw: (document: string) => `/prepare/bookcase/documents/${document}/withdraw`,
  documentPutBack: (document: string) => `/prepare/bookcase/documents/${document}/put-back`,
  /** What each section should hold, and who owes it. */
  expected: (done?: string) => `${bookcasePatterns.expected}${queryOf({ done })}`,
  newExpected: (section?: string) => `${bookcasePatterns.newExpected}${queryOf({ section })}`,
  expectedDocument: (expected: string) => `/prepare/bookcase/expected/${expected}`
} as const

function queryOf(values: Readonly<Record<string, string | number | undefined>>): string {
  const said = Object.entries(values).flatMap(([name, value]) =>
    value === undefined || value === '' ? [] : [[name, String(value)]]
  )
  return said.length === 0 ? '' : `?${new URLSearchParams(said).toString()}`
}
