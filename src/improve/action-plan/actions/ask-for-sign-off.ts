import { randomUUID } from 'node:crypto'
import { longDate } from '../../../framework/iso-date.ts'
import { dayInForm } from '../../../people/forms/day-in-form.ts'
import type { Member } from '../../../people/permissions/member.ts'
import { officerWords } from '../../../people/posts/officer-words.ts'
import { postOf } from '../../../people/posts/store.ts'
import type { Clock } from '../../../platform/clock.ts'
import type { Database } from '../../../platform/database/database.ts'
import type { RequestProblem } from '../../../platform/web/reply.ts'
import { planPaths } from '../plan-paths.ts'
import { type SignOffId, signOffId } from '../sign-off.ts'
import { insertSignOff, signOffsOf } from '../sign-off-store.ts'
import { atPlan, type NotThere, tellTrail, unfit } from './on-plan.ts'
import { tellPost } from './tell-post.ts'

export type AskOutcome =
  | { readonly kind: 'asked'; readonly signOff: SignOffId }
  | { readonly kind: 'unfit'; readonly problems: readonly RequestProblem[] }
  | NotThere

/** Asks a post to sign a plan off by a day: whoever acts in it is told. A post is asked once at a time. */
export function askForSignOff(
  db: Database,
  clock: Clock,
  member: Member,
  plan: string,
  typed: { readonly post: string; readonly dueOn: string }
): Promise<AskOutcome> {
  return atPlan(db, clock, member, plan, async (open): Promise<AskOutcome> => {
    const { tx, at, today } = open
    const { authority } = member.workspace
    if (open.plan.state === 'ended')
      return unfit('main-content', 'The plan has ended: nobody signs it any more')
    const post = await postOf(tx, authority, typed.post)
    const due = dayInForm('due', typed.dueOn, 'Enter the day by which it is to be signed')
    const waits = (await signOffsOf(tx, authority, open.plan.id)).some(
      (one) => one.post === post?.id && one.given === undefined && !one.takenBack
    )
    const problems = [
      ...(post === undefined || post.endedOn !== undefined
        ? [{ field: 'post', message: 'Choose the post that is asked' }]
        : []),
      ...(waits ? [{ field: 'post', message: 'This post was asked already and has not signed yet' }] : []),
      ...('problem' in due ? [due.problem] : []),
      ...('day' in due && due.day < today
        ? [{ field: 'due', message: 'The day must be today or in the future' }]
        : [])
    ]
    if (problems.length > 0 || post === undefined || 'problem' in due) return { kind: 'unfit', problems }
    const id = signOffId.parse(randomUUID())
    await insertSignOff(tx, authority, {
      ...{ id, plan: open.plan.id, post: post.id, dueOn: due.day, askedBy: member.name, askedAt: at },
      ...{ askedAccount: member.account, takenBack: false, given: undefined }
    })
    await tellPost(
      open,
      post,
      `${member.name} asks the ${officerWords(post)} to sign off “${open.plan.title}” by ${longDate(due.day)}.`,
      planPaths.planSignOff(open.plan.id, id)
    )
    await tellTrail(open, open.plan.id, {
      ...{ action: 'ask for sign-off of plan', before: {} },
      after: { signOff: id, post: post.id, dueOn: due.day }
    })
    return { kind: 'asked', signOff: id }
  })
}
