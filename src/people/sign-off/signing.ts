import { randomUUID } from 'node:crypto'
import { type IsoDate, longDate } from '../../framework/iso-date.ts'
import type { Transaction } from '../../platform/database/database.ts'
import type { RequestProblem } from '../../platform/web/reply.ts'
import type { TrailFields } from '../../trail/entry.ts'
import { dayInForm } from '../forms/day-in-form.ts'
import type { Topic } from '../notifications/topics.ts'
import type { Member } from '../permissions/member.ts'
import { officerWords } from '../posts/officer-words.ts'
import { postOf } from '../posts/store.ts'
import { tellAsker, tellPost } from '../posts/tell-post.ts'
import { type GivenSignOff, type SignOff, type SignOffId, signOffId } from './sign-off.ts'
import type { AskedSignOff } from './sign-off-columns.ts'

/** What is signed: how the room that it belongs to keeps its sign-offs, and what it is called. */
export interface SignedText<Content> {
  /** As the object of a sentence: "the self-evaluation of 2027". */
  readonly named: string
  readonly topic: Topic
  /** Every sign-off that was asked for it. */
  readonly signOffs: readonly SignOff<Content>[]
  readonly insert: (asked: AskedSignOff) => Promise<void>
  readonly keep: (id: SignOffId, given: GivenSignOff<Content>) => Promise<void>
  readonly takeBack: (id: SignOffId) => Promise<void>
  readonly href: (id: SignOffId) => string
}

/** Where it is done: inside the room's own transaction, with what is signed held against everybody else. */
interface Acting {
  readonly tx: Transaction
  readonly at: Date
  readonly today: IsoDate
  readonly member: Member
}

/** What the trail is to be told, last, by the room whose deed it is. */
interface Told {
  readonly before: TrailFields
  readonly after: TrailFields
}

/** Asks a post to sign by a day: whoever acts in it is told. A post is asked once at a time. */
export async function askToSign<Content>(
  open: Acting,
  text: SignedText<Content>,
  typed: { readonly post: string; readonly dueOn: string }
): Promise<
  | { readonly kind: 'asked'; readonly signOff: SignOffId; readonly told: Told }
  | { readonly kind: 'unfit'; readonly problems: readonly RequestProblem[] }
> {
  const { tx, at, today, member } = open
  const post = await postOf(tx, member.workspace.authority, typed.post)
  const due = dayInForm('due', typed.dueOn, 'Enter the day by which it is to be signed')
  const waits = text.signOffs.some(
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
  await text.insert({
    ...{ id, post: post.id, dueOn: due.day, askedBy: member.name, askedAt: at },
    askedAccount: member.account
  })
  await tellPost(open, post, {
    topic: text.topic,
    words: `${member.name} asks the ${officerWords(post)} to sign off ${text.named} by ${longDate(due.day)}.`,
    href: text.href(id)
  })
  return {
    ...{ kind: 'asked', signOff: id },
    told: { before: {}, after: { signOff: id, post: post.id, dueOn: due.day } }
  }
}

/** Why a signature was not taken. */
export type NotSigned =
  /** It was signed, or the asking taken back, before this. */
  | { readonly kind: 'unchanged' }
  /** Nobody signs for a post but whoever holds it, or stands in, on that day. */
  | { readonly kind: 'not-theirs' }
  /** The text changed after the person saw it: nobody signs what they never read. */
  | { readonly kind: 'changed-meanwhile' }
  /** There is nothing to sign, and why. */
  | { readonly kind: 'refused'; readonly because: string }
  | { readonly kind: 'not-there' }

/** The text as it stands: what is signed, what tells it from another state, and why there is nothing to sign. */
export interface TextNow<Content> {
  readonly content: Content
  readonly fingerprint: string
  readonly refused: string | undefined
}

/** Signs for a post the text that the person saw: the state that it was given for is kept with it. */
export async function signFor<Content>(
  open: Acting,
  text: SignedText<Content>,
  now: TextNow<Content>,
  { id, seen }: { readonly id: string; readonly seen: string }
): Promise<{ readonly kind: 'signed'; readonly told: Told } | NotSigned> {
  const { at, member } = open
  const signOff = text.signOffs.find((one) => one.id === id)
  if (signOff === undefined) return { kind: 'not-there' }
  const held = member.posts.find((post) => post.id === signOff.post)
  if (held === undefined) return { kind: 'not-theirs' }
  if (signOff.takenBack || signOff.given !== undefined) return { kind: 'unchanged' }
  if (now.refused !== undefined) return { kind: 'refused', because: now.refused }
  if (now.fingerprint !== seen) return { kind: 'changed-meanwhile' }
  await text.keep(signOff.id, { by: member.name, as: held.as, at, content: now.content })
  await tellAsker(open, signOff.askedAccount, {
    topic: text.topic,
    words: `${member.name} signed ${text.named} off as ${held.title}${held.as === 'deputy' ? ', as deputy' : ''}.`,
    href: text.href(signOff.id)
  })
  return {
    kind: 'signed',
    told: {
      before: { signOff: signOff.id },
      after: { post: signOff.post, as: held.as, fingerprint: now.fingerprint }
    }
  }
}

/** Takes back that a post was asked to sign, while it has not; what was signed stays signed. */
export async function takeAskingBack<Content>(
  text: SignedText<Content>,
  id: string
): Promise<
  | { readonly kind: 'taken-back'; readonly told: Told }
  | { readonly kind: 'unchanged' }
  | { readonly kind: 'not-there' }
> {
  const signOff = text.signOffs.find((one) => one.id === id)
  if (signOff === undefined) return { kind: 'not-there' }
  if (signOff.takenBack || signOff.given !== undefined) return { kind: 'unchanged' }
  await text.takeBack(signOff.id)
  return {
    kind: 'taken-back',
    told: { before: { signOff: signOff.id, post: signOff.post }, after: {} }
  }
}
