import { randomUUID } from 'node:crypto'
import { dayInForm } from '../../../people/forms/day-in-form.ts'
import { notBefore, wordsProblems } from '../../../people/forms/typed-words.ts'
import { type Member, scopeOf } from '../../../people/permissions/member.ts'
import type { StaffedPost } from '../../../people/posts/post.ts'
import { postsOf } from '../../../people/posts/store.ts'
import type { Clock } from '../../../platform/clock.ts'
import type { Database } from '../../../platform/database/database.ts'
import { inScope } from '../../../platform/database/scope.ts'
import type { RequestProblem } from '../../../platform/web/reply.ts'
import { type FollowUp, followUpId } from '../meeting.ts'
import { insertFollowUp, meetingLocked } from '../store.ts'
import { followUpDeed } from './follow-up-deed.ts'

export interface TypedFollowUp {
  readonly what: string
  readonly owner: string
  readonly due: string
}

export type AgreeOutcome =
  | { readonly kind: 'agreed'; readonly followUp: FollowUp }
  | { readonly kind: 'unfit'; readonly problems: readonly RequestProblem[] }
  | { readonly kind: 'not-there' }

/** Keeps what was agreed in a meeting: whose it is, and by when. */
export function agreeFollowUp(
  db: Database,
  clock: Clock,
  member: Member,
  meeting: string,
  typed: TypedFollowUp
): Promise<AgreeOutcome> {
  const { authority } = member.workspace
  return inScope(db, scopeOf(member), async (tx): Promise<AgreeOutcome> => {
    const held = await meetingLocked(tx, authority, meeting)
    if (held === undefined || held.state === 'cancelled') return { kind: 'not-there' }
    const owner = (await postsOf(tx, authority)).find((post) => post.id === typed.owner && isStanding(post))
    const due = dayInForm('due', typed.due, 'Enter the day by which it is due')
    const what = typed.what.trim()
    const problems = [
      ...wordsProblems('what', what, 'Enter what was agreed'),
      ...(owner === undefined ? [{ field: 'owner', message: 'Choose the post whose it is' }] : []),
      ...('problem' in due ? [due.problem] : notBefore('due', due.day, held.onDay, 'the meeting'))
    ]
    if (owner === undefined || 'problem' in due || problems.length > 0) return { kind: 'unfit', problems }
    const at = clock.now()
    const followUp: FollowUp = {
      ...{ id: followUpId.parse(randomUUID()), meeting: held.id, what },
      ...{ owner: owner.id, dueOn: due.day, settled: undefined }
    }
    await insertFollowUp(tx, authority, followUp, at)
    await followUpDeed({ tx, at, member }, followUp.id, {
      action: 'agree follow-up',
      before: {},
      after: { meeting: held.id, what, owner: owner.title, due: due.day }
    })
    return { kind: 'agreed', followUp }
  })
}

function isStanding({ endedOn }: StaffedPost): boolean {
  return endedOn === undefined
}
