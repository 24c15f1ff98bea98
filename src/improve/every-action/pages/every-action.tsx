import { dayInEngland } from '../../../framework/day-in-england.ts'
import { forMembers, notThere } from '../../../people/forms/for-members.ts'
import { type Member, scopeOf } from '../../../people/permissions/member.ts'
import type { Route } from '../../../people/permissions/route.ts'
import { inScope } from '../../../platform/database/scope.ts'
import type { Reply } from '../../../platform/web/reply.ts'
import { parseInput, type WebRequest } from '../../../platform/web/request.ts'
import { typedText } from '../../../platform/web/typed-value.ts'
import { renderPage } from '../../../ui/page/page.tsx'
import { sectionWord } from '../../../ui/page/site.ts'
import { improvePaths } from '../../paths.ts'
import type { ListedAction } from '../../planned-action/listed-action.ts'
import type { ImproveTools } from '../../tools.ts'
import type { ActionSet, ReadActions } from '../action-set.ts'
import { removeView } from '../actions/remove-view.ts'
import { saveView } from '../actions/save-view.ts'
import { actionsAsCsv, actionsAsJson } from '../actions-as-files.ts'
import { type AskedActions, askedActions, askedWith, queryOf } from '../asked-actions.ts'
import { boardView } from '../board-view.ts'
import { everyActionPaths, everyActionPatterns } from '../every-action-paths.ts'
import { everyActionView } from '../every-action-view.ts'
import { filterActions } from '../filter-actions.ts'
import { listView } from '../list-view.ts'
import { orderActions } from '../order-actions.ts'
import { type AfterSaving, type SavedView, savedViewsView } from '../saved-view.ts'
import { savedViewsFor } from '../saved-view-store.ts'
import { timelineView } from '../timeline-view.ts'
import { ActionBoard } from './board.tsx'
import { EveryActionPage } from './every-action-page.tsx'
import { ActionList } from './list.tsx'
import { ActionTimeline } from './timeline.tsx'

/** The actions of the asker's authority seen together: as a page in three ways, as files, and under saved names. */
export function actionRoutes(tools: ImproveTools, readActions: ReadActions): Route[] {
  const answering = (answer: (found: Found, member: Member, request: WebRequest) => Reply) =>
    forMembers(async (request, member) => {
      const parsed = parseInput(askedActions, request.query)
      if (parsed.kind === 'bad-request') return parsed
      return answer(await find(tools, readActions, member, parsed.value), member, request)
    })
  return [
    {
      method: 'GET',
      path: everyActionPatterns.actions,
      permission: 'read-plan',
      audit: 'actions viewed',
      handler: answering((found, member, { query }) =>
        show(tools, found, member, { savedNow: typedText(query, 'saved') })
      )
    },
    {
      method: 'GET',
      path: everyActionPatterns.actionsCsv,
      permission: 'read-plan',
      audit: 'actions taken away as a table',
      handler: answering(({ asked, fitting }, { workspace }) => ({
        kind: 'text',
        body: actionsAsCsv(orderActions(fitting, asked)),
        type: 'text/csv; charset=utf-8',
        fileName: `actions-${workspace.authority}.csv`
      }))
    },
    {
      method: 'GET',
      path: everyActionPatterns.actionsJson,
      permission: 'read-plan',
      audit: 'actions taken away as data',
      handler: answering(({ asked, fitting }, { workspace }) => ({
        kind: 'json',
        body: actionsAsJson(workspace, askedWith(asked, {}), orderActions(fitting, asked))
      }))
    },
    {
      method: 'POST',
      path: everyActionPatterns.savedViews,
      permission: 'read-plan',
      audit: 'view of actions saved',
      handler: forMembers((request, member) => save(tools, readActions, request, member))
    },
    {
      method: 'POST',
      path: everyActionPatterns.removeSavedView,
      permission: 'read-plan',
      audit: 'view of actions removed',
      handler: forMembers(async ({ params }, member) => {
        const outcome = await removeView(tools.db, tools.clock, member, params['view'] ?? '')
        return outcome.kind === 'removed'
          ? { kind: 'redirect', to: everyActionPaths.actions(outcome.view.query) }
          : notThere
      })
    }
  ]
}

/** What somebody asked for, and what fits it. */
interface Found {
  readonly asked: AskedActions
  readonly set: ActionSet
  readonly fitting: readonly ListedAction[]
  readonly saved: readonly SavedView[]
}

async function find(
  { db, clock, things }: ImproveTools,
  readActions: ReadActions,
  member: Member,
  asked: AskedActions
): Promise<Found> {
  const { authority } = member.workspace
  const today = dayInEngland(clock.now())
  return inScope(db, scopeOf(member), async (tx) => {
    const set = await readActions(tx, things, member.workspace, today)
    const findings = new Map(set.findings.map((finding) => [finding.id, finding]))
    const ownPosts = new Set(member.posts.map(({ id }) => id))
    return {
      ...{ asked, set, fitting: filterActions(set.actions, asked, { today, findings, ownPosts }) },
      saved: await savedViewsFor(tx, authority, member.account)
    }
  })
}

function show(
  { site }: ImproveTools,
  { asked, set, fitting, saved }: Found,
  member: Member,
  after: AfterSaving
): Reply {
  const { failed } = after
  const view = asked.view ?? 'list'
  return {
    kind: 'page',
    status: failed === undefined ? 200 : 422,
    html: renderPage(site, {
      title: 'Actions',
      section: 'improve',
      wide: true,
      form: true,
      error: failed !== undefined,
      breadcrumbs: [{ text: sectionWord('improve'), href: improvePaths.improve() }],
      main: (
        <EveryActionPage
          view={everyActionView(member.workspace.name, set, asked, fitting)}
          saved={savedViewsView(saved, queryOf(asked), member, after)}
          query={askedWith(asked, {})}
          fits={fitting.length > 0}
        >
          {view === 'list' && (
            <ActionList list={listView(set, asked, fitting)} change={changeOf(asked, fitting, member)} />
          )}
          {view === 'board' && <ActionBoard board={boardView(set, asked, fitting)} />}
          {view === 'timeline' && (
            <ActionTimeline
              view={timelineView(member.workspace.name, set, asked, fitting)}
              today={set.today}
            />
          )}
        </EveryActionPage>
      )
    })
  }
}

function changeOf(asked: AskedActions, fitting: readonly ListedAction[], { may }: Member) {
  if (!may.has('keep-plan')) return undefined
  const query = askedWith(asked, { view: undefined, columns: undefined, group: undefined })
  return {
    total: fitting.length,
    allHref: everyActionPaths.changeActions(query === '' ? 'all=yes' : `all=yes&${query}`)
  }
}

async function save(
  tools: ImproveTools,
  readActions: ReadActions,
  { form }: WebRequest,
  member: Member
): Promise<Reply> {
  const typed = { name: typedText(form, 'name'), shared: typedText(form, 'shared') === 'yes' }
  const query = typedText(form, 'query')
  const outcome = await saveView(tools.db, tools.clock, member, { ...typed, query })
  if (outcome.kind === 'saved') return { kind: 'redirect', to: everyActionPaths.savedView(outcome.view) }
  const asked = askedActions.safeParse(Object.fromEntries(new URLSearchParams(query)))
  const found = await find(tools, readActions, member, asked.success ? asked.data : askedActions.parse({}))
  return show(tools, found, member, { failed: { typed, problems: outcome.problems } })
}
