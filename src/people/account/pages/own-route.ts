import type { Reply } from '../../../platform/web/reply.ts'
import type { WebRequest } from '../../../platform/web/request.ts'
import type { SignedIn } from '../../permissions/caller.ts'
import type { Route } from '../../permissions/route.ts'

/** A route about one's own account: whoever is signed in may ask, and is asked about nobody but themselves. */
export function ownRoute(
  method: Route['method'],
  path: string,
  audit: string,
  answer: (request: WebRequest, caller: SignedIn) => Promise<Reply> | Reply
): Route {
  return {
    method,
    path,
    permission: 'signed-in',
    audit,
    handler: (request, caller) =>
      caller.kind === 'signed-in'
        ? answer(request, caller)
        : { kind: 'not-found', because: 'There is no page at this address.' }
  }
}
