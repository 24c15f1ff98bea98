import { errorAt, problemAt } from '../../../people/forms/problems.tsx'
import type { Post } from '../../../people/posts/post.ts'
import type { RequestProblem } from '../../../platform/web/reply.ts'
import type { WebRequest } from '../../../platform/web/request.ts'
import { typedText, typedValue } from '../../../platform/web/typed-value.ts'
import { Input, Select, Textarea } from '../../../ui/govuk/components.tsx'
import { DateField } from '../../../ui/patterns/date-field.tsx'
import { DraftTextarea } from '../../../ui/patterns/draft-textarea.tsx'
import type { FormDrafts } from '../../../ui/patterns/draft-view.ts'
import type { PlanState } from '../../action-plan/plan.ts'
import type { AnswerableFinding } from '../answerable-findings.ts'
import type { ChangedField } from '../history.ts'
import type { TypedAction } from '../typed-action.ts'
import { AnsweredFindings } from './answered-findings.tsx'

interface ActionFieldsProps {
  readonly typed: TypedAction & { readonly reason: string }
  readonly problems: readonly RequestProblem[]
  readonly drafts: FormDrafts | undefined
  readonly posts: readonly Pick<Post, 'id' | 'title'>[]
  readonly findings: readonly AnswerableFinding[]
  readonly planState: PlanState
  /** Fields that are asked about elsewhere in the form. */
  readonly without?: readonly ChangedField[]
}

/** What the keeper of a plan says of an action. */
export function ActionFields(props: ActionFieldsProps) {
  const { typed, problems, drafts, posts, findings, planState, without = [] } = props
  const shows = (field: ChangedField) => !without.includes(field)
  const label = (text: string) => ({ text, classes: 'govuk-label--s' })
  return (
    <>
      {shows('reference') && (
        <Input
          id="reference"
          name="reference"
          value={typed.reference}
          classes="govuk-input--width-10"
          label={label('Reference')}
          hint={{ text: 'As you number your actions, such as 1.2. It is the same in every file that leaves' }}
          errorMessage={errorAt(problems, 'reference')}
        />
      )}
      {shows('words') && (
        <DraftTextarea
          drafts={drafts}
          id="words"
          name="words"
          rows="4"
          value={typed.words}
          label={label('What will be done?')}
          errorMessage={errorAt(problems, 'words')}
        />
      )}
      {shows('findings') && (
        <AnsweredFindings findings={findings} chosen={typed.findings} error={errorAt(problems, 'findings')} />
      )}
      {shows('success') && (
        <Textarea
          id="success"
          name="success"
          rows="3"
          value={typed.success}
          label={label('What will be different for children when it worked?')}
          hint={{ text: 'This is what the action is closed on' }}
          errorMessage={errorAt(problems, 'success')}
        />
      )}
      {shows('post') && (
        <Select
          id="post"
          name="post"
          value={typed.post}
          label={label('Which post answers for it?')}
          hint={{ text: 'People come and go: whoever holds the post has the action' }}
          items={[
            { value: '', text: 'Nobody yet' },
            ...posts.map(({ id, title }) => ({ value: id, text: title }))
          ]}
          errorMessage={errorAt(problems, 'post')}
        />
      )}
      {shows('startsOn') && (
        <DateField
          id="startsOn"
          name="startsOn"
          value={typed.startsOn}
          question="When does it start?"
          problem={problemAt(problems, 'startsOn')}
        />
      )}
      {shows('dueOn') && (
        <DateField
          id="dueOn"
          name="dueOn"
          value={typed.dueOn}
          question="When is it due?"
          problem={problemAt(problems, 'dueOn')}
        />
      )}
      {shows('repeatsMonths') && (
        <Input
          id="repeatsMonths"
          name="repeatsMonths"
          value={typed.repeatsMonths}
          classes="govuk-input--width-2"
          inputmode="numeric"
          label={label('Comes again every so many months (optional)')}
          hint={{ text: 'When it is done, its next turn is made by itself' }}
          suffix={{ text: 'months' }}
          errorMessage={errorAt(problems, 'repeatsMonths')}
        />
      )}
      {(['support', 'resources', 'risk'] as const).filter(shows).map((field) => (
        <Textarea
          key={field}
          id={field}
          name={field}
          rows="2"
          value={typed[field]}
          label={label(optional[field])}
          errorMessage={errorAt(problems, field)}
        />
      ))}
      {planState === 'submitted' && (
        <Textarea
          id="reason"
          name="reason"
          rows="2"
          value={typed.reason}
          label={label('Why?')}
          hint={{ text: 'The plan was submitted, and it shows every change since with its reason' }}
          errorMessage={errorAt(problems, 'reason')}
        />
      )}
    </>
  )
}

const optional = {
  support: 'Who supports it? (optional)',
  resources: 'What does it need? (optional)',
  risk: 'What could stand in the way? (optional)'
} as const

/** An action as its form sends it. */
export function typedActionIn({ form }: WebRequest): TypedAction & { readonly reason: string } {
  const text = (field: string) => typedText(form, field)
  return {
    ...{ reference: text('reference'), words: text('words'), success: text('success') },
    ...{ support: text('support'), resources: text('resources'), risk: text('risk'), post: text('post') },
    ...{ startsOn: typedValue(form, 'startsOn'), dueOn: typedValue(form, 'dueOn') },
    repeatsMonths: text('repeatsMonths').trim(),
    findings: listIn(form, 'findings'),
    reason: text('reason')
  }
}

function listIn(form: WebRequest['form'], name: string): readonly string[] {
  const sent = form[name]
  if (typeof sent === 'string') return sent.split(' ').filter((id) => id !== '')
  return Array.isArray(sent) ? sent.filter((one) => typeof one === 'string') : []
}

/** The id of the control that takes the focus for a field. */
export function firstPartOfAction(field: string): string {
  return field === 'startsOn' || field === 'dueOn' ? `${field}-day` : field
}
