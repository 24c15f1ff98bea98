import { z } from 'zod'
import type { JudgementArea } from '../../framework/judgement-areas.ts'
import type { PostId } from '../../people/posts/post.ts'
import type { RequestProblem } from '../../platform/web/reply.ts'
import { number } from '../../ui/prose/counts.ts'
import type { Question, Year } from './self-evaluation.ts'

export const claimId = z.string().min(1).brand('ClaimId')
export type ClaimId = z.output<typeof claimId>

export const claimStates = ['proposed', 'agreed', 'withdrawn'] as const
export type ClaimState = (typeof claimStates)[number]

/**
 * What a claim says that it rests on. Ofsted found that self-evaluations tell of impact by indicators and shy from
 * casework (S, social care inspection blog of 12 November 2018), so each claim says which of both it has.
 */
export const bases = ['casework', 'figures', 'both', 'not-said'] as const
export type Basis = (typeof bases)[number]

const basisWords: Record<Basis, string> = {
  casework: 'Casework',
  figures: 'Figures',
  both: 'Casework and figures',
  'not-said': 'Not said yet'
}

/** "Casework and figures", to stand after "Rests on". */
export function basisLabel(basis: Basis): string {
  return basisWords[basis]
}

const stateWords: Record<ClaimState, string> = {
  proposed: 'Proposed',
  agreed: 'Agreed',
  withdrawn: 'Withdrawn'
}

export function claimStateLabel(state: ClaimState): string {
  return stateWords[state]
}

/** One thing that an authority says of its practice: a sentence or two that evidence can be for or against. */
export interface Claim {
  readonly id: ClaimId
  readonly year: Year
  readonly area: JudgementArea
  readonly question: Question
  /** Claims of an area and question stand in this order. */
  readonly place: number
  readonly text: string
  /** Who stands behind it; undefined while nobody was named. */
  readonly post: PostId | undefined
  readonly basis: Basis
  readonly state: ClaimState
  /** Why it was withdrawn. */
  readonly withdrawnBecause: string | undefined
  /** The claim of an earlier year that it was carried over from. */
  readonly carriedFrom: ClaimId | undefined
  readonly changedBy: string
  readonly changedAt: Date
}

/** The most that a claim can say, in characters: two pages. What needs more is more than one claim. */
export const longestClaim = 6_000

/** What is wrong with the words of a claim. */
export function problemsWithClaim(text: string): RequestProblem[] {
  if (text.trim() === '') return [{ field: 'text', message: 'Write the claim' }]
  if (text.length <= longestClaim) return []
  const message = `A claim has at most ${number(longestClaim)} characters, and this has ${number(text.length)}: shorten it, or make two claims of it`
  return [{ field: 'text', message }]
}

/** The claims among which one is moved, itself among them: those of its area and question that stand, in their order. */
export function claimsBeside(claims: readonly Claim[], { area, question }: Claim): Claim[] {
  return claims
    .filter((one) => one.area === area && one.question === question && one.state !== 'withdrawn')
    .toSorted((one, other) => one.place - other.place)
}

/** The first words of a claim, for lists and titles; the whole of a short one. */
export function claimInShort({ text }: Pick<Claim, 'text'>, most = 90): string {
  const line = text.replace(/\s+/g, ' ').trim()
  if (line.length <= most) return line
  const cut = line.slice(0, most + 1)
  const space = cut.lastIndexOf(' ')
  return `${cut.slice(0, space > most / 2 ? space : most).replace(/[\s,;:.]+$/, '')}…`
}
