import type { Caller } from '../people/permissions/caller.ts'
import type { Thing } from './thing.ts'
import { thingKey } from './thing-key.ts'

/** The names that an inspector's access is held to; undefined where nothing holds the caller. */
function heldTo(caller: Caller): ReadonlySet<string> | undefined {
  if (caller.kind !== 'signed-in' || caller.scope === undefined || caller.scope.length === 0) return undefined
  return new Set(caller.scope)
}

/** Whether the caller's access is held to a few things, as an inspector's can be. */
export function isHeld(caller: Caller): boolean {
  return heldTo(caller) !== undefined
}

/**
 * Whether a thing lies within what the caller was let in for: it is named there, or it is a part of something that is.
 * Everything does where nothing holds the caller.
 */
function liesWithinScope(caller: Caller, thing: Thing): boolean {
  const scope = heldTo(caller)
  return scope === undefined || [thing, ...(thing.within ?? [])].some((ref) => scope.has(thingKey(ref)))
}

/** Whether the caller sees a thing that its room described for them: within their scope, or public. */
export function maySee(caller: Caller, thing: Thing): boolean {
  return thing.public === true || liesWithinScope(caller, thing)
}

/**
 * Whether the caller sees a link that people of the authority drew: both of its ends are theirs to see, and for
 * whoever is held to a scope one of them lies within it, for what the authority ties to the public record is its own.
 */
export function maySeeDrawn(caller: Caller, one: Thing, other: Thing): boolean {
  if (!maySee(caller, one) || !maySee(caller, other)) return false
  return liesWithinScope(caller, one) || liesWithinScope(caller, other)
}
