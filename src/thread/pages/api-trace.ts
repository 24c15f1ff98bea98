import { type Member, memberOf, scopeOf } from '../../people/permissions/member.ts'
import type { Route } from '../../people/permissions/route.ts'
import { inScope } from '../../platform/database/scope.ts'
import type { Reply } from '../../platform/web/reply.ts'
import { parseInput, type WebRequest } from '../../platform/web/request.ts'
import { threadPatterns } from '../paths.ts'
import type { ThreadTools } from '../tools.ts'
import { traceThing } from '../trace/trace.ts'
import { apiTraceQuery, traceAnswer } from './api-trace-answer.ts'
import { noSuchThing } from './trace.tsx'

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
  const choice = parseInput(apiTraceQuery, request.query)
  if (choice.kind === 'bad-request') return choice
  const { thing, depth, way } = choice.value
  const trace = await inScope(db, scopeOf(member), (tx) =>
    traceThing(tx, member, things, thing, { depth, only: way })
  )
  return trace === undefined ? noSuchThing : { kind: 'json', body: traceAnswer(trace) }
}
