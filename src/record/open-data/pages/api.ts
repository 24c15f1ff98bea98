import type { Reply } from '../../../platform/web/reply.ts'
import { asksForCsv, type WebRequest } from '../../../platform/web/request.ts'
import type { Route } from '../../../platform/web/route.ts'
import { listInWords } from '../../../ui/prose/lists.ts'
import { paths, patterns } from '../../paths.ts'
import type { RecordTools } from '../../tools.ts'
import { apiDescription } from '../description.ts'
import { licence } from '../licence.ts'
import { type OpenPage, type OpenTable, tableNames } from '../table.ts'
import { csvHeader, csvRows } from '../table-csv.ts'
import { tableNamed } from '../tables.ts'
import { documentationPage } from './api-page.tsx'

type ApiTools = Pick<RecordTools, 'db' | 'site'>

/** The version of the API itself: it changes when what a program may rely on changes. */
const apiVersion = '1.0.0'

/** Anyone's program may read the record, on any page. */
const open = { 'access-control-allow-origin': '*' } as const

/** The record for programs: each table page by page, and what documents it for programs and for people. */
export function apiRoutes(tools: ApiTools): Route[] {
  return [
    {
      method: 'GET',
      path: patterns.apiTable,
      permission: 'everyone',
      audit: 'open data read',
      handler: (request) => answerTable(tools, request)
    },
    {
      method: 'GET',
      path: patterns.apiDescription,
      permission: 'everyone',
      audit: 'API description read',
      handler: () => ({ kind: 'json', body: apiDescription(apiVersion), headers: open })
    },
    {
      method: 'GET',
      path: patterns.api,
      permission: 'everyone',
      audit: 'API documentation viewed',
      handler: () => documentationPage(tools)
    }
  ]
}

async function answerTable({ db }: ApiTools, request: WebRequest): Promise<Reply> {
  const table = tableNamed(request.params['table'] ?? '')
  if (table === undefined) {
    return { kind: 'not-found', because: `There is no such table: choose ${listInWords(tableNames, 'or')}.` }
  }
  const read = await table.page(db, request.query)
  if (read.kind === 'bad-request') return read
  const next = nextAddress(table, request, read.value)
  const headers = {
    ...open,
    ...(next === undefined ? {} : { link: `<${next}>; rel="next"` }),
    vary: 'Accept'
  }
  const { format = asksForCsv(request) ? 'csv' : 'json', rows } = read.value
  if (format === 'json') {
    return { kind: 'json', body: { items: rows, next: next ?? null, licence: licence.address }, headers }
  }
  return {
    kind: 'text',
    type: 'text/csv; charset=utf-8',
    fileName: `${table.name}.csv`,
    body: csvHeader(table) + csvRows(table, rows),
    headers
  }
}

function nextAddress(table: OpenTable, request: WebRequest, page: OpenPage): string | undefined {
  if (page.next === undefined) return undefined
  return paths.apiTable(table.name, { ...request.query, after: page.next })
}
