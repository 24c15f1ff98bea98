import { type Member, memberOf, scopeOf } from '../../people/permissions/member.ts'
import type { Route } from '../../people/permissions/route.ts'
import { inScope } from '../../platform/database/scope.ts'
import type { Reply } from '../../platform/web/reply.ts'
import type { WebRequest } from '../../platform/web/request.ts'
import { typedText } from '../../platform/web/typed-value.ts'
import { renderPage } from '../../ui/page/page.tsx'
import { drawLink } from '../actions/draw-link.ts'
import { type LinkProblem, notThere } from '../link.ts'
import { threadPaths, threadPatterns } from '../paths.ts'
import type { Thing } from '../thing.ts'
import { isSameThing, parseThingKey, thingKey } from '../thing-key.ts'
import type { ThreadTools } from '../tools.ts'
import { DrawLinkPage } from './draw-link-page.tsx'
import type { DrawLinkView, TypedLink } from './draw-link-view.ts'
import { type FoundThings, findThings } from './find-things.ts'
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
        if (member === undefined) return noSuchThing
        // Somebody was asked which of several is meant, and went on without choosing.
        const problems = query['other'] === '' ? [chooseOther] : []
        return form(tools, member, typedIn(query), problems)
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

const notThereNow: LinkProblem = { field: 'other', message: notThere }
const chooseOther: LinkProblem = { field: 'other', message: 'Choose what to link to' }

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
    ...(other === undefined ? [chooseOther] : []),
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
    const chosen = parseThingKey(typed.other)
    const described = await things.describe(tx, member, chosen === undefined ? [ref] : [ref, chosen])
    const thing = described.get(thingKey(ref))
    if (thing === undefined || thing.withdrawn) return undefined
    const found = await findThings(tx, member, things, typed.q)
    const other = otherEnd(thing, chosen ? described.get(thingKey(chosen)) : onlyOne(thing, found))
    // What was chosen is not there, or not theirs to see; what else is wrong with it is said already.
    const gone = chosen !== undefined && other === undefined && problems.length === 0
    return { thing, typed, found, other, problems: gone ? [notThereNow] : problems }
  })
  if (view === undefined) return noSuchThing
  const html = renderPage(site, {
    title: 'Draw a link',
    error: view.problems.length > 0,
    form: true,
    breadcrumbs: [
      { text: 'Follow the thread', href: threadPaths.threads() },
      { text: view.thing.title, href: threadPaths.trace(typed.thing) }
    ],
    main: <DrawLinkPage view={view} />
  })
  return { kind: 'page', status: view.problems.length > 0 ? 422 : 200, html }
}

/** What somebody chose, where a link can lead there. */
function otherEnd(thing: Thing, chosen: Thing | undefined): Thing | undefined {
  return chosen === undefined || chosen.withdrawn || isSameThing(thing, chosen) ? undefined : chosen
}

/** Where one thing alone was found there is nothing to choose. */
function onlyOne(thing: Thing, found: FoundThings): Thing | undefined {
  const others = found.kind === 'found' ? found.things.filter((one) => !isSameThing(one, thing)) : []
  return others.length === 1 ? others[0] : undefined
}
