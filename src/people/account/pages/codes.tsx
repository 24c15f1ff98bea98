import type { VNode } from 'preact'
import { inScope } from '../../../platform/database/scope.ts'
import type { Reply } from '../../../platform/web/reply.ts'
import type { WebRequest } from '../../../platform/web/request.ts'
import { renderPage } from '../../../ui/page/page.tsx'
import { count } from '../../../ui/prose/counts.ts'
import { peoplePaths, peoplePatterns } from '../../paths.ts'
import type { SignedIn } from '../../permissions/caller.ts'
import type { Route } from '../../permissions/route.ts'
import { codeSetUpOf, recoveryCodesLeft } from '../../sign-in/code-store.ts'
import { codeAddress } from '../../sign-in/one-time-code.ts'
import type { PeopleTools } from '../../tools.ts'
import { ownAccount } from '../account-store.ts'
import { renewRecoveryCodes, turnCodesOff } from '../actions/change-codes.ts'
import { beginCodes, proveCodes } from '../actions/set-up-codes.ts'
import type { NotConfirmed } from '../confirm-password.ts'
import { notConfirmedInWords } from '../not-confirmed-in-words.ts'
import { CodesOff, CodesOn, CodesSetUp, RecoveryCodes } from './codes-view.tsx'
import { ownRoute } from './own-route.ts'
import type { FieldProblem } from './problem.tsx'

/** One-time codes of one's own account: on, off, and recovery codes. */
export function codesRoutes(tools: PeopleTools): Route[] {
  return [
    ownRoute('GET', peoplePatterns.accountCodes, 'own one-time codes viewed', (_request, caller) =>
      overview(tools, caller, 200)
    ),
    ownRoute('POST', peoplePatterns.accountCodes, 'one-time codes begun', (request, caller) =>
      begin(tools, request, caller)
    ),
    ownRoute('GET', peoplePatterns.accountCodesSetUp, 'key of one-time codes viewed', (_request, caller) =>
      setUp(tools, caller, 200)
    ),
    ownRoute('POST', peoplePatterns.accountCodesSetUp, 'one-time codes turned on', (request, caller) =>
      prove(tools, request, caller)
    ),
    ownRoute('POST', peoplePatterns.accountCodesOff, 'one-time codes turned off', (request, caller) =>
      turnOff(tools, request, caller)
    ),
    ownRoute('POST', peoplePatterns.recoveryCodes, 'recovery codes renewed', (request, caller) =>
      renew(tools, request, caller)
    )
  ]
}

async function begin(tools: PeopleTools, request: WebRequest, caller: SignedIn): Promise<Reply> {
  const outcome = await beginCodes(tools.db, tools.clock, caller, typed(request, 'password'))
  switch (outcome.kind) {
    case 'begun':
      return { kind: 'redirect', to: peoplePaths.accountCodesSetUp() }
    case 'on-already':
      return { kind: 'redirect', to: peoplePaths.accountCodes() }
    default:
      return notConfirmed(tools, caller, 'password', outcome)
  }
}

async function prove(tools: PeopleTools, request: WebRequest, caller: SignedIn): Promise<Reply> {
  const outcome = await proveCodes(tools.db, tools.clock, caller, typed(request, 'code'))
  switch (outcome.kind) {
    case 'on':
      return {
        ...recoveryCodes(tools, 'One-time codes are on', outcome.recoveryCodes),
        cookies: [outcome.cookie]
      }
    case 'wrong':
      return setUp(tools, caller, 422, {
        field: 'code',
        message:
          'This is not the code of this moment. Check that your phone shows the right time, and enter its next code'
      })
    case 'begin-again':
      return { kind: 'redirect', to: peoplePaths.accountCodes() }
  }
}

