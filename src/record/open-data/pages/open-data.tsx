import { dayInEngland } from '../../../framework/day-in-england.ts'
import type { Route } from '../../../people/permissions/route.ts'
import type { Reply } from '../../../platform/web/reply.ts'
import type { WebRequest } from '../../../platform/web/request.ts'
import { renderPage } from '../../../ui/page/page.tsx'
import { patterns } from '../../paths.ts'
import type { RecordTools } from '../../tools.ts'
import { describedColumns } from '../columns.ts'
import { recordFile, tableFile } from '../downloads.ts'
import { openTables } from '../tables.ts'
import { OpenDataPage, wholeRecord } from './open-data-page.tsx'

type OpenDataTools = Pick<RecordTools, 'db' | 'clock' | 'site'>

/** The whole record to take away: what there is, what each column means, and the files. */
export function openDataRoutes(tools: OpenDataTools): Route[] {
  return [
    {
      method: 'GET',
      path: patterns.openData,
      permission: 'everyone',
      audit: 'open data viewed',
      handler: () => showOpenData(tools)
    },
    {
      method: 'GET',
      path: patterns.openDataFile,
      permission: 'everyone',
      audit: 'open data downloaded',
      handler: (request) => download(tools, request)
    }
  ]
}

async function showOpenData({ db, site }: OpenDataTools): Promise<Reply> {
  const tables = await Promise.all(
    openTables.map(async (table) => ({
      name: table.name,
      about: table.about,
      rows: await table.count(db),
      columns: describedColumns(table)
    }))
  )
  return {
    kind: 'page',
    html: renderPage(site, {
      title: 'Open data',
      description: 'Download the whole national record, with a dictionary of its columns.',
      section: 'record',
      main: <OpenDataPage tables={tables} />
    })
  }
}

function download({ db, clock }: OpenDataTools, request: WebRequest): Reply {
  const today = dayInEngland(clock.now())
  const file = request.params['file'] ?? ''
  if (file === wholeRecord) {
    return {
      kind: 'stream',
      type: 'application/jsonl; charset=utf-8',
      fileName: file,
      chunks: recordFile(db, today)
    }
  }
  const table = openTables.find(({ name }) => file === `${name}.csv`)
  if (table === undefined) return { kind: 'not-found', because: 'There is no such file of open data.' }
  return {
    kind: 'stream',
    type: 'text/csv; charset=utf-8',
    fileName: file,
    chunks: tableFile(db, table, today)
  }
}
