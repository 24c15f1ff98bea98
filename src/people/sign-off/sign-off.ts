import { z } from 'zod'
import { dayInEngland } from '../../framework/day-in-england.ts'
import type { IsoDate } from '../../framework/iso-date.ts'
import type { AccountId } from '../permissions/caller.ts'
import { type OfficerWords, postInWords } from '../posts/officer-words.ts'
import type { PostId, StaffedPost } from '../posts/post.ts'

export const signOffId = z.string().min(1).brand('SignOffId')
export type SignOffId = z.output<typeof signOffId>

/**
 * A sign-off that a post was asked for: whoever holds the post, or stands in, says that it stands behind a text. Given,
 * it keeps the state of the text that it was given for.
 */
export interface SignOff<Content> {
  readonly id: SignOffId
  readonly post: PostId
  readonly dueOn: IsoDate
  readonly askedBy: string
  /** Undefined where the account is not known any more. */
  readonly askedAccount: AccountId | undefined
  readonly askedAt: Date
  readonly takenBack: boolean
  readonly given: GivenSignOff<Content> | undefined
}

export interface GivenSignOff<Content> {
  readonly by: string
  /** Whether the person held the post or stood in for whoever holds it. */
  readonly as: 'holder' | 'deputy'
  readonly at: Date
  readonly content: Content
}

/** Where a sign-off stands against what the text says now. */
export type SignOffStanding<Content, Change> =
  | { readonly kind: 'asked' }
  | { readonly kind: 'taken-back' }
  /** Given, and the text says the same still. */
  | { readonly kind: 'stands'; readonly given: GivenSignOff<Content> }
  /** Given for an earlier state: these changes came after it. */
  | {
      readonly kind: 'overtaken'
      readonly given: GivenSignOff<Content>
      readonly changes: readonly Change[]
    }

/**
 * A sign-off is for the state that it was given for; whatever somebody changed since is not signed. `changesSince` tells
 * what of a state that was signed is otherwise now.
 */
export function signOffStanding<Content, Change>(
  { takenBack, given }: Pick<SignOff<Content>, 'takenBack' | 'given'>,
  changesSince: (signed: Content) => readonly Change[]
): SignOffStanding<Content, Change> {
  if (takenBack) return { kind: 'taken-back' }
  if (given === undefined) return { kind: 'asked' }
  const changes = changesSince(given.content)
  return changes.length === 0 ? { kind: 'stands', given } : { kind: 'overtaken', given, changes }
}

/** The newest sign-off of each post that is still asked for or was given: an older one of the same post counts no more. */
export function newestOfEachPost<Asked extends Pick<SignOff<unknown>, 'post' | 'takenBack' | 'askedAt'>>(
  signOffs: readonly Asked[]
): readonly Asked[] {
  const standing = signOffs.filter(({ takenBack }) => !takenBack)
  const byPost = Map.groupBy(
    standing.toSorted((one, other) => one.askedAt.getTime() - other.askedAt.getTime()),
    ({ post }) => post
  )
  return [...byPost.values()].flatMap((ofPost) => ofPost.at(-1) ?? [])
}

/** A signature as a text carries it. */
interface Signature {
  readonly post: OfficerWords
  readonly by: string
  readonly as: 'holder' | 'deputy'
  readonly on: IsoDate
  /** It was given for this very state, and not for one before it. */
  readonly forThis: boolean
}

/** The signatures that were given, each with whether it was given for what stands now. */
export function signaturesOf<Content>(
  signOffs: readonly SignOff<Content>[],
  posts: readonly StaffedPost[],
  changesSince: (signed: Content) => readonly unknown[]
): readonly Signature[] {
  return newestOfEachPost(signOffs).flatMap((signOff) => {
    const standing = signOffStanding(signOff, changesSince)
    if (standing.kind !== 'stands' && standing.kind !== 'overtaken') return []
    const { by, as, at } = standing.given
    return [
      {
        ...{ post: postInWords(posts, signOff.post), by, as, on: dayInEngland(at) },
        forThis: standing.kind === 'stands'
      }
    ]
  })
}
