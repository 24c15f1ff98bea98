import type { Grade } from '../../framework/grades.ts'
import { type WordChange, wordChanges } from '../../ui/prose/word-changes.ts'
import type { Basis, Claim } from './claim.ts'
import {
  type ClaimInContent,
  claimsIn,
  type EvidenceInContent,
  type SelfEvaluationContent
} from './content.ts'
import type { StrengthLevel } from './grounds.ts'
import type { Question } from './self-evaluation.ts'

/** Where a claim stands: its area in words, and the question. */
interface Where {
  readonly label: string
  readonly question: Question
}

interface FromTo<Value> {
  readonly from: Value
  readonly to: Value
}

/** One difference between a self-evaluation as it was and as it is. */
export type Difference =
  | {
      readonly kind: 'claim-added' | 'claim-gone'
      readonly id: string
      readonly where: Where
      readonly text: string
    }
  | {
      readonly kind: 'claim-changed'
      readonly id: string
      readonly where: Where
      readonly text: string
      /** Undefined where the words are the same. */
      readonly words: readonly WordChange[] | undefined
      readonly moved: FromTo<Where> | undefined
      readonly post: FromTo<string | null> | undefined
      readonly basis: FromTo<Basis> | undefined
      readonly evidenceAdded: readonly EvidenceInContent[]
      readonly evidenceGone: readonly EvidenceInContent[]
    }
  /** It was changed and waits to be agreed again: until it is, it is neither in nor gone. */
  | {
      readonly kind: 'claim-waits'
      readonly id: string
      readonly where: Where
      /** The words that were agreed. */
      readonly text: string
      /** The words that wait to be agreed; undefined where they are the same and something else of it changed. */
      readonly proposed: string | undefined
    }
  /** Nobody changed it: its evidence aged, broke or was withdrawn. */
  | {
      readonly kind: 'strength-changed'
      readonly id: string
      readonly where: Where
      readonly text: string
      readonly strength: FromTo<StrengthLevel>
    }
  | {
      readonly kind: 'grade-changed'
      readonly label: string
      readonly grade: FromTo<Grade | null>
      readonly reasons: readonly WordChange[]
    }

/**
 * Every difference, in the order of the areas; what is gone comes after what stands. None between what is the same.
 * `claims` are those of the year in every state, so that what waits to be agreed again is told from what is gone.
 */
export function differencesBetween(
  before: SelfEvaluationContent,
  now: SelfEvaluationContent,
  claims: readonly Pick<Claim, 'id' | 'state' | 'text'>[]
): Difference[] {
  const earlier = new Map(claimsIn(before).map((placed) => [placed.claim.id, placed]))
  const later = new Map(claimsIn(now).map((placed) => [placed.claim.id, placed]))
  const waiting = new Map<string, string>(
    claims.flatMap(({ id, state, text }) => (state === 'proposed' ? [[id, text]] : []))
  )
  const standing = [...later.values()].flatMap((placed): Difference[] => {
    const was = earlier.get(placed.claim.id)
    return was === undefined ? [claimLine('claim-added', placed)] : changesOf(was, placed)
  })
  const gone = [...earlier.values()]
    .filter(({ claim }) => !later.has(claim.id))
    .map((placed) => waitingLine(placed, waiting.get(placed.claim.id)) ?? claimLine('claim-gone', placed))
  return [...standing, ...gone, ...gradeChanges(before, now)]
}

/** Whether somebody changed something, so that a signature for what was is none for what is. */
export function isMaterial({ kind }: Difference): boolean {
  return kind !== 'strength-changed'
}

type Placed = ReturnType<typeof claimsIn>[number]

function whereOf({ label, question }: Placed): Where {
  return { label, question }
}

function claimLine(kind: 'claim-added' | 'claim-gone', placed: Placed): Difference {
  return { kind, id: placed.claim.id, where: whereOf(placed), text: placed.claim.text }
}

function waitingLine(placed: Placed, proposed: string | undefined): Difference | undefined {
  if (proposed === undefined) return undefined
  const { id, text } = placed.claim
  return {
    kind: 'claim-waits',
    id,
    where: whereOf(placed),
    text,
    proposed: proposed === text ? undefined : proposed
  }
}

function changesOf(was: Placed, is: Placed): Difference[] {
  const [before, now] = [was.claim, is.claim]
  const about = { id: now.id, where: whereOf(is), text: now.text }
  const changed = {
    words: before.text === now.text ? undefined : wordChanges(before.text, now.text),
    moved:
      was.area === is.area && was.question === is.question
        ? undefined
        : { from: whereOf(was), to: whereOf(is) },
    post: fromTo(before.post, now.post),
    basis: fromTo(before.basis, now.basis),
    evidenceAdded: notIn(now, before),
    evidenceGone: notIn(before, now)
  }
  const isChanged = Object.values(changed).some((one) =>
    Array.isArray(one) ? one.length > 0 : one !== undefined
  )
  const strength = fromTo(before.strength.level, now.strength.level)
  return [
    ...(isChanged ? [{ kind: 'claim-changed' as const, ...about, ...changed }] : []),
    ...(strength === undefined ? [] : [{ kind: 'strength-changed' as const, ...about, strength }])
  ]
}

function fromTo<Value>(from: Value, to: Value): FromTo<Value> | undefined {
  return from === to ? undefined : { from, to }
}

function notIn(one: ClaimInContent, other: ClaimInContent): EvidenceInContent[] {
  const there = new Set(other.evidence.map(({ id }) => id))
  return one.evidence.filter(({ id }) => !there.has(id))
}

function gradeChanges(before: SelfEvaluationContent, now: SelfEvaluationContent): Difference[] {
  return now.areas.flatMap(({ area, label, ownGrade }) => {
    const was = before.areas.find((one) => one.area === area)?.ownGrade ?? null
    if (was?.grade === ownGrade?.grade && was?.reasons === ownGrade?.reasons) return []
    return [
      {
        kind: 'grade-changed' as const,
        label,
        grade: { from: was?.grade ?? null, to: ownGrade?.grade ?? null },
        reasons: wordChanges(was?.reasons ?? '', ownGrade?.reasons ?? '')
      }
    ]
  })
}
