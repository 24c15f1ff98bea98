import { dayInEngland } from '../../../framework/day-in-england.ts'
import { longest, wordsProblems } from '../../../people/forms/typed-words.ts'
import { type Member, scopeOf } from '../../../people/permissions/member.ts'
import type { Clock } from '../../../platform/clock.ts'
import type { Database } from '../../../platform/database/database.ts'
import { inScope } from '../../../platform/database/scope.ts'
import { questionLocked, settleQuestionRow } from '../session-store.ts'
import { workshopsOf } from '../store.ts'
import type { SettledQuestion, WorkshopQuestion } from '../workshop.ts'
import { tellTrail, type Unfit } from './on-workshop.ts'

/** How a question ended, as a form says it. */
export interface TypedAnswer {
  readonly as: string
  readonly text: string
  /** The session in which it was answered; empty for between two. */
  readonly inWorkshop: string
}

export type SettleOutcome =
  | { readonly kind: 'settled'; readonly question: WorkshopQuestion }
  | Unfit
  /** Somebody settled it meanwhile: how. */
  | { readonly kind: 'settled-already'; readonly settled: SettledQuestion }
  | { readonly kind: 'not-there' }

/** Whether the member may answer: whoever keeps the plan, and whoever holds the post that was asked. */
export function mayAnswer(member: Member, { post }: Pick<WorkshopQuestion, 'post'>): boolean {
  return member.may.has('keep-plan') || member.posts.some(({ id }) => id === post)
}

/** Answers a question, in a later session or between two; or takes it back and says why. */
export function settleQuestion(
  db: Database,
  clock: Clock,
  member: Member,
  id: string,
  typed: TypedAnswer
): Promise<SettleOutcome> {
  const { authority } = member.workspace
  return inScope(db, scopeOf(member), async (tx): Promise<SettleOutcome> => {
    const question = await questionLocked(tx, authority, id)
    if (question === undefined || !mayAnswer(member, question)) return { kind: 'not-there' }
    if (question.settled !== undefined) return { kind: 'settled-already', settled: question.settled }
    const sessions = await workshopsOf(tx, authority)
    const asked = sessions.find((one) => one.id === question.workshop)
    const held = sessions.find(
      (one) => one.id === typed.inWorkshop && one.state === 'held' && one.onDay >= (asked?.onDay ?? '')
    )
    const as = (['answered', 'withdrawn'] as const).find((known) => known === typed.as)
    const words = typed.text.trim()
    const ask = as === 'withdrawn' ? 'Enter why it is taken back' : 'Enter the answer'
    const problems = [
      ...(as === undefined ? [{ field: 'as', message: 'Choose whether it is answered or taken back' }] : []),
      ...(typed.inWorkshop !== '' && held === undefined
        ? [{ field: 'in', message: 'Choose a session that was held after the question was asked' }]
        : []),
      ...wordsProblems('text', words, ask, longest.text)
    ]
    if (as === undefined || problems.length > 0) return { kind: 'unfit', problems }
    const at = clock.now()
    const settled: SettledQuestion = {
      ...{ as, words, on: held?.onDay ?? dayInEngland(at), inWorkshop: held?.id, by: member.name }
    }
    await settleQuestionRow(tx, authority, question.id, settled)
    await tellTrail({ tx, at, member }, question.workshop, {
      action: as === 'answered' ? 'answer question of workshop' : 'take question of workshop back',
      before: { question: question.id, words: question.words },
      after: { answer: words, on: settled.on, in: held?.id ?? null }
    })
    return { kind: 'settled', question: { ...question, settled } }
  })
}
