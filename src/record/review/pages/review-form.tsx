import { Button, Checkboxes, Input } from '../../../ui/govuk/components.tsx'
import { DraftInput, DraftState, SaveDraft } from '../../../ui/patterns/draft-textarea.tsx'
import { draftOfField, type FormDrafts } from '../../../ui/patterns/draft-view.ts'
import { ValueControl } from '../../corrections/pages/value-control.tsx'
import { WhoSays } from '../../pages/who-says.tsx'
import type { AskedView, ReviewView } from '../review-view.ts'
import { askedId } from '../review-view.ts'
import type { ValueInForm } from '../value-in-form.ts'
import { Saved } from './saved.tsx'
import { SettledQuestions } from './settled-questions.tsx'

interface ReviewFormProps {
  readonly view: ReviewView
  readonly drafts: FormDrafts | undefined
}

/** Everything that can be said of one page, saved with one button. */
export function ReviewForm({ view, drafts }: ReviewFormProps) {
  return (
    <form
      class="tl-review"
      method="post"
      action={view.action}
      noValidate
      data-unsaved={view.problems.length > 0 ? 'already' : 'warn'}
    >
      <input type="hidden" name="report" value={view.report} />
      <input type="hidden" name="page" value={view.page} />
      {view.question !== undefined && <input type="hidden" name="question" value={view.question} />}
      <div class="tl-review__asked" id={askedId} tabIndex={-1}>
        <Saved view={view} />
        {view.asked.length > 0 && (
          <h2 class="govuk-heading-m">
            {view.asked.length === 1 ? 'The question on this page' : 'The questions on this page'}
          </h2>
        )}
        {view.asked.map((asked) => (
          <Asked asked={asked} drafts={drafts} keysOn={view.keys.on} key={asked.id} />
        ))}
      </div>
      <div class="tl-review__picture tl-beside__picture">
        <a href={view.pdfHref}>
          <img src={view.picture.src} alt={view.picture.alt} />
        </a>
      </div>
      <div class="tl-review__values">
        <h2 class="govuk-heading-m">Read from this page</h2>
        {view.values.length === 0 && <p>No value of the record was read from this page.</p>}
        {view.values.map((value) => (
          <Value value={value} drafts={drafts} keysOn={view.keys.on} key={value.key} />
        ))}
        <Saying view={view} />
        <Buttons view={view} drafts={drafts} />
        <SettledQuestions settled={view.settled} />
      </div>
    </form>
  )
}

function Asked(props: {
  readonly asked: AskedView
  readonly drafts: FormDrafts | undefined
  readonly keysOn: boolean
}) {
  const { asked, drafts, keysOn } = props
  const shortcut = keysOn && asked.current ? { 'aria-keyshortcuts': 'c' } : {}
  return (
    <fieldset
      class={`govuk-fieldset tl-asked__one${asked.current ? ' tl-asked__one--current' : ''}`}
      aria-describedby={asked.elsewhere.length > 0 ? `elsewhere-${asked.id}` : undefined}
    >
      <legend class="tl-asked__what">
        <span class="tl-asked__check">{asked.check}</span>
        <br />
        {asked.what}
      </legend>
      {asked.elsewhere.length > 0 && (
        <p class="tl-citation" id={`elsewhere-${asked.id}`}>
          See also{' '}
          {asked.elsewhere.map(({ page, href }, place) => (
            <span key={page}>
              {place > 0 && ', '}
              <a href={href}>page {page}</a>
            </span>
          ))}
        </p>
      )}
      <Checkboxes
        idPrefix={`settled.${asked.id}`}
        name={`settled.${asked.id}`}
        classes="govuk-checkboxes--small"
        items={[
          {
            value: 'yes',
            text: 'Settled: the record is right, as it stands below',
            checked: asked.settled,
            attributes: shortcut
          }
        ]}
      />
      <DraftInput
        drafts={drafts}
        id={`remark.${asked.id}`}
        name={`remark.${asked.id}`}
        value={asked.remark}
        label={{ text: 'Note (optional)' }}
        hint={asked.current ? { text: 'For example: the report itself skips number 12' } : undefined}
        errorMessage={asked.problem === undefined ? undefined : { text: asked.problem }}
      />
    </fieldset>
  )
}

function Value(props: {
  readonly value: ValueInForm
  readonly drafts: FormDrafts | undefined
  readonly keysOn: boolean
}) {
  const { value, drafts, keysOn } = props
  const name = `value.${value.key}`
  const seen = draftOfField(drafts, name)?.base ?? value.seen
  return (
    <div class="tl-review__value" aria-keyshortcuts={keysOn && value.first ? 'e' : undefined}>
      <input type="hidden" name={`seen.${value.key}`} value={seen} />
      <ValueControl
        control={value.control}
        id={value.id}
        name={name}
        drafts={drafts}
        value={value.value}
        question={value.label}
        hint={value.source}
        problem={value.problem}
        small
      />
    </div>
  )
}

/** Why, and who. */
function Saying({ view }: { readonly view: ReviewView }) {
  const { reasonProblem, byProblem } = view
  return (
    <div class="tl-review__saying">
      <Input
        id="reason"
        name="reason"
        value={view.reason}
        label={{ text: 'Reason for the change', classes: 'govuk-label--s' }}
        errorMessage={reasonProblem === undefined ? undefined : { text: reasonProblem }}
      />
      <WhoSays
        beside="what you change or settle"
        signedAs={view.signedAs}
        name={view.by}
        problem={byProblem}
      />
    </div>
  )
}

function Buttons({ view, drafts }: ReviewFormProps) {
  return (
    <div class="tl-review__buttons">
      <div class="govuk-button-group">
        <Button
          text={view.links.questionAfter === undefined ? 'Save' : 'Save and go on'}
          name="say"
          value="save"
          preventDoubleClick
          attributes={{ 'aria-keyshortcuts': 'Control+Enter Meta+Enter' }}
        />
        {view.values.length > 0 && (
          <Button
            text="Everything on this page is right"
            name="say"
            value="all-right"
            classes="govuk-button--secondary"
            preventDoubleClick
          />
        )}
        <SaveDraft drafts={drafts} />
        <a href={view.inspection.href}>Cancel</a>
      </div>
      <DraftState drafts={drafts} />
    </div>
  )
}
