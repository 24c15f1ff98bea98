import type { AuthoritySlug } from '../framework/authority-slug.ts'

/** A value that a trail entry can hold: plain fields, never a blob. */
export type TrailValue = string | number | boolean | null | readonly TrailValue[] | TrailFields
export interface TrailFields {
  readonly [field: string]: TrailValue
}

/**
 * The chain that an entry belongs to. Each is numbered and hashed by itself: `national` for the public record,
 * `accounts` for what belongs to an account alone, and an authority's slug for its own workspace.
 */
export type TrailChain = 'national' | 'accounts' | AuthoritySlug

/** Who acts, in the words of the moment: what is kept of them in the trail, whatever they are called later. */
export interface Actor {
  /** A person's name; the program's or the operating system's user where no person with an account acts. */
  readonly actor: string
  /** The account's id; absent where nobody with an account acts. */
  readonly account?: string
  /** The title of the post that the person held. */
  readonly post?: string
}

/** What someone did: who, which verb, to what, and the fields before and after. */
export interface Deed extends Actor {
  /** Absent for the national record. */
  readonly chain?: TrailChain
  readonly action: string
  readonly subject: { readonly kind: string; readonly id: string }
  readonly before: TrailFields
  readonly after: TrailFields
  readonly reason?: string
  /** Nothing was changed: somebody opened what is sensitive. */
  readonly reading?: true
}

/** A deed as it stands in the trail: numbered from 1, timed, and chained to the entry before it. */
export interface TrailEntry extends Deed {
  readonly seq: number
  readonly at: Date
  readonly previousHash: string
  readonly hash: string
}

/** The hash that stands before the first entry. */
export const genesisHash = '0'.repeat(64)
