import { dayInEngland } from '../../../framework/day-in-england.ts'
import { longDate } from '../../../framework/iso-date.ts'
import { dayInForm } from '../../../people/forms/day-in-form.ts'
import type { Member } from '../../../people/permissions/member.ts'
import type { Clock } from '../../../platform/clock.ts'
import type { Database } from '../../../platform/database/database.ts'
import type { RequestProblem } from '../../../platform/web/reply.ts'
import { findingStates } from '../finding.ts'
import { insertSteps, stateAfter, stepsOf } from '../state-store.ts'
import {
  type AtFinding,
  type FindingOutcome,
  onFinding,
  type SeenFinding,
  writeFinding
} from './on-finding.ts'

/** How far a finding has come, as a form says it. */
export interface TypedState {
  readonly state: string
  readonly since: string
  readonly because: string
}

const longestReason = 2000

/**
 * Says since when a finding stands how, and why. A step of long ago can be told later: what stands now is what the latest
 * day says.
 */
export function sayState(
  db: Database,
  clock: Clock,
  member: Member,
  seen: SeenFinding,
  typed: TypedState
): Promise<FindingOutcome> {
  const { authority } = member.workspace
  return onFinding(db, clock, member, seen, async (open): Promise<FindingOutcome> => {
    const { tx, at, finding } = open
    const checked = check(open, typed)
    if ('problems' in checked) return { kind: 'unfit', problems: checked.problems }
    const { state, since, because } = checked
    const step = { finding: finding.id, state, since, because, saidBy: member.name, saidAt: at }
    const before = await stepsOf(tx, authority, [finding.id])
    await insertSteps(tx, authority, [step])
    const now = stateAfter([...before, step]) ?? state
    return writeFinding(
      open,
      { state: now },
      {
        ...{ action: 'say state of finding', reason: because },
        ...{ before: { state: finding.state }, after: { state, since } }
      }
    )
  })
}

function check({ at, finding }: AtFinding, typed: TypedState) {
  const state = findingStates.find((one) => one === typed.state)
  const because = typed.because.trim()
  const since = dayInForm('since', typed.since, 'Enter since when it is so')
  const today = dayInEngland(at)
  const problems: RequestProblem[] = [
    ...(state === undefined ? [{ field: 'state', message: 'Choose how it stands' }] : []),
    ...('problem' in since ? [since.problem] : []),
    ...('day' in since && since.day > today
      ? [{ field: 'since', message: `The day lies ahead. Enter a day up to today, ${longDate(today)}` }]
      : []),
    ...('day' in since && since.day < finding.foundOn
      ? [
          {
            field: 'since',
            message: `It was found on ${longDate(finding.foundOn)}. Enter that day or a later one`
          }
        ]
      : []),
    ...(because === '' ? [{ field: 'because', message: 'Enter what shows that it is so' }] : []),
    ...(because.length > longestReason
      ? [
          {
            field: 'because',
            message: `Enter what shows it in at most ${longestReason} characters; it has ${because.length}`
          }
        ]
      : [])
  ]
  if (problems.length > 0 || state === undefined || 'problem' in since) return { problems }
  return { state, since: since.day, because }
}
