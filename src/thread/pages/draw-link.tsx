import { type Member, memberOf, scopeOf } from '../../people/permissions/member.ts'
import type { Route } from '../../people/permissions/route.ts'
import { inScope } from '../../platform/database/scope.ts'
import type { Reply } from '../../platform/web/reply.ts'
import type { WebRequest } from '../../platform/web/request.ts'
import { typedText } from '../../platform/web/typed-value.ts'
import { renderPage } from '../../ui/page/page.tsx'
import { drawLink } from '../actions/draw-link.ts'
import type { LinkProblem } from '../link.ts'
import { threadPaths, threadPatterns } from '../paths.ts'
import { parseThingKey, thingKey } from '../thing-key.ts'
import type { ThreadTools } from '../tools.ts'
import { DrawLinkPage, type DrawLinkView, type TypedLink } from './draw-link-page.tsx'
import { findThings } from './find-things.ts'
import { chosenRelation } from './relation-choice.ts'
import { noSuchThing } from './trace.tsx'

/** Draws a link from a thing: find the other end, say how the two hang together. */
export function drawLinkRoutes(tools: ThreadTools): Route[] {
  return [
    {
      method: 'GET',
      path: threadPatterns.drawLink,
      permission: 'link',
      audit: 'form for a new link viewed',
      handler: async ({ query }, caller) => {
        const member = memberOf(caller)
        return member === undefined ? noSuchThing : form(tools, member, typedIn(query), [])
      }
    },
    {
      method: 'POST',
      path: threadPatterns.drawLink,
      permission: 'link',
      audit: 'link drawn',
      handler: async ({ form: sent }, caller) => {
        const member = memberOf(caller)
        return member === undefined ? noSuchThing : draw(tools, member, typedIn(sent))
      }
    }
  ]
}

function typedIn(sent: WebRequest['form']): TypedLink {
  return {
    thing: typedText(sent, 'thing'),
    q: typedText(sent, 'q'),
    other: typedText(sent, 'other'),
    relation: typedText(sent, 'relation'),
    remark: typedText(sent, 'remark')
  }
}

async function draw(tools: ThreadTools, member: Member, typed: TypedLink): Promise<Reply> {
  const start = parseThingKey(typed.thing)
  if (start === undefined) return noSuchThing
  const other = parseThingKey(typed.other)
  const chosen = chosenRelation(typed.relation)
  const missing: LinkProblem[] = [
    ...(other === undefined ? [{ field: 'other', message: 'Choose what to link to' } as const] : []),
    ...(chosen === undefined
      ? [{ field: 'relation', message: 'Choose how the two hang together' } as const]
      : [])
  ]
  if (other === undefined || chosen === undefined) return form(tools, member, typed, missing)
  const ends = chosen.near === 'from' ? { from: start, to: other } : { from: other, to: start }
  const outcome = await drawLink(tools.db, tools.clock, member, tools.things, {
    ...ends,
    relation: chosen.relation,
    remark: typed.remark
  })
  return outcome.kind === 'linked'
    ? { kind: 'redirect', to: threadPaths.trace(typed.thing, { done: 'linked' }) }
    : form(tools, member, typed, outcome.problems)
}

async function form(
  { db, site, things }: ThreadTools,
  member: Member,
  typed: TypedLink,
  problems: readonly LinkProblem[]
): Promise<Reply> {
  const ref = parseThingKey(typed.thing)
  if (ref === undefined) return noSuchThing
  const view = await inScope(db, scopeOf(member), async (tx): Promise<DrawLinkView | undefined> => {
    const thing = (await things.describe(tx, member, [ref])).get(thingKey(ref))
    if (thing === undefined || thing.withdrawn) return undefined
    const found = await findThings(tx, member, things, typed.q)
    return { thing, typed, found, problems }
  })
  if (view === undefined) return noSuchThing
  const html = renderPage(site, {
    title: 'Draw a link',
    error: problems.length > 0,
    form: true,
    breadcrumbs: [
      { text: 'Follow the thread', href: threadPaths.threads() },
      { text: view.thing.title, href: threadPaths.trace(typed.thing) }
    ],
    main: <DrawLinkPage view={view} />
  })
  return { kind: 'page', status: problems.length > 0 ? 422 : 200, html }
}
