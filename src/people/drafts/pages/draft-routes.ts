import { z } from 'zod'
import { inScope } from '../../../platform/database/scope.ts'
import type { Reply } from '../../../platform/web/reply.ts'
import type { WebRequest } from '../../../platform/web/request.ts'
import { timeInWords } from '../../../ui/prose/moments.ts'
import { peoplePaths, peoplePatterns } from '../../paths.ts'
import type { Caller } from '../../permissions/caller.ts'
import { type Member, memberOf, scopeOf } from '../../permissions/member.ts'
import type { Route } from '../../permissions/route.ts'
import type { PeopleTools } from '../../tools.ts'
import { keepDrafts } from '../actions/keep-drafts.ts'
import { putBack, throwAway } from '../actions/throw-away.ts'
import type { TextRef } from '../draft.ts'
import { isAllKept, keptInWords } from '../kept-in-words.ts'
import { sentDrafts } from '../sent-drafts.ts'
import { draftsOfTexts } from '../store.ts'
import { textNow } from '../text-now.ts'
import { draftPage } from './draft-page.tsx'
import { draftsPage } from './drafts-page.tsx'

/** What people write and have not saved: kept while they type, listed, looked at, thrown away and put back. */
export function draftRoutes(tools: PeopleTools): Route[] {
  return [
    {
      method: 'GET',
      path: peoplePatterns.drafts,
      permission: 'signed-in',
      audit: 'drafts listed',
      handler: (request, caller) => draftsPage(tools, request, caller)
    },
    {
      method: 'POST',
      path: peoplePatterns.keepDrafts,
      permission: 'signed-in',
      audit: 'draft kept',
      handler: (request, caller) => keep(tools, request, caller)
    },
    {
      method: 'POST',
      path: peoplePatterns.throwDraftAway,
      permission: 'signed-in',
      audit: 'draft thrown away',
      handler: (request, caller) => end(tools, request, caller, 'throw-away')
    },
    {
      method: 'POST',
      path: peoplePatterns.putDraftBack,
      permission: 'signed-in',
      audit: 'draft put back',
      handler: (request, caller) => end(tools, request, caller, 'put-back')
    },
    {
      method: 'GET',
      path: peoplePatterns.draft,
      permission: 'signed-in',
      audit: 'draft opened',
      handler: (request, caller) => draftPage(tools, request, caller)
    }
  ]
}

/** What the page is told while somebody types: what to say, whether all is safe, and who else writes there. */
async function keep({ db, clock, texts }: PeopleTools, request: WebRequest, caller: Caller): Promise<Reply> {
  const member = memberOf(caller)
  const sent = sentDrafts(request.form)
  if (member === undefined) return { kind: 'json', status: 403, body: { kept: false, said: noWorkspace } }
  const outcome = await keepDrafts(db, clock, member, texts, sent, 'typing')
  const kept = isAllKept(outcome)
  const others = kept
    ? await othersIn(
        { db, texts },
        member,
        sent.drafts.map(({ text }) => text)
      )
    : ''
  return { kind: 'json', status: kept ? 200 : 422, body: { kept, said: keptInWords(outcome) ?? '', others } }
}

const noWorkspace =
  'Not kept: your access to this authority has ended. What you typed is still on this page: copy it somewhere safe.'

// Who writes in a text is told to whoever may write in it: a request can name any text.
async function othersIn(
  { db, texts: kinds }: Pick<PeopleTools, 'db' | 'texts'>,
  member: Member,
  texts: readonly TextRef[]
): Promise<string> {
  const drafts = await inScope(db, scopeOf(member), async (tx) => {
    const theirs: TextRef[] = []
    for (const text of texts) if (await textNow(tx, member, kinds, text)) theirs.push(text)
    return draftsOfTexts(tx, member, theirs)
  })
  const others = drafts.filter(({ account }) => account !== member.account)
  return others
    .slice(0, 3)
    .map(({ name, changedAt }) => `${name} writes here too, last at ${timeInWords(changedAt)}.`)
    .join(' ')
}

const ended = z.object({ writing: z.string().catch('') })

async function end(
  { db, clock }: PeopleTools,
  request: WebRequest,
  caller: Caller,
  how: 'throw-away' | 'put-back'
): Promise<Reply> {
  const member = memberOf(caller)
  const { writing } = ended.parse(request.form)
  const change = how === 'throw-away' ? throwAway : putBack
  const outcome = member && (await change(db, clock, member, writing))
  if (outcome?.kind !== 'done') return noSuchDraft
  return { kind: 'redirect', to: `${peoplePaths.drafts()}?done=${how}` }
}

const noSuchDraft: Reply = {
  kind: 'not-found',
  because: 'You have no such draft. It may have been saved, or thrown away in another window.'
}
