import type { AuthoritySlug } from '../../framework/authority-slug.ts'
import type { IsoDate } from '../../framework/iso-date.ts'
import type { JudgementArea } from '../../framework/judgement-areas.ts'
import type { Workspace } from '../../people/permissions/caller.ts'
import { postInWords } from '../../people/posts/officer-words.ts'
import type { StaffedPost } from '../../people/posts/post.ts'
import { postsOf } from '../../people/posts/store.ts'
import type { Queryable } from '../../platform/database/database.ts'
import type { Claim } from './claim.ts'
import { contentOf, type SelfEvaluationContent, type SignOffInContent, type WeighedClaim } from './content.ts'
import { type Difference, differencesBetween } from './differences.ts'
import type { Evidence } from './evidence.ts'
import { evidenceOfYear } from './evidence-store.ts'
import { ownGradesOf } from './grade-store.ts'
import { type OwnGrade, standingGrades } from './own-grade.ts'
import type { SelfEvaluation, Year } from './self-evaluation.ts'
import { claimsOf, selfEvaluationOf } from './store.ts'
import { strengthOf } from './strength.ts'

/** The self-evaluation of a year as it stands now, with all that is weighed from it. */
export interface WholeYear {
  readonly selfEvaluation: SelfEvaluation
  readonly claims: readonly WeighedClaim[]
  readonly grades: ReadonlyMap<JudgementArea, OwnGrade>
  readonly posts: readonly StaffedPost[]
  /** The text of what is agreed: what would be sent today. */
  readonly content: SelfEvaluationContent
}

/** Reads a year whole; undefined where none was begun for it. */
export async function wholeYear(
  db: Queryable,
  workspace: Workspace,
  year: Year,
  today: IsoDate,
  signOffs: readonly SignOffInContent[] = []
): Promise<WholeYear | undefined> {
  const { authority } = workspace
  const selfEvaluation = await selfEvaluationOf(db, authority, year)
  if (selfEvaluation === undefined) return undefined
  const posts = await postsOf(db, authority)
  const claims = await weighedClaims(db, authority, year, today, posts)
  const grades = standingGrades(await ownGradesOf(db, authority, year))
  const content = contentOf({ authority: workspace.name, year, today, claims, grades, signOffs })
  return { selfEvaluation, claims, grades, posts, content }
}

/** Every difference between a text of the year as it was frozen and what stands now. */
export function differencesSince(
  frozen: SelfEvaluationContent,
  { content, claims }: Pick<WholeYear, 'content' | 'claims'>
): Difference[] {
  return differencesBetween(
    frozen,
    content,
    claims.map(({ claim }) => claim)
  )
}

async function weighedClaims(
  db: Queryable,
  authority: AuthoritySlug,
  year: Year,
  today: IsoDate,
  posts: readonly StaffedPost[]
): Promise<WeighedClaim[]> {
  const evidence = await evidenceOfYear(db, authority, year)
  const claims = await claimsOf(db, authority, year)
  return claims.map((claim) => weighed(claim, evidence.get(claim.id) ?? [], posts, today))
}

/** A claim with its evidence weighed on a day. */
export function weighed(
  claim: Claim,
  evidence: readonly Evidence[],
  posts: readonly StaffedPost[],
  today: IsoDate
): WeighedClaim {
  return {
    claim,
    evidence,
    strength: strengthOf(evidence, today),
    behind: claim.post && postInWords(posts, claim.post)
  }
}
