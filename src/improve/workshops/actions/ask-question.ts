import { randomUUID } from 'node:crypto'
import { wordsProblems } from '../../../people/forms/typed-words.ts'
import { type Member, scopeOf } from '../../../people/permissions/member.ts'
import { postsOf } from '../../../people/posts/store.ts'
import type { Clock } from '../../../platform/clock.ts'
import type { Database } from '../../../platform/database/database.ts'
import { inScope } from '../../../platform/database/scope.ts'
import { insertQuestion } from '../session-store.ts'
import { workshopLocked } from '../store.ts'
import { questionId, type WorkshopQuestion } from '../workshop.ts'
import { tellTrail, type Unfit } from './on-workshop.ts'

/** A question for next time, as a form says it. */
export interface TypedQuestion {
  readonly words: string
  /** Empty for all themes of the session. */
  readonly theme: string
  /** The post that is to answer; empty for the next session. */
  readonly post: string
}

export type AskOutcome =
  | { readonly kind: 'asked'; readonly question: WorkshopQuestion }
  | Unfit
  | { readonly kind: 'not-there' }

/** Keeps what a session asks for next time: of a post, or of the session that comes next. */
export function askQuestion(
  db: Database,
  clock: Clock,
  member: Member,
  id: string,
  typed: TypedQuestion
): Promise<AskOutcome> {
  const { authority } = member.workspace
  return inScope(db, scopeOf(member), async (tx): Promise<AskOutcome> => {
    const workshop = await workshopLocked(tx, authority, id)
    if (workshop === undefined || workshop.state === 'cancelled') return { kind: 'not-there' }
    const post = (await postsOf(tx, authority)).find(
      (one) => one.id === typed.post && one.endedOn === undefined
    )
    const theme = workshop.themes.find((one) => one === typed.theme)
    const words = typed.words.trim()
    const problems = [
      ...wordsProblems('words', words, 'Enter what is asked'),
      ...(typed.theme !== '' && theme === undefined
        ? [{ field: 'theme', message: 'Choose a theme of this session, or all of them' }]
        : []),
      ...(typed.post !== '' && post === undefined
        ? [{ field: 'post', message: 'Choose a post that stands now, or the next session' }]
        : [])
    ]
    if (problems.length > 0) return { kind: 'unfit', problems }
    const at = clock.now()
    const question: WorkshopQuestion = {
      ...{ id: questionId.parse(randomUUID()), workshop: workshop.id, theme, words, post: post?.id },
      ...{ askedBy: member.name, settled: undefined }
    }
    await insertQuestion(tx, authority, question, at)
    await tellTrail({ tx, at, member }, workshop.id, {
      action: 'ask question in workshop',
      before: {},
      after: { question: question.id, words, theme: theme ?? null, of: post?.title ?? null }
    })
    return { kind: 'asked', question }
  })
}
