import type { Field } from './activities/field.ts'
import { fieldKey } from './activities/field.ts'
import type { Place } from './reports/store.ts'

/** Every address of the record. Links and routes both come from here, so a page cannot move without its links. */
export const patterns = {
  national: '/',
  nationalCsv: '/national-record.csv',
  authority: '/authorities/:authority',
  authorityOutlook: '/authorities/:authority/outlook',
  inspection: '/authorities/:authority/inspections/:address',
  inspectionJson: '/authorities/:authority/inspections/:address/record.json',
  inspectionCsv: '/authorities/:authority/inspections/:address/record.csv',
  versions: '/authorities/:authority/inspections/:address/versions',
  wordings: '/authorities/:authority/wordings',
  sourcePage: '/authorities/:authority/inspections/:address/pages/:page',
  correct: '/authorities/:authority/inspections/:address/correct/:field',
  review: '/authorities/:authority/inspections/:address/review',
  reviews: '/review',
  reportFile: '/reports/:sha256/report.pdf',
  reportPagePicture: '/reports/:sha256/pages/:page.png',
  search: '/search',
  searchCsv: '/search.csv',
  compare: '/compare',
  outlook: '/outlook',
  import: '/import',
  imports: '/imports',
  importRun: '/imports/:run',
  openData: '/open-data',
  openDataFile: '/open-data/:file',
  api: '/api',
  apiDescription: '/api/openapi.json',
  apiTable: '/api/v1/:table',
  howAReportIsRead: '/guide/how-a-report-is-read'
} as const

/** Filters and choices as they stand after the "?"; what is undefined or empty is left out. */
export type Query = Readonly<Record<string, string | number | readonly string[] | undefined>>

function withQuery(path: string, query: Query): string {
  const search = new URLSearchParams()
  for (const [name, value] of Object.entries(query)) {
    for (const one of Array.isArray(value) ? value : [value]) {
      if (one !== undefined && one !== '') search.append(name, String(one))
    }
  }
  const text = search.toString()
  return text === '' ? path : `${path}?${text}`
}

const placed = (place: Place) => `/authorities/${place.authority}/inspections/${place.address}`

export const paths = {
  national: (query: Query = {}) => withQuery(patterns.national, query),
  nationalCsv: (query: Query = {}) => withQuery(patterns.nationalCsv, query),
  authority: (slug: string) => `/authorities/${slug}`,
  /** What is to be expected next of one authority. */
  authorityOutlook: (slug: string) => `/authorities/${slug}/outlook`,
  inspection: placed,
  paragraph: (place: Place, number: number) => `${placed(place)}#paragraph-${number}`,
  improvement: (place: Place, number: number) => `${placed(place)}#improvement-${number}`,
  section: (place: Place, section: string) => `${placed(place)}#${section}`,
  /** Where the inspection's page shows a value: a passage in its text, anything else in the list of values. */
  value: (place: Place, field: Field) =>
    'number' in field
      ? `${placed(place)}#${field.kind}-${field.number}`
      : `${placed(place)}#value-${fieldKey(field)}`,
  passage: (place: Place, passage: { kind: string; number: number }) =>
    `${placed(place)}#${passage.kind}-${passage.number}`,
  inspectionJson: (place: Place) => `${placed(place)}/record.json`,
  inspectionCsv: (place: Place) => `${placed(place)}/record.csv`,
  versions: (place: Place, query: Query = {}) => withQuery(`${placed(place)}/versions`, query),
  wordings: (slug: string, query: Query = {}) => withQuery(`/authorities/${slug}/wordings`, query),
  sourcePage: (place: Place, page: number, query: Query = {}) =>
    withQuery(`${placed(place)}/pages/${page}`, query),
  correct: (place: Place, field: Field) => `${placed(place)}/correct/${fieldKey(field)}`,
  review: (place: Place, query: Query = {}) => withQuery(`${placed(place)}/review`, query),
  reviews: (query: Query = {}) => withQuery(patterns.reviews, query),
  reportFile: (sha256: string) => `/reports/${sha256}/report.pdf`,
  reportPagePicture: (sha256: string, page: number) => `/reports/${sha256}/pages/${page}.png`,
  search: (query: Query = {}) => withQuery(patterns.search, query),
  searchCsv: (query: Query = {}) => withQuery(patterns.searchCsv, query),
  compare: (query: Query = {}) => withQuery(patterns.compare, query),
  /** How it is said what comes next; with a rule, that rule of its table. */
  outlook: (rule?: string) => (rule === undefined ? patterns.outlook : `${patterns.outlook}#${rule}`),
  howAReportIsRead: () => patterns.howAReportIsRead,
  import: () => patterns.import,
  imports: (query: Query = {}) => withQuery(patterns.imports, query),
  importRun: (run: number, query: Query = {}) => withQuery(`${patterns.imports}/${run}`, query),
  openData: () => patterns.openData,
  openDataFile: (file: string) => `${patterns.openData}/${file}`,
  api: () => patterns.api,
  apiDescription: () => patterns.apiDescription,
  apiTable: (table: string, query: Query = {}) => withQuery(`${patterns.api}/v1/${table}`, query)
} as const
