import { errorAt, problemAt } from '../../../people/forms/problems.tsx'
import type { RequestProblem } from '../../../platform/web/reply.ts'
import { typedText, typedValue } from '../../../platform/web/typed-value.ts'
import { Input, InsetText, Textarea } from '../../../ui/govuk/components.tsx'
import { DateField } from '../../../ui/patterns/date-field.tsx'
import { asksForAction, type Finding } from '../../findings/finding.ts'
import { findingsOf } from '../../findings/store.ts'
import { improvePatterns } from '../../paths.ts'
import { addFindings, removeFinding, type TypedFindings } from '../actions/change-findings.ts'
import { changePlan, type TypedDetails } from '../actions/change-plan.ts'
import { endPlan } from '../actions/end-plan.ts'
import {
  type AnsweredInspection,
  answeredInspections,
  answerOf,
  receivedHint
} from '../answered-inspections.ts'
import { requiredFindings } from '../required-finding-store.ts'
import { FindingChoices, typedFindings } from './finding-choices.tsx'
import type { PlanForm } from './plan-form.tsx'

interface Answering {
  readonly inspection: AnsweredInspection | undefined
}

/** Renames a plan, and says when its report came and what was done since. */
export const detailsForm: PlanForm<Answering, TypedDetails> = {
  path: improvePatterns.planDetails,
  viewed: 'form for what is known of an action plan viewed',
  sent: 'what is known of an action plan changed',
  load: async (tx, { workspace: { authority } }, plan) => ({
    inspection: (await answeredInspections(tx, authority)).find(({ address }) => address === plan.inspection)
  }),
  start: ({ title, receivedOn = '', reportPublishedOn = '', draftSentOn = '' }) => ({
    ...{ title, receivedOn, reportPublishedOn, draftSentOn }
  }),
  typed: ({ form }) => ({
    ...{ title: typedText(form, 'title'), receivedOn: typedValue(form, 'received') },
    ...{ reportPublishedOn: typedValue(form, 'published'), draftSentOn: typedValue(form, 'draft') }
  }),
  save: changePlan,
  done: 'changed',
  title: 'What is known of the plan',
  fields: ({ more: { inspection }, typed, problems }) => {
    const what = inspection === undefined ? 'report or letter' : answerOf(inspection.kind)
    return (
      <>
        <Input
          id="title"
          name="title"
          value={typed.title}
          label={{ text: 'What is the plan called?', classes: 'govuk-label--s' }}
          errorMessage={errorAt(problems, 'title')}
          autocomplete="off"
        />
        <DateField
          id="received"
          name="received"
          value={typed.receivedOn}
          question={`When did you receive the ${what}?${inspection === undefined ? ' (optional)' : ''}`}
          hint={
            inspection === undefined
              ? 'Where a clock runs, its days are counted from this one'
              : receivedHint(inspection)
          }
          example="back"
          problem={problemAt(problems, 'received')}
        />
        {what !== 'letter' && (
          <DateField
            id="published"
            name="published"
            value={typed.reportPublishedOn}
            question="When did you publish the report and send it to your partners? (optional)"
            hint="You, not Ofsted: the law gives you 30 working days"
            example="back"
            problem={problemAt(problems, 'published')}
          />
        )}
        {what !== 'report' && (
          <DateField
            id="draft"
            name="draft"
            value={typed.draftSentOn}
            question="When was the draft plan sent? (optional)"
            hint="Only after a letter with a priority action"
            example="back"
            problem={problemAt(problems, 'draft')}
          />
        )}
        {what === 'letter' && <input type="hidden" name="published" value={typed.reportPublishedOn} />}
        {what === 'report' && <input type="hidden" name="draft" value={typed.draftSentOn} />}
      </>
    )
  },
  button: 'Save'
}

