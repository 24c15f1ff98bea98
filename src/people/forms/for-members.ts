import type { Reply } from '../../platform/web/reply.ts'
import type { WebRequest } from '../../platform/web/request.ts'
import { type Member, memberOf } from '../permissions/member.ts'
import type { Handler } from '../permissions/route.ts'

/** What answers where somebody signed in stands in no workspace, and what they ask for is in one. */
const inNoWorkspace: Reply = {
  kind: 'not-found',
  because: 'You have access to no authority’s workspace now.'
}

/** A handler for somebody who stands in a workspace. */
export function forMembers(handle: (request: WebRequest, member: Member) => Promise<Reply> | Reply): Handler {
  return (request, caller) => {
    const member = memberOf(caller)
    return member === undefined ? inNoWorkspace : handle(request, member)
  }
}

/** What answers where a thing is not there: the same for another authority's as for one that never was. */
export const notThere: Reply = { kind: 'not-found', because: 'There is no such thing here.' }
