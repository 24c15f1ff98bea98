import type { ActivityKind } from '../../framework/activity-kinds.ts'
import type { AuthoritySlug } from '../../framework/authority-slug.ts'
import type { IsoDate } from '../../framework/iso-date.ts'
import type { JudgementArea } from '../../framework/judgement-areas.ts'
import type { Caller } from '../../people/permissions/caller.ts'
import type { Onward } from '../../people/tools.ts'
import type { Transaction } from '../../platform/database/database.ts'
import type { ThingRef } from '../thing.ts'

/** A place in a thing, as somebody means to rest on it: words, a page of it, or the whole of it. */
export interface PassageAsked {
  readonly thing: ThingRef
  readonly page: number | undefined
  /** The words as they should stand there; undefined where the place as a whole is meant. */
  readonly quote: string | undefined
}

/** A place as its room holds it now. */
export interface Passage {
  readonly thing: ThingRef
  /** What it is a part of, as a sentence would name it: "Paragraph 11, Leeds, 21 February 2022". */
  readonly title: string
  /** What pins it: the report's SHA-256, or the number of the document's version; undefined where nothing was read. */
  readonly version: string | undefined
  readonly page: number | undefined
  readonly paragraph: number | undefined
  /** What stands there, as far as it was read. */
  readonly text: string | undefined
  /** Where the page itself can be seen. */
  readonly href: string
  /** What it came from, in words: "Standard inspection, 21 February to 4 March 2022". */
  readonly source: string
  /** The day that it speaks of, where one is known. */
  readonly on: IsoDate | undefined
  readonly area: JudgementArea | undefined
  /** The inspection or visit of the national record that it is of. */
  readonly of:
    | { readonly authority: AuthoritySlug; readonly address: string; readonly kind: ActivityKind }
    | undefined
}

/** What came of looking for a place: found, with whether its words could be looked at; or what is wrong with it. */
export type PassageFound =
  | { readonly kind: 'found'; readonly passage: Passage; readonly checked: boolean }
  /** The place is there; the page or the words are not: in words for the field. */
  | {
      readonly kind: 'wrong'
      readonly passage: Passage
      readonly field: 'page' | 'quote'
      readonly message: string
    }

/** Where words that were once rested on stand now. */
export type PassageNow =
  | { readonly kind: 'stands'; readonly href: string }
  | {
      readonly kind: 'moved'
      readonly to: string
      readonly page: number
      readonly version: string
      readonly href: string
    }
  /** The place is there and says something else. */
  | { readonly kind: 'changed'; readonly says: string; readonly href: string }
  /** The words stand nowhere in it any more. */
  | { readonly kind: 'broken'; readonly in: string; readonly href: string }
  /** Nobody could look: its words were not read. */
  | { readonly kind: 'not-checked'; readonly href: string }

/** What one room tells of places in its things. Wired in the composition root. */
export interface PassageSource {
  readonly kinds: readonly string[]
  /** The place as it stands now; undefined where it is not there, or not the caller's to see. */
  readonly find: (tx: Transaction, caller: Caller, asked: PassageAsked) => Promise<PassageFound | undefined>
  /** Where words that rest on a version stand now; undefined where the thing is gone, or not the caller's to see. */
  readonly findAgain: (
    tx: Transaction,
    caller: Caller,
    cited: PassageAsked & { readonly version: string | undefined }
  ) => Promise<PassageNow | undefined>
}

/** What can be made of a place by whoever reads it. Wired in the composition root: the room that makes it stands above. */
export type MarkPassage = (thing: ThingRef, page: number | undefined) => Onward
