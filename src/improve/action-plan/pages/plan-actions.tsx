import { longDate } from '../../../framework/iso-date.ts'
import { WarningText } from '../../../ui/govuk/components.tsx'
import { EmptyState } from '../../../ui/patterns/empty-state.tsx'
import { IllustrativeTag } from '../../../ui/patterns/illustrative-tag.tsx'
import { type Column, SortableTable } from '../../../ui/patterns/sortable-table.tsx'
import { count, number, sentenceCase } from '../../../ui/prose/counts.ts'
import { listInWords } from '../../../ui/prose/lists.ts'
import { improvePaths } from '../../paths.ts'
import { colourWords } from '../../planned-action/colour.ts'
import { dueDayToKnow, noWorkingDayInShort } from '../../planned-action/dates-to-know.ts'
import type { ListedAction } from '../../planned-action/listed-action.ts'
import { impactWords, progressWords } from '../../planned-action/planned-action.ts'
import { planDayInWords, sendPlanBy } from '../plan-clocks.ts'
import type { WholePlan } from '../whole-plan.ts'

/** So many rows are shown here; the list of all actions shows the rest, page by page. */
const mostRows = 100

/** The actions of a plan as a table; a long one goes on in the list of all actions. */
export function PlanActions({
  whole: { plan, actions, clocks },
  mayKeep
}: {
  whole: WholePlan
  mayKeep: boolean
}) {
  const every = improvePaths.actions(`plan=${plan.id}`)
  return (
    <section class="tl-section" aria-labelledby="actions">
      <h2 class="govuk-heading-m" id="actions">
        Actions
      </h2>
      {actions.length === 0 ? (
        <EmptyState title="The plan has no action yet.">
          <p>
            An action says what is done, who answers for it, by when, and what will be different for children
            when it worked. {mayKeep && <a href={improvePaths.newAction(plan.id)}>Add the first action</a>}
          </p>
        </EmptyState>
      ) : (
        <>
          <p>
            {actions.length > mostRows
              ? `The first ${number(mostRows)} of ${count(actions.length, 'action')}. `
              : ''}
            <a href={every}>See them as a list, a board or a timeline</a>
          </p>
          <DueAfterPlan clocks={clocks} actions={actions} />
          <SortableTable
            caption="Actions of the plan, by reference"
            captionHidden
            columns={columns}
            rows={actions.slice(0, mostRows)}
            rowKey={({ id }) => id}
          />
        </>
      )}
    </section>
  )
}

const columns: readonly Column<ListedAction>[] = [
  { key: 'reference', header: 'Reference', rowHeader: true, cell: ({ reference }) => reference },
  {
    key: 'action',
    header: 'Action',
    cell: ({ id, words, illustrative }) => (
      <>
        <a href={improvePaths.action(id)}>{words}</a> {illustrative && <IllustrativeTag />}
      </>
    )
  },
  { key: 'officer', header: 'Who answers for it', cell: (action) => <WhoAnswers {...action} /> },
  {
    key: 'due',
    header: 'Due',
    cell: (action) => (
      <>
        {action.dueOn === undefined ? <strong>No day</strong> : longDate(action.dueOn)}
        <NoWorkingDay {...action} />
      </>
    )
  },
  { key: 'colour', header: 'Colour', cell: ({ shown }) => colourWords(shown.colour) },
  { key: 'progress', header: 'Progress', cell: ({ progress }) => progressWords(progress) },
  { key: 'impact', header: 'Impact', cell: ({ impact }) => impactWords(impact) }
]

/** Warns once of all actions that are due after the day by which the plan itself has to be sent. */
function DueAfterPlan({ clocks, actions }: Pick<WholePlan, 'clocks' | 'actions'>) {
  const sendBy = sendPlanBy(clocks)
  const later = actions.filter((action) => dueDayToKnow(action).some(({ kind }) => kind === 'after-plan'))
  if (sendBy === undefined || later.length === 0) return null
  return (
    <WarningText
      text={`${sentenceCase(count(later.length, 'action'))} ${later.length === 1 ? 'is' : 'are'} due after ${planDayInWords(sendBy)}. That day binds the plan and not its actions: check that they are meant to end later.`}
      iconFallbackText="Warning"
    />
  )
}

function NoWorkingDay(action: ListedAction) {
  const short = noWorkingDayInShort(action)
  return short === undefined ? null : <span class="tl-action-note">{short}</span>
}

function WhoAnswers({ officer, heldBy, orphan }: ListedAction) {
  if (officer === undefined) return <strong>Nobody yet</strong>
  if (heldBy.length > 0) return `${officer} (${listInWords(heldBy)})`
  return (
    <>
      {officer}
      {orphan && <strong>. Nobody is in the post</strong>}
    </>
  )
}
