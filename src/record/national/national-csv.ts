import Papa from 'papaparse'
import type { AreaLine } from '../../framework/area-lines.ts'
import type { NextActivity } from '../../framework/next-activity.ts'
import { tagInWords } from '../../framework/next-activity-rules.ts'
import { standingWords } from '../activities/standing.ts'
import { standingKey } from './line-standing.ts'
import type { NationalRow } from './national-rows.ts'

const columns = [
  'authority',
  'name',
  'region',
  'line',
  'grade',
  'judged_area',
  'framework',
  'kind',
  'fieldwork_start',
  'fieldwork_end',
  'published',
  'inspection',
  'source',
  'next_kind',
  'next_earliest',
  'next_nominal',
  'next_latest',
  'next_rule',
  'next_evidence',
  'next_unknown'
] as const

// Papa's own pattern lets a cell with a line break through.
const runsInASpreadsheet = /^[=+\-@\t\r]/

/**
 * The same rows as the table, as RFC 4180 CSV. Where there is no grade the cell says why, with the same words
 * as the address (`not-judged`, `missing`, `not-inspected`). A cell that a spreadsheet would run is made text.
 */
export function nationalCsv(line: AreaLine, rows: readonly NationalRow[]): string {
  const cells = rows.map((row) => cellsOf(line, row))
  return `${Papa.unparse({ fields: [...columns], data: cells }, { newline: '\r\n', escapeFormulae: runsInASpreadsheet })}\r\n`
}

function cellsOf(
  line: AreaLine,
  { authority, last, standing, next }: NationalRow
): Record<(typeof columns)[number], string> {
  const judged = standing.kind === 'judged' ? standing.area : undefined
  const judgement = last?.judgements.find((each) => each.area === judged)
  return {
    authority: authority.slug,
    name: authority.name,
    region: authority.regionName,
    line: line.id,
    grade: standingKey(standing),
    judged_area: judged ?? '',
    framework: last?.framework ?? '',
    kind: last?.kind ?? '',
    fieldwork_start: last?.startsOn ?? '',
    fieldwork_end: last?.endsOn ?? '',
    published: last?.publishedOn ?? '',
    inspection: last?.address ?? '',
    source: judgement ? standingWords(judgement.standing) : '',
    ...outlookCells(next)
  }
}

/** The forecast in cells: days, the rule and how sure it is, or why nobody can say. */
function outlookCells(next: NextActivity) {
  const said = next.kind === 'expected' ? next : undefined
  return {
    next_kind: said?.inspection ?? '',
    next_earliest: said?.earliest ?? '',
    next_nominal: said?.nominal ?? '',
    next_latest: said?.latest ?? '',
    next_rule: next.ruleId ?? '',
    next_evidence: next.tag === undefined ? '' : tagInWords[next.tag],
    next_unknown: next.kind === 'unknown' ? next.because : ''
  }
}
