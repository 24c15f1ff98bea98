import type { Caller } from '../../../people/permissions/caller.ts'
import { memberOf } from '../../../people/permissions/member.ts'
import type { Route } from '../../../people/permissions/route.ts'
import type { Reply } from '../../../platform/web/reply.ts'
import type { WebRequest } from '../../../platform/web/request.ts'
import { renderPage } from '../../../ui/page/page.tsx'
import { allAuthorities } from '../../authorities/store.ts'
import { paths, patterns } from '../../paths.ts'
import type { RecordTools } from '../../tools.ts'
import { type ImportRunId, importRunId } from '../import-run.ts'
import { importsOf } from '../imports-of.ts'
import { findRun, linesOf, listRuns } from '../kept-runs.ts'
import { runChoice } from '../run-choice.ts'
import { runView } from '../run-view.ts'
import { runRow } from '../runs-view.ts'
import { RunPage, secondsWithoutScript } from './run-page.tsx'
import { RunsPage } from './runs-page.tsx'

const runsOnAPage = 50

/** Every import, and each with what came of its files. */
export function importRunRoutes(tools: RecordTools): Route[] {
  return [
    {
      method: 'GET',
      path: patterns.imports,
      permission: 'keep-record',
      audit: 'imports listed',
      changesByItself: true,
      handler: (request, caller) => showRuns(tools, request, caller)
    },
    {
      method: 'GET',
      path: patterns.importRun,
      permission: 'keep-record',
      audit: 'import viewed',
      changesByItself: true,
      handler: (request, caller) => showRun(tools, request, caller)
    }
  ]
}

async function showRuns(tools: RecordTools, request: WebRequest, caller: Caller): Promise<Reply> {
  const before = importRunId.safeParse(request.query['before']).data
  const runs = await importsOf(tools.db, caller, (tx, of) => listRuns(tx, of, runsOnAPage + 1, before))
  const shown = runs.slice(0, runsOnAPage)
  const olderHref = runs.length > shown.length ? paths.imports({ before: shown.at(-1)?.id }) : undefined
  const html = renderPage(tools.site, {
    title: 'Imports',
    section: 'record',
    breadcrumbs: [
      { text: 'National record', href: paths.national() },
      { text: 'Import reports', href: paths.import() }
    ],
    main: <RunsPage rows={shown.map(runRow)} olderHref={olderHref} of={memberOf(caller)?.workspace.name} />
  })
  return { kind: 'page', html }
}

function wholeRun({ db }: RecordTools, caller: Caller, id: ImportRunId) {
  return importsOf(db, caller, async (tx, of) => {
    const run = await findRun(tx, of, id)
    return run && { run, lines: await linesOf(tx, run.id) }
  })
}

async function showRun(tools: RecordTools, request: WebRequest, caller: Caller): Promise<Reply> {
  const id = importRunId.safeParse(request.params['run'])
  const found = id.success ? await wholeRun(tools, caller, id.data) : undefined
  if (found === undefined) {
    return {
      kind: 'not-found',
      because: 'There was no import with this number.',
      instead: [{ text: 'All imports', href: paths.imports() }]
    }
  }
  const names = new Map((await allAuthorities(tools.db)).map(({ slug, name }) => [slug.valueOf(), name]))
  const choice = runChoice.parse(request.query)
  const view = runView(found.run, found.lines, choice, (slug) => names.get(slug) ?? slug)
  const going = view.progress.state === 'going' && choice.refresh === 'on'
  const html = renderPage(tools.site, {
    title: view.title,
    section: 'record',
    breadcrumbs: [
      { text: 'National record', href: paths.national() },
      { text: 'Import reports', href: paths.import() },
      { text: 'Imports', href: paths.imports() }
    ],
    form: going,
    refreshSeconds: going ? secondsWithoutScript : undefined,
    main: <RunPage view={view} />
  })
  return { kind: 'page', html }
}