/** Has a plan answer further findings. */
export const findingsForm: PlanForm<{ readonly offered: readonly Finding[] }, TypedFindings> = {
  path: improvePatterns.planFindings,
  viewed: 'form for findings of an action plan viewed',
  sent: 'findings added to an action plan',
  load: async (tx, { workspace: { authority } }, plan) => {
    const already = new Set((await requiredFindings(tx, authority)).get(plan.id))
    const all = await findingsOf(tx, authority)
    return { offered: all.filter((finding) => asksForAction(finding) && !already.has(finding.id)) }
  },
  start: () => ({ findings: [], reason: '' }),
  typed: ({ form }) => ({ findings: typedFindings(form), reason: typedText(form, 'reason') }),
  save: addFindings,
  done: 'findings',
  title: 'Add findings that the plan answers',
  fields: ({ plan, more: { offered }, typed, problems }) => (
    <>
      <FindingChoices
        legend="Which findings is it to answer too?"
        findings={offered}
        ticked={typed.findings}
        problems={problems}
        nothing="Every finding here that asks for action is answered by the plan already."
      />
      <ReasonField
        question={plan.state === 'submitted' ? 'Why?' : 'Why? (optional)'}
        hint="Everybody who reads the plan sees it"
        value={typed.reason}
        problems={problems}
      />
    </>
  ),
  button: 'Add them'
}

/** Takes one finding out of a plan. */
export const removeFindingForm: PlanForm<{ readonly finding: Finding }, TypedFindings> = {
  path: improvePatterns.planFindingRemoved,
  viewed: 'form for taking a finding out of an action plan viewed',
  sent: 'finding taken out of an action plan',
  load: async (tx, { workspace: { authority } }, plan, { params }) => {
    const id = (await requiredFindings(tx, authority)).get(plan.id)?.find((one) => one === params['finding'])
    const finding = id && (await findingsOf(tx, authority)).find((one) => one.id === id)
    return finding && { finding }
  },
  start: (_plan, { finding }) => ({ findings: [finding.id], reason: '' }),
  typed: ({ form, params }) => ({
    findings: [params['finding'] ?? ''],
    reason: typedText(form, 'reason')
  }),
  save: removeFinding,
  done: 'removed',
  title: 'Take a finding out of the plan',
  intro: ({ more: { finding } }) => <InsetText text={finding.words} />,
  fields: ({ typed, problems }) => (
    <ReasonField
      question="Why is the plan not to answer it?"
      hint="Everybody who reads the plan sees it"
      value={typed.reason}
      problems={problems}
    />
  ),
  button: 'Take it out',
  warns: true
}

/** Ends a plan. */
export const endForm: PlanForm<object, { readonly reason: string }> = {
  path: improvePatterns.planEnd,
  viewed: 'form for ending an action plan viewed',
  sent: 'action plan ended',
  load: async () => Promise.resolve({}),
  start: () => ({ reason: '' }),
  typed: ({ form }) => ({ reason: typedText(form, 'reason') }),
  save: endPlan,
  done: 'ended',
  title: 'End the plan',
  intro: () => (
    <p>
      All of it is kept and can be read, but nothing of it is changed any more, and its clocks and actions
      leave the lists of work.
    </p>
  ),
  fields: ({ typed, problems }) => (
    <ReasonField
      question="Why does it end?"
      hint="For example: a later inspection took its findings up, and another plan carries them on"
      value={typed.reason}
      problems={problems}
    />
  ),
  button: 'End the plan',
  warns: true
}

interface ReasonFieldProps {
  readonly question: string
  readonly hint: string
  readonly value: string
  readonly problems: readonly RequestProblem[]
}

function ReasonField({ question, hint, value, problems }: ReasonFieldProps) {
  return (
    <Textarea
      id="reason"
      name="reason"
      rows="3"
      value={value}
      label={{ text: question, classes: 'govuk-label--s' }}
      hint={{ text: hint }}
      errorMessage={errorAt(problems, 'reason')}
    />
  )
}
