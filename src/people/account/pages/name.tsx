import type { Reply } from '../../../platform/web/reply.ts'
import type { WebRequest } from '../../../platform/web/request.ts'
import { Button, Input } from '../../../ui/govuk/components.tsx'
import { renderPage } from '../../../ui/page/page.tsx'
import { peoplePaths, peoplePatterns } from '../../paths.ts'
import type { SignedIn } from '../../permissions/caller.ts'
import type { Route } from '../../permissions/route.ts'
import type { PeopleTools } from '../../tools.ts'
import { changeName } from '../actions/change-name.ts'
import { ownRoute } from './own-route.ts'
import { at, type FieldProblem, ProblemSummary } from './problem.tsx'

/** The form that changes one's own name. */
export function nameRoutes(tools: PeopleTools): Route[] {
  return [
    ownRoute('GET', peoplePatterns.accountName, 'own name form viewed', (_request, caller) =>
      form(tools, 200, { name: caller.name })
    ),
    ownRoute('POST', peoplePatterns.accountName, 'own name changed', (request, caller) =>
      change(tools, request, caller)
    )
  ]
}

async function change(tools: PeopleTools, request: WebRequest, caller: SignedIn): Promise<Reply> {
  const name = typeof request.form['name'] === 'string' ? request.form['name'] : ''
  const outcome = await changeName(tools.db, tools.clock, caller, name)
  if (outcome.kind === 'unfit') {
    return form(tools, 422, { name, problem: { field: 'name', message: outcome.because } })
  }
  return { kind: 'redirect', to: peoplePaths.account(outcome.kind === 'changed' ? 'name' : undefined) }
}

interface NameForm {
  readonly name: string
  readonly problem?: FieldProblem
}

function form(tools: PeopleTools, status: 200 | 422, { name, problem }: NameForm): Reply {
  const html = renderPage(tools.site, {
    title: 'Change your name',
    breadcrumbs: [{ text: 'Your account', href: peoplePaths.account() }],
    error: problem !== undefined,
    form: true,
    main: (
      <div class="tl-prose">
        <ProblemSummary problem={problem} />
        <h1 class="govuk-heading-xl">Change your name</h1>
        <form method="post" action={peoplePaths.accountName()} noValidate>
          <Input
            id="name"
            name="name"
            value={name}
            label={{ text: 'Your full name', classes: 'govuk-label--s' }}
            hint={{
              text: 'Others see it beside what you do. What you did until now keeps the name of its time.'
            }}
            autocomplete="name"
            spellcheck={false}
            errorMessage={at(problem, 'name')}
          />
          <div class="govuk-button-group">
            <Button text="Save" preventDoubleClick />
            <a href={peoplePaths.account()}>Cancel</a>
          </div>
        </form>
      </div>
    )
  })
  return { kind: 'page', status, html }
}
