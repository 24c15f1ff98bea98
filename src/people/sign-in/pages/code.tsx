import type { Reply } from '../../../platform/web/reply.ts'
import type { WebRequest } from '../../../platform/web/request.ts'
import { Button, ErrorSummary, Input } from '../../../ui/govuk/components.tsx'
import { renderPage } from '../../../ui/page/page.tsx'
import { peoplePaths, peoplePatterns } from '../../paths.ts'
import type { Route } from '../../permissions/route.ts'
import type { PeopleTools } from '../../tools.ts'
import { giveCode } from '../actions/give-code.ts'
import { halfCookie, noHalf } from '../half-sign-in.ts'
import { pathOfThisSite } from '../next-path.ts'
import { waitInWords } from '../wait-in-words.ts'

/** The second step of signing in, for whoever turned one-time codes on. */
export function codeRoutes(tools: PeopleTools): Route[] {
  return [
    {
      method: 'GET',
      path: peoplePatterns.signInCode,
      permission: 'everyone',
      audit: 'one-time code page viewed',
      changesByItself: true,
      handler: (request) =>
        request.cookies[halfCookie] === undefined ? beginAgain(request) : form(tools, request, 200)
    },
    {
      method: 'POST',
      path: peoplePatterns.signInCode,
      permission: 'everyone',
      audit: 'one-time code tried',
      handler: (request) => tryCode(tools, request)
    }
  ]
}

async function tryCode(tools: PeopleTools, request: WebRequest): Promise<Reply> {
  const { code } = request.form
  if (typeof code !== 'string' || code.trim() === '') return form(tools, request, 422, 'Enter the code')
  const outcome = await giveCode(tools.db, tools.clock, request, code)
  switch (outcome.kind) {
    case 'signed-in':
      return { kind: 'redirect', to: nextOf(request) ?? peoplePaths.myWork(), cookies: outcome.cookies }
    case 'wrong':
      return form(
        tools,
        request,
        422,
        'The code is not right, or was used already. Wait for the next one that your phone shows'
      )
    case 'wait':
      return form(
        tools,
        request,
        429,
        `There were too many codes that were not right. Try again in ${waitInWords(outcome.until, tools.clock.now())}`
      )
    case 'begin-again':
      return beginAgain(request)
  }
}

function nextOf({ query: { next } }: WebRequest): string | undefined {
  return typeof next === 'string' ? pathOfThisSite(next) : undefined
}

// The password comes first, and is good for ten minutes.
function beginAgain(request: WebRequest): Reply {
  return { kind: 'redirect', to: peoplePaths.signIn(nextOf(request)), cookies: [noHalf] }
}

function form(tools: PeopleTools, request: WebRequest, status: 200 | 422 | 429, problem?: string): Reply {
  const html = renderPage(tools.site, {
    title: 'Enter your code',
    error: problem !== undefined,
    form: true,
    main: (
      <CodeForm
        action={peoplePaths.signInCode(nextOf(request))}
        again={peoplePaths.signIn(nextOf(request))}
        problem={problem}
      />
    )
  })
  return { kind: 'page', status, html }
}

interface CodeFormProps {
  readonly action: string
  readonly again: string
  readonly problem: string | undefined
}

function CodeForm({ action, again, problem }: CodeFormProps) {
  return (
    <div class="tl-prose">
      {problem !== undefined && (
        <ErrorSummary titleText="There is a problem" errorList={[{ text: problem, href: '#code' }]} />
      )}
      <h1 class="govuk-heading-xl">Enter your code</h1>
      <form method="post" action={action} noValidate>
        <Input
          id="code"
          name="code"
          label={{ text: 'One-time code', classes: 'govuk-label--s' }}
          hint={{
            text: 'The six digits that the app on your phone shows for Throughline. Without your phone, enter one of your recovery codes.'
          }}
          autocomplete="one-time-code"
          spellcheck={false}
          classes="govuk-input--extra-letter-spacing govuk-input--width-20"
          errorMessage={problem === undefined ? undefined : { text: problem }}
        />
        <Button text="Sign in" preventDoubleClick />
      </form>
      <p>
        <a href={again}>Sign in as somebody else</a>
      </p>
      <p class="tl-muted">
        Without your phone and without a recovery code, ask whoever runs Throughline for your authority: they
        can turn your codes off.
      </p>
    </div>
  )
}
