import type { Caller } from '../people/permissions/caller.ts'
import type { Transaction } from '../platform/database/database.ts'

/** Anything that the thread can lead to: an inspection, a paragraph, an area for improvement, a post. */
export interface ThingRef {
  /** The room's word for its kind, such as `inspection` or `improvement`. */
  readonly kind: string
  /** Its id among its kind, such as `leeds/2022-02-21`. */
  readonly id: string
}

/** A thing in words, as its room describes it. */
export interface Thing extends ThingRef {
  /** As a sentence would name it: "Area for improvement 1, Leeds, 21 February 2022". */
  readonly title: string
  /** The kind in words: "Area for improvement". */
  readonly kindInWords: string
  /** Its state in a word or two, where it has one: "Published", "Overdue". */
  readonly state: string | undefined
  /** Where its page is. */
  readonly href: string
  /** It was withdrawn: what led to it shows as broken. */
  readonly withdrawn?: true
}

/** A link as it stands, kept or known from what a room holds. */
export interface ThreadLink {
  readonly from: ThingRef
  readonly relation: string
  readonly to: ThingRef
}

/** What one room tells the thread of its own things. Wired in the composition root. */
export interface ThingSource {
  /** The kinds that are this room's. */
  readonly kinds: readonly string[]
  /** The things in words; one that is missing is not there, or not the caller's to see. Asked for many at once. */
  readonly describe: (tx: Transaction, caller: Caller, refs: readonly ThingRef[]) => Promise<readonly Thing[]>
  /** Links that follow from what the room holds, so that nobody has to draw them. Asked for many at once. */
  readonly linksOf: (
    tx: Transaction,
    caller: Caller,
    refs: readonly ThingRef[]
  ) => Promise<readonly ThreadLink[]>
  /** Things whose words match, for whoever looks for the other end of a link; at most `limit`. */
  readonly find: (tx: Transaction, caller: Caller, words: string, limit: number) => Promise<readonly Thing[]>
}
