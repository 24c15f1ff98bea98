import { inScope } from '../../../platform/database/scope.ts'
import type { Reply } from '../../../platform/web/reply.ts'
import type { WebRequest } from '../../../platform/web/request.ts'
import { renderPage } from '../../../ui/page/page.tsx'
import { count } from '../../../ui/prose/counts.ts'
import { momentInWords } from '../../../ui/prose/moments.ts'
import { rolesInWords } from '../../members/access-words.ts'
import { peoplePaths, peoplePatterns } from '../../paths.ts'
import type { SignedIn } from '../../permissions/caller.ts'
import type { Route } from '../../permissions/route.ts'
import { recoveryCodesLeft } from '../../sign-in/code-store.ts'
import { type OwnSession, sessionsOf } from '../../sign-in/session-store.ts'
import { noSession } from '../../sign-in/sessions.ts'
import type { PeopleTools } from '../../tools.ts'
import { type OwnAccount, ownAccount } from '../account-store.ts'
import { endOneSession, signOutEverywhere } from '../actions/end-sessions.ts'
import { doneInWords } from '../done.ts'
import { AccountMain, type AccountView } from './account-view.tsx'
import { ownRoute } from './own-route.ts'

/** One's own account, and the browsers in which it is signed in. */
export function accountRoutes(tools: PeopleTools): Route[] {
  return [
    ownRoute('GET', peoplePatterns.account, 'own account viewed', (request, caller) =>
      page(tools, request, caller)
    ),
    ownRoute('POST', peoplePatterns.sessionEnd, 'own session ended', (request, caller) =>
      endOne(tools, request, caller)
    ),
    ownRoute('POST', peoplePatterns.everySessionEnd, 'signed out everywhere', async (_request, caller) => {
      await signOutEverywhere(tools.db, tools.clock, caller)
      return { kind: 'redirect', to: peoplePaths.signedOut(), cookies: [noSession] }
    })
  ]
}

async function endOne(tools: PeopleTools, request: WebRequest, caller: SignedIn): Promise<Reply> {
  const { session } = request.form
  const ended =
    typeof session === 'string'
      ? await endOneSession(tools.db, tools.clock, caller, session)
      : ({ kind: 'not-there' } as const)
  if (ended.kind === 'ended' && session === caller.session) {
    return { kind: 'redirect', to: peoplePaths.signedOut(), cookies: [noSession] }
  }
  return { kind: 'redirect', to: peoplePaths.account(ended.kind === 'ended' ? 'session' : 'no-session') }
}

async function page(tools: PeopleTools, request: WebRequest, caller: SignedIn): Promise<Reply> {
  const at = tools.clock.now()
  const found = await inScope(tools.db, { kind: 'account', account: caller.account }, async (tx) => ({
    account: await ownAccount(tx, caller.account),
    sessions: await sessionsOf(tx, caller.account, at, tools.idleMinutes),
    recoveryLeft: await recoveryCodesLeft(tx, caller.account)
  }))
  const view = viewOf(tools, caller, found, request.query['done'])
  const html = renderPage(tools.site, {
    title: 'Your account',
    main: <AccountMain view={view} />,
    form: true
  })
  return { kind: 'page', html }
}

interface Found {
  readonly account: OwnAccount
  readonly sessions: readonly OwnSession[]
  readonly recoveryLeft: number
}

function viewOf(
  tools: PeopleTools,
  caller: SignedIn,
  { account, sessions, recoveryLeft }: Found,
  done: unknown
): AccountView {
  const { hasPassword, codesOn } = account
  const left = `${count(recoveryLeft, 'recovery code')} left`
  return {
    name: account.name,
    email: account.email,
    password: hasPassword
      ? { text: 'Set', href: peoplePaths.accountPassword() }
      : { text: 'None. To have one, ask for a link on the sign-in page', href: undefined },
    codes: hasPassword
      ? {
          text: codesOn ? `On, ${left}` : 'Off',
          action: codesOn ? 'Change' : 'Turn on',
          href: peoplePaths.accountCodes()
        }
      : undefined,
    organisation: tools.openId && {
      text: `People can sign in with ${tools.openId.name} once it is connected`,
      href: peoplePaths.accountOpenId()
    },
    work:
      caller.workspace === undefined
        ? []
        : [
            `${caller.workspace.name}: ${rolesInWords(caller.roles).toLowerCase()}`,
            ...caller.workspaces
              .filter(({ authority }) => authority !== caller.workspace?.authority)
              .map(({ name }) => name)
          ],
    sessions: sessions.map((session) => ({
      id: session.id,
      device: session.device,
      began: momentInWords(session.startedAt),
      used: momentInWords(session.lastSeenAt),
      here: session.id === caller.session
    })),
    done: doneInWords(done),
    changeName: peoplePaths.accountName(),
    endSession: peoplePaths.sessionEnd(),
    endEverySession: peoplePaths.everySessionEnd()
  }
}
