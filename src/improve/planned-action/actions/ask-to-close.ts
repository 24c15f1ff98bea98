import { dayInEngland } from '../../../framework/day-in-england.ts'
import type { Member } from '../../../people/permissions/member.ts'
import type { Clock } from '../../../platform/clock.ts'
import type { Database } from '../../../platform/database/database.ts'
import { askingProblems } from '../closing-rules.ts'
import { decideClosing, insertClosing } from '../evidence-store.ts'
import { closingsOf } from '../history-store.ts'
import { isImpactShown } from '../impact-shown.ts'
import { type ActionOutcome, noteInTrail, onAction, unfit } from './on-action.ts'

/** Asks for an action to be closed, with what changed for children; somebody else decides. */
export function askToClose(
  db: Database,
  clock: Clock,
  member: Member,
  id: string,
  words: string
): Promise<ActionOutcome> {
  const { authority } = member.workspace
  return onAction(db, clock, member, id, async (open): Promise<ActionOutcome> => {
    const { tx, at, action, writer } = open
    const closings = await closingsOf(tx, authority, action.id)
    const impactShown = await isImpactShown(tx, authority, action.id, dayInEngland(at))
    const waits = closings.some(({ decided }) => decided === undefined)
    const problems = askingProblems(action, { impactShown, waits, words })
    if (problems.length > 0) return { kind: 'unfit', problems }
    const impactWords = words.trim()
    await insertClosing(tx, authority, action.id, { ...writer, account: member.account, impactWords })
    await noteInTrail(open, { action: 'ask to close action', before: {}, after: { impactWords } })
    return { kind: 'done', action }
  })
}

/** Takes back that somebody asked; whoever asked may, until it is decided. */
export function takeBackAsking(
  db: Database,
  clock: Clock,
  member: Member,
  id: string
): Promise<ActionOutcome> {
  const { authority } = member.workspace
  return onAction(db, clock, member, id, async (open): Promise<ActionOutcome> => {
    const { tx, action, writer } = open
    const waiting = (await closingsOf(tx, authority, action.id)).find(({ decided }) => decided === undefined)
    if (waiting === undefined) return { kind: 'not-there' }
    if (waiting.askedAccount !== member.account) {
      return unfit('main-content', 'Somebody else asked for it: they can take it back')
    }
    const decided = { decision: 'taken-back' as const, remark: undefined, account: member.account }
    await decideClosing(tx, authority, waiting.id, { ...writer, ...decided })
    await noteInTrail(open, {
      action: 'take back asking to close action',
      before: { impactWords: waiting.impactWords },
      after: {}
    })
    return { kind: 'done', action }
  })
}
