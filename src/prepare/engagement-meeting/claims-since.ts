import type { ClaimInContent } from '../self-evaluation/content.ts'
import { type StrengthLevel, strengths } from '../self-evaluation/grounds.ts'

/** A claim of this year as it is compared: what it says, how well it is borne out, and which of last year's it was. */
export interface ClaimNow {
  readonly id: string
  readonly text: string
  readonly strength: StrengthLevel
  readonly carriedFrom: string | undefined
}

/** What became of the claims of a year in the year after it. */
export interface ClaimsSince {
  /** Claimed this year and not the year before. */
  readonly added: readonly ClaimNow[]
  /** Carried over, with evidence that is stronger or weaker now. */
  readonly shifted: readonly {
    readonly claim: ClaimNow
    readonly was: StrengthLevel
    readonly to: 'stronger' | 'weaker'
  }[]
  /** Carried over as strong as they were: how many. */
  readonly kept: number
  /** Claimed the year before and not this year. */
  readonly left: readonly ClaimInContent[]
}

/**
 * Sets the claims of a year beside those of the year before: one that was carried over is the same claim, whatever its
 * words are now. A meeting asks what changed since the last one (domain reference §9, evidence tag S).
 */
export function claimsSince(earlier: readonly ClaimInContent[], now: readonly ClaimNow[]): ClaimsSince {
  const before = new Map(earlier.map((claim) => [claim.id, claim]))
  const carried = now.flatMap((claim) => {
    const was = claim.carriedFrom === undefined ? undefined : before.get(claim.carriedFrom)
    return was === undefined ? [] : [{ claim, was: was.strength.level, from: was.id }]
  })
  const taken = new Set(carried.map(({ from }) => from))
  const same = new Set(carried.map(({ claim }) => claim.id))
  const shifted = carried
    .filter(({ claim, was }) => claim.strength !== was)
    .map(({ claim, was }) => ({ claim, was, to: rank(claim.strength) > rank(was) ? stronger : weaker }))
  return {
    added: now.filter(({ id }) => !same.has(id)),
    shifted,
    kept: carried.length - shifted.length,
    left: earlier.filter(({ id }) => !taken.has(id))
  }
}

const stronger = 'stronger' as const
const weaker = 'weaker' as const

function rank(level: StrengthLevel): number {
  return strengths.indexOf(level)
}
