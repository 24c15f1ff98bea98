import { dayInEngland } from '../../../framework/day-in-england.ts'
import { longDate } from '../../../framework/iso-date.ts'
import { inScope } from '../../../platform/database/scope.ts'
import type { Reply } from '../../../platform/web/reply.ts'
import type { WebRequest } from '../../../platform/web/request.ts'
import { Button, InsetText, NotificationBanner } from '../../../ui/govuk/components.tsx'
import { renderPage } from '../../../ui/page/page.tsx'
import { ownRoute } from '../../account/pages/own-route.ts'
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
  const { kind } = pending === undefined ? { kind: 'not-there' } : await connect(db, clock, caller, pending)
  return { kind: 'redirect', to: peoplePaths.accountOpenId(kind), cookies: [noPending] }
}

async function page(tools: PeopleTools, request: WebRequest, caller: SignedIn): Promise<Reply> {
  const { openId } = tools
  if (openId === undefined) return notSetUp
  const at = tools.clock.now()
  const { account } = caller
  const own = await inScope(tools.db, { kind: 'account', account }, async (tx) => ({
    since: await connectedSince(tx, account, openId.issuer),
    hasPassword: (await accountLocked(tx, account))?.passwordHash != null
  }))
  const token = request.cookies[pendingCookieName]
  const pending =
    token === undefined
      ? undefined
      : await inScope(tools.db, { kind: 'installation' }, (tx) => pendingIdentity(tx, at, token))
  const view = { ...own, openId, pending, done: doneInWords(request, openId) }
  return {
    kind: 'page',
    html: renderPage(tools.site, {
      title: `Signing in with ${openId.name}`,
      form: true,
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
}

function OwnConnection({ view }: { readonly view: ConnectionView }) {
  const { openId, since, pending } = view
  return (
    <div class="tl-prose">
      {view.done !== undefined && <NotificationBanner text={view.done} role="status" />}
      <h1 class="govuk-heading-xl">Signing in with {openId.name}</h1>
      {since !== undefined ? (
        <Connected view={view} since={since} />
      ) : pending !== undefined ? (
        <Connect name={openId.name} email={pending.email} />
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

function Connect({ name, email }: { readonly name: string; readonly email: string | undefined }) {
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
      <form method="post" action={peoplePaths.accountOpenId()}>
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
