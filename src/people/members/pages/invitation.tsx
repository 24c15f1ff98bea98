import type { Reply, RequestProblem } from '../../../platform/web/reply.ts'
import type { WebRequest } from '../../../platform/web/request.ts'
import { renderPage } from '../../../ui/page/page.tsx'
import { momentInWords } from '../../../ui/prose/moments.ts'
import { peoplePaths, peoplePatterns } from '../../paths.ts'
import type { Caller } from '../../permissions/caller.ts'
import { roleDoes, roleName } from '../../permissions/roles.ts'
import type { Route } from '../../permissions/route.ts'
import type { PeopleTools } from '../../tools.ts'
import { scopeInWords, spanInWords } from '../access-words.ts'
import { acceptSignedIn, acceptWithPassword, openedBy } from '../actions/accept-invitation.ts'
import type { Invitation } from '../invitation.ts'
import { typedLine } from '../typed-line.ts'
import { InvitationForm } from './invitation-form.tsx'

/** Taking up an invitation, at its one-time address. */
export function invitationRoutes(tools: PeopleTools): Route[] {
  return [
    {
      method: 'GET',
      path: peoplePatterns.invitation,
      permission: 'everyone',
      audit: 'invitation viewed',
      changesByItself: true,
      handler: (request, caller) => page(tools, request, caller)
    },
    {
      method: 'POST',
      path: peoplePatterns.invitation,
      permission: 'everyone',
      audit: 'invitation accepted',
      handler: (request, caller) => accept(tools, request, caller)
    }
  ]
}

const closed: Reply = {
  kind: 'not-found',
  because:
    'This invitation is not open. It may have been accepted or withdrawn, or its seven days may be over. Ask whoever invited you for a new one.'
}

async function accept(tools: PeopleTools, request: WebRequest, caller: Caller): Promise<Reply> {
  const { token = '' } = request.params
  const { db, clock } = tools
  const signedIn = caller.kind === 'signed-in' && typedLine(request.form, 'as') === 'signed-in'
  const typed = { name: typedLine(request.form, 'name'), password: typedLine(request.form, 'password') }
  const outcome = signedIn
    ? await acceptSignedIn(db, clock, token, caller)
    : await acceptWithPassword(db, clock, token, typed, request)
  switch (outcome.kind) {
    case 'accepted':
      return { kind: 'redirect', to: peoplePaths.myWork(), cookies: [outcome.cookie] }
    case 'unfit':
      return page(tools, request, caller, { name: typed.name, problems: outcome.problems })
    case 'has-account':
      return page(tools, request, caller, { name: typed.name, problems: [hasAccount(outcome.email)] })
    case 'closed':
      return closed
  }
}

function hasAccount(email: string): RequestProblem {
  return {
    field: 'sign-in',
    message: `There is an account with the address ${email} already: sign in with it to accept`
  }
}

async function page(
  tools: PeopleTools,
  request: WebRequest,
  caller: Caller,
  sent?: { readonly name: string; readonly problems: readonly RequestProblem[] }
): Promise<Reply> {
  const { token = '' } = request.params
  const invitation = await openedBy(tools.db, tools.clock, token)
  if (!invitation) return closed
  const path = peoplePaths.invitation(token)
  const problems = sent?.problems ?? []
  const view = {
    ...(await wordsOf(tools, invitation)),
    action: path,
    typedName: sent?.name ?? invitation.name,
    problems,
    signedInAs: caller.kind === 'signed-in' ? caller.name : undefined,
    signOut: peoplePaths.signOut(),
    signIn: peoplePaths.signIn(path),
    organisation: tools.openId && { name: tools.openId.name, href: peoplePaths.signInOpenId(path) }
  }
  return {
    kind: 'page',
    status: problems.length > 0 ? 422 : 200,
    html: renderPage(tools.site, {
      title: `Your invitation to ${invitation.authorityName}`,
      form: true,
      error: problems.length > 0,
      main: <InvitationForm view={view} />
    })
  }
}

async function wordsOf(tools: PeopleTools, invitation: Invitation) {
  const { from, until, roles, scope, authority } = invitation
  const inspects = roles.includes('inspector')
  const now = tools.clock.now()
  return {
    authority: invitation.authorityName,
    invitedBy: invitation.invitedBy,
    email: invitation.email,
    roles: roles.map((role) => ({ name: roleName(role), does: roleDoes(role) })),
    span:
      from === undefined && until === undefined ? undefined : spanInWords({ from: from ?? now, until }, now),
    scope: inspects ? scopeInWords(scope, await tools.scopeChoices(authority)) : [],
    opensUntil: `until ${momentInWords(invitation.expiresAt)}`
  }
}
