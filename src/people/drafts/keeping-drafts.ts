import type { Reply } from '../../platform/web/reply.ts'
import type { WebRequest } from '../../platform/web/request.ts'
import type { Caller } from '../permissions/caller.ts'
import { memberOf } from '../permissions/member.ts'
import type { Handler } from '../permissions/route.ts'
import { endDrafts } from './actions/end-drafts.ts'
import { keepDrafts } from './actions/keep-drafts.ts'
import type { DraftTools } from './draft-tools.ts'
import { somebodyElse } from './kept-in-words.ts'
import { sentDrafts } from './sent-drafts.ts'

interface FormWithDrafts {
  /** Saves what the form says. A redirect means that it is saved; any other reply shows the form again. */
  readonly save: Handler
  /** Shows the form again with everything that was typed, saving nothing; `said` is what there is to say of it. */
  readonly again: (request: WebRequest, caller: Caller, said: string | undefined) => Promise<Reply>
}

/**
 * The handler of a form whose texts are kept as drafts: what was typed is kept before anything is tried, so that
 * whatever becomes of the saving, the words come back; and the drafts end where it was saved.
 */
export function keepingDrafts({ db, clock, texts }: DraftTools, { save, again }: FormWithDrafts): Handler {
  return async (request, caller) => {
    const member = memberOf(caller)
    const sent = sentDrafts(request.form)
    if (member === undefined || sent.as === '') return save(request, caller)
    const outcome = await keepDrafts(db, clock, member, texts, sent, 'sending')
    if (outcome.kind === 'somebody-else') return again(request, caller, somebodyElse)
    if (request.form['draft.keep'] !== undefined) return again(request, caller, undefined)
    const reply = await save(request, caller)
    if (reply.kind === 'redirect') await endDrafts(db, clock, member, outcome.drafts)
    return reply
  }
}
