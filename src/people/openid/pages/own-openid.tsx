import { dayInEngland } from '../../../framework/day-in-england.ts'
import { longDate } from '../../../framework/iso-date.ts'
import { inScope } from '../../../platform/database/scope.ts'
import type { Reply } from '../../../platform/web/reply.ts'
import type { WebRequest } from '../../../platform/web/request.ts'
import { Button, InsetText, NotificationBanner, PasswordInput } from '../../../ui/govuk/components.tsx'
import { renderPage } from '../../../ui/page/page.tsx'
import { notConfirmedInWords } from '../../account/not-confirmed-in-words.ts'
import { ownRoute } from '../../account/pages/own-route.ts'
import { at, type FieldProblem, ProblemSummary } from '../../account/pages/problem.tsx'
import { typedLine } from '../../members/typed-line.ts'
import { peoplePaths, peoplePatterns } from '../../paths.ts'
import type { SignedIn } from '../../permissions/caller.ts'
import type { Route } from '../../permissions/route.ts'
import { accountLocked } from '../../sign-in/account-store.ts'
import type { PeopleTools } from '../../tools.ts'
import { connect, disconnect } from '../actions/connect.ts'
import { connectedSince, pendingIdentity } from '../identity-store.ts'
import { noPending, pendingCookieName } from '../pending-cookie.ts'
import type { OpenIdProvider } from '../provider.ts'

/** One's own account and the council's: connecting the two, and taking that back. */
export function ownOpenIdRoutes(tools: PeopleTools): Route[] {
  return [
    ownRoute('GET', peoplePatterns.accountOpenId, 'own connection viewed', (request, caller) =>
      page(tools, request, caller)
    ),
    ownRoute('POST', peoplePatterns.accountOpenId, 'own connection changed', (request, caller) =>
      change(tools, request, caller)
    )
  ]
}

const notSetUp: Reply = {
  kind: 'not-found',
  because: 'Signing in with an organisation’s account is not set up here.',
  instead: [{ text: 'Your account', href: peoplePaths.account() }]
}

async function change(tools: PeopleTools, request: WebRequest, caller: SignedIn): Promise<Reply> {
  const { openId, db, clock } = tools
  if (openId === undefined) return notSetUp
  if (typedLine(request.form, 'do') === 'disconnect') {
    const { kind } = await disconnect(db, clock, caller, openId.issuer)
    return { kind: 'redirect', to: peoplePaths.accountOpenId(kind) }
  }
  const pending = request.cookies[pendingCookieName]
  const password = typedLine(request.form, 'password')
  const outcome =
    pending === undefined
      ? ({ kind: 'not-there' } as const)
      : await connect(db, clock, caller, pending, password)
  switch (outcome.kind) {
    case 'connected':
    case 'taken':
    case 'not-there':
      return { kind: 'redirect', to: peoplePaths.accountOpenId(outcome.kind), cookies: [noPending] }
    default:
      return page(tools, request, caller, {
        field: 'password',
        message: notConfirmedInWords(outcome, clock.now())
      })
  }
}

async function page(
  tools: PeopleTools,
  request: WebRequest,
  caller: SignedIn,
  problem?: FieldProblem
): Promise<Reply> {
  const { openId } = tools
  if (openId === undefined) return notSetUp
  const now = tools.clock.now()
  const { account } = caller
  const own = await inScope(tools.db, { kind: 'account', account }, async (tx) => ({
    since: await connectedSince(tx, account, openId.issuer),
    hasPassword: (await accountLocked(tx, account))?.passwordHash != null
  }))
  const token = request.cookies[pendingCookieName]
  const pending =
    token === undefined
      ? undefined
      : await inScope(tools.db, { kind: 'installation' }, (tx) => pendingIdentity(tx, now, token))
  const done = problem === undefined ? doneInWords(request, openId) : undefined
  const view = { ...own, openId, pending, done, problem }
  return {
    kind: 'page',
    status: problem === undefined ? 200 : 422,
    html: renderPage(tools.site, {
      title: `Signing in with ${openId.name}`,
      form: true,
      error: problem !== undefined,
      breadcrumbs: [{ text: 'Your account', href: peoplePaths.account() }],
      main: <OwnConnection view={view} />
    })
  }
}

interface ConnectionView {
  readonly openId: OpenIdProvider
  readonly since: Date | undefined
  readonly hasPassword: boolean
  readonly pending: { readonly email: string | undefined } | undefined
  readonly done: string | undefined
  readonly problem: FieldProblem | undefined
}

function OwnConnection({ view }: { readonly view: ConnectionView }) {
  const { openId, since, pending } = view
  return (
    <div class="tl-prose">
      <ProblemSummary problem={view.problem} />
      {view.done !== undefined && <NotificationBanner text={view.done} role="status" />}
      <h1 class="govuk-heading-xl">Signing in with {openId.name}</h1>
      {since !== undefined ? (
        <Connected view={view} since={since} />
      ) : pending !== undefined ? (
        <Connect name={openId.name} email={pending.email} problem={view.problem} />
      ) : (
        <>
          <p class="tl-lead">Your account is not connected: you sign in with your password.</p>
          <p>To connect the two, sign in with {openId.name} once more; you come back here.</p>
          <Button
            text={`Go to ${openId.name}`}
            href={peoplePaths.signInOpenId(peoplePaths.accountOpenId())}
          />
        </>
      )}
    </div>
  )
}

interface ConnectProps {
  readonly name: string
  readonly email: string | undefined
  readonly problem: FieldProblem | undefined
}

function Connect({ name, email, problem }: ConnectProps) {
  return (
    <>
      <p class="tl-lead">
        In this browser somebody signed in with {name} a moment ago
        {email !== undefined && (
          <>
            {' '}
            as <span class="tl-breaks">{email}</span>
          </>
        )}
        . If that was you, connect the two: from then on you sign in here with it.
      </p>
      <form method="post" action={peoplePaths.accountOpenId()} noValidate>
        <PasswordInput
          id="password"
          name="password"
          label={{ text: 'Your password here', classes: 'govuk-label--s' }}
          autocomplete="current-password"
          errorMessage={at(problem, 'password')}
        />
        <Button text="That was me: connect" name="do" value="connect" preventDoubleClick />
      </form>
    </>
  )
}

function Connected({ view, since }: { readonly view: ConnectionView; readonly since: Date }) {
  return (
    <>
      <p class="tl-lead">
        Your account is connected since {longDate(dayInEngland(since))}: you sign in with {view.openId.name}.
      </p>
      {view.hasPassword ? (
        <form method="post" action={peoplePaths.accountOpenId()}>
          <Button
            text="Disconnect"
            name="do"
            value="disconnect"
            classes="govuk-button--secondary"
            preventDoubleClick
          />
        </form>
      ) : (
        <InsetText text="You have no password here, so the connection cannot be taken away: you could not sign in any more." />
      )}
    </>
  )
}

function doneInWords({ query }: WebRequest, { name }: OpenIdProvider): string | undefined {
  switch (query['done']) {
    case 'connected':
      return `Your account is connected. From now on you can sign in with ${name}.`
    case 'disconnected':
      return 'Your account is not connected any more.'
    case 'taken':
      return `Whoever signed in with ${name} is connected to an account already. Nothing was changed.`
    case 'not-there':
      return `Too much time has passed since you signed in with ${name}. Nothing was changed: go there once more.`
    case 'no-password':
      return 'Nothing was changed: without a password you could not sign in any more.'
    default:
      return undefined
  }
}
