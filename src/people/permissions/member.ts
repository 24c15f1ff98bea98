import type { Scope } from '../../platform/database/scope.ts'
import type { Actor } from '../../trail/entry.ts'
import type { Caller, SignedIn, Workspace } from './caller.ts'

/** Somebody signed in who stands in a workspace: whoever acts on anything private is one. */
export interface Member extends SignedIn {
  readonly workspace: Workspace
}

/** The caller as a member; undefined for whoever stands in no workspace. */
export function memberOf(caller: Caller): Member | undefined {
  return caller.kind === 'signed-in' && isMember(caller) ? caller : undefined
}

/** The private rows that a member's transaction may touch. */
export function scopeOf(member: Member): Scope {
  return { kind: 'authority', authority: member.workspace.authority, account: member.account }
}

/** The member as the trail keeps whoever acts: the name, the account, and the first post that they hold. */
export function actorOf(member: SignedIn): Actor {
  const post = member.posts[0]
  return {
    actor: member.name,
    account: member.account,
    ...(post === undefined ? {} : { post: post.title })
  }
}

function isMember(caller: SignedIn): caller is Member {
  return caller.workspace !== undefined
}
