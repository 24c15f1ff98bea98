import type { Clock } from '../../platform/clock.ts'
import type { Database } from '../../platform/database/database.ts'
import { inScope } from '../../platform/database/scope.ts'
import type { Reply } from '../../platform/web/reply.ts'
import type { WebRequest } from '../../platform/web/request.ts'
import { memberOf, scopeOf } from '../permissions/member.ts'
import type { Route } from '../permissions/route.ts'
import { appendReadingOf } from './append-reading-of.ts'

interface Tools {
  readonly db: Database
  readonly clock: Clock
}

/**
 * The same routes, with whatever an inspector opens of an authority's workspace noted in the authority's trail. Their
 * own account and the public record are nobody's to note; and where a page was not theirs or not there, they opened
 * nothing.
 */
export function notingInspectors(routes: readonly Route[], { db, clock }: Tools): Route[] {
  return routes.map((route) => {
    if (route.method !== 'GET' || route.permission === 'everyone' || route.permission === 'signed-in')
      return route
    return {
      ...route,
      handler: async (request, caller) => {
        const reply = await route.handler(request, caller)
        const member = memberOf(caller)
        if (member?.scope !== undefined && showsSomething(reply)) {
          await inScope(db, scopeOf(member), (tx) =>
            appendReadingOf(tx, clock.now(), member, 'anything', subjectOf(request))
          )
        }
        return reply
      }
    }
  })
}

function showsSomething({ kind }: Reply): boolean {
  return kind !== 'not-found' && kind !== 'bad-request' && kind !== 'redirect'
}

/** The thing that the address names, and otherwise the page itself. */
function subjectOf({ query, address }: WebRequest): { readonly kind: string; readonly id: string } {
  const named = query['thing']
  const [, kind, id] = (typeof named === 'string' ? /^([a-z-]+):(.+)$/s.exec(named) : null) ?? []
  if (kind !== undefined && id !== undefined) return { kind, id }
  return { kind: 'page', id: address.replace(/\?.*$/s, '') }
}
