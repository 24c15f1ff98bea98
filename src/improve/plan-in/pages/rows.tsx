import { forMembers, notThere } from '../../../people/forms/for-members.ts'
import { type Member, scopeOf } from '../../../people/permissions/member.ts'
import type { Route } from '../../../people/permissions/route.ts'
import { inScope } from '../../../platform/database/scope.ts'
import { csvText } from '../../../platform/web/csv-text.ts'
import type { Reply, RequestProblem } from '../../../platform/web/reply.ts'
import type { WebRequest } from '../../../platform/web/request.ts'
import { typedText } from '../../../platform/web/typed-value.ts'
import { renderPage } from '../../../ui/page/page.tsx'
import type { ImproveTools } from '../../tools.ts'
import { bringPlanIn } from '../actions/bring-plan-in.ts'
import { takeImportBack } from '../actions/take-import-back.ts'
import { throwImportAway } from '../actions/throw-import-away.ts'
import { bringInPaths, bringInPatterns } from '../bring-in-paths.ts'
import { rowLots, rowsViewOf } from '../rows-view.ts'
import { importChanged, importCrumbs } from './import-crumbs.ts'
import { perPage, RowsPage } from './rows-page.tsx'

/** What comes of each row of a file: looked at, confirmed, taken away, taken back. */
export function rowsRoutes(tools: ImproveTools): Route[] {
  const asks = { permission: 'keep-plan' } as const
  return [
    {
      ...{
        ...asks,
        method: 'GET',
        path: bringInPatterns.planImportRows,
        audit: 'rows of a plan file viewed'
      },
      handler: forMembers((request, member) => show(tools, request, member))
    },
    {
      ...{ ...asks, method: 'POST', path: bringInPatterns.planImportRows, audit: 'plan brought in' },
      handler: forMembers((request, member) => bring(tools, request, member))
    },
    {
      ...{
        ...asks,
        method: 'GET',
        path: bringInPatterns.planImportRowsFile,
        audit: 'rows of a plan file taken away'
      },
      handler: forMembers((request, member) => rowsFile(tools, request, member))
    },
    {
      ...{
        ...asks,
        method: 'POST',
        path: bringInPatterns.planImportTakenBack,
        audit: 'plan file taken back'
      },
      handler: forMembers((request, member) => takeBack(tools, request, member))
    },
    {
      ...{
        ...asks,
        method: 'POST',
        path: bringInPatterns.planImportThrownAway,
        audit: 'plan file thrown away'
      },
      handler: forMembers((request, member) => throwAway(tools, request, member))
    }
  ]
}

function seenOf({ params, form }: WebRequest) {
  return { id: params['import'] ?? '', revision: Number(typedText(form, 'seen')) }
}

async function bring(tools: ImproveTools, request: WebRequest, member: Member): Promise<Reply> {
  const seen = { ...seenOf(request), counts: typedText(request.form, 'counts') }
  const outcome = await bringPlanIn(tools.db, tools.clock, member, seen)
  switch (outcome.kind) {
    case 'brought-in':
      return { kind: 'redirect', to: bringInPaths.planImportRows(seen.id, { done: 'brought-in' }) }
    case 'changed-meanwhile':
      return show(tools, request, member, [{ field: 'main-content', message: importChanged }])
    case 'unfit':
      return show(tools, request, member, outcome.problems)
    case 'not-there':
      return notThere
  }
}

async function takeBack(tools: ImproveTools, request: WebRequest, member: Member): Promise<Reply> {
  const seen = seenOf(request)
  const endPlan = typedText(request.form, 'plan') === 'end'
  const outcome = await takeImportBack(tools.db, tools.clock, member, seen, { endPlan })
  switch (outcome.kind) {
    case 'taken-back': {
      const done = outcome.endedPlan ? 'taken-back-and-ended' : 'taken-back'
      return { kind: 'redirect', to: bringInPaths.planImportRows(seen.id, { done }) }
    }
    case 'changed-meanwhile':
      return show(tools, request, member, [{ field: 'main-content', message: importChanged }])
    case 'unfit':
      return show(tools, request, member, outcome.problems)
    case 'not-there':
      return notThere
  }
}

async function throwAway(tools: ImproveTools, request: WebRequest, member: Member): Promise<Reply> {
  const outcome = await throwImportAway(tools.db, tools.clock, member, seenOf(request))
  switch (outcome.kind) {
    case 'thrown-away':
      return { kind: 'redirect', to: bringInPaths.bringIn('thrown-away') }
    case 'changed-meanwhile':
      return show(tools, request, member, [{ field: 'main-content', message: importChanged }])
    case 'not-there':
      return notThere
  }
}

async function show(
  { db, site }: ImproveTools,
  request: WebRequest,
  member: Member,
  problems: readonly RequestProblem[] = []
): Promise<Reply> {
  const view = await inScope(db, scopeOf(member), (tx) =>
    rowsViewOf(tx, member.workspace.authority, request.params['import'] ?? '')
  )
  if (view === undefined) return notThere
  const { query } = request
  const lot = rowLots.find((one) => one === typedText(query, 'show')) ?? 'all'
  const page = Math.max(1, Math.trunc(Number(typedText(query, 'page'))) || 1)
  const html = renderPage(site, {
    title: view.of.state === 'open' ? 'What comes of each row?' : `Rows of ${view.of.fileName}`,
    section: 'improve',
    error: problems.length > 0,
    breadcrumbs: importCrumbs(),
    main: <RowsPage view={view} lot={lot} page={page} problems={problems} done={typedText(query, 'done')} />
  })
  return { kind: 'page', status: problems.length > 0 ? 409 : 200, html }
}

async function rowsFile({ db }: ImproveTools, request: WebRequest, member: Member): Promise<Reply> {
  const view = await inScope(db, scopeOf(member), (tx) =>
    rowsViewOf(tx, member.workspace.authority, request.params['import'] ?? '')
  )
  if (view === undefined) return notThere
  const columns = Math.max(...view.rows.map(({ cells }) => cells.length))
  const places = Array.from({ length: columns }, (_, place) => place)
  const name = (place: number) => `In the file: ${view.headings[place] || `column ${place + 1}`}`
  async function* chunks(): AsyncGenerator<string> {
    yield await Promise.resolve(
      `\ufeff${csvText([['Row', 'Outcome', 'Why', 'Reference', ...places.map(name)]])}`
    )
    for (let from = 0; from < (view?.rows.length ?? 0); from += perPage) {
      yield csvText(
        (view?.rows ?? [])
          .slice(from, from + perPage)
          .map(({ number, isTaken, said, reference, cells }) => [
            ...[number, isTaken ? 'Taken' : 'Left out', said.join('. '), reference],
            ...places.map((place) => cells[place])
          ])
      )
    }
  }
  const fileName = `rows-of-${view.of.id.slice(0, 8)}.csv`
  return { kind: 'stream', chunks: chunks(), type: 'text/csv; charset=utf-8', fileName }
}
