import { z } from 'zod'
import type { AccountId, SessionId, Workspace } from './caller.ts'
import type { Member } from './member.ts'
import { permissions } from './permissions.ts'

const nobodys = { account: z.custom<AccountId>(), session: z.custom<SessionId>() }

/**
 * The record itself as somebody who reads everything of a workspace, for what the clock looks after while nobody asks.
 * It has no account: nothing is written in its name, and no session leads to it.
 */
export function recordItself(workspace: Workspace): Member {
  return {
    kind: 'signed-in',
    session: nobodys.session.parse('no session'),
    account: nobodys.account.parse('no account'),
    name: 'Throughline',
    workspace,
    workspaces: [workspace],
    roles: [],
    scope: undefined,
    endsAt: undefined,
    posts: [],
    unread: 0,
    may: new Set(permissions)
  }
}
