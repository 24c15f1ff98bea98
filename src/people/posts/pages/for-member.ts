import type { Reply } from '../../../platform/web/reply.ts'
import type { Caller } from '../../permissions/caller.ts'
import { type Member, memberOf } from '../../permissions/member.ts'

/** Answers a member; whoever stands in no workspace has no posts to see, whatever the address. */
export async function forMember(caller: Caller, answer: (member: Member) => Promise<Reply>): Promise<Reply> {
  const member = memberOf(caller)
  return member === undefined ? noSuchPost : answer(member)
}

/** The same for a post of another authority as for one that never was. */
export const noSuchPost: Reply = { kind: 'not-found', because: 'There is no such post here.' }
