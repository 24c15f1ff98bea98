import { dayInEngland } from '../../../framework/day-in-england.ts'
import { dayInForm } from '../../../people/forms/day-in-form.ts'
import type { Member } from '../../../people/permissions/member.ts'
import type { Clock } from '../../../platform/clock.ts'
import type { Database } from '../../../platform/database/database.ts'
import { placeInWords } from '../draft-report.ts'
import { freezeSent } from '../store.ts'
import { type DraftOutcome, onDraft, tellTrail, unfit } from './on-draft.ts'

/** Notes that the agreed comments were sent, and freezes them as they were. */
export function sendComments(
  db: Database,
  clock: Clock,
  member: Member,
  id: string,
  typed: { readonly on: string }
): Promise<DraftOutcome> {
  return onDraft<DraftOutcome>(db, clock, member, { id, asks: 'all' }, async (open) => {
    const { tx, at, draft } = open
    if (draft.sentOn !== undefined) return unfit('main-content', 'The comments were sent already')
    const undecided = draft.comments.filter(({ decision }) => decision === undefined)
    if (undecided.length > 0) {
      const which = undecided.map(({ number }) => number).join(', ')
      return unfit('main-content', `Say of every comment whether it is sent. These wait: ${which}`)
    }
    const on = dayInForm('sent', typed.on, 'Enter the day on which they were sent')
    if ('problem' in on) return { kind: 'unfit', problems: [on.problem] }
    if (on.day > dayInEngland(at)) return unfit('sent', 'They cannot have been sent after today')
    if (on.day < draft.receivedOn) return unfit('sent', 'They cannot have been sent before the draft came')
    const comments = draft.comments
      .filter(({ decision }) => decision === 'send')
      .map((comment) => ({
        ...{ number: comment.number, kind: comment.kind, place: placeInWords(comment), says: comment.says },
        ...{ wrong: comment.wrong, should: comment.should, evidence: comment.evidence }
      }))
    await freezeSent(tx, member.workspace.authority, draft.id, { on: on.day, by: member.name, at, comments })
    await tellTrail(open, {
      action: 'send comments on draft report',
      before: {},
      after: { sentOn: on.day, comments: comments.map(({ number }) => number) }
    })
    return { kind: 'changed' }
  })
}
