import type { Clock } from '../../platform/clock.ts'
import type { Database } from '../../platform/database/database.ts'
import { inScope } from '../../platform/database/scope.ts'
import type { WebRequest } from '../../platform/web/request.ts'
import { sessionCookie } from '../../platform/web/session-cookie.ts'
import { peoplePaths } from '../paths.ts'
import { atTheMachine, type Caller, nobody } from '../permissions/caller.ts'
import { grants } from '../permissions/permissions.ts'
import type { Gate } from '../permissions/route.ts'
import { callerOf } from './caller-of.ts'
import { type FoundSession, findSession, isNobodyYet, touchSession } from './session-store.ts'

/** Finds who asks by their cookie, and whether the route is theirs to ask. */
export function openGate(
  db: Database,
  clock: Clock,
  { idleMinutes }: { readonly idleMinutes?: number | undefined } = {}
): Gate {
  return {
    admit: async (route, request) => {
      const caller = await whoAsks(db, clock.now(), request, idleMinutes)
      if (caller.may.has(route.permission)) return { kind: 'admitted', caller }
      if (caller.kind !== 'signed-in') {
        return {
          kind: 'sign-in',
          caller,
          to: peoplePaths.signIn(route.method === 'GET' ? request.address : '')
        }
      }
      return { kind: 'forbidden', caller, because: forbiddenInWords(caller, grants[route.permission].does) }
    }
  }
}

async function whoAsks(
  db: Database,
  at: Date,
  request: WebRequest,
  idleMinutes: number | undefined
): Promise<Caller> {
  const token = request.cookies[sessionCookie]
  const session = token === undefined ? undefined : await findSession(db, token, at, idleMinutes)
  if (session !== undefined) {
    await touch(db, session, at)
    return callerOf(session)
  }
  return request.fromLoopback && (await isNobodyYet(db)) ? atTheMachine : nobody
}

// Written once a minute, because idle time is counted in many of them.
async function touch(
  db: Database,
  { session, account, last_seen_at: before }: FoundSession,
  now: Date
): Promise<void> {
  if (Math.abs(now.getTime() - before.getTime()) < 60_000) return
  await inScope(db, { kind: 'account', account }, (tx) => touchSession(tx, session, { before, now }))
}

function forbiddenInWords(caller: Caller, does: string): string {
  const where = caller.kind === 'signed-in' && caller.workspace ? ` for ${caller.workspace.name}` : ''
  return `Your account may not do this${where}: it is for people who may ${does}.`
}
