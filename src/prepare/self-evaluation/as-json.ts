import type { Workspace } from '../../people/permissions/caller.ts'
import type { Queryable } from '../../platform/database/database.ts'
import { commentsOn } from './comment-store.ts'
import { contributionsOf } from './contribution-store.ts'
import { paragraphsOf, wordTextsOf } from './from-word/store.ts'
import { ownGradesOf } from './grade-store.ts'
import type { Year } from './self-evaluation.ts'
import { sentVersionsOf, signOffsOf } from './sign-off-store.ts'
import type { WholeYear } from './whole-year.ts'

/** Everything that is kept of a year, to be taken away: nothing that a page shows is left out. */
export async function selfEvaluationAsJson(
  db: Queryable,
  { authority, name }: Workspace,
  year: Year,
  { selfEvaluation, claims, content }: WholeYear
) {
  const written = []
  for (const { claim, evidence, strength, behind } of claims) {
    written.push({
      ...claim,
      ...{ standsBehind: behind ?? null, strength, evidence },
      comments: await commentsOn(db, authority, claim.id)
    })
  }
  const writtenInWord = []
  for (const text of await wordTextsOf(db, authority, year)) {
    writtenInWord.push({ ...text, paragraphs: await paragraphsOf(db, authority, text.id) })
  }
  const signOffs = await signOffsOf(db, authority, year)
  return {
    authority: { slug: authority, name },
    ...selfEvaluation,
    claims: written,
    writtenInWord,
    ownGrades: await ownGradesOf(db, authority, year),
    contributions: await contributionsOf(db, authority, year),
    signOffs: signOffs.map(({ id, post, dueOn, askedBy, askedAt, takenBack, given }) => ({
      ...{ id, year, post, dueOn, askedBy, askedAt, takenBack, given }
    })),
    sent: await sentVersionsOf(db, authority, year),
    agreedNow: content
  }
}
