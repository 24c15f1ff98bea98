import { dayInEngland } from '../../../framework/day-in-england.ts'
import { yearOf } from '../../../framework/iso-date.ts'
import { forMembers } from '../../../people/forms/for-members.ts'
import { memberFormRoutes } from '../../../people/forms/member-form.tsx'
import { errorAt } from '../../../people/forms/problems.tsx'
import { scopeOf } from '../../../people/permissions/member.ts'
import type { Route } from '../../../people/permissions/route.ts'
import { inScope } from '../../../platform/database/scope.ts'
import { typedText } from '../../../platform/web/typed-value.ts'
import { Button, Input } from '../../../ui/govuk/components.tsx'
import { renderPage } from '../../../ui/page/page.tsx'
import { EmptyState } from '../../../ui/patterns/empty-state.tsx'
import type { PrepareTools } from '../../tools.ts'
import { beginSelfEvaluation } from '../actions/begin-self-evaluation.ts'
import { questionAsked, questions } from '../self-evaluation.ts'
import { selfEvaluationPaths, selfEvaluationPatterns } from '../self-evaluation-paths.ts'
import { selfEvaluationsOf } from '../store.ts'
import { prepareCrumbs } from './in-year.tsx'

/** The way in: to the newest year, or to beginning the first. */
export function selfEvaluationsRoute(tools: PrepareTools): Route {
  return {
    method: 'GET',
    path: selfEvaluationPatterns.selfEvaluations,
    permission: 'read-self-evaluation',
    audit: 'self-evaluations viewed',
    handler: forMembers(async (_request, member) => {
      const [newest] = await inScope(tools.db, scopeOf(member), (tx) =>
        selfEvaluationsOf(tx, member.workspace.authority)
      )
      if (newest !== undefined) return { kind: 'redirect', to: selfEvaluationPaths.year(newest.year) }
      const mayBegin = member.may.has('agree-self-evaluation')
      const html = renderPage(tools.site, {
        title: 'Self-evaluation',
        section: 'prepare',
        breadcrumbs: prepareCrumbs,
        main: <NothingYet authority={member.workspace.name} mayBegin={mayBegin} />
      })
      return { kind: 'page', html }
    })
  }
}

function NothingYet({ authority, mayBegin }: { readonly authority: string; readonly mayBegin: boolean }) {
  return (
    <>
      <span class="govuk-caption-xl">{authority}</span>
      <h1 class="govuk-heading-xl">Self-evaluation</h1>
      <EmptyState title={`${authority} has begun no self-evaluation here yet.`}>
        <p>Every year an authority says what it knows of its own practice, by three questions:</p>
        <ol>
          {questions.map((question) => (
            <li key={question}>{questionAsked(question)}</li>
          ))}
        </ol>
        <p>
          Here each answer is a claim that shows what it rests on, how well, and who stands behind it. So
          nobody finds out in an inspection which of them do not hold.
        </p>
        {mayBegin ? (
          <Button text="Begin a self-evaluation" href={selfEvaluationPaths.newSelfEvaluation()} />
        ) : (
          <p>A leader or the inspection link officer begins it.</p>
        )}
      </EmptyState>
    </>
  )
}

/** Begins the self-evaluation of a year. */
export function beginRoutes(tools: PrepareTools): Route[] {
  return memberFormRoutes<PrepareTools, object, { readonly year: string }>(tools, {
    path: selfEvaluationPatterns.newSelfEvaluation,
    permission: 'agree-self-evaluation',
    viewed: 'form for a new self-evaluation viewed',
    sent: 'self-evaluation begun',
    section: 'prepare',
    load: async () => ({}),
    start: (_loaded, _request, now) => ({ year: `${yearOf(dayInEngland(now))}` }),
    typed: ({ form }) => ({ year: typedText(form, 'year') }),
    send: async ({ db, clock }, member, _request, { year }) => {
      const outcome = await beginSelfEvaluation(db, clock, member, year)
      if (outcome.kind === 'unfit') return outcome
      const what = outcome.kind === 'begun' ? 'begun' : undefined
      return { kind: 'done', to: selfEvaluationPaths.year(outcome.year, what) }
    },
    title: () => 'Begin a self-evaluation',
    breadcrumbs: () => [
      ...prepareCrumbs,
      { text: 'Self-evaluation', href: selfEvaluationPaths.selfEvaluations() }
    ],
    main: ({ title, action, typed, problems }) => (
      <>
        <h1 class="govuk-heading-l">{title}</h1>
        <form class="tl-prose" method="post" action={action} noValidate>
          <Input
            id="year"
            name="year"
            value={typed.year}
            label={{ text: 'For which year?', classes: 'govuk-label--s' }}
            hint={{ text: 'The areas are those that Ofsted judges in that year' }}
            classes="govuk-input--width-4"
            inputmode="numeric"
            errorMessage={errorAt(problems, 'year')}
            autocomplete="off"
          />
          <div class="govuk-button-group">
            <Button text="Begin" preventDoubleClick />
            <a href={selfEvaluationPaths.selfEvaluations()}>Cancel</a>
          </div>
        </form>
      </>
    )
  })
}
