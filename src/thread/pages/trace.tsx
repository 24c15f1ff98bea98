import { type Member, memberOf, scopeOf } from '../../people/permissions/member.ts'
import type { Route } from '../../people/permissions/route.ts'
import { inScope } from '../../platform/database/scope.ts'
import type { Reply } from '../../platform/web/reply.ts'
import { parseInput, type WebRequest } from '../../platform/web/request.ts'
import { renderPage } from '../../ui/page/page.tsx'
import { threadPaths, threadPatterns } from '../paths.ts'
import { seenLinks } from '../seen-link.ts'
import { withdrawnLinksAt } from '../store.ts'
import { parseThingKey, thingKey } from '../thing-key.ts'
import type { ThreadTools } from '../tools.ts'
import { traceThing } from '../trace/trace.ts'
import { showBeside } from './beside.tsx'
import { showThreads } from './threads.tsx'
import { traceChoice } from './trace-choice.ts'
import { TracePage } from './trace-page.tsx'
import { traceView } from './trace-view.ts'

/** The thread of a thing; without one, where to look for it. */
export function traceRoute(tools: ThreadTools): Route {
  return {
    method: 'GET',
    path: threadPatterns.trace,
    permission: 'trace',
    audit: 'thread viewed',
    handler: async (request, caller) => {
      const member = memberOf(caller)
      if (member === undefined) return noSuchThing
      const named = request.query['thing']
      if (named === undefined) return showThreads(tools, request, member)
      return typeof named === 'string' && parseThingKey(named) !== undefined
        ? showTrace(tools, request, member)
        : showThreads(tools, request, member, 'not understood')
    }
  }
}

/** The same for a thing of another authority as for one that never was. */
export const noSuchThing: Reply = { kind: 'not-found', because: 'There is no such thing here.' }

/** More columns than these take the width of the window. */
const columnsInAPage = 4
/** As many of the links that were taken back are told. */
const mostWithdrawn = 50

async function showTrace(tools: ThreadTools, request: WebRequest, member: Member): Promise<Reply> {
  const { db, site, things } = tools
  const choice = parseInput(traceChoice, request.query)
  if (choice.kind === 'bad-request') return choice
  const { thing: ref, along } = choice.value
  if (along !== undefined) return (await showBeside(tools, member, choice.value, along)) ?? noSuchThing
  const view = await inScope(db, scopeOf(member), async (tx) => {
    const trace = await traceThing(tx, member, things, ref, choice.value)
    const links = await withdrawnLinksAt(tx, member.workspace.authority, ref, mostWithdrawn)
    return trace && traceView(trace, await seenLinks(tx, member, things, links), choice.value, member)
  })
  if (view === undefined) return noSuchThing
  const html = renderPage(site, {
    title: `The thread of ${view.thing.title}`,
    wide: choice.value.as === 'picture' && view.picture.columns.length > columnsInAPage,
    breadcrumbs: [{ text: 'Follow the thread', href: threadPaths.threads() }],
    printed: `${thingKey(ref)}, for ${member.workspace.name}`,
    main: <TracePage view={view} />
  })
  return { kind: 'page', html }
}
