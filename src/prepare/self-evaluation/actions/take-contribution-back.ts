import { areaLabel } from '../../../framework/judgement-areas.ts'
import { type Member, scopeOf } from '../../../people/permissions/member.ts'
import { officerWords } from '../../../people/posts/officer-words.ts'
import { postOf } from '../../../people/posts/store.ts'
import { tellPost } from '../../../people/posts/tell-post.ts'
import type { Clock } from '../../../platform/clock.ts'
import type { Database } from '../../../platform/database/database.ts'
import { inScope } from '../../../platform/database/scope.ts'
import { contributionAt, updateContribution } from '../contribution-store.ts'
import { selfEvaluationPaths } from '../self-evaluation-paths.ts'
import { type NotThere, onYear, tellTrail } from './on-self-evaluation.ts'

export type TakeContributionBackOutcome =
  | { readonly kind: 'taken-back' }
  /** It was answered: what somebody wrote is not taken back with the question. */
  | { readonly kind: 'answered' }
  | NotThere

/** Takes back what was asked of a post, while nobody answered. */
export async function takeContributionBack(
  db: Database,
  clock: Clock,
  member: Member,
  id: string
): Promise<TakeContributionBackOutcome> {
  const { authority } = member.workspace
  const asked = await inScope(db, scopeOf(member), (tx) => contributionAt(tx, authority, id))
  if (asked === undefined) return { kind: 'not-there' }
  return onYear(db, clock, member, asked.year, async (open): Promise<TakeContributionBackOutcome> => {
    const contribution = await contributionAt(open.tx, authority, id)
    if (contribution === undefined) return { kind: 'not-there' }
    if (contribution.state === 'answered') return { kind: 'answered' }
    if (contribution.state === 'taken-back') return { kind: 'taken-back' }
    await updateContribution(open.tx, authority, contribution.id, { ...contribution, state: 'taken-back' })
    const post = await postOf(open.tx, authority, contribution.post)
    if (post !== undefined) {
      await tellPost(open, post, {
        topic: 'self-evaluation',
        words: `${member.name} no longer asks the ${officerWords(post)} to contribute to the self-evaluation on ${areaLabel(contribution.area).toLowerCase()}.`,
        href: selfEvaluationPaths.year(contribution.year)
      })
    }
    await tellTrail(
      open,
      { kind: 'contribution', id: contribution.id },
      {
        action: 'take contribution back',
        before: { state: 'asked' },
        after: { state: 'taken-back' }
      }
    )
    return { kind: 'taken-back' }
  })
}
