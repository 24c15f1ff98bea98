import { likeness, similarWording, subjectStems } from '../../record/wordings/likeness.ts'
import type { Finding, FindingId } from '../findings/finding.ts'

/** What becomes of some words of the file for a finding. */
export type FindingChoice =
  | { readonly kind: 'existing'; readonly finding: FindingId }
  | { readonly kind: 'new' }
  /** The actions stand without a finding. */
  | { readonly kind: 'none' }

/** From this likeness on, words are taken for those of a finding; below it, whoever brings the plan in says so. */
const takenForTheSame = 0.6

/** A finding of the authority whose words are like some others, and whether they are taken for the same. */
export interface LikeFinding {
  readonly finding: Finding
  readonly isTaken: boolean
}

/** The same for the same finding, whatever the spaces, capitals and full stop. */
export function findingKey(words: string): string {
  return words
    .replaceAll(/\s+/g, ' ')
    .trim()
    .toLowerCase()
    .replace(/[.;:]+$/, '')
}

/** The finding whose words are most like these; undefined where none is like them. Withdrawn findings are nobody's. */
export function likeFinding(words: string, findings: readonly Finding[]): LikeFinding | undefined {
  const key = findingKey(words)
  const standing = findings.filter(({ withdrawnBecause }) => withdrawnBecause === undefined)
  const same = standing.find((finding) => findingKey(finding.words) === key)
  if (same !== undefined) return { finding: same, isTaken: true }
  const own = subjectStems(words)
  const alike = standing
    .map((finding) => ({ finding, alike: likeness(own, subjectStems(finding.words)) }))
    .filter((one) => one.alike >= similarWording)
    .toSorted((one, other) => other.alike - one.alike)[0]
  return alike && { finding: alike.finding, isTaken: alike.alike >= takenForTheSame }
}
