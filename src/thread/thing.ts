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
  /** Its own words, where it has some: the sentence of the report, the text of the action. */
  readonly says?: string | undefined
  /** It was withdrawn, or is not there any more: what led to it shows as broken. */
  readonly withdrawn?: true
  /** It tells of what is strong, and of nothing that is wanting. */
  readonly strength?: true
  /** Everybody may read it, signed in or not. */
  readonly public?: true
  /** Everything that it is a part of: whoever was let in for one of these was let in for this. */
  readonly within?: readonly ThingRef[]
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
  /**
   * The things in words, asked for many at once. What was withdrawn, or is there no more, is described so, in the words
   * that are left of it. One that is missing from the answer never was, or is not the caller's to see: it shows nowhere.
   */
  readonly describe: (tx: Transaction, caller: Caller, refs: readonly ThingRef[]) => Promise<readonly Thing[]>
  /**
   * Links that follow from what the room holds, so that nobody has to draw them; asked for many at once, things of
   * other rooms among them. A link is told from both of its ends alike.
   */
  readonly linksOf: (
    tx: Transaction,
    caller: Caller,
    refs: readonly ThingRef[]
  ) => Promise<readonly ThreadLink[]>
  /** Things whose words match, for whoever looks for the other end of a link; at most `limit`. */
  readonly find: (tx: Transaction, caller: Caller, words: string, limit: number) => Promise<readonly Thing[]>
  /** What the trail's fields on these things are called, kind by kind; others by their own name made readable. */
  readonly fieldWords?: Readonly<Record<string, FieldWords>>
  /** The thing that an address of this site shows, path and fragment; undefined where it shows none of this room's. */
  readonly refAt?: (address: URL) => ThingRef | undefined
}

/** How a room calls what its actions did, and what they are about, where the trail is read. */
export interface RoomWords {
  /** An action by its name in the trail, as somebody who looks back says it: "Called the meeting off". */
  readonly deeds: Readonly<Record<string, string>>
  /** Kinds that entries are about: "Engagement meeting". */
  readonly kinds: Readonly<Record<string, string>>
}

/** Fields of the trail's entries on one kind of thing, in words: "Also known as". */
export type FieldWords = Readonly<Record<string, string>>
