import type { Caller } from '../people/permissions/caller.ts'
import { actorOf, type Member, memberOf, scopeOf } from '../people/permissions/member.ts'
import { officerOfAuthority } from '../people/posts/officer-words.ts'
import type { Database, Transaction } from '../platform/database/database.ts'
import { inTransaction } from '../platform/database/database.ts'
import { inScope } from '../platform/database/scope.ts'
import type { Actor } from '../trail/entry.ts'

/** Whoever changes the public record. */
export interface Keeper {
  /** As everybody reads it beside what they said: "Inspection link officer, Leeds". */
  readonly shown: string
  /** As the trail keeps them. */
  readonly actor: Actor
  /** The member that they are; undefined for whoever gave a name at the machine, and for the command line. */
  readonly member: Member | undefined
}

/**
 * A member speaks as the post that they hold, or stand in for, and their authority; who holds none, by their own name
 * and their authority. These are words of the moment, as in the trail: what was said stays signed as it was.
 */
export function keeperWhoIs(member: Member): Keeper {
  const [post] = member.posts
  const { workspace } = member
  return {
    shown: post === undefined ? `${member.name}, ${workspace.name}` : officerOfAuthority(post, workspace),
    actor: actorOf(member),
    member
  }
}

/** Somebody without an account, by the name that they give: at the machine itself, or on its command line. */
export function keeperCalled(name: string): Keeper {
  const actor = name.trim()
  return { shown: actor, actor: { actor }, member: undefined }
}

/** Who a caller is to the record; `typed` is the name in the form, which only whoever is not signed in is asked for. */
export function keeperFor(caller: Caller, typed: string): Keeper {
  const member = memberOf(caller)
  return member === undefined ? keeperCalled(typed) : keeperWhoIs(member)
}

/** The name that somebody gave in a form; empty where they are signed in and none was asked for. */
export function typedName({ shown, member }: Keeper): string {
  return member === undefined ? shown : ''
}

const longestName = 200

/** What is wrong with the name that somebody gave; nothing is where they are signed in. */
export function problemWithName({ shown, member }: Keeper): string | undefined {
  if (member !== undefined) return undefined
  if (shown === '') return 'Enter your name'
  return shown.length > longestName ? `Enter no more than ${longestName} characters` : undefined
}

/** How a member's words will be signed, so that the form can say so; undefined where the form asks for a name. */
export function signedAs(caller: Caller): string | undefined {
  const member = memberOf(caller)
  return member && keeperWhoIs(member).shown
}

/**
 * Runs the work in a transaction that sees of the private rows those of the keeper's authority; at the machine, those
 * that belong to none.
 */
export function inKeepersScope<R>(
  db: Database,
  { member }: Pick<Keeper, 'member'>,
  work: (tx: Transaction) => Promise<R>
): Promise<R> {
  return member === undefined ? inTransaction(db, work) : inScope(db, scopeOf(member), work)
}
