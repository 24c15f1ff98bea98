import type { ThingRef } from './thing.ts'

/** A thing's name in addresses and scopes: "inspection:leeds/2022-02-21". */
export function thingKey({ kind, id }: ThingRef): string {
  return `${kind}:${id}`
}

/** Reads a thing's name; undefined where it is none. Whether there is such a thing is another question. */
export function parseThingKey(key: string): ThingRef | undefined {
  const [, kind, id] = /^([a-z][a-z0-9-]{0,59}):([^\s\p{Cc}]{1,300})$/u.exec(key) ?? []
  return kind === undefined || id === undefined ? undefined : { kind, id }
}

/** Whether both names are of one thing. */
export function isSameThing(one: ThingRef, other: ThingRef): boolean {
  return one.kind === other.kind && one.id === other.id
}

/** Each thing once, in the order in which it first stands. */
export function eachOnce<Ref extends ThingRef>(refs: readonly Ref[]): Ref[] {
  return [...new Map(refs.map((ref) => [thingKey(ref), ref])).values()]
}
