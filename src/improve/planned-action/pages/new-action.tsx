import { memberFormRoutes } from '../../../people/forms/member-form.tsx'
import type { Route } from '../../../people/permissions/route.ts'
import type { StaffedPost } from '../../../people/posts/post.ts'
import { postsOf } from '../../../people/posts/store.ts'
import { typedText } from '../../../platform/web/typed-value.ts'
import { Button } from '../../../ui/govuk/components.tsx'
import { DraftState, SaveDraft } from '../../../ui/patterns/draft-textarea.tsx'
import type { Plan } from '../../action-plan/plan.ts'
import { improvePaths, improvePatterns } from '../../paths.ts'
import type { ImproveTools } from '../../tools.ts'
import { actionTextRef } from '../action-texts.ts'
import { addAction } from '../actions/add-action.ts'
import { type AnswerableFinding, answerableFindings } from '../answerable-findings.ts'
import { planOfAction, referencesOf } from '../plan-of-action.ts'
import { freeReference } from '../turns.ts'
import type { TypedAction } from '../typed-action.ts'
import { ActionFields, firstPartOfAction, typedActionIn } from './action-fields.tsx'
import { crumbsToPlan } from './crumbs.ts'

interface Adding {
  readonly plan: Pick<Plan, 'id' | 'title' | 'state'>
  readonly posts: readonly StaffedPost[]
  readonly findings: readonly AnswerableFinding[]
  readonly reference: string
}

/** The form that adds an action to a plan. */
export function newActionRoutes(tools: ImproveTools): Route[] {
  return memberFormRoutes<ImproveTools, Adding, TypedAction & { readonly reason: string }>(tools, {
    path: improvePatterns.newAction,
    permission: 'keep-plan',
    ...{ viewed: 'form for an action viewed', sent: 'action added' },
    section: 'improve',
    load: async (tx, { workspace: { authority } }, { params }) => {
      const plan = await planOfAction(tx, authority, params['plan'] ?? '')
      if (plan === undefined || plan.state === 'ended') return undefined
      return {
        plan,
        posts: (await postsOf(tx, authority)).filter(({ endedOn }) => endedOn === undefined),
        findings: await answerableFindings(tx, authority, plan.id),
        reference: freeReference(await referencesOf(tx, authority, plan.id))
      }
    },
    start: ({ reference }, { query }) => ({
      ...{ reference, words: '', success: '', support: '', resources: '', risk: '', post: '' },
      ...{ startsOn: '', dueOn: '', repeatsMonths: '', reason: '' },
      findings: [typedText(query, 'finding')].filter((id) => id !== '')
    }),
    typed: typedActionIn,
    send: async ({ db, clock }, member, { params }, typed) => {
      const outcome = await addAction(db, clock, member, params['plan'] ?? '', typed)
      return outcome.kind === 'added'
        ? { kind: 'done', to: improvePaths.action(outcome.action.id, 'added') }
        : outcome
    },
    title: () => 'Add an action',
    breadcrumbs: ({ plan }) => crumbsToPlan(plan),
    firstPart: firstPartOfAction,
    long: {
      keptBy: (all) => all,
      texts: ({ plan }) => [
        {
          ...{ field: 'words', label: 'What will be done?', saved: '' },
          text: actionTextRef('new-action', plan.id),
          of: ({ words }) => words
        }
      ]
    },
    main: ({ loaded, title, action, typed, problems, drafts }) => (
      <>
        <span class="govuk-caption-l">{loaded.plan.title}</span>
        <h1 class="govuk-heading-l">{title}</h1>
        <form class="tl-prose" method="post" action={action} noValidate>
          <ActionFields
            {...{ typed, problems, drafts, posts: loaded.posts, findings: loaded.findings }}
            planState={loaded.plan.state}
          />
          <div class="govuk-button-group">
            <Button text="Add the action" preventDoubleClick />
            <SaveDraft drafts={drafts} />
            <a href={improvePaths.plan(loaded.plan.id)}>Cancel</a>
          </div>
          <DraftState drafts={drafts} />
        </form>
      </>
    )
  })
}
