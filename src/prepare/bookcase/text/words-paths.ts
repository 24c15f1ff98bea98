/** Every address of the words of documents. */
export const wordsPatterns = {
  bookcaseSearch: '/prepare/bookcase/search',
  documentPage: '/prepare/bookcase/documents/:document/versions/:version/pages/:page',
  documentPagePicture: '/prepare/bookcase/documents/:document/versions/:version/pages/:page/picture'
} as const

interface SearchQuery {
  readonly q?: string | undefined
  readonly section?: string | undefined
  readonly page?: number | undefined
}

export const wordsPaths = {
  /** Search over the pages and titles of every document that stands. */
  bookcaseSearch: ({ q, section, page }: SearchQuery = {}) =>
    `${wordsPatterns.bookcaseSearch}${queryOf({ q, section, page: page === 1 ? undefined : page })}`,
  /** One page of a version, shown within ours; `q` is what was looked for, to be marked. */
  documentPage: (document: string, version: number, page: number, q?: string) =>
    `${pageAddress(document, version, page)}${queryOf({ q })}`,
  /** The picture of a page that we drew. */
  documentPagePicture: (document: string, version: number, page: number) =>
    `${pageAddress(document, version, page)}/picture`
} as const

function pageAddress(document: string, version: number, page: number): string {
  return `/prepare/bookcase/documents/${document}/versions/${version}/pages/${page}`
}

function queryOf(values: Readonly<Record<string, string | number | undefined>>): string {
  const said = Object.entries(values).flatMap(([name, value]) =>
    value === undefined || value === '' ? [] : [[name, String(value)]]
  )
  return said.length === 0 ? '' : `?${new URLSearchParams(said).toString()}`
}
