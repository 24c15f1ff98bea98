import type { Caller } from '../../../people/permissions/caller.ts'
import type { Route } from '../../../people/permissions/route.ts'
import type { Reply } from '../../../platform/web/reply.ts'
import type { WebRequest } from '../../../platform/web/request.ts'
import { renderPage } from '../../../ui/page/page.tsx'
import { signedAs } from '../../keeper.ts'
import { paths, patterns } from '../../paths.ts'
import type { RecordTools } from '../../tools.ts'
import { receiveUploads } from '../actions/receive-uploads.ts'
import { importsOf } from '../imports-of.ts'
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
      handler: (_request, caller) => importForm(tools, caller)
    },
    {
      method: 'POST',
      path: patterns.import,
      permission: 'keep-record',
      audit: 'reports received',
      handler: (request, caller) => receive(tools, request, caller)
    }
  ]
}

async function importForm(tools: RecordTools, caller: Caller, problem?: string): Promise<Reply> {
  const earlier = await importsOf(tools.db, caller, (tx, of) => listRuns(tx, of, earlierShown))
  const html = renderPage(tools.site, {
    title: 'Import reports',
    section: 'record',
    breadcrumbs: [{ text: 'National record', href: paths.national() }],
    error: problem !== undefined,
    form: true,
    main: (
      <ImportPage
        problem={problem}
        bounds={tools.uploadBounds}
        earlier={earlier.map(runRow)}
        signedAs={signedAs(caller)}
      />
    )
  })
  return { kind: 'page', status: problem === undefined ? 200 : 422, html }
}

async function receive(tools: RecordTools, request: WebRequest, caller: Caller): Promise<Reply> {
  const received = await receiveUploads(tools, caller, request.uploads(), tools.uploadBounds.megabytes)
  switch (received.kind) {
    case 'received':
      return { kind: 'redirect', to: paths.importRun(received.run) }
    case 'nothing-chosen':
      return importForm(tools, caller, 'Choose one or more reports')
    case 'broken-off':
      return importForm(
        tools,
        caller,
        'The upload broke off before the first file was whole. Choose the files again'
      )
  }
}
