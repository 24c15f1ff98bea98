import { z } from 'zod'
import { inScope } from '../../../platform/database/scope.ts'
import type { Reply } from '../../../platform/web/reply.ts'
import type { WebRequest } from '../../../platform/web/request.ts'
import { Button, PasswordInput } from '../../../ui/govuk/components.tsx'
import { renderPage } from '../../../ui/page/page.tsx'
import { peoplePaths, peoplePatterns } from '../../paths.ts'
import type { SignedIn } from '../../permissions/caller.ts'
import type { Route } from '../../permissions/route.ts'
import type { PeopleTools } from '../../tools.ts'
import { ownAccount } from '../account-store.ts'
import { changePassword } from '../actions/change-password.ts'
import { notConfirmedInWords } from '../not-confirmed-in-words.ts'
import { passwordHint } from '../password-rule.ts'
import { ownRoute } from './own-route.ts'
import { at, type FieldProblem, ProblemSummary } from './problem.tsx'

/** The form that changes one's own password. */
export function passwordRoutes(tools: PeopleTools): Route[] {
  return [
    ownRoute('GET', peoplePatterns.accountPassword, 'own password form viewed', (_request, caller) =>
      form(tools, caller, 200)
    ),
    ownRoute('POST', peoplePatterns.accountPassword, 'own password changed', (request, caller) =>
      change(tools, request, caller)
    )
  ]
}

const typedForm = z.object({ old: z.string().catch(''), chosen: z.string().catch('') })

async function change(tools: PeopleTools, request: WebRequest, caller: SignedIn): Promise<Reply> {
  const typed = typedForm.parse(request.form)
  if (typed.old === '') {
    return form(tools, caller, 422, { field: 'old', message: 'Enter your present password' })
  }
  const outcome = await changePassword(tools.db, tools.clock, caller, typed)
  switch (outcome.kind) {
    case 'changed':
      return { kind: 'redirect', to: peoplePaths.account('password'), cookies: [outcome.cookie] }
    case 'unfit':
      return form(tools, caller, 422, { field: 'chosen', message: outcome.because })
    case 'wrong':
    case 'wait':
    case 'busy':
    case 'no-password':
      return form(tools, caller, outcome.kind === 'wrong' ? 422 : 429, {
        field: 'old',
        message: notConfirmedInWords(outcome, tools.clock.now())
      })
  }
}

async function form(
  tools: PeopleTools,
  caller: SignedIn,
  status: 200 | 422 | 429,
  problem?: FieldProblem
): Promise<Reply> {
  const { account } = caller
  const { email } = await inScope(tools.db, { kind: 'account', account }, (tx) => ownAccount(tx, account))
  const html = renderPage(tools.site, {
    title: 'Change your password',
    breadcrumbs: [{ text: 'Your account', href: peoplePaths.account() }],
    error: problem !== undefined,
    form: true,
    main: (
      <div class="tl-prose">
        <ProblemSummary problem={problem} />
        <h1 class="govuk-heading-xl">Change your password</h1>
        <p>Every other browser in which you are signed in is signed out.</p>
        <form method="post" action={peoplePaths.accountPassword()} noValidate>
          {/* A password manager knows by it whose password it keeps. */}
          <input hidden type="text" name="username" autocomplete="username" value={email} readOnly />
          <PasswordInput
            id="old"
            name="old"
            label={{ text: 'Present password', classes: 'govuk-label--s' }}
            autocomplete="current-password"
            errorMessage={at(problem, 'old')}
          />
          <PasswordInput
            id="chosen"
            name="chosen"
            label={{ text: 'New password', classes: 'govuk-label--s' }}
            hint={{ text: passwordHint }}
            autocomplete="new-password"
            errorMessage={at(problem, 'chosen')}
          />
          <div class="govuk-button-group">
            <Button text="Change the password" preventDoubleClick />
            <a href={peoplePaths.account()}>Cancel</a>
          </div>
        </form>
      </div>
    )
  })
  return { kind: 'page', status, html }
}
