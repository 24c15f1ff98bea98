import { z } from 'zod'
import { type Member, memberOf, scopeOf } from '../../people/permissions/member.ts'
import type { Route } from '../../people/permissions/route.ts'
import { inScope } from '../../platform/database/scope.ts'
import type { Reply } from '../../platform/web/reply.ts'
import { parseInput, type WebRequest } from '../../platform/web/request.ts'
import { threadPatterns } from '../paths.ts'
import { type Way, ways } from '../relations.ts'
import type { Thing } from '../thing.ts'
import { thingKey } from '../thing-key.ts'
import type { ThreadTools } from '../tools.ts'
import { type Trace, traceThing } from '../trace/trace.ts'
import type { Step } from '../trace/walk.ts'
import { noSuchThing } from './trace.tsx'
import { depthChoice, thingChoice } from './trace-choice.ts'

const apiChoice = z.object({
  thing: thingChoice,
  depth: depthChoice,
  way: z.enum(ways, { error: 'Give the way as back or forward; leave it out for both' }).optional()
})

/** The thread of a thing for programs, by the same rules of sight as its page. */
export function apiTraceRoute(tools: ThreadTools): Route {
  return {
    method: 'GET',
    path: threadPatterns.apiTrace,
    permission: 'trace',
    audit: 'thread read by a program',
    handler: async (request, caller) => {
      const member = memberOf(caller)
      return member === undefined ? noSuchThing : answer(tools, request, member)
    }
  }
}

async function answer({ db, things }: ThreadTools, request: WebRequest, member: Member): Promise<Reply> {
  const choice = parseInput(apiChoice, request.query)
  if (choice.kind === 'bad-request') return choice
  const { thing, depth, way } = choice.value
  const trace = await inScope(db, scopeOf(member), (tx) =>
    traceThing(tx, member, things, thing, { depth, only: way })
  )
  return trace === undefined ? noSuchThing : { kind: 'json', body: traceAsJson(trace) }
}

function traceAsJson(trace: Trace) {
  return {
    thing: thingAsJson(trace.start),
    depth: trace.depth,
    back: sideAsJson(trace, 'back'),
    forward: sideAsJson(trace, 'forward')
  }
}

function sideAsJson(trace: Trace, way: Way) {
  const { reached, steps, leftOut, full } = trace[way]
  return {
    things: reached.map(({ thing, distance }) => ({ ...thingAsJson(thing), distance })),
    links: steps.map((step) => linkAsJson(trace, step)),
    left_out: leftOut.map(({ near, relation, more, atLeast }) => ({
      thing: thingKey(near),
      relation,
      more,
      at_least: atLeast
    })),
    complete: !full && leftOut.length === 0
  }
}

function thingAsJson(thing: Thing) {
  return {
    id: thingKey(thing),
    kind: thing.kind,
    title: thing.title,
    kind_in_words: thing.kindInWords,
    state: thing.state ?? null,
    says: thing.says ?? null,
    address: thing.href === '' ? null : thing.href,
    broken: thing.withdrawn === true
  }
}

function linkAsJson({ drawn }: Trace, step: Step) {
  const link = step.drawn === undefined ? undefined : drawn.get(step.drawn)
  return {
    near: thingKey(step.near),
    far: thingKey(step.far),
    relation: step.relation,
    drawn: link ? { by: link.madeBy, at: link.madeAt.toISOString(), remark: link.remark ?? null } : null
  }
}
