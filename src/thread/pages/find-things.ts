import type { Member } from '../../people/permissions/member.ts'
import type { Transaction } from '../../platform/database/database.ts'
import { threadPatterns } from '../paths.ts'
import type { Thing, ThingRef } from '../thing.ts'
import { parseThingKey } from '../thing-key.ts'
import type { Things } from '../things.ts'

/** As many things are offered for some words. */
const mostFound = 12
/** More than any address of this site or any name has. */
const mostLetters = 500

export type FoundThings =
  /** Nobody asked for anything. */
  | { readonly kind: 'nothing-asked' }
  | { readonly kind: 'found'; readonly things: readonly Thing[]; readonly by: 'address' | 'words' }

/**
 * The things that somebody means who typed words, pasted the address of a page of this site, or wrote a thing's name.
 * Nothing is found, in the same words, whether there is no such thing or it is not theirs to see.
 */
export async function findThings(
  tx: Transaction,
  member: Member,
  things: Things,
  typed: string
): Promise<FoundThings> {
  const words = typed
    .toWellFormed()
    .replace(/[\p{Cc}\s]+/gu, ' ')
    .trim()
    .slice(0, mostLetters)
  if (words === '') return { kind: 'nothing-asked' }
  const ref = refTyped(things, words)
  if (ref === undefined) {
    return { kind: 'found', things: await things.find(tx, member, words, mostFound), by: 'words' }
  }
  const described = await things.describe(tx, member, [ref])
  return { kind: 'found', things: [...described.values()].filter(({ href }) => href !== ''), by: 'address' }
}

/** The thing that an address or a name stands for; undefined for words. Whose site the address is does not matter. */
function refTyped(things: Things, typed: string): ThingRef | undefined {
  const named = parseThingKey(typed)
  if (named !== undefined && things.kinds.includes(named.kind)) return named
  const address = /^(?:https?:\/\/|\/)/.test(typed) ? URL.parse(typed, 'http://site') : null
  if (address === null) return undefined
  if (address.pathname !== threadPatterns.trace) return things.refAt(address)
  return parseThingKey(address.searchParams.get('thing') ?? '')
}
