import { areaLabel } from '../../../framework/judgement-areas.ts'
import { plainLines } from '../../../people/drafts/draft.ts'
import { type Member, scopeOf } from '../../../people/permissions/member.ts'
import { officerWords } from '../../../people/posts/officer-words.ts'
import { postOf } from '../../../people/posts/store.ts'
import { tellAsker } from '../../../people/posts/tell-post.ts'
import type { Clock } from '../../../platform/clock.ts'
import type { Database } from '../../../platform/database/database.ts'
import { inScope } from '../../../platform/database/scope.ts'
import type { RequestProblem } from '../../../platform/web/reply.ts'
import { number } from '../../../ui/prose/counts.ts'
import { whoAsked } from '../asking-store.ts'
import { longestAnswer } from '../contribution.ts'
import { contributionAt, updateContribution } from '../contribution-store.ts'
import { selfEvaluationPaths } from '../self-evaluation-paths.ts'
import { type NotThere, onYear, tellTrail } from './on-self-evaluation.ts'

export type AnswerOutcome =
  | { readonly kind: 'answered' }
  | { readonly kind: 'unchanged' }
  | { readonly kind: 'unfit'; readonly problems: readonly RequestProblem[] }
  /** Somebody else answered after the person began: what it says now. */
  | { readonly kind: 'changed-meanwhile'; readonly now: string }
  | NotThere

/**
 * Answers what was asked of a post. Whoever writes for the self-evaluation may answer for a colleague; who it was
 * stands with the answer. An answer can be written anew until it is taken into claims by whoever writes those.
 */
export async function answerContribution(
  db: Database,
  clock: Clock,
  member: Member,
  id: string,
  { text, seen }: { readonly text: string; readonly seen: string }
): Promise<AnswerOutcome> {
  const { authority } = member.workspace
  const asked = await inScope(db, scopeOf(member), (tx) => contributionAt(tx, authority, id))
  if (asked === undefined) return { kind: 'not-there' }
  return onYear(db, clock, member, asked.year, async (open): Promise<AnswerOutcome> => {
    const { tx, at } = open
    const contribution = await contributionAt(tx, authority, id)
    if (contribution === undefined || contribution.state === 'taken-back') return { kind: 'not-there' }
    const answer = plainLines(text).trim()
    if (answer === contribution.answer && answer !== '') return { kind: 'unchanged' }
    if (contribution.answer !== seen) return { kind: 'changed-meanwhile', now: contribution.answer }
    const problems = problemsWithAnswer(answer)
    if (problems.length > 0) return { kind: 'unfit', problems }
    await updateContribution(tx, authority, contribution.id, {
      ...{ state: 'answered', answer, answeredBy: member.name, answeredAt: at }
    })
    const post = await postOf(tx, authority, contribution.post)
    const again = contribution.state === 'answered' ? ' anew' : ''
    await tellAsker(open, await whoAsked(tx, authority, 'contribution_asked', contribution.id), {
      topic: 'self-evaluation',
      words: `${member.name} answered${again} what you asked of the ${post === undefined ? 'post' : officerWords(post)}, for the self-evaluation on ${areaLabel(contribution.area).toLowerCase()}.`,
      href: selfEvaluationPaths.contribution(contribution.year, contribution.id)
    })
    await tellTrail(
      open,
      { kind: 'contribution', id: contribution.id },
      {
        action: 'answer contribution',
        before: { state: contribution.state, answer: contribution.answer },
        after: { state: 'answered', answer }
      }
    )
    return { kind: 'answered' }
  })
}

function problemsWithAnswer(answer: string): RequestProblem[] {
  if (answer === '') return [{ field: 'text', message: 'Write your contribution' }]
  if (answer.length <= longestAnswer) return []
  const message = `A contribution has at most ${number(longestAnswer)} characters, and this has ${number(answer.length)}`
  return [{ field: 'text', message }]
}
