import { dayInEngland } from '../../../framework/day-in-england.ts'
import type { Route } from '../../../people/permissions/route.ts'
import type { Reply } from '../../../platform/web/reply.ts'
import { renderPage } from '../../../ui/page/page.tsx'
import { openTables } from '../../open-data/tables.ts'
import { patterns } from '../../paths.ts'
import type { RecordTools } from '../../tools.ts'
import { answerTable, openToAll } from '../answer.ts'
import { apiDescription } from '../description.ts'
import { documentTable } from '../documentation-view.ts'
import { DocumentationPage } from './documentation-page.tsx'

type ApiTools = Pick<RecordTools, 'db' | 'clock' | 'site' | 'version'>

/** The record for programs: each table page by page, and what documents it for programs and for people. */
export function apiRoutes(tools: ApiTools): Route[] {
  return [
    {
      method: 'GET',
      path: patterns.apiTable,
      permission: 'everyone',
      audit: 'interface table read',
      handler: (request) => answerTable(tools.db, dayInEngland(tools.clock.now()), request)
    },
    {
      method: 'GET',
      path: patterns.apiDescription,
      permission: 'everyone',
      audit: 'interface description read',
      handler: () => ({ kind: 'json', body: apiDescription(tools.version), headers: openToAll })
    },
    {
      method: 'GET',
      path: patterns.api,
      permission: 'everyone',
      audit: 'interface documentation viewed',
      // It prints the address by which the asker reached it, which a remembered page would give to the next.
      changesByItself: true,
      handler: ({ origin }) => showDocumentation(tools, origin)
    }
  ]
}

/** Where the site runs unless it is told otherwise. */
const usualOrigin = 'http://localhost:3000'

async function showDocumentation({ db, clock, site }: ApiTools, origin = usualOrigin): Promise<Reply> {
  const today = dayInEngland(clock.now())
  const tables = await Promise.all(openTables.map((table) => documentTable(db, today, table)))
  return {
    kind: 'page',
    html: renderPage(site, {
      title: 'API',
      description: 'The national record for programs, as JSON and CSV.',
      section: 'record',
      main: <DocumentationPage tables={tables} origin={origin} />
    })
  }
}
