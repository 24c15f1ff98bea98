import { dayInEngland } from '../../../framework/day-in-england.ts'
import { dayInForm } from '../../../people/forms/day-in-form.ts'
import type { Member } from '../../../people/permissions/member.ts'
import type { ImproveTools } from '../../tools.ts'
import { citationInWords, citedEvidence } from '../cited-evidence.ts'
import { placeInWords } from '../draft-report.ts'
import { freezeSent } from '../store.ts'
import { type DraftOutcome, onDraft, tellTrail, unfit } from './on-draft.ts'

/** Notes that the agreed comments were sent, and freezes them as they were. */
export function sendComments(
  tools: Pick<ImproveTools, 'db' | 'clock' | 'things' | 'passages'>,
  member: Member,
  id: string,
  typed: { readonly on: string }
): Promise<DraftOutcome> {
  return onDraft<DraftOutcome>(tools.db, tools.clock, member, { id, asks: 'all' }, async (open) => {
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
    const agreed = draft.comments.filter(({ decision }) => decision === 'send')
    const cited = await citedEvidence(tx, member, tools, agreed)
    const resting = agreed.filter(({ citation }) => citation !== undefined)
    const gone = resting.filter(({ id }) => (cited.get(id)?.thing.withdrawn ?? !cited.has(id)) === true)
    if (gone.length > 0) {
      const which = gone.map(({ number }) => number).join(', ')
      const message = `What these comments cite as evidence was withdrawn, or is not yours to see: ${which}. Cite something else, or leave them out`
      return unfit('main-content', message)
    }
    const comments = agreed.map((comment) => ({
      ...{ number: comment.number, kind: comment.kind, place: placeInWords(comment), says: comment.says },
      ...{ wrong: comment.wrong, should: comment.should, evidence: comment.evidence },
      cites: citationInWords(comment, cited.get(comment.id))
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
