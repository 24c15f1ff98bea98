import { z } from 'zod'
import type { Reply, RequestProblem } from '../../../platform/web/reply.ts'
import type { WebRequest } from '../../../platform/web/request.ts'
import { renderPage } from '../../../ui/page/page.tsx'
import { peoplePaths, peoplePatterns } from '../../paths.ts'
import type { Caller } from '../../permissions/caller.ts'
import type { Route } from '../../permissions/route.ts'
import type { PeopleTools } from '../../tools.ts'
import { type SignInOutcome, signIn } from '../actions/sign-in.ts'
import { signOut } from '../actions/sign-out.ts'
import { pathOfThisSite } from '../next-path.ts'
import { noSession } from '../sessions.ts'
import { waitInWords } from '../wait-in-words.ts'
import { SignInForm } from './sign-in-form.tsx'

/** Signing in with a password, and signing out. */
export function signInRoutes(tools: PeopleTools): Route[] {
  return [
    {
      method: 'GET',
      path: peoplePatterns.signIn,
      permission: 'everyone',
      audit: 'sign-in page viewed',
      changesByItself: true,
      handler: (request, caller) => page(tools, request, caller)
    },
    {
      method: 'POST',
      path: peoplePatterns.signIn,
      permission: 'everyone',
      audit: 'sign-in tried',
      handler: (request) => trySignIn(tools, request)
    },
    {
      method: 'POST',
      path: peoplePatterns.signOut,
      permission: 'signed-in',
      audit: 'signed out',
      handler: async (_request, caller) => {
        if (caller.kind === 'signed-in') await signOut(tools.db, tools.clock, caller)
        return { kind: 'redirect', to: peoplePaths.signedOut(), cookies: [noSession] }
      }
    }
  ]
}

/** The page that somebody wanted before they were asked to sign in; else their work. */
function nextOf(request: Pick<WebRequest, 'query'>): string | undefined {
  const { next } = request.query
  return typeof next === 'string' ? pathOfThisSite(next) : undefined
}

function page(tools: PeopleTools, request: WebRequest, caller: Caller): Reply {
  if (caller.kind === 'signed-in') return { kind: 'redirect', to: nextOf(request) ?? peoplePaths.myWork() }
  return form(tools, request, { status: 200, email: '', problems: [] })
}

const typedForm = z.object({ email: z.string().catch(''), password: z.string().catch('') })

async function trySignIn(tools: PeopleTools, request: WebRequest): Promise<Reply> {
  const typed = typedForm.parse(request.form)
  const missing = whatIsMissing(typed)
  if (missing.length > 0) return form(tools, request, { status: 422, email: typed.email, problems: missing })
  const outcome = await signIn(tools.db, tools.clock, request, typed)
  const next = nextOf(request)
  switch (outcome.kind) {
    case 'signed-in':
      return { kind: 'redirect', to: next ?? peoplePaths.myWork(), cookies: outcome.cookies }
    case 'code-next':
      return { kind: 'redirect', to: peoplePaths.signInCode(next), cookies: outcome.cookies }
    case 'wrong':
    case 'wait':
    case 'busy':
      return form(tools, request, {
        status: outcome.kind === 'wrong' ? 422 : 429,
        email: typed.email,
        problems: [{ field: 'email', message: inWords(outcome, tools.clock.now()) }]
      })
  }
}

function whatIsMissing({ email, password }: z.output<typeof typedForm>): RequestProblem[] {
  const problems: RequestProblem[] = []
  if (email.trim() === '') problems.push({ field: 'email', message: 'Enter your email address' })
  if (password === '') problems.push({ field: 'password', message: 'Enter your password' })
  return problems
}

function inWords(outcome: Extract<SignInOutcome, { kind: 'wrong' | 'wait' | 'busy' }>, at: Date): string {
  switch (outcome.kind) {
    case 'wrong':
      return 'The email address or the password is not right. Check both and try again'
    case 'wait':
      return `There were too many tries that were not right. Try again in ${waitInWords(outcome.until, at)}`
    case 'busy':
      return 'Too many people are signing in at this moment. Try again in a few seconds'
  }
}

function form(
  tools: PeopleTools,
  request: WebRequest,
  {
    status,
    email,
    problems
  }: {
    readonly status: 200 | 422 | 429
    readonly email: string
    readonly problems: readonly RequestProblem[]
  }
): Reply {
  const next = nextOf(request)
  const view = {
    action: peoplePaths.signIn(next),
    email,
    problems,
    signedOut: request.query['signed-out'] !== undefined,
    forgotten: peoplePaths.forgottenPassword(),
    providerDown: request.query['provider'] === 'down' ? tools.openId?.name : undefined,
    organisation: tools.openId && { name: tools.openId.name, href: peoplePaths.signInOpenId(next) }
  }
  const html = renderPage(tools.site, {
    title: 'Sign in',
    main: <SignInForm view={view} />,
    error: problems.length > 0,
    form: true
  })
  return { kind: 'page', status, html }
}
