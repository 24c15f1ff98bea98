import type { Clock } from '../../platform/clock.ts'
import type { Database } from '../../platform/database/database.ts'
import type { WebRequest } from '../../platform/web/request.ts'
import { sessionCookie } from '../../platform/web/session-cookie.ts'
import { peoplePaths } from '../paths.ts'
import { atTheMachine, type Caller, nobody } from '../permissions/caller.ts'
import { grants } from '../permissions/permissions.ts'
import type { Gate } from '../permissions/route.ts'
import { callerOf } from './caller-of.ts'
import { findSession, isNobodyYet } from './session-store.ts'

/** Finds who asks by their cookie, and whether the route is theirs to ask. */
export function openGate(db: Database, clock: Clock): Gate {
  return {
    admit: async (route, request) => {
      const caller = await whoAsks(db, clock, request)
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

async function whoAsks(db: Database, clock: Clock, request: WebRequest): Promise<Caller> {
  const token = request.cookies[sessionCookie]
  const session = token === undefined ? undefined : await findSession(db, token, clock.now())
  if (session !== undefined) return callerOf(session)
  return request.fromLoopback && (await isNobodyYet(db)) ? atTheMachine : nobody
}

function forbiddenInWords(caller: Caller, does: string): string {
  const where = caller.kind === 'signed-in' && caller.workspace ? ` for ${caller.workspace.name}` : ''
  return `Your account may not do this${where}: it is for people who may ${does}.`
}
