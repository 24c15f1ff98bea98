import { memberFormRoutes } from '../../../people/forms/member-form.tsx'
import { errorAt } from '../../../people/forms/problems.tsx'
import type { Route } from '../../../people/permissions/route.ts'
import type { StaffedPost } from '../../../people/posts/post.ts'
import { postsOf } from '../../../people/posts/store.ts'
import type { RequestProblem } from '../../../platform/web/reply.ts'
import { typedText } from '../../../platform/web/typed-value.ts'
import { Button, InsetText, Radios } from '../../../ui/govuk/components.tsx'
import type { Plan } from '../../action-plan/plan.ts'
import { improvePaths, improvePatterns } from '../../paths.ts'
import type { ImproveTools } from '../../tools.ts'
import { changeAction } from '../actions/change-action.ts'
import { type AnswerableFinding, answerableFindings } from '../answerable-findings.ts'
import { type Conflict, mergeTyped, typedField } from '../conflicts.ts'
import { fieldName } from '../field-words.ts'
import { type ActionChange, type ChangedField, changedFields } from '../history.ts'
import { changesOf } from '../history-store.ts'
import { planOfAction } from '../plan-of-action.ts'
import type { PlannedAction } from '../planned-action.ts'
import { chosenActions } from '../store.ts'
import { keptField, type TypedAction, typedOf } from '../typed-action.ts'
import { ActionFields, firstPartOfAction, typedActionIn } from './action-fields.tsx'
import { crumbsToPlan } from './crumbs.ts'
import { inWords } from './field-in-words.ts'

interface Changing {
  readonly action: PlannedAction
  readonly plan: Pick<Plan, 'id' | 'title' | 'state'>
  readonly posts: readonly StaffedPost[]
  readonly findings: readonly AnswerableFinding[]
  readonly changes: readonly ActionChange[]
}

interface TypedChange extends TypedAction {
  readonly reason: string
  /** The state of the action that the form was made from. */
  readonly seen: number
  /** What was chosen of fields that two people changed: theirs, mine, or nothing yet. */
  readonly choices: ReadonlyMap<ChangedField, string>
}

