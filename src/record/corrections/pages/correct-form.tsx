import { Button, ErrorSummary } from '../../../ui/govuk/components.tsx'
import { DraftState, DraftTextarea, SaveDraft } from '../../../ui/patterns/draft-textarea.tsx'
import { draftOfField, type FormDrafts } from '../../../ui/patterns/draft-view.ts'
import { WhoSays } from '../../pages/who-says.tsx'
import type { CorrectionProblem } from '../actions/correct-value.ts'
import { firstPart } from './control.ts'
import type { CorrectView } from './correct-view.ts'
import { ValueControl } from './value-control.tsx'

/** What is wrong with what was typed, each line a link to where to put it right. */
export function Problems({ view }: { readonly view: CorrectView }) {
  if (view.problems.length === 0) return null
  return (
    <ErrorSummary
      titleText="There is a problem"
      errorList={view.problems.map(({ field, message }) => ({
        text: message,
        href: field === 'value' ? `#${firstPart('value', view.control)}` : `#${field}`
      }))}
    />
  )
}

export interface CorrectProps {
  readonly view: CorrectView
  readonly drafts: FormDrafts | undefined
}

/** The form: what the report says, why what is held is not right, and who says so. */
export function CorrectForm({ view, drafts }: CorrectProps) {
  return (
    <form method="post" action={view.action} noValidate>
      <input
        type="hidden"
        name="seen"
        value={draftOfField(drafts, 'value')?.base ?? view.held?.value ?? ''}
      />
      <ValueControl
        control={view.control}
        id="value"
        name="value"
        value={view.typed.value}
        question="What does the report say?"
        hint={view.control.kind === 'text' ? 'As it is printed, without the number in the margin' : undefined}
        problem={errorFor(view, 'value')?.text}
        drafts={drafts}
      />
      <DraftTextarea
        drafts={drafts}
        id="reason"
        name="reason"
        rows="3"
        value={view.typed.reason}
        label={{ text: 'Why is this wrong?', classes: 'govuk-label--s' }}
        hint={{ text: 'For example: the machine read the row above. Not needed when it is right.' }}
        errorMessage={errorFor(view, 'reason')}
      />
      <WhoSays
        beside="the value"
        signedAs={view.signedAs}
        name={view.typed.by}
        problem={errorFor(view, 'by')?.text}
      />
      <div class="govuk-button-group">
        <Button text="Save the correction" name="say" value="correct" preventDoubleClick />
        {view.held !== undefined && (
          <Button
            text="This is right"
            name="say"
            value="check"
            classes="govuk-button--secondary"
            preventDoubleClick
          />
        )}
        <SaveDraft drafts={drafts} />
        <a href={view.inspection.href}>Cancel</a>
      </div>
      <DraftState drafts={drafts} />
    </form>
  )
}

function errorFor(view: CorrectView, field: CorrectionProblem['field']) {
  const problem = view.problems.find((one) => one.field === field)
  return problem && { text: problem.message }
}
