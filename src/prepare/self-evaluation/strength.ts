import type { IsoDate } from '../../framework/iso-date.ts'
import type { DocumentFacts } from '../bookcase/document.ts'
import type { Claim } from './claim.ts'
import { type Evidence, type NotCounted, notCounted } from './evidence.ts'
import type { Grounds, StrengthLevel } from './grounds.ts'
import { wholeMonths } from './months.ts'
import { requirements, type Shortfall, shortfallsOf, staleAfterMonths } from './strength-rules.ts'

export interface Strength {
  readonly level: StrengthLevel
  readonly grounds: Grounds
  /** Its newest evidence is older than `staleAfterMonths`, or of no known day. Never where nothing counts. */
  readonly stale: boolean
  /** What the next level up would need; none for a claim that is strong. */
  readonly wants: readonly Shortfall[]
}

/**
 * How well a claim is borne out on a day: the highest level all of whose requirements are met. More independent fresh
 * evidence never weakens it, evidence against never strengthens it, and neither does age.
 */
export function strengthOf(evidence: readonly Evidence[], today: IsoDate): Strength {
  const grounds = groundsOf(evidence, today)
  const met = requirements.filter((required) => shortfallsOf(required, grounds).length === 0)
  const level = met.at(-1)?.level ?? 'none'
  const next = requirements.at(met.length)
  return {
    level,
    grounds,
    stale: grounds.documents > 0 && (grounds.newestMonths ?? Number.POSITIVE_INFINITY) > staleAfterMonths,
    wants: next === undefined ? [] : shortfallsOf(next, grounds)
  }
}

function groundsOf(evidence: readonly Evidence[], today: IsoDate): Grounds {
  const reasons = evidence.map((one) => ({ one, why: notCounted(one, today) }))
  const counted = reasons.flatMap(({ one, why }) => (why === undefined ? [one] : []))
  const bearing = documentsOf(counted.filter(({ stance }) => stance === 'for'))
  const ages = bearing.flatMap(({ evidenceOn }) =>
    evidenceOn === undefined ? [] : [wholeMonths(evidenceOn, today)]
  )
  const but = (reason: NotCounted) => reasons.filter(({ why }) => why === reason).length
  return {
    documents: bearing.length,
    kinds: [...new Set(bearing.map(({ kind }) => kind))],
    newestMonths: ages.length === 0 ? undefined : Math.min(...ages),
    fromOutside: bearing.filter(({ origin }) => origin !== 'service').length,
    against: documentsOf(counted.filter(({ stance }) => stance === 'against')).length,
    notCounted: { broken: but('broken'), withdrawn: but('withdrawn'), expired: but('expired') }
  }
}

function documentsOf(evidence: readonly Evidence[]): DocumentFacts[] {
  return [...new Map(evidence.map(({ cited }) => [cited.document.id, cited.document])).values()]
}

/** A claim that somebody should look at before it is sent, and why. */
export interface Doubtful {
  readonly claim: Claim
  readonly strength: Strength
  readonly because: readonly ('weak' | 'stale')[]
}

/** The claims that are weak, rest on nothing, or rest on evidence that has aged; withdrawn ones are not asked about. */
export function doubtfulClaims(
  claims: readonly { readonly claim: Claim; readonly strength: Strength }[]
): Doubtful[] {
  return claims.flatMap(({ claim, strength }) => {
    if (claim.state === 'withdrawn') return []
    const weak = strength.level === 'none' || strength.level === 'weak' ? (['weak'] as const) : []
    const stale = strength.stale ? (['stale'] as const) : []
    const because = [...weak, ...stale]
    return because.length === 0 ? [] : [{ claim, strength, because }]
  })
}
