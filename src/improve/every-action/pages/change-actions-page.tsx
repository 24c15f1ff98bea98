import type { ComponentChildren } from 'preact'
import { errorAt, Problems, problemAt } from '../../../people/forms/problems.tsx'
import type { RequestProblem } from '../../../platform/web/reply.ts'
import { Button, Details, InsetText, Select, Textarea } from '../../../ui/govuk/components.tsx'
import { DateField } from '../../../ui/patterns/date-field.tsx'
import { EmptyState } from '../../../ui/patterns/empty-state.tsx'
import { SortableTable } from '../../../ui/patterns/sortable-table.tsx'
import { count, number, sentenceCase } from '../../../ui/prose/counts.ts'
import { improvePaths } from '../../paths.ts'
import type { ListedAction } from '../../planned-action/listed-action.ts'
import { progresses, progressWords } from '../../planned-action/planned-action.ts'
import type { ActionSet } from '../action-set.ts'
import type { ChangedLine } from '../actions/change-many.ts'
import {
  type BulkChange,
  type BulkForecast,
  type BulkKind,
  mostAtOnce,
  type TypedBulk
} from '../bulk-change.ts'
import { everyActionPaths } from '../every-action-paths.ts'
import { type SeenForChange, seenInForm } from '../seen-for-change.ts'
import { shortened } from '../short-words.ts'

interface ChangeFormProps {
  readonly set: ActionSet
  readonly chosen: readonly ListedAction[]
  readonly seen: readonly SeenForChange[]
  readonly typed: TypedBulk
  readonly problems: readonly RequestProblem[]
  readonly mayUpdate: boolean
}

/** What to change about the chosen actions: one thing at a time, each a form of its own, so that Enter sends what was typed. */
export function ChangeForm(props: ChangeFormProps) {
  const { chosen, seen, typed, problems, mayUpdate } = props
  const place: Record<string, string> = { due: 'due-day', reason: `reason-${typed.what}`, what: 'post' }
  return (
    <>
      <Problems problems={problems} firstPart={(field) => place[field] ?? field} />
      <h1 class="govuk-heading-l">Change {count(seen.length, 'action')}</h1>
      <p class="tl-prose">
        Choose one thing to change. Nothing is done before you have seen what will change, and what cannot.
      </p>
      <Chosen chosen={chosen} />
      <Part {...props} what="post" heading="Who answers for them">
        <Select
          id="post"
          name="post"
          value={typed.post}
          label={{ text: 'The post that will answer for them' }}
          items={[choose, ...standingPosts(props.set)]}
          errorMessage={errorAt(problems, 'post')}
        />
      </Part>
      <Part {...props} what="due" heading="When they are due">
        <DateField
          id="due"
          name="due"
          value={typed.dueOn}
          question="The day by which they are due"
          problem={problemAt(problems, 'due')}
        />
      </Part>
      {mayUpdate && (
        <Part {...props} what="progress" heading="How far the work has come">
          <Select
            id="progress"
            name="progress"
            value={typed.progress}
            label={{ text: 'Progress' }}
            hint={{ text: 'The impact on children stays as it was said' }}
            items={[choose, ...progresses.map((one) => ({ value: one, text: progressWords(one) }))]}
            errorMessage={errorAt(problems, 'progress')}
          />
          <Textarea
            id="remark"
            name="remark"
            rows="2"
            value={typed.remark}
            label={{ text: 'What there is to say of it' }}
            errorMessage={errorAt(problems, 'remark')}
          />
        </Part>
      )}
      <Part {...props} what="finding" heading="Add a finding that they answer">
        <Select
          id="finding"
          name="finding"
          value={typed.finding}
          label={{ text: 'The finding' }}
          items={[
            choose,
            ...props.set.findings.map(({ id, words }) => ({ value: id, text: shortened(words, 90) }))
          ]}
          errorMessage={errorAt(problems, 'finding')}
        />
      </Part>
      <p>
        <a href={improvePaths.actions()}>Cancel</a>
      </p>
    </>
  )
}

