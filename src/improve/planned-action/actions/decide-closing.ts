import { dayInEngland } from '../../../framework/day-in-england.ts'
import { notify } from '../../../people/notifications/notify.ts'
import type { Member } from '../../../people/permissions/member.ts'
import { accountsActing } from '../../../people/posts/holdings.ts'
import { postOf } from '../../../people/posts/store.ts'
import type { Clock } from '../../../platform/clock.ts'
import type { Database } from '../../../platform/database/database.ts'
import { actionPaths } from '../action-paths.ts'
import { whyNotDecide } from '../closing-rules.ts'
import { decideClosing as decideRow } from '../evidence-store.ts'
import { closingsOf } from '../history-store.ts'
import { isImpactShown } from '../impact-shown.ts'
import { reasonProblems } from '../typed-action.ts'
import { updateStanding } from '../write-store.ts'
import { makeNextTurn } from './make-next-turn.ts'
import { type ActionOutcome, noteInTrail, onAction, unfit } from './on-action.ts'

/** What somebody decides of a closing that was asked for; whoever refuses says what is missing. */
export interface TypedDecision {
  readonly decision: string
  readonly remark: string
}

/**
 * Decides that an action is closed, or that it is not: neither whoever asked nor whoever answers for the action may.
 * Whoever asked is told.
 */
export function decideClosing(
  db: Database,
  clock: Clock,
  member: Member,
  id: string,
  { decision, remark }: TypedDecision
): Promise<ActionOutcome> {
  const { authority } = member.workspace
  return onAction(db, clock, member, id, async (open): Promise<ActionOutcome> => {
    const { tx, at, action, writer } = open
    const today = dayInEngland(at)
    const waiting = (await closingsOf(tx, authority, action.id)).find(({ decided }) => decided === undefined)
    if (waiting === undefined)
      return unfit('decision', 'Nobody asks for it any more: it was decided or taken back')
    const post = action.post && (await postOf(tx, authority, action.post))
    const owners = accountsActing(post?.holdings ?? [], today)
    const cannot = whyNotDecide(member.account, waiting, owners)
    if (cannot !== undefined) return unfit('main-content', cannot)
    if (decision !== 'approved' && decision !== 'refused') return unfit('decision', 'Choose what you decide')
    if (decision === 'refused') {
      const problems = reasonProblems(remark, 'Enter what is missing', 'remark')
      if (problems.length > 0) return { kind: 'unfit', problems }
    } else if (!(await isImpactShown(tx, authority, action.id, today))) {
      return unfit(
        'decision',
        'The evidence of impact was withdrawn since it was asked for: it cannot be closed'
      )
    }
    const words = remark.trim() === '' ? undefined : remark.trim()
    const account = member.account
    await decideRow(tx, authority, waiting.id, { ...writer, account, decision, remark: words })
    if (decision === 'approved') {
      await updateStanding(tx, authority, action.id, { closedAt: at, lastHeardAt: at })
    }
    await notify(tx, at, {
      ...{ authority, account: waiting.askedAccount, topic: 'plan', href: actionPaths.action(action.id) },
      words:
        decision === 'approved'
          ? `${member.name} approved that action ${action.reference} is closed.`
          : `${member.name} did not approve that action ${action.reference} is closed: ${words ?? ''}`
    })
    if (decision === 'approved') await makeNextTurn(open)
    await noteInTrail(open, {
      action: decision === 'approved' ? 'approve closing of action' : 'refuse closing of action',
      before: { closed: false },
      after: { closed: decision === 'approved' },
      reason: words
    })
    return { kind: 'done', action: decision === 'approved' ? { ...action, closedAt: at } : action }
  })
}
