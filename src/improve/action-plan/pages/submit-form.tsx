import { dayInEngland } from '../../../framework/day-in-england.ts'
import { longDate } from '../../../framework/iso-date.ts'
import { memberFormRoutes } from '../../../people/forms/member-form.tsx'
import { errorAt, problemAt } from '../../../people/forms/problems.tsx'
import type { Route } from '../../../people/permissions/route.ts'
import { postInWords } from '../../../people/posts/officer-words.ts'
import type { RequestProblem } from '../../../platform/web/reply.ts'
import { typedText, typedValue } from '../../../platform/web/typed-value.ts'
import { Button, Input, InsetText, WarningText } from '../../../ui/govuk/components.tsx'
import { DateField } from '../../../ui/patterns/date-field.tsx'
import { count } from '../../../ui/prose/counts.ts'
import { improvePaths, improvePatterns } from '../../paths.ts'
import type { ImproveTools } from '../../tools.ts'
import { submitPlan, type TypedSubmission } from '../actions/submit-plan.ts'
import { fingerprintOf } from '../differences.ts'
import { type Missing, missingIn } from '../missing.ts'
import { type WholePlan, wholePlan } from '../whole-plan.ts'
import { changedMeanwhile, firstPartOfPlan, planCrumbs } from './plan-form.tsx'

/** Submits a plan, or says of everything that is missing what it is and where to put it right. */
export function submitRoutes(tools: ImproveTools): Route[] {
  return memberFormRoutes<ImproveTools, WholePlan, TypedSubmission>(tools, {
    path: improvePatterns.planSubmit,
    permission: 'agree-plan',
    viewed: 'form for submitting an action plan viewed',
    sent: 'action plan submitted',
    section: 'improve',
    load: async (tx, member, { params }, now) => {
      const whole = await wholePlan(tx, member, tools.things, params['plan'] ?? '', dayInEngland(now))
      return whole?.plan.state === 'ended' ? undefined : whole
    },
    start: (whole, _request, now) => ({
      ...{ sentTo: whole.submissions.at(-1)?.sentTo ?? '', sentOn: dayInEngland(now) },
      seen: fingerprintOf(whole.content)
    }),
    typed: ({ form }) => ({
      ...{ sentTo: typedText(form, 'sent-to'), sentOn: typedValue(form, 'sent-on') },
      seen: typedText(form, 'seen')
    }),
    send: async ({ db, clock, things }, member, { params }, typed) => {
      const plan = params['plan'] ?? ''
      const outcome = await submitPlan(db, clock, member, things, plan, typed)
      switch (outcome.kind) {
        case 'submitted':
          return { kind: 'done', to: improvePaths.plan(plan, 'submitted') }
        case 'incomplete':
          return { kind: 'unfit', problems: outcome.missing.map(asProblem) }
        case 'changed-meanwhile':
          return { kind: 'changed-meanwhile', notice: changedMeanwhile }
        default:
          return outcome
      }
    },
    title: ({ submissions }) => (submissions.length === 0 ? 'Submit the plan' : 'Submit the plan again'),
    breadcrumbs: ({ plan }) => planCrumbs(plan),
    firstPart: firstPartOfPlan,
    main: ({ loaded, title, action, typed, problems }) => (
      <>
        <span class="govuk-caption-l">{loaded.plan.title}</span>
        <h1 class="govuk-heading-l">{title}</h1>
        <Submitting whole={loaded} action={action} typed={typed} problems={problems} />
      </>
    )
  })
}

interface SubmittingProps {
  readonly whole: WholePlan
  readonly action: string
  readonly typed: TypedSubmission
  readonly problems: readonly RequestProblem[]
}