const choose = { value: '', text: 'Choose' }

function standingPosts({ posts }: ActionSet) {
  return posts
    .filter(({ endedOn }) => endedOn === undefined)
    .map(({ id, title }) => ({ value: id, text: title }))
}

interface PartProps extends ChangeFormProps {
  readonly what: BulkKind
  readonly heading: string
  readonly children: ComponentChildren
}

/** One thing that can change, with its own reason where one is kept. */
function Part({ what, heading, seen, typed, problems, children }: PartProps) {
  const isSent = typed.what === what
  return (
    <form class="tl-section tl-prose" method="post" action={everyActionPaths.changeActions()} noValidate>
      <h2 class="govuk-heading-m">{heading}</h2>
      <Seen seen={seen} />
      <input type="hidden" name="what" value={what} />
      {children}
      {what !== 'progress' && (
        <Textarea
          id={`reason-${what}`}
          name="reason"
          rows="2"
          value={isSent ? typed.reason : ''}
          label={{ text: 'Why?' }}
          hint={{
            text:
              what === 'due'
                ? 'It is kept with each of the actions'
                : 'Asked for where a plan was submitted: it shows every change since'
          }}
          errorMessage={isSent ? errorAt(problems, 'reason') : undefined}
        />
      )}
      <Button text="See what will change" classes="govuk-button--secondary" preventDoubleClick />
    </form>
  )
}

function Chosen({ chosen }: { readonly chosen: readonly ListedAction[] }) {
  return (
    <Details
      summaryText={`The ${count(chosen.length, 'action')} that you chose`}
      html={
        <ul class="govuk-list">
          {chosen.map(({ id, reference, words }) => (
            <li key={id}>
              <strong>{reference}</strong> {shortened(words, 120)}
            </li>
          ))}
        </ul>
      }
    />
  )
}

function Seen({ seen }: { readonly seen: readonly SeenForChange[] }) {
  return (
    <>
      {seen.map((one) => (
        <input type="hidden" name="seen" value={seenInForm(one)} key={one.id} />
      ))}
    </>
  )
}

interface PreviewLine {
  readonly id: string
  readonly action: ListedAction | undefined
  readonly forecast: BulkForecast
}

interface PreviewProps {
  readonly change: BulkChange
  readonly typed: TypedBulk
  readonly seen: readonly SeenForChange[]
  readonly lines: readonly PreviewLine[]
}

/** What will change and what cannot, before anything is done. */
export function Preview({ change, typed, seen, lines }: PreviewProps) {
  const will = lines.filter(({ forecast }) => forecast.kind === 'will-change')
  const not = lines.filter(({ forecast }) => forecast.kind !== 'will-change')
  return (
    <>
      <h1 class="govuk-heading-l">Check what will change</h1>
      <p class="tl-lead">
        {sentenceCase(count(will.length, 'action'))} will change
        {not.length > 0 && `, ${number(not.length)} will not`}.
      </p>
      {not.length > 0 && (
        <LinesTable
          caption="These will not change"
          lines={not.map(({ id, action, forecast }) => ({
            ...{ id, action },
            says: forecast.kind === 'will-change' ? '' : forecast.because
          }))}
          what="Why not"
        />
      )}
      {will.length > 0 && (
        <LinesTable
          caption={`These will change: ${whatChanges[change.kind]}`}
          lines={will.map(({ id, action, forecast }) => ({
            ...{ id, action },
            says: forecast.kind === 'will-change' ? <FromTo {...forecast} /> : ''
          }))}
          what={sentenceCase(whatChanges[change.kind])}
        />
      )}
      <form method="post" action={everyActionPaths.changeActions()}>
        <Seen seen={seen} />
        {Object.entries({ ...typed, due: typed.dueOn, dueOn: undefined }).map(([name, value]) =>
          value === undefined ? null : <input type="hidden" name={name} value={value} key={name} />
        )}
        <div class="govuk-button-group">
          {will.length > 0 && (
            <Button
              text={`Change ${count(will.length, 'action')}`}
              name="step"
              value="change"
              preventDoubleClick
            />
          )}
          <Button text="Change something else" name="step" value="again" classes="govuk-button--secondary" />
          <a href={improvePaths.actions()}>Cancel</a>
        </div>
      </form>
    </>
  )
}