async function turnOff(tools: PeopleTools, request: WebRequest, caller: SignedIn): Promise<Reply> {
  const outcome = await turnCodesOff(tools.db, tools.clock, caller, typed(request, 'password'))
  switch (outcome.kind) {
    case 'off':
      return { kind: 'redirect', to: peoplePaths.account('codes-off'), cookies: [outcome.cookie] }
    case 'off-already':
      return { kind: 'redirect', to: peoplePaths.accountCodes() }
    default:
      return notConfirmed(tools, caller, 'off-password', outcome)
  }
}

async function renew(tools: PeopleTools, request: WebRequest, caller: SignedIn): Promise<Reply> {
  const outcome = await renewRecoveryCodes(tools.db, tools.clock, caller, typed(request, 'password'))
  switch (outcome.kind) {
    case 'renewed':
      return recoveryCodes(tools, 'Your new recovery codes', outcome.recoveryCodes)
    case 'off-already':
      return { kind: 'redirect', to: peoplePaths.accountCodes() }
    default:
      return notConfirmed(tools, caller, 'renew-password', outcome)
  }
}

function typed({ form }: WebRequest, field: string): string {
  const value = form[field]
  return typeof value === 'string' ? value : ''
}

function notConfirmed(
  tools: PeopleTools,
  caller: SignedIn,
  field: string,
  outcome: NotConfirmed
): Promise<Reply> {
  const message = notConfirmedInWords(outcome, tools.clock.now())
  return overview(tools, caller, outcome.kind === 'wrong' ? 422 : 429, { field, message })
}

async function overview(
  tools: PeopleTools,
  caller: SignedIn,
  status: 200 | 422 | 429,
  problem?: FieldProblem
): Promise<Reply> {
  const { account } = caller
  const { own, left } = await inScope(tools.db, { kind: 'account', account }, async (tx) => ({
    own: await ownAccount(tx, account),
    left: await recoveryCodesLeft(tx, account)
  }))
  const formAt = (action: string, field: string) => ({
    action,
    cancel: peoplePaths.account(),
    email: own.email,
    problem: problem?.field === field ? problem : undefined
  })
  const main = own.codesOn ? (
    <CodesOn
      left={count(left, 'recovery code')}
      renew={formAt(peoplePaths.recoveryCodes(), 'renew-password')}
      off={formAt(peoplePaths.accountCodesOff(), 'off-password')}
    />
  ) : (
    <CodesOff {...formAt(peoplePaths.accountCodes(), 'password')} />
  )
  return page(tools, { title: 'One-time codes', status, main, error: problem !== undefined })
}

async function setUp(
  tools: PeopleTools,
  caller: SignedIn,
  status: 200 | 422,
  problem?: FieldProblem
): Promise<Reply> {
  const { account } = caller
  const { own, secret } = await inScope(tools.db, { kind: 'account', account }, async (tx) => ({
    own: await ownAccount(tx, account),
    secret: await codeSetUpOf(tx, account, tools.clock.now())
  }))
  if (secret === undefined) return { kind: 'redirect', to: peoplePaths.accountCodes() }
  const main = (
    <CodesSetUp
      address={codeAddress(secret, own.email)}
      secret={(secret.match(/.{1,4}/g) ?? []).join(' ')}
      action={peoplePaths.accountCodesSetUp()}
      cancel={peoplePaths.account()}
      problem={problem}
    />
  )
  return page(tools, { title: 'Set up one-time codes', status, main, error: problem !== undefined })
}

function recoveryCodes(tools: PeopleTools, title: string, codes: readonly string[]): Reply {
  const main = <RecoveryCodes title={title} codes={codes} account={peoplePaths.account()} />
  return page(tools, { title, status: 200, main, error: false })
}

interface CodesPage {
  readonly title: string
  readonly status: 200 | 422 | 429
  readonly main: VNode
  readonly error: boolean
}

function page(tools: PeopleTools, { title, status, main, error }: CodesPage): Reply {
  const breadcrumbs = [{ text: 'Your account', href: peoplePaths.account() }]
  return {
    kind: 'page',
    status,
    html: renderPage(tools.site, { title, breadcrumbs, error, form: true, main })
  }
}
