import { actorOf, type Member } from '../../../people/permissions/member.ts'
import { inOneLine } from '../../../people/posts/naming.ts'
import type { Clock } from '../../../platform/clock.ts'
import type { Database } from '../../../platform/database/database.ts'
import type { RequestProblem } from '../../../platform/web/reply.ts'
import type { Things } from '../../../thread/things.ts'
import { fingerprintOf } from '../differences.ts'
import { type Missing, missingIn } from '../missing.ts'
import { pastDay, tooLong } from '../plan-problems.ts'
import { insertSubmission } from '../submission-store.ts'
import { wholePlan } from '../whole-plan.ts'
import { type AtPlan, atPlan, keepPlan, type NotThere, unfit } from './on-plan.ts'

/** A submission as a form says it. */
export interface TypedSubmission {
  readonly sentTo: string
  readonly sentOn: string
  /** The fingerprint of the plan that the person saw. */
  readonly seen: string
}

export type SubmitOutcome =
  | { readonly kind: 'submitted'; readonly number: number }
  | { readonly kind: 'unfit'; readonly problems: readonly RequestProblem[] }
  /** Something keeps it from being submitted. */
  | { readonly kind: 'incomplete'; readonly missing: readonly Missing[] }
  /** The plan changed after the person saw it: nobody submits what they never read. */
  | { readonly kind: 'changed-meanwhile' }
  | NotThere

const longestName = 200

/**
 * Freezes a plan as it is submitted: what it answers, what it promises and how far it has come, with its signatures, as
 * they stand at this moment. Late is submitted all the same, and said to be late.
 */
export function submitPlan(
  db: Database,
  clock: Clock,
  member: Member,
  things: Pick<Things, 'describe'>,
  plan: string,
  typed: TypedSubmission
): Promise<SubmitOutcome> {
  return atPlan(db, clock, member, plan, async (open): Promise<SubmitOutcome> => {
    const { tx, at, today } = open
    const { authority } = member.workspace
    if (open.plan.state === 'ended')
      return unfit('main-content', 'The plan has ended: it is not submitted any more')
    const whole = await wholePlan(tx, member, things, open.plan.id, today)
    if (whole === undefined) return { kind: 'not-there' }
    const missing = missingIn(whole.content, whole.signOffs)
    if (missing.length > 0) return { kind: 'incomplete', missing }
    const sentTo = inOneLine(typed.sentTo)
    const sent = sentDay(open, typed.sentOn, whole.submissions.at(-1)?.sentOn)
    const problems = [
      ...(sentTo === '' ? [{ field: 'sent-to', message: 'Say to whom it is sent' }] : []),
      ...tooLong('sent-to', sentTo, longestName),
      ...('problem' in sent ? [sent.problem] : [])
    ]
    if (problems.length > 0 || 'problem' in sent) return { kind: 'unfit', problems }
    const fingerprint = fingerprintOf(whole.content)
    if (fingerprint !== typed.seen) return { kind: 'changed-meanwhile' }
    const number = whole.submissions.length + 1
    await insertSubmission(tx, authority, {
      ...{ plan: open.plan.id, number, sentTo, sentOn: sent.day, content: whole.content },
      ...{ submittedBy: member.name, submittedAs: actorOf(member).post, submittedAt: at }
    })
    await keepPlan(
      open,
      { state: 'submitted' },
      {
        ...{ action: 'submit plan', before: { state: open.plan.state } },
        after: {
          ...{ state: 'submitted', number, sentTo, sentOn: sent.day, fingerprint },
          ...{ findings: whole.content.findings.length, actions: whole.content.actions.length },
          signedBy: whole.content.signatures.map(({ post, by }) => `${post}: ${by}`)
        }
      }
    )
    return { kind: 'submitted', number }
  })
}

/** The day of sending: not before the report came, nor before what was sent last. */
function sentDay(
  { plan, today }: AtPlan,
  typed: string,
  last: Parameters<typeof pastDay>[0]['today'] | undefined
) {
  const notBefore =
    last !== undefined
      ? { day: last, what: 'the day on which it was submitted last' }
      : plan.receivedOn && { day: plan.receivedOn, what: 'the day on which you received the report' }
  return pastDay({
    ...{ field: 'sent-on', typed, today, notBefore },
    ask: 'Enter the day on which it is sent'
  })
}