const whatChanges: Record<BulkChange['kind'], string> = {
  post: 'who answers for them',
  due: 'when they are due',
  progress: 'how far the work has come',
  finding: 'what they answer'
}

function FromTo({ from, to }: { readonly from: string; readonly to: string }) {
  return (
    <>
      {from} <span aria-hidden="true">→</span>
      <span class="govuk-visually-hidden"> becomes </span> <strong>{to}</strong>
    </>
  )
}

/** What became of each action: nothing is left unsaid. */
export function Results({
  lines,
  change
}: {
  readonly lines: readonly ChangedLine[]
  readonly change: BulkChange
}) {
  const changed = lines.filter(({ outcome }) => outcome.kind === 'changed')
  const not = lines.filter(({ outcome }) => outcome.kind !== 'changed')
  return (
    <>
      <h1 class="govuk-heading-l">What became of each action</h1>
      <p class="tl-lead" role="status">
        {sentenceCase(count(changed.length, 'action'))} {changed.length === 1 ? 'was' : 'were'} changed
        {not.length > 0 && `, ${number(not.length)} ${not.length === 1 ? 'was' : 'were'} not`}.
      </p>
      {not.length > 0 && (
        <LinesTable
          caption="Not changed"
          lines={not.map(({ id, action, outcome }) => ({
            ...{ id, action },
            says: outcome.kind === 'changed' ? '' : outcome.because
          }))}
          what="Why not"
        />
      )}
      {changed.length > 0 && (
        <LinesTable
          caption="Changed"
          lines={changed.map(({ id, action, outcome }) => ({
            ...{ id, action },
            says: outcome.kind === 'changed' ? <FromTo {...outcome} /> : ''
          }))}
          what={sentenceCase(whatChanges[change.kind])}
        />
      )}
      <p>
        <a href={improvePaths.actions()}>Back to the actions</a>
      </p>
    </>
  )
}

interface Line {
  readonly id: string
  readonly action: ListedAction | undefined
  readonly says: ComponentChildren
}

function LinesTable(props: {
  readonly caption: string
  readonly lines: readonly Line[]
  readonly what: string
}) {
  return (
    <div class="tl-action-part">
      <SortableTable
        caption={props.caption}
        rows={props.lines}
        rowKey={({ id }) => id}
        columns={[
          {
            key: 'action',
            header: 'Action',
            rowHeader: true,
            cell: ({ id, action }) =>
              action === undefined ? (
                'An action that is not in a plan any more'
              ) : (
                <>
                  {action.reference} <a href={improvePaths.action(id)}>{shortened(action.words, 100)}</a>
                </>
              )
          },
          { key: 'says', header: props.what, cell: ({ says }) => says }
        ]}
      />
    </div>
  )
}

export function NothingChosen() {
  return (
    <>
      <h1 class="govuk-heading-l">Change actions</h1>
      <EmptyState title="No action was chosen.">
        <p>
          <a href={improvePaths.actions()}>Go back to the list</a>, tick the actions that should change, and
          choose “Change the ticked actions”.
        </p>
      </EmptyState>
    </>
  )
}

export function TooMany({ total }: { readonly total: number }) {
  return (
    <>
      <h1 class="govuk-heading-l">Change actions</h1>
      <InsetText
        text={`These are ${number(total)} actions, and at most ${mostAtOnce} are changed in one go. Filter the list further, by plan or by who answers for them, and change them part by part. Nothing was changed.`}
      />
      <p>
        <a href={improvePaths.actions()}>Go back to the list</a>
      </p>
    </>
  )
}
