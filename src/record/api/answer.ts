import { z } from 'zod'
import type { IsoDate } from '../../framework/iso-date.ts'
import type { Queryable } from '../../platform/database/database.ts'
import type { Reply } from '../../platform/web/reply.ts'
import { asksForCsv, type WebRequest } from '../../platform/web/request.ts'
import { listInWords } from '../../ui/prose/lists.ts'
import { licence } from '../open-data/licence.ts'
import { type OpenTable, tableNames } from '../open-data/table.ts'
import { csvHeader, csvRows } from '../open-data/table-csv.ts'
import { tableNamed } from '../open-data/tables.ts'
import { unknownValues } from '../open-data/unknown-values.ts'
import { pageOfRows } from './page-of-rows.ts'

/** A page's own address may be anywhere: any program may read the record from a page of its own. */
export const openToAll = { 'access-control-allow-origin': '*' } as const

/** One item of an answer: the row as the table describes it, and why each null is one. */
export function itemSchema(table: OpenTable) {
  return table.row.extend({ unknown: unknownValues(table) })
}

/** A page of a table in JSON. */
export function answerSchema(table: OpenTable) {
  return z.object({
    items: z.array(itemSchema(table)).describe('The rows, in the order of their ids.'),
    total: z.number().int().describe('How many rows fit, on all pages together.'),
    next: z.string().nullable().describe('Address of the next page; null on the last.'),
    licence: z.literal(licence.address).describe('The terms of use.')
  })
}

/** Answers a request for a table, in JSON or as CSV, with the address of the next page. */
export async function answerTable(
  db: Queryable,
  today: IsoDate,
  request: Pick<WebRequest, 'params' | 'query' | 'accept'>
): Promise<Reply> {
  const table = tableNamed(request.params['table'] ?? '')
  if (table === undefined) {
    return { kind: 'not-found', because: `There is no such table: choose ${listInWords(tableNames, 'or')}.` }
  }
  const page = await pageOfRows(db, today, table, request.query)
  if (page.kind === 'bad-request') return page
  const { rows, total, next } = page
  const headers = {
    ...openToAll,
    vary: 'Accept',
    ...(next === undefined ? {} : { link: `<${next}>; rel="next"` })
  }
  const format = page.format ?? (asksForCsv(request) ? 'csv' : 'json')
  if (format === 'json') {
    const items = rows.map(({ row, unknown }) => ({ ...row, unknown }))
    return { kind: 'json', body: { items, total, next: next ?? null, licence: licence.address }, headers }
  }
  return {
    kind: 'text',
    type: 'text/csv; charset=utf-8',
    fileName: `${table.name}.csv`,
    body:
      csvHeader(table) +
      csvRows(
        table,
        rows.map(({ row }) => row)
      ),
    headers: { ...headers, 'x-total-count': String(total) }
  }
}
