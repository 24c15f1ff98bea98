import { randomUUID } from 'node:crypto'
import { type IsoDate, longDate, parseIsoDate } from '../../../framework/iso-date.ts'
import { areaLabel } from '../../../framework/judgement-areas.ts'
import { plainLines } from '../../../people/drafts/draft.ts'
import type { Member } from '../../../people/permissions/member.ts'
import { officerWords } from '../../../people/posts/officer-words.ts'
import { postOf } from '../../../people/posts/store.ts'
import { tellPost } from '../../../people/posts/tell-post.ts'
import type { Clock } from '../../../platform/clock.ts'
import type { Database } from '../../../platform/database/database.ts'
import type { RequestProblem } from '../../../platform/web/reply.ts'
import { type Contribution, type ContributionId, contributionId, longestAsk } from '../contribution.ts'
import { insertContribution } from '../contribution-store.ts'
import { areaIn, isQuestion, type Year } from '../self-evaluation.ts'
import { selfEvaluationPaths } from '../self-evaluation-paths.ts'
import { type NotThere, onYear, tellTrail } from './on-self-evaluation.ts'

export type AskOutcome =
  | { readonly kind: 'asked'; readonly contribution: ContributionId }
  | { readonly kind: 'unfit'; readonly problems: readonly RequestProblem[] }
  | NotThere

/** What is asked of a post, as a form says it. */
export interface TypedAsk {
  readonly area: string
  /** Empty where all three questions are meant. */
  readonly question: string
  readonly post: string
  readonly asks: string
  readonly dueOn: string
}

/** Asks a post to contribute to an area by a day: whoever acts in the post is told, and finds it in their work. */
export function askForContribution(
  db: Database,
  clock: Clock,
  member: Member,
  year: Year,
  typed: TypedAsk
): Promise<AskOutcome> {
  return onYear(db, clock, member, year, async (open): Promise<AskOutcome> => {
    const { tx, at, today } = open
    const { authority } = member.workspace
    const area = areaIn(year, typed.area)
    const found = await postOf(tx, authority, typed.post)
    const post = found?.endedOn === undefined ? found : undefined
    const asks = plainLines(typed.asks).trim()
    const dueOn = parseIsoDate(typed.dueOn)
    const problems = [
      ...(area === undefined ? [{ field: 'area', message: `Choose an area that is judged in ${year}` }] : []),
      ...(post === undefined ? [{ field: 'post', message: 'Choose the post that is asked' }] : []),
      ...(asks === '' ? [{ field: 'asks', message: 'Write what you ask for' }] : []),
      ...(asks.length > longestAsk
        ? [{ field: 'asks', message: `Ask in at most ${longestAsk} characters` }]
        : []),
      ...dueProblem(dueOn, today)
    ]
    if (problems.length > 0 || area === undefined || post === undefined || dueOn === undefined) {
      return { kind: 'unfit', problems }
    }
    const asked: Contribution = {
      id: contributionId.parse(randomUUID()),
      ...{ year, area, post: post.id, asks, dueOn },
      question: isQuestion(typed.question) ? typed.question : undefined,
      ...{ askedBy: member.name, askedAt: at, state: 'asked', answer: '' },
      answeredBy: undefined,
      answeredAt: undefined
    }
    await insertContribution(tx, authority, { ...asked, askedAccount: member.account })
    await tellPost(open, post, {
      topic: 'self-evaluation',
      words: `${member.name} asks the ${officerWords(post)} to contribute to the self-evaluation on ${areaLabel(area).toLowerCase()} by ${longDate(dueOn)}.`,
      href: selfEvaluationPaths.contribution(year, asked.id)
    })
    await tellTrail(
      open,
      { kind: 'contribution', id: asked.id },
      {
        action: 'ask for contribution',
        before: {},
        after: { year, area, question: asked.question ?? null, post: post.id, asks, dueOn }
      }
    )
    return { kind: 'asked', contribution: asked.id }
  })
}

/** What is wrong with a day by which something is asked for. */
function dueProblem(dueOn: IsoDate | undefined, today: IsoDate): RequestProblem[] {
  if (dueOn === undefined) return [{ field: 'due', message: 'Enter the day, a real date such as 27 3 2027' }]
  return dueOn < today ? [{ field: 'due', message: 'Enter today or a later day' }] : []
}
