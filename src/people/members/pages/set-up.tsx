import { timingSafeEqual } from 'node:crypto'
import type { Reply, RequestProblem } from '../../../platform/web/reply.ts'
import type { WebRequest } from '../../../platform/web/request.ts'
import { renderPage } from '../../../ui/page/page.tsx'
import { peoplePaths, peoplePatterns } from '../../paths.ts'
import type { Route } from '../../permissions/route.ts'
import { hashOfToken, isNobodyYet } from '../../sign-in/session-store.ts'
import type { PeopleTools } from '../../tools.ts'
import { setUp } from '../actions/set-up.ts'
import { typedLine } from '../typed-line.ts'
import { SetUpForm } from './set-up-form.tsx'

/** The first administrator, at the address that the server printed when nobody could sign in. */
export function setUpRoutes(tools: PeopleTools): Route[] {
  return [
    {
      method: 'GET',
      path: peoplePatterns.setUp,
      permission: 'everyone',
      audit: 'set-up page viewed',
      changesByItself: true,
      handler: async (request) => {
        if (!(await isOpen(tools, request))) return closed
        return page(tools, request, { authority: '', name: '', email: '' }, [])
      }
    },
    {
      method: 'POST',
      path: peoplePatterns.setUp,
      permission: 'everyone',
      audit: 'first administrator set up',
      handler: (request) => post(tools, request)
    }
  ]
}

const closed: Reply = {
  kind: 'not-found',
  because:
    'This address sets up nothing. It works while nobody can sign in, until the server is started again: the newest one stands where the server was started.'
}

async function isOpen(tools: PeopleTools, request: WebRequest): Promise<boolean> {
  const { token = '' } = request.params
  const { setUpTokenHash } = tools
  if (setUpTokenHash === undefined) return false
  const asked = hashOfToken(token)
  return timingSafeEqual(Buffer.from(asked), Buffer.from(setUpTokenHash)) && (await isNobodyYet(tools.db))
}

async function post(tools: PeopleTools, request: WebRequest): Promise<Reply> {
  if (!(await isOpen(tools, request))) return closed
  const { form } = request
  const typed = {
    authority: typedLine(form, 'authority'),
    name: typedLine(form, 'name'),
    email: typedLine(form, 'email')
  }
  const asked = { ...typed, password: typedLine(form, 'password') }
  const { db, clock, openings } = tools
  const outcome = await setUp(db, clock, asked, await tools.authorities(), request, openings)
  switch (outcome.kind) {
    case 'set-up':
      return { kind: 'redirect', to: peoplePaths.people(), cookies: [outcome.cookie] }
    case 'unfit':
      return page(tools, request, typed, outcome.problems)
    case 'closed':
      return closed
  }
}

async function page(
  tools: PeopleTools,
  request: WebRequest,
  typed: { readonly authority: string; readonly name: string; readonly email: string },
  problems: readonly RequestProblem[]
): Promise<Reply> {
  const action = peoplePaths.setUp(request.params['token'] ?? '')
  const authorities = await tools.authorities()
  return {
    kind: 'page',
    status: problems.length > 0 ? 422 : 200,
    html: renderPage(tools.site, {
      title: 'Set up the first administrator',
      form: true,
      error: problems.length > 0,
      main: <SetUpForm view={{ action, authorities, typed, problems }} />
    })
  }
}
