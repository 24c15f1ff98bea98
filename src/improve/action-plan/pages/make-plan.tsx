import { memberFormRoutes } from '../../../people/forms/member-form.tsx'
import { errorAt, problemAt } from '../../../people/forms/problems.tsx'
import type { Route } from '../../../people/permissions/route.ts'
import { typedText, typedValue } from '../../../platform/web/typed-value.ts'
import { Button, Input, Radios } from '../../../ui/govuk/components.tsx'
import { sectionWord } from '../../../ui/page/site.ts'
import { DateField } from '../../../ui/patterns/date-field.tsx'
import { asksForAction, type Finding } from '../../findings/finding.ts'
import { findingsOf } from '../../findings/store.ts'
import { improvePaths, improvePatterns } from '../../paths.ts'
import type { ImproveTools } from '../../tools.ts'
import { makePlan, type TypedPlan } from '../actions/make-plan.ts'
import {
  type AnsweredInspection,
  answeredInspections,
  answerOf,
  receivedHint,
  suggestedTitle
} from '../answered-inspections.ts'
import { FindingChoices, typedFindings } from './finding-choices.tsx'
import { firstPartOfPlan } from './plan-form.tsx'

interface Making {
  readonly inspections: readonly AnsweredInspection[]
  /** What was chosen to be answered; `none` for a plan by hand, undefined while nothing was chosen. */
  readonly chosen: AnsweredInspection | 'none' | undefined
  readonly findings: readonly Finding[]
}

const title = 'Make an action plan'

/** The form that makes a plan: first what it answers, then what is known of it. */
export function makePlanRoutes(tools: ImproveTools): Route[] {
  return memberFormRoutes<ImproveTools, Making, TypedPlan>(tools, {
    path: improvePatterns.newPlan,
    permission: 'keep-plan',
    viewed: 'form for a new action plan viewed',
    sent: 'action plan made',
    section: 'improve',
    load: async (tx, { workspace: { authority } }, { query, form }) => {
      const asked = typedText(form, 'inspection') || typedText(query, 'inspection')
      const inspections = await answeredInspections(tx, authority)
      const chosen = asked === 'none' ? asked : inspections.find(({ address }) => address === asked)
      const findings = (await findingsOf(tx, authority)).filter(asksForAction)
      return {
        ...{ inspections, chosen },
        findings: isInspection(chosen)
          ? findings.filter(({ inspection }) => inspection === chosen.address)
          : findings
      }
    },
    start: ({ chosen, findings }) =>
      isInspection(chosen)
        ? {
            ...{ inspection: chosen.address, title: suggestedTitle(chosen) },
            ...{ receivedOn: '', findings: findings.map(({ id }) => id) }
          }
        : { inspection: '', title: '', receivedOn: '', findings: [] },
    typed: ({ form }) => ({
      inspection: typedText(form, 'inspection') === 'none' ? '' : typedText(form, 'inspection'),
      title: typedText(form, 'title'),
      receivedOn: typedValue(form, 'received'),
      findings: typedFindings(form)
    }),
    send: async ({ db, clock }, member, _request, typed) => {
      const outcome = await makePlan(db, clock, member, typed)
      return outcome.kind === 'made'
        ? { kind: 'done', to: improvePaths.plan(outcome.plan.id, 'made') }
        : outcome
    },
    title: () => title,
    breadcrumbs: () => [
      { text: sectionWord('improve'), href: improvePaths.improve() },
      { text: 'Action plans', href: improvePaths.plans() }
    ],
    firstPart: firstPartOfPlan,
    main: ({ loaded, action, typed, problems }) =>
      loaded.chosen === undefined ? (
        <Choosing inspections={loaded.inspections} action={action} />
      ) : (
        <>
          <h1 class="govuk-heading-l">{title}</h1>
          <form class="tl-prose" method="post" action={action} noValidate>
            <input
              type="hidden"
              name="inspection"
              value={isInspection(loaded.chosen) ? loaded.chosen.address : 'none'}
            />
            {isInspection(loaded.chosen) && <p>It answers: {loaded.chosen.title}.</p>}
            <Input
              id="title"
              name="title"
              value={typed.title}
              label={{ text: 'What is the plan called?', classes: 'govuk-label--s' }}
              errorMessage={errorAt(problems, 'title')}
              autocomplete="off"
            />
            <ReceivedField
              chosen={isInspection(loaded.chosen) ? loaded.chosen : undefined}
              value={typed.receivedOn}
              problem={problemAt(problems, 'received')}
            />
            <FindingChoices
              legend="Which findings does it answer?"
              findings={loaded.findings}
              ticked={typed.findings}
              problems={problems}
              nothing={
                isInspection(loaded.chosen)
                  ? 'No finding of this inspection is here yet that asks for action. Make the plan now, and add them when you have accepted what the report asks for.'
                  : 'No finding here asks for action. You can add findings later.'
              }
            />
            <div class="govuk-button-group">
              <Button text="Make the plan" preventDoubleClick />
              <a href={improvePaths.plans()}>Cancel</a>
            </div>
          </form>
        </>
      )
  })
}

function isInspection(chosen: Making['chosen']): chosen is AnsweredInspection {
  return chosen !== undefined && chosen !== 'none'
}

function Choosing({ inspections, action }: { inspections: readonly AnsweredInspection[]; action: string }) {
  return (
    <>
      <h1 class="govuk-heading-l">{title}</h1>
      <form class="tl-prose" method="get" action={action}>
        <Radios
          idPrefix="inspection"
          name="inspection"
          value={inspections[0]?.address ?? 'none'}
          fieldset={{ legend: { text: 'What does it answer?', classes: 'govuk-fieldset__legend--m' } }}
          hint={{ text: 'The inspections and visits of your authority that the public record knows' }}
          items={[
            ...inspections.map((one) => ({ value: one.address, text: one.title })),
            {
              value: 'none',
              text: 'No inspection',
              hint: { text: 'A plan of your own: after an audit, a peer review, a motion' }
            }
          ]}
        />
        <div class="govuk-button-group">
          <Button text="Continue" />
          <a href={improvePaths.plans()}>Cancel</a>
        </div>
      </form>
    </>
  )
}

interface ReceivedFieldProps {
  readonly chosen: AnsweredInspection | undefined
  readonly value: string
  readonly problem: string | undefined
}

function ReceivedField({ chosen, value, problem }: ReceivedFieldProps) {
  const what = chosen === undefined ? 'report or letter' : answerOf(chosen.kind)
  return (
    <DateField
      id="received"
      name="received"
      value={value}
      question={`When did you receive the ${what}?${chosen === undefined ? ' (optional)' : ''}`}
      hint={
        chosen === undefined ? 'Where a clock runs, its days are counted from this one' : receivedHint(chosen)
      }
      example="back"
      problem={problem}
    />
  )
}