function Submitting({ whole, action, typed, problems }: SubmittingProps) {
  const missing = missingIn(whole.content, whole.signOffs)
  if (missing.length > 0) return <WhatIsMissing whole={whole} missing={missing} />
  const { plan, content, clocks } = whole
  const over = clocks.find(({ id, state }) => id !== 'publish-report' && state === 'over')
  return (
    <>
      <p class="tl-prose">
        The plan is kept as it stands: {count(content.findings.length, 'finding')},{' '}
        {count(content.actions.length, 'action')} and {count(content.signatures.length, 'signature')}. The
        work goes on in the live plan, which shows every change from here on with its reason.
      </p>
      {over !== undefined && (
        <WarningText
          text={`It is late: ${over.says} ${over.counts ?? ''} It can be submitted all the same, and the page says that it was late.`}
        />
      )}
      <form class="tl-prose" method="post" action={action} noValidate>
        <input type="hidden" name="seen" value={fingerprintOf(content)} />
        <Input
          id="sent-to"
          name="sent-to"
          value={typed.sentTo}
          label={{ text: 'To whom is it sent?', classes: 'govuk-label--s' }}
          hint={{ text: 'For example: His Majesty’s Chief Inspector (Ofsted)' }}
          errorMessage={errorAt(problems, 'sent-to')}
          autocomplete="off"
        />
        <DateField
          id="sent-on"
          name="sent-on"
          value={typed.sentOn}
          question="On which day is it sent?"
          hint={lastDayHint(whole)}
          example="back"
          problem={problemAt(problems, 'sent-on')}
        />
        <div class="govuk-button-group">
          <Button text="Submit the plan" preventDoubleClick />
          <a href={improvePaths.plan(plan.id)}>Cancel</a>
        </div>
      </form>
    </>
  )
}

function lastDayHint({ clocks }: WholePlan): string | undefined {
  const clock = clocks.find(({ id }) => id === 'action-plan' || id === 'final-priority-plan')
  return clock?.day === undefined ? undefined : `The last day is ${longDate(clock.day)}`
}

function WhatIsMissing({ whole, missing }: { whole: WholePlan; missing: readonly Missing[] }) {
  return (
    <>
      <InsetText
        html={
          <strong>
            The plan cannot be submitted yet: {count(missing.length, 'thing')} to put right first.
          </strong>
        }
      />
      <ul class="govuk-list govuk-list--bullet tl-prose">
        {missing.map((one, place) => (
          <li key={place}>
            {missingWords(one)} <a href={whereToMend(one, whole)}>{mendWords(one, whole)}</a>
          </li>
        ))}
      </ul>
      <p>
        <a href={improvePaths.plan(whole.plan.id)}>Back to the plan</a>
      </p>
    </>
  )
}

/** What is missing, in a sentence. */
function missingWords(missing: Missing): string {
  switch (missing.kind) {
    case 'no-action-at-all':
      return 'The plan has no action.'
    case 'finding-without-action':
      return `No action answers the finding “${missing.words}”.`
    case 'action-without-post':
      return `Nobody answers for action ${missing.reference}.`
    case 'action-without-due':
      return `Action ${missing.reference} has no day by which it is due.`
    case 'nobody-asked-to-sign':
      return 'Nobody was asked to sign the plan off.'
    case 'not-signed':
      return 'A signature that was asked for is missing.'
    case 'signed-earlier-state':
      return 'A signature was given for an earlier state of the plan.'
  }
}

function asProblem(missing: Missing): RequestProblem {
  return { field: 'main-content', message: missingWords(missing) }
}

function whereToMend(missing: Missing, { plan }: WholePlan): string {
  switch (missing.kind) {
    case 'no-action-at-all':
      return improvePaths.newAction(plan.id)
    case 'finding-without-action':
      return improvePaths.newAction(plan.id, missing.finding)
    case 'action-without-post':
    case 'action-without-due':
      return improvePaths.action(missing.action)
    case 'nobody-asked-to-sign':
    case 'signed-earlier-state':
      return improvePaths.newPlanSignOff(plan.id)
    case 'not-signed':
      return improvePaths.planSignOff(plan.id, missing.signOff.id)
  }
}

function mendWords(missing: Missing, { posts }: WholePlan): string {
  switch (missing.kind) {
    case 'no-action-at-all':
    case 'finding-without-action':
      return 'Add an action'
    case 'action-without-post':
    case 'action-without-due':
      return `Open action ${missing.reference}`
    case 'nobody-asked-to-sign':
      return 'Ask for a sign-off'
    case 'not-signed':
      return `See the sign-off of the ${postInWords(posts, missing.signOff.post)}`
    case 'signed-earlier-state':
      return `Ask the ${postInWords(posts, missing.signOff.post)} again`
  }
}
