import { z } from 'zod'
import type { IsoDate } from '../../framework/iso-date.ts'
import type { AccountId } from '../permissions/caller.ts'

/** A post's id within its authority, made from its first title and never changed. */
export const postId = z.string().min(1).brand('PostId')
export type PostId = z.output<typeof postId>

export const holdingId = z.string().min(1).brand('HoldingId')
export type HoldingId = z.output<typeof holdingId>

/** What responsibility belongs to: "Director of Children and Families". People come and go; the post answers. */
export interface Post {
  readonly id: PostId
  /** The one form of words in every output. */
  readonly title: string
  /** Other forms of words that papers use: recognised when read, never written. */
  readonly alsoKnownAs: readonly string[]
  /** What it was called before, oldest first: recognised too, as papers of that time say it so. */
  readonly formerTitles: readonly FormerTitle[]
  /** What the post answers for, in the authority's own words; empty while nobody said. */
  readonly answersFor: string
  /** The last day of the post itself; undefined while it stands. */
  readonly endedOn: IsoDate | undefined
}

export interface FormerTitle {
  readonly title: string
  /** The day on which another title took its place. */
  readonly until: IsoDate
}

/** Days from the first to the last, both included; without a last day as long as nobody says when it ends. */
export interface Span {
  readonly startsOn: IsoDate
  readonly endsOn: IsoDate | undefined
}

/** A person in a post from a day to a day: as the one who holds it, or as a deputy for an absence. */
export interface Holding extends Span {
  readonly id: HoldingId
  readonly kind: 'holder' | 'deputy'
  /** The person's name as the authority knows them. */
  readonly name: string
  /** Their account; undefined for somebody who never signs in. */
  readonly account: AccountId | undefined
  /** Why a deputy stands in. */
  readonly because: string | undefined
}

/** A post with everybody who ever held it or stood in, in the order of their first days. */
export interface StaffedPost extends Post {
  readonly holdings: readonly Holding[]
}
