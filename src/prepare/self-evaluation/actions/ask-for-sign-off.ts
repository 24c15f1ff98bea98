import { randomUUID } from 'node:crypto'
import { longDate, parseIsoDate } from '../../../framework/iso-date.ts'
import type { Member } from '../../../people/permissions/member.ts'
import { officerWords } from '../../../people/posts/officer-words.ts'
import { postOf } from '../../../people/posts/store.ts'
import type { Clock } from '../../../platform/clock.ts'
import type { Database } from '../../../platform/database/database.ts'
import type { RequestProblem } from '../../../platform/web/reply.ts'
import type { Year } from '../self-evaluation.ts'
import { selfEvaluationPaths } from '../self-evaluation-paths.ts'
import { type SignOffId, signOffId } from '../sign-off.ts'
import { insertSignOff, signOffsOf } from '../sign-off-store.ts'
import { dueProblem } from './ask-for-contribution.ts'
import { type NotThere, onYear, tellTrailOfYear } from './on-self-evaluation.ts'
import { tellPost } from './tell-post.ts'

export type AskSignOffOutcome =
  | { readonly kind: 'asked'; readonly signOff: SignOffId }
  | { readonly kind: 'unfit'; readonly problems: readonly RequestProblem[] }
  | NotThere

/** Asks a post to sign the self-evaluation off by a day: whoever acts in it is told. A post is asked once at a time. */
export function askForSignOff(
  db: Database,
  clock: Clock,
  member: Member,
  year: Year,
  typed: { readonly post: string; readonly dueOn: string }
): Promise<AskSignOffOutcome> {
  return onYear(db, clock, member, year, async (open): Promise<AskSignOffOutcome> => {
    const { tx, at, today } = open
    const { authority } = member.workspace
    const post = await postOf(tx, authority, typed.post)
    const dueOn = parseIsoDate(typed.dueOn)
    const waits = (await signOffsOf(tx, authority, year)).some(
      (one) => one.post === post?.id && one.given === undefined && !one.takenBack
    )
    const problems = [
      ...(post === undefined || post.endedOn !== undefined
        ? [{ field: 'post', message: 'Choose the post that is asked' }]
        : []),
      ...(waits ? [{ field: 'post', message: 'This post was asked already and has not signed yet' }] : []),
      ...dueProblem(dueOn, today)
    ]
    if (problems.length > 0 || post === undefined || dueOn === undefined) return { kind: 'unfit', problems }
    const id = signOffId.parse(randomUUID())
    await insertSignOff(tx, authority, {
      ...{ id, year, post: post.id, dueOn, askedBy: member.name, askedAt: at },
      ...{ askedAccount: member.account, takenBack: false, given: undefined }
    })
    await tellPost(
      open,
      post,
      `${member.name} asks the ${officerWords(post)} to sign off the self-evaluation of ${year} by ${longDate(dueOn)}.`,
      selfEvaluationPaths.signOff(year, id)
    )
    await tellTrailOfYear(open, {
      action: 'ask for sign-off',
      before: {},
      after: { post: post.id, dueOn }
    })
    return { kind: 'asked', signOff: id }
  })
}
