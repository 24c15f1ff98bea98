import { createHash } from 'node:crypto'
import { mayJoin } from './joining.ts'
import { type RelationId, relation } from './relations.ts'
import type { Thing, ThingRef } from './thing.ts'
import { isSameThing } from './thing-key.ts'

/** A link that somebody drew, as it is kept: private to their authority. */
export interface DrawnLink {
  readonly id: string
  readonly from: ThingRef
  readonly relation: RelationId
  readonly to: ThingRef
  /** Why they hang together, where that does not speak for itself. */
  readonly remark: string | undefined
  readonly madeBy: string
  /** The account of whoever drew it; undefined where it is not known. */
  readonly account: string | undefined
  readonly madeAt: Date
  /** What each end said when the link was drawn, as `wordsOf` gives it; undefined where it has no words of its own. */
  readonly fromWords: string | undefined
  readonly toWords: string | undefined
}

/** A link that was drawn and then taken back. It is kept, with the reason. */
export interface WithdrawnLink extends DrawnLink {
  readonly withdrawnBy: string
  readonly withdrawnAt: Date
  readonly because: string
}

/** The fingerprint of a thing's own words, by which it shows whether they are still the same. */
export function wordsOf({ says }: Pick<Thing, 'says'>): string | undefined {
  return says === undefined ? undefined : createHash('sha256').update(says).digest('hex')
}

/** Whether a thing says something else than when the link to it was drawn. What is gone says nothing at all. */
export function saysOtherwise(drawnTo: string | undefined, now: Pick<Thing, 'says' | 'withdrawn'>): boolean {
  return drawnTo !== undefined && now.withdrawn !== true && drawnTo !== wordsOf(now)
}

export type LinkField = 'relation' | 'other' | 'remark' | 'because'

/** What is wrong with a link that somebody wants to draw, or with why they take it back: which field, and what to do. */
export interface LinkProblem {
  readonly field: LinkField
  readonly message: string
}

/** More than a remark or a reason needs; what is longer belongs into a document of its own. */
const mostLetters = 2000

/** A link as somebody asks for it, its ends as the thread describes them; undefined where nothing is theirs to see. */
export interface WantedLink {
  readonly from: Thing | undefined
  readonly relation: RelationId
  readonly to: Thing | undefined
  readonly remark: string
}

export type FitLink =
  | { readonly kind: 'fit'; readonly from: Thing; readonly to: Thing }
  | { readonly kind: 'unfit'; readonly problems: readonly LinkProblem[] }

/** Whether a link can be drawn between two things: both are there, they differ, and the relation can join them. */
export function fitLink({ from, relation: id, to, remark }: WantedLink): FitLink {
  if (from === undefined || to === undefined) return unfit('other', notThere)
  if (isSameThing(from, to)) return unfit('other', 'A thing cannot be linked to itself: choose another')
  const withdrawn = [from, to].find((thing) => thing.withdrawn)
  if (withdrawn !== undefined)
    return unfit('other', `${withdrawn.title} is not there any more: choose another`)
  if (!mayJoin(from.kind, id, to.kind)) {
    return unfit(
      'relation',
      `In the thread, ${refused(from, id, to)}. Choose one of the ways that are offered`
    )
  }
  return remark.length > mostLetters ? unfit('remark', tooLong) : { kind: 'fit', from, to }
}

/** "No area for improvement publishes a post". */
function refused(from: Thing, id: RelationId, to: Thing): string {
  const second = to.kindInWords.toLowerCase()
  const article = /^[aeiou]/.test(second) ? 'an' : 'a'
  return `no ${from.kindInWords.toLowerCase()} ${relation(id).forwards} ${article} ${second}`
}

/** What is wrong with the reason for taking a link back; undefined where nothing is. */
export function reasonProblem(because: string): LinkProblem | undefined {
  if (because === '') return { field: 'because', message: 'Say why the link is withdrawn' }
  return because.length > mostLetters ? { field: 'because', message: tooLong } : undefined
}

/** The same words whether there is no such thing or it is hidden: nobody learns which. */
export const notThere = 'There is no such thing, or it is not yours to see: choose another'

/** What to say of a link that is drawn already, or that follows from the record. */
export const drawnAlready = 'These two are linked like that already'
export const knownAlready = 'The record itself links these two like that already: there is nothing to draw'

const tooLong = `Use at most ${mostLetters} letters`

function unfit(field: LinkField, message: string): FitLink {
  return { kind: 'unfit', problems: [{ field, message }] }
}
