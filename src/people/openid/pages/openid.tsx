import type { ComponentChild } from 'preact'
import type { Reply } from '../../../platform/web/reply.ts'
import type { WebRequest } from '../../../platform/web/request.ts'
import { Button } from '../../../ui/govuk/components.tsx'
import { renderPage } from '../../../ui/page/page.tsx'
import { typedLine } from '../../members/typed-line.ts'
import { peoplePaths, peoplePatterns } from '../../paths.ts'
import type { Caller } from '../../permissions/caller.ts'
import type { Route } from '../../permissions/route.ts'
import { pathOfThisSite } from '../../sign-in/next-path.ts'
import type { PeopleTools } from '../../tools.ts'
import { signInWithIdentity } from '../actions/sign-in-with-identity.ts'
import { type Attempt, keepAttempt, keptAttempt, noAttempt } from '../attempt.ts'
import type { Identity } from '../identity.ts'
import { pendingCookie } from '../pending-cookie.ts'
import type { OpenIdProvider } from '../provider.ts'

/** Signing in at the council's own provider: the way there, and the way back. */
export function openIdRoutes(tools: PeopleTools): Route[] {
  return [
    {
      method: 'GET',
      path: peoplePatterns.signInOpenId,
      permission: 'everyone',
      audit: 'sign-in with a provider begun',
      changesByItself: true,
      handler: (request) => begin(tools, request)
    },
    {
      method: 'GET',
      path: peoplePatterns.openIdReturn,
      permission: 'everyone',
      audit: 'sign-in with a provider tried',
      changesByItself: true,
      handler: (request, caller) => comeBack(tools, request, caller)
    }
  ]
}

const notSetUp: Reply = {
  kind: 'not-found',
  because: 'Signing in with an organisation’s account is not set up here.',
  instead: [{ text: 'Sign in with a password', href: peoplePaths.signIn() }]
}

async function begin(tools: PeopleTools, request: WebRequest): Promise<Reply> {
  const { openId } = tools
  if (openId === undefined) return notSetUp
  const next = pathOfThisSite(typedLine(request.query, 'next'))
  const begun = await openId.begin(next)
  if (begun.kind === 'begun') {
    return { kind: 'redirect', to: begun.to, cookies: [keepAttempt(begun.attempt)] }
  }
  tools.tellProviderProblem(begun.because)
  return { kind: 'redirect', to: peoplePaths.signInProviderDown(next) }
}

async function comeBack(tools: PeopleTools, request: WebRequest, caller: Caller): Promise<Reply> {
  const { openId } = tools
  if (openId === undefined) return notSetUp
  const attempt = keptAttempt(request.cookies)
  if (attempt === undefined) return tryAgain(tools, openId, undefined)
  const finished = await openId.finish(request.address, attempt)
  switch (finished.kind) {
    case 'identified':
      return letIn(tools, request, caller, openId, attempt, finished.identity)
    case 'denied':
      return { kind: 'redirect', to: peoplePaths.signIn(attempt.next), cookies: [noAttempt] }
    case 'down':
      tools.tellProviderProblem(finished.because)
      return { kind: 'redirect', to: peoplePaths.signInProviderDown(attempt.next), cookies: [noAttempt] }
    case 'refused':
      tools.tellProviderProblem(finished.because)
      return tryAgain(tools, openId, attempt.next)
  }
}

async function letIn(
  tools: PeopleTools,
  request: WebRequest,
  caller: Caller,
  openId: OpenIdProvider,
  { next }: Attempt,
  identity: Identity
): Promise<Reply> {
  const isSignedIn = caller.kind === 'signed-in'
  const invited = isSignedIn ? 'no' : { token: invitationTokenIn(next) }
  const outcome = await signInWithIdentity(tools.db, tools.clock, identity, request, invited)
  if (outcome.kind === 'signed-in') {
    const to = outcome.accepted || next === undefined ? peoplePaths.myWork() : next
    return { kind: 'redirect', to, cookies: [outcome.cookie, noAttempt] }
  }
  const cookies = [noAttempt, pendingCookie(outcome.pending, outcome.seconds)]
  if (isSignedIn) return { kind: 'redirect', to: peoplePaths.accountOpenId(), cookies }
  return {
    ...page(tools, 'We do not know you yet', <Unknown name={openId.name} email={identity.email} />),
    cookies
  }
}

/** The token of the invitation whose page somebody came from. */
function invitationTokenIn(next: string | undefined): string | undefined {
  if (next === undefined) return undefined
  return new URLPattern({ pathname: peoplePatterns.invitation }).exec({ pathname: next })?.pathname.groups[
    'token'
  ]
}

function tryAgain(tools: PeopleTools, { name }: OpenIdProvider, next: string | undefined): Reply {
  const reply = page(
    tools,
    'That did not work',
    <>
      <h1 class="govuk-heading-xl">That did not work</h1>
      <p class="tl-lead">
        What came back from {name} does not belong to a sign-in that began in this browser in the last quarter
        of an hour. Nobody is signed in.
      </p>
      <p>It happens when a page is opened a second time, or when cookies are off.</p>
      <Button text="Try again" href={peoplePaths.signIn(next)} />
    </>
  )
  return { ...reply, cookies: [noAttempt] }
}

function Unknown({ name, email }: { readonly name: string; readonly email: string | undefined }) {
  return (
    <>
      <h1 class="govuk-heading-xl">We do not know you yet</h1>
      <p class="tl-lead">
        You signed in with {name}
        {email !== undefined && (
          <>
            {' '}
            as <span class="tl-breaks">{email}</span>
          </>
        )}
        , and no account here is connected to that.
      </p>
      <h2 class="govuk-heading-m">If you have an account here</h2>
      <p>Sign in to it with your password, this once. Then you can connect the two.</p>
      <Button text="Sign in with your password" href={peoplePaths.signIn(peoplePaths.accountOpenId())} />
      <h2 class="govuk-heading-m">If you have none</h2>
      <p>
        Ask an administrator of your authority to invite you, and open the address that they give you. Nobody
        comes in without an invitation.
      </p>
    </>
  )
}

function page({ site }: PeopleTools, title: string, main: ComponentChild): Extract<Reply, { kind: 'page' }> {
  return {
    kind: 'page',
    status: 403,
    html: renderPage(site, { title, main: <div class="tl-prose">{main}</div> })
  }
}
