import { setTimeout as pause } from 'node:timers/promises'
import type { ComponentChild } from 'preact'
import type { Reply, RequestProblem } from '../../../platform/web/reply.ts'
import type { WebRequest } from '../../../platform/web/request.ts'
import { Button, Input, PasswordInput } from '../../../ui/govuk/components.tsx'
import { renderPage } from '../../../ui/page/page.tsx'
import { passwordHint } from '../../account/password-rule.ts'
import { errorAt, Problems } from '../../forms/problems.tsx'
import { peoplePaths, peoplePatterns } from '../../paths.ts'
import type { Route } from '../../permissions/route.ts'
import type { PeopleTools } from '../../tools.ts'
import { askForPassword } from '../actions/ask-for-password.ts'
import { accountOfLink, setNewPassword } from '../actions/set-new-password.ts'
import { emailOf } from '../email.ts'
import { typedLine } from '../typed-line.ts'

/** A forgotten password: asking for a link, and setting a new one with it. */
export function newPasswordRoutes(tools: PeopleTools): Route[] {
  return [
    {
      method: 'GET',
      path: peoplePatterns.forgottenPassword,
      permission: 'everyone',
      audit: 'forgotten password page viewed',
      changesByItself: true,
      handler: () => forgotten(tools, '', [])
    },
    {
      method: 'POST',
      path: peoplePatterns.forgottenPassword,
      permission: 'everyone',
      audit: 'password link asked for',
      handler: (request) => ask(tools, request)
    },
    {
      method: 'GET',
      path: peoplePatterns.newPassword,
      permission: 'everyone',
      audit: 'new password page viewed',
      changesByItself: true,
      handler: (request) => form(tools, request, [])
    },
    {
      method: 'POST',
      path: peoplePatterns.newPassword,
      permission: 'everyone',
      audit: 'new password set',
      handler: (request) => put(tools, request)
    }
  ]
}

/** An address with an account takes longer to answer than one without; both answer after so long. */
const answersAfterMs = 400

async function ask(tools: PeopleTools, request: WebRequest): Promise<Reply> {
  const email = typedLine(request.form, 'email')
  if (!tools.mailGoesOut) return forgotten(tools, email, [])
  if (emailOf(email) === undefined) {
    return forgotten(tools, email, [
      { field: 'email', message: 'Enter your email address, such as name@example.gov.uk' }
    ])
  }
  await Promise.all([
    askForPassword(tools.db, tools.clock, { email, from: request.from }),
    pause(answersAfterMs)
  ])
  return page(
    tools,
    'Look for a mail',
    <>
      <h1 class="govuk-heading-xl">Look for a mail</h1>
      <p class="tl-lead">
        If somebody signs in here with the address <span class="tl-breaks">{email.trim()}</span>, a mail is on
        its way to it.
      </p>
      <p>
        The address in it works once, for an hour. If no mail comes, look where unwanted mail goes, or ask an
        administrator of your authority.
      </p>
    </>
  )
}

function forgotten(tools: PeopleTools, email: string, problems: readonly RequestProblem[]): Reply {
  return page(
    tools,
    'Forgotten password',
    <>
      <Problems problems={problems} />
      <h1 class="govuk-heading-xl">Forgotten password</h1>
      {tools.mailGoesOut ? (
        <form method="post" action={peoplePaths.forgottenPassword()} noValidate>
          <Input
            id="email"
            name="email"
            type="email"
            value={email}
            label={{ text: 'Your email address', classes: 'govuk-label--s' }}
            hint={{ text: 'You get a mail with an address at which you set a new password.' }}
            autocomplete="username"
            spellcheck={false}
            errorMessage={errorAt(problems, 'email')}
          />
          <Button text="Send the mail" preventDoubleClick />
        </form>
      ) : (
        <p class="tl-lead">
          No mail goes out from here. Ask an administrator of your authority: they can make an address at
          which you set a new password.
        </p>
      )}
      <p>
        <a href={peoplePaths.signIn()}>Back to signing in</a>
      </p>
    </>,
    problems.length > 0
  )
}

const closed: Reply = {
  kind: 'not-found',
  because:
    'This address sets no password: it was used, or its time is over. Ask for a new one where you sign in, or ask an administrator of your authority.',
  instead: [{ text: 'Forgotten password', href: peoplePaths.forgottenPassword() }]
}

async function put(tools: PeopleTools, request: WebRequest): Promise<Reply> {
  const { token = '' } = request.params
  const password = typedLine(request.form, 'password')
  const outcome = await setNewPassword(tools.db, tools.clock, token, password, tools.mailGoesOut)
  switch (outcome.kind) {
    case 'set':
      return page(
        tools,
        'Your password is set',
        <>
          <h1 class="govuk-heading-xl">Your password is set</h1>
          <p class="tl-lead">Every browser in which you were signed in is signed out.</p>
          <Button text="Sign in" href={peoplePaths.signIn()} />
        </>
      )
    case 'unfit':
      return form(tools, request, [{ field: 'password', message: outcome.because }])
    case 'closed':
      return closed
  }
}

async function form(
  tools: PeopleTools,
  request: WebRequest,
  problems: readonly RequestProblem[]
): Promise<Reply> {
  const { token = '' } = request.params
  const account = await accountOfLink(tools.db, tools.clock, token)
  if (!account) return closed
  return page(
    tools,
    'Set a new password',
    <>
      <Problems problems={problems} />
      <h1 class="govuk-heading-xl">Set a new password</h1>
      <p class="tl-lead">
        For <span class="tl-breaks">{account.email}</span>. Every browser in which you are signed in is signed
        out.
        {tools.openId !== undefined &&
          ` If your account is connected with ${tools.openId.name}, connect the two once more afterwards.`}
      </p>
      <form method="post" action={peoplePaths.newPassword(token)} noValidate>
        {/* A password manager knows by it whose password it keeps. */}
        <input hidden type="text" name="username" autocomplete="username" value={account.email} readOnly />
        <PasswordInput
          id="password"
          name="password"
          label={{ text: 'New password', classes: 'govuk-label--s' }}
          hint={{ text: passwordHint }}
          autocomplete="new-password"
          errorMessage={errorAt(problems, 'password')}
        />
        <Button text="Set the password" preventDoubleClick />
      </form>
    </>,
    problems.length > 0
  )
}

function page({ site }: PeopleTools, title: string, main: ComponentChild, error = false): Reply {
  return {
    kind: 'page',
    status: error ? 422 : 200,
    html: renderPage(site, { title, form: true, error, main: <div class="tl-prose">{main}</div> })
  }
}
