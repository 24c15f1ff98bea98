import type { Route } from '../../../people/permissions/route.ts'
import type { Reply } from '../../../platform/web/reply.ts'
import type { WebRequest } from '../../../platform/web/request.ts'
import { renderPage } from '../../../ui/page/page.tsx'
import { paths, patterns } from '../../paths.ts'
import type { RecordTools } from '../../tools.ts'
import { receiveUploads } from '../actions/receive-uploads.ts'
import { listRuns } from '../kept-runs.ts'
import { runRow } from '../runs-view.ts'
import { ImportPage } from './import-page.tsx'

const earlierShown = 5

/** The form that takes reports in; what is sent goes on to the page of its import. */
export function importRoutes(tools: RecordTools): Route[] {
  return [
    {
      method: 'GET',
      path: patterns.import,
      permission: 'keep-record',
      audit: 'import form viewed',
      changesByItself: true,
      handler: () => importForm(tools)
    },
    {
      method: 'POST',
      path: patterns.import,
      permission: 'keep-record',
      audit: 'reports received',
      handler: (request) => receive(tools, request)
    }
  ]
}

async function importForm(tools: RecordTools, problem?: string): Promise<Reply> {
  const earlier = await listRuns(tools.db, earlierShown)
  const html = renderPage(tools.site, {
    title: 'Import reports',
    section: 'record',
    breadcrumbs: [{ text: 'National record', href: paths.national() }],
    error: problem !== undefined,
    form: true,
    main: <ImportPage problem={problem} bounds={tools.uploadBounds} earlier={earlier.map(runRow)} />
  })
  return { kind: 'page', status: problem === undefined ? 200 : 422, html }
}

async function receive(tools: RecordTools, request: WebRequest): Promise<Reply> {
  const received = await receiveUploads(tools, request.uploads(), tools.uploadBounds.megabytes)
  switch (received.kind) {
    case 'received':
      return { kind: 'redirect', to: paths.importRun(received.run) }
    case 'nothing-chosen':
      return importForm(tools, 'Choose one or more reports')
    case 'broken-off':
      return importForm(tools, 'The upload broke off before the first file was whole. Choose the files again')
  }
}
