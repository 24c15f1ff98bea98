import { dayInEngland } from '../../../framework/day-in-england.ts'
import type { Member } from '../../../people/permissions/member.ts'
import type { Clock } from '../../../platform/clock.ts'
import type { Database } from '../../../platform/database/database.ts'
import type { RequestProblem } from '../../../platform/web/reply.ts'
import type { ActionUpdate } from '../history.ts'
import { updatesOf } from '../history-store.ts'
import { isImpactShown } from '../impact-shown.ts'
import { type Impact, isImpact, isProgress } from '../planned-action.ts'
import { insertUpdate, updateStanding } from '../write-store.ts'
import { makeNextTurn } from './make-next-turn.ts'
import { type ActionOutcome, noteInTrail, onAction, unfit } from './on-action.ts'

/** How an action stands, as a form says it. */
export interface TypedStanding {
  readonly progress: string
  readonly impact: string
  readonly remark: string
}

export type StandingOutcome =
  | ActionOutcome
  /** Somebody else said how it stands after the person saw it. Nothing was written. */
  | { readonly kind: 'said-meanwhile'; readonly by: ActionUpdate }

const longestRemark = 5000

/**
 * Says how an action stands: how far the work is, what it changed for children, and what there is to say of it. `seen`
 * is when it was last heard of as the person saw it; undefined for whoever speaks without having seen.
 */
export function sayHowItStands(
  db: Database,
  clock: Clock,
  member: Member,
  id: string,
  seen: Date | undefined,
  typed: TypedStanding
): Promise<StandingOutcome> {
  const { authority } = member.workspace
  return onAction(db, clock, member, id, async (open): Promise<StandingOutcome> => {
    const { tx, at, action, writer } = open
    if (action.closedAt !== undefined) {
      return unfit('progress', 'The action is closed: open it again before you say more of it')
    }
    if (seen !== undefined && action.lastHeardAt.getTime() > seen.getTime()) {
      const [last] = await updatesOf(tx, authority, action.id)
      if (last !== undefined) return { kind: 'said-meanwhile', by: last }
    }
    const { progress, impact } = typed
    const remark = typed.remark.trim()
    const shown = await isImpactShown(tx, authority, action.id, dayInEngland(at))
    const problems = standingProblems(typed, shown)
    if (!isProgress(progress) || !isImpact(impact) || problems.length > 0) return { kind: 'unfit', problems }
    await updateStanding(tx, authority, action.id, { progress, impact, lastHeardAt: at })
    await insertUpdate(tx, authority, {
      ...{ action: action.id, progress, impact, remark, account: member.account },
      ...{ madeBy: writer.by, madeAs: writer.as, madeAt: at }
    })
    if (progress === 'done') await makeNextTurn(open)
    await noteInTrail(open, {
      action: 'say how action stands',
      before: { progress: action.progress, impact: action.impact },
      after: { progress, impact, remark }
    })
    return { kind: 'done', action: { ...action, progress, impact, lastHeardAt: at } }
  })
}

/** What is wrong with how an action is said to stand; `impactShown` says whether evidence of impact stands. */
function standingProblems(
  { progress, impact, remark }: TypedStanding,
  impactShown: boolean
): readonly RequestProblem[] {
  const problems: RequestProblem[] = []
  if (!isProgress(progress)) problems.push({ field: 'progress', message: 'Choose how far the work has come' })
  if (!isImpact(impact)) problems.push({ field: 'impact', message: 'Choose what it changed for children' })
  else if (needsEvidence(impact) && !impactShown) {
    problems.push({
      field: 'impact',
      message: 'Add evidence of impact first: nothing here shows yet what it changed for children'
    })
  }
  const words = remark.trim()
  if (isTrouble(progress) && words === '') {
    problems.push({ field: 'remark', message: 'Enter what stands in the way' })
  } else if (impact === 'not-working' && words === '') {
    problems.push({ field: 'remark', message: 'Enter what shows that it is not working' })
  }
  if (words.length > longestRemark) {
    problems.push({
      field: 'remark',
      message: `Enter at most ${longestRemark} characters; these are ${words.length}`
    })
  }
  return problems
}

function needsEvidence(impact: Impact): boolean {
  return impact === 'early-signs' || impact === 'sustained'
}

function isTrouble(progress: string): boolean {
  return progress === 'at-risk' || progress === 'off-track'
}
