import type { ComponentChildren } from 'preact'
import { dayInEngland } from '../../../framework/day-in-england.ts'
import { forMembers, notThere } from '../../../people/forms/for-members.ts'
import { type Member, scopeOf } from '../../../people/permissions/member.ts'
import type { Route } from '../../../people/permissions/route.ts'
import { inScope } from '../../../platform/database/scope.ts'
import type { Reply, RequestProblem } from '../../../platform/web/reply.ts'
import type { WebRequest } from '../../../platform/web/request.ts'
import { typedText, typedValue } from '../../../platform/web/typed-value.ts'
import { renderPage } from '../../../ui/page/page.tsx'
import { sectionWord } from '../../../ui/page/site.ts'
import { improvePaths } from '../../paths.ts'
import type { ListedAction } from '../../planned-action/listed-action.ts'
import type { ImproveTools } from '../../tools.ts'
import { type ActionSet, readActions } from '../action-set.ts'
import { changeMany } from '../actions/change-many.ts'
import { type AskedActions, askedActions } from '../asked-actions.ts'
import { type BulkChange, forecast, mostAtOnce, readBulk, type TypedBulk } from '../bulk-change.ts'
import { everyActionPatterns } from '../every-action-paths.ts'
import { filterActions } from '../filter-actions.ts'
import { orderActions } from '../order-actions.ts'
import { readSeen, type SeenForChange, seenOf } from '../seen-for-change.ts'
import { ChangeForm, NothingChosen, Preview, Results, TooMany } from './change-actions-page.tsx'

/** Changes many actions at once: what is to change, a preview that says what will and what cannot, and what became of each. */
export function changeActionsRoutes(tools: ImproveTools): Route[] {
  return [
    {
      method: 'GET',
      path: everyActionPatterns.changeActions,
      permission: 'keep-plan',
      audit: 'form for changing many actions viewed',
      handler: forMembers((request, member) => begin(tools, request, member))
    },
    {
      method: 'POST',
      path: everyActionPatterns.changeActions,
      permission: 'keep-plan',
      audit: 'many actions changed',
      handler: forMembers((request, member) => goOn(tools, request, member))
    }
  ]
}

const nothingTyped: TypedBulk = {
  ...{ what: '', post: '', dueOn: '', progress: '', remark: '', finding: '', reason: '' }
}

async function begin(tools: ImproveTools, request: WebRequest, member: Member): Promise<Reply> {
  const asked = askedActions.safeParse(request.query)
  const set = await readSet(tools, member)
  const chosen = chosenIn(set, request, member, asked.success ? asked.data : undefined)
  if (chosen.length === 0) return page(tools, <NothingChosen />)
  if (chosen.length > mostAtOnce) return page(tools, <TooMany total={chosen.length} />)
  return showForm(tools, set, chosen, { seen: chosen.map(seenOf), typed: nothingTyped, problems: [] }, member)
}

/** The ticked actions, or all that fit what the list was asked for. */
function chosenIn(
  set: ActionSet,
  { query }: WebRequest,
  { posts }: Member,
  asked: AskedActions | undefined
): readonly ListedAction[] {
  if (query['all'] !== 'yes') {
    const ticked = new Set([query['action'] ?? []].flat())
    return set.actions.filter(({ id }) => ticked.has(id))
  }
  if (asked === undefined) return []
  const findings = new Map(set.findings.map((finding) => [finding.id, finding]))
  const ownPosts = new Set(posts.map(({ id }) => id))
  return orderActions(filterActions(set.actions, asked, { today: set.today, findings, ownPosts }), asked)
}

async function goOn(tools: ImproveTools, { form }: WebRequest, member: Member): Promise<Reply> {
  const seen = readSeen(form['seen'])
  if (seen === undefined) return notThere
  if (seen.length === 0) return page(tools, <NothingChosen />)
  if (seen.length > mostAtOnce) return page(tools, <TooMany total={seen.length} />)
  const typed = typedBulk(form)
  const set = await readSet(tools, member, seen)
  const read = readBulk(typed, { ...set, mayUpdate: member.may.has('update-plan') })
  if (read.kind === 'unfit') {
    return showForm(tools, set, set.actions, { seen, typed, problems: read.problems }, member)
  }
  const step = typedText(form, 'step')
  if (step === 'change') {
    const lines = await changeMany(tools.db, tools.clock, member, seen, read.change)
    return page(tools, <Results lines={lines} change={read.change} />, 'What became of each action')
  }
  if (step === 'again') return showForm(tools, set, set.actions, { seen, typed, problems: [] }, member)
  return page(
    tools,
    <Preview change={read.change} typed={typed} seen={seen} lines={forecasts(set, seen, read.change)} />,
    'Check what will change'
  )
}

function forecasts({ actions }: ActionSet, seen: readonly SeenForChange[], change: BulkChange) {
  const byId = new Map<string, ListedAction>(actions.map((action) => [action.id, action]))
  return seen.map((one) => {
    const action = byId.get(one.id)
    return { id: one.id, action, forecast: forecast(action, one, change) }
  })
}

function typedBulk(form: WebRequest['form']): TypedBulk {
  return {
    what: typedText(form, 'what'),
    post: typedText(form, 'post'),
    dueOn: typedValue(form, 'due'),
    progress: typedText(form, 'progress'),
    remark: typedText(form, 'remark'),
    finding: typedText(form, 'finding'),
    reason: typedText(form, 'reason')
  }
}

/** What the authority has, as it stands at this moment: every action, or those that were chosen. */
function readSet(
  { db, clock, things }: ImproveTools,
  member: Member,
  seen?: readonly SeenForChange[]
): Promise<ActionSet> {
  const today = dayInEngland(clock.now())
  return inScope(db, scopeOf(member), async (tx) => {
    const set = await readActions(tx, things, member.workspace, today)
    if (seen === undefined) return set
    const meant = new Set<string>(seen.map(({ id }) => id))
    return { ...set, actions: set.actions.filter(({ id }) => meant.has(id)) }
  })
}

interface Filled {
  readonly seen: readonly SeenForChange[]
  readonly typed: TypedBulk
  readonly problems: readonly RequestProblem[]
}

function showForm(
  tools: ImproveTools,
  set: ActionSet,
  chosen: readonly ListedAction[],
  filled: Filled,
  { may }: Member
): Reply {
  const form = <ChangeForm set={set} chosen={chosen} {...filled} mayUpdate={may.has('update-plan')} />
  return page(tools, form, 'Change actions', filled.problems.length > 0 ? 422 : 200)
}

function page(
  { site }: ImproveTools,
  main: ComponentChildren,
  title = 'Change actions',
  status: 200 | 422 = 200
): Reply {
  return {
    kind: 'page',
    status,
    html: renderPage(site, {
      title,
      section: 'improve',
      form: true,
      error: status === 422,
      breadcrumbs: [
        { text: sectionWord('improve'), href: improvePaths.improve() },
        { text: 'Actions', href: improvePaths.actions() }
      ],
      main
    })
  }
}
