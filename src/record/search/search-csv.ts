import { csvText } from '../../platform/web/csv-text.ts'
import { paths } from '../paths.ts'
import type { Hit } from './store.ts'

const columns = [
  'authority',
  'authority_name',
  'inspection',
  'kind',
  'number',
  'section',
  'area',
  'grade',
  'text',
  'report',
  'page',
  'standing',
  'address',
  'part'
]

/** The passages that were found, best first, whole and without marks. */
export function searchCsv(hits: readonly Hit[]): string {
  const rows = hits.map((hit) => [
    hit.place.authority,
    hit.authorityName,
    hit.place.address,
    hit.passage.kind,
    hit.passage.number,
    hit.section,
    hit.area,
    hit.grade,
    hit.text,
    hit.report,
    hit.page,
    hit.standing,
    paths.passage(hit.place, hit.passage),
    hit.passage.part
  ])
  return csvText([columns, ...rows])
}