/** The form that changes an action. Where somebody else was quicker, both versions stand side by side to choose from. */
export function changeActionRoutes(tools: ImproveTools): Route[] {
  return memberFormRoutes<ImproveTools, Changing, TypedChange>(tools, {
    path: improvePatterns.actionChange,
    permission: 'keep-plan',
    ...{ viewed: 'form for changing an action viewed', sent: 'action changed' },
    section: 'improve',
    load: async (tx, { workspace: { authority } }, { params }) => {
      const [action] = await chosenActions(tx, authority, { ids: [params['action'] ?? ''] })
      const plan = action && (await planOfAction(tx, authority, action.plan))
      if (action === undefined || plan === undefined) return undefined
      if (action.withdrawnBecause !== undefined || plan.state === 'ended') return undefined
      return {
        ...{ action, plan },
        posts: (await postsOf(tx, authority)).filter(
          ({ id, endedOn }) => endedOn === undefined || id === action.post
        ),
        findings: await answerableFindings(tx, authority, plan.id, action.findings),
        changes: await changesOf(tx, authority, action.id)
      }
    },
    start: ({ action }) => ({ ...typedOf(action), reason: '', seen: action.revision, choices: new Map() }),
    typed: (request) => ({
      ...typedActionIn(request),
      seen: Number(typedText(request.form, 'seen')),
      choices: new Map(
        changedFields.flatMap((field) =>
          typedText(request.form, `asked.${field}`) === ''
            ? []
            : [[field, typedText(request.form, `choice.${field}`)]]
        )
      )
    }),
    send: async ({ db, clock }, member, { params }, typed) => {
      const open = [...typed.choices].filter(([, choice]) => choice !== 'theirs' && choice !== 'mine')
      if (open.length > 0) {
        const problems = open.map(([field]) => ({
          field: `choice.${field}`,
          message: `Choose which stands of: ${fieldName(field)}`
        }))
        return { kind: 'unfit', problems }
      }
      const seen = { id: params['action'] ?? '', revision: typed.seen }
      // What stands is left as it is: it is not among what is changed.
      const mine = Object.fromEntries(
        Object.entries(typed).filter(
          ([field]) => !isTheirs(typed.choices, field) && field !== 'choices' && field !== 'seen'
        )
      )
      const outcome = await changeAction(db, clock, member, seen, { ...mine, reason: typed.reason })
      switch (outcome.kind) {
        case 'done':
          return { kind: 'done', to: improvePaths.action(outcome.action.id, 'changed') }
        case 'changed-meanwhile':
          return {
            kind: 'changed-meanwhile',
            notice: `${outcome.by} changed the action while you wrote. Nothing of yours was saved yet: look at what both of you changed, then save again`
          }
        default:
          return outcome
      }
    },
    title: () => 'Change the action',
    breadcrumbs: ({ action, plan }) => [
      ...crumbsToPlan(plan),
      { text: `Action ${action.reference}`, href: improvePaths.action(action.id) }
    ],
    firstPart: firstPartOfAction,
    main: ({ loaded, title, action: address, typed, problems }) => {
      const { action, plan, posts, findings } = loaded
      const { conflicts, takenOver, merged } = heldAgainst(loaded, typed)
      return (
        <>
          <span class="govuk-caption-l">
            Action {action.reference} of {plan.title}
          </span>
          <h1 class="govuk-heading-l">{title}</h1>
          <form class="tl-prose" method="post" action={address} noValidate>
            <input type="hidden" name="seen" value={action.revision} />
            {takenOver.length > 0 && (
              <InsetText
                text={`Taken over as it stands now, for you had not changed it: ${takenOver.map(fieldName).join('; ')}.`}
              />
            )}
            {conflicts.map((conflict) => (
              <Choice
                key={conflict.field}
                {...{ conflict, problems, posts, findings }}
                chosen={typed.choices.get(conflict.field) ?? ''}
              />
            ))}
            <ActionFields
              {...{
                typed: { ...merged, reason: typed.reason },
                problems,
                posts,
                findings,
                drafts: undefined
              }}
              planState={plan.state}
              without={conflicts.map(({ field }) => field)}
            />
            <div class="govuk-button-group">
              <Button text="Save the action" preventDoubleClick />
              <a href={improvePaths.action(action.id)}>Cancel</a>
            </div>
          </form>
        </>
      )
    }
  })
}

function isTheirs(choices: TypedChange['choices'], field: string): boolean {
  return [...choices].some(([name, choice]) => name === field && choice === 'theirs')
}

/** What is asked anew: what somebody else changed since, and what was asked already and not answered. */
function heldAgainst({ action, changes }: Changing, typed: TypedChange) {
  const held = mergeTyped(action, changes, typed.seen, typed)
  const again = [...typed.choices.keys()]
    .filter((field) => !held.conflicts.some((conflict) => conflict.field === field))
    .map((field) => ({ field, theirs: keptField(action, field) ?? '', mine: typedField(typed, field) }))
    .filter(({ theirs, mine }) => theirs !== mine)
  return { conflicts: [...held.conflicts, ...again], takenOver: held.takenOver, merged: held.typed }
}

/** One field that both changed: how it stands now, and what was typed. */
function Choice({
  conflict: { field, theirs, mine },
  chosen,
  problems,
  posts,
  findings
}: {
  readonly conflict: Conflict
  readonly chosen: string
  readonly problems: readonly RequestProblem[]
  readonly posts: readonly StaffedPost[]
  readonly findings: readonly AnswerableFinding[]
}) {
  const words = (value: string) => inWords(field, value, { posts, findings })
  return (
    <>
      <input type="hidden" name={`asked.${field}`} value="yes" />
      <input type="hidden" name={field} value={mine} />
      <Radios
        idPrefix={`choice.${field}`}
        name={`choice.${field}`}
        value={chosen}
        fieldset={{
          legend: { text: `${fieldName(field)}: which is to stand?`, classes: 'govuk-fieldset__legend--s' }
        }}
        items={[
          { value: 'theirs', text: words(theirs), hint: { text: 'As it stands now' } },
          { value: 'mine', text: words(mine), hint: { text: 'What you typed' } }
        ]}
        errorMessage={errorAt(problems, `choice.${field}`)}
      />
    </>
  )
}
