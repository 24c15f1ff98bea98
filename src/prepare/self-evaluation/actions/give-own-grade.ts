import { plainLines } from '../../../people/drafts/draft.ts'
import type { Member } from '../../../people/permissions/member.ts'
import type { Clock } from '../../../platform/clock.ts'
import type { Database } from '../../../platform/database/database.ts'
import type { RequestProblem } from '../../../platform/web/reply.ts'
import { insertOwnGrade, ownGradesOf } from '../grade-store.ts'
import { isGrade, type OwnGrade, problemsWithGrade, standingGrades } from '../own-grade.ts'
import { judgedAreaIn, type Year } from '../self-evaluation.ts'
import { type NotThere, onYear, tellTrailOfYear } from './on-self-evaluation.ts'

export type GradeOutcome =
  | { readonly kind: 'given' }
  | { readonly kind: 'unchanged' }
  | { readonly kind: 'unfit'; readonly problems: readonly RequestProblem[] }
  /** Somebody gave another grade, or other reasons, after the person began: what stands now. */
  | { readonly kind: 'changed-meanwhile'; readonly now: OwnGrade | undefined }
  | NotThere

interface TypedGrade {
  readonly area: string
  readonly grade: string
  readonly reasons: string
  /** The grade and the reasons that the person began from; empty where there were none. */
  readonly seen: { readonly grade: string; readonly reasons: string }
}

/** Says which grade the authority gives itself in an area, and why. What it said before is kept for ever. */
export function giveOwnGrade(
  db: Database,
  clock: Clock,
  member: Member,
  year: Year,
  typed: TypedGrade
): Promise<GradeOutcome> {
  return onYear(db, clock, member, year, async (open): Promise<GradeOutcome> => {
    const { tx, at } = open
    const { authority } = member.workspace
    const area = judgedAreaIn(year, typed.area)?.area
    if (area === undefined) return { kind: 'not-there' }
    const before = standingGrades(await ownGradesOf(tx, authority, year)).get(area)
    const reasons = plainLines(typed.reasons).trim()
    if (before?.grade === typed.grade && before.reasons === reasons) return { kind: 'unchanged' }
    const isSeen =
      (before?.grade ?? '') === typed.seen.grade && (before?.reasons ?? '') === typed.seen.reasons
    if (!isSeen) return { kind: 'changed-meanwhile', now: before }
    const problems = problemsWithGrade(typed.grade, reasons)
    if (problems.length > 0 || !isGrade(typed.grade)) return { kind: 'unfit', problems }
    const given = { year, area, grade: typed.grade, reasons, givenBy: member.name, givenAt: at }
    await insertOwnGrade(tx, authority, given)
    await tellTrailOfYear(open, {
      action: 'give own grade',
      before: before === undefined ? { area } : { area, grade: before.grade, reasons: before.reasons },
      after: { area, grade: given.grade, reasons }
    })
    return { kind: 'given' }
  })
}
