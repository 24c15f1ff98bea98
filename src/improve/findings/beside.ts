import { thingKey } from '../../thread/thing-key.ts'
import type { Unlike } from './dismissed-store.ts'
import type { Finding } from './finding.ts'
import { type SaidOfTwo, suggestedSame, type Told } from './recurrence.ts'

/** A finding among those of other years. */
export interface Beside {
  readonly finding: Finding
  readonly suggested: readonly (Told & { readonly isFinding: boolean })[]
  readonly said: readonly (SaidOfTwo & { readonly other: Finding })[]
  /** What is proposed, is no finding yet, and was said to be another thing. */
  readonly unlike: readonly (Unlike & { readonly told: Told })[]
  /** Every other finding that stands, to choose from. */
  readonly others: readonly Finding[]
}

/** What the words suggest to be the same as a finding, and what was said of it and others. */
export function besideOf(
  finding: Finding,
  findings: readonly Finding[],
  { said, unlike }: { readonly said: readonly SaidOfTwo[]; readonly unlike: readonly Unlike[] },
  proposals: readonly Told[]
): Beside {
  const standing = findings.filter(
    ({ id, withdrawnBecause }) => id !== finding.id && withdrawnBecause === undefined
  )
  const ofThis = said.flatMap((each) => {
    const otherId =
      each.earlier === finding.id ? each.later : each.later === finding.id ? each.earlier : undefined
    const other = standing.find(({ id }) => id === otherId)
    return other === undefined ? [] : [{ ...each, other }]
  })
  const settled = new Set(ofThis.map(({ other }) => toldOf(other).key))
  const apart = new Set(unlike.map(({ key }) => key))
  // What was said of a proposal holds for the finding that it became.
  const isApart = ({ citation }: Finding) => citation !== undefined && apart.has(thingKey(citation.thing))
  const candidates = [
    ...standing.filter((other) => !isApart(other)).map((other) => ({ ...toldOf(other), isFinding: true })),
    ...proposals.filter(({ key }) => !apart.has(key)).map((proposal) => ({ ...proposal, isFinding: false }))
  ]
  return {
    finding,
    said: ofThis,
    unlike: unlike.flatMap((one) => {
      const told = proposals.find(({ key }) => key === one.key)
      return told === undefined ? [] : [{ ...one, told }]
    }),
    suggested: suggestedSame(toldOf(finding), candidates, settled).map(({ told }) => told),
    others: standing.filter((other) => !settled.has(toldOf(other).key))
  }
}

function toldOf({ id, words, source, foundOn }: Finding): Told {
  return { key: `finding:${id}`, words, source, foundOn }
}
