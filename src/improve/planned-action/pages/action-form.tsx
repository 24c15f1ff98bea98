import type { ComponentChildren } from 'preact'
import { dayInEngland } from '../../../framework/day-in-england.ts'
import type { IsoDate } from '../../../framework/iso-date.ts'
import {
  type FormTexts,
  type FormView,
  memberFormRoutes,
  type Sent
} from '../../../people/forms/member-form.tsx'
import type { Member } from '../../../people/permissions/member.ts'
import type { Permission } from '../../../people/permissions/permissions.ts'
import type { Route } from '../../../people/permissions/route.ts'
import type { WebRequest } from '../../../platform/web/request.ts'
import { Button } from '../../../ui/govuk/components.tsx'
import { DraftState, SaveDraft } from '../../../ui/patterns/draft-textarea.tsx'
import { improvePaths } from '../../paths.ts'
import type { ImproveTools } from '../../tools.ts'
import type { ActionOutcome } from '../actions/on-action.ts'
import type { ActionDone } from '../done-words.ts'
import { type WholeAction, wholeAction } from '../whole-action.ts'
import { crumbsOf } from './crumbs.ts'

/** One form about one action: how it starts, what was typed, which deed takes it, and how it looks. */
export interface ActionForm<Typed> {
  readonly path: string
  readonly permission: Extract<Permission, 'update-plan' | 'keep-plan' | 'agree-plan'>
  /** The names in the log of looking at the form, and of sending it. */
  readonly viewed: string
  readonly sent: string
  readonly title: string
  /** What the form starts with; undefined where there is nothing of the kind to do. */
  readonly start: (action: WholeAction, request: WebRequest) => Typed | undefined
  readonly typed: (request: WebRequest) => Typed
  readonly save: (
    tools: ImproveTools,
    member: Member,
    request: WebRequest,
    typed: Typed
  ) => Promise<ActionOutcome | Extract<Sent, { readonly kind: 'changed-meanwhile' }>>
  readonly done: (typed: Typed) => ActionDone
  readonly fields: (view: ActionFormView<Typed>) => ComponentChildren
  readonly button: string
  readonly firstPart?: (field: string) => string
  readonly long?: FormTexts<ImproveTools, OneAction<Typed>, Typed>
  readonly warns?: true
  /** Said instead of the form to somebody who may not send it; undefined for whoever may. */
  readonly instead?: (action: WholeAction, member: Member) => ComponentChildren | undefined
}

interface OneAction<Typed> {
  readonly action: WholeAction
  readonly start: Typed
  readonly today: IsoDate
}

export interface ActionFormView<Typed>
  extends Omit<FormView<OneAction<Typed>, Typed>, 'action'>,
    OneAction<Typed> {
  /** Where the form is sent. */
  readonly address: string
}

/** The two routes of a form about an action. */
export function actionFormRoutes<Typed>(tools: ImproveTools, form: ActionForm<Typed>): Route[] {
  return memberFormRoutes<ImproveTools, OneAction<Typed>, Typed>(tools, {
    ...{ path: form.path, permission: form.permission, viewed: form.viewed, sent: form.sent },
    section: 'improve',
    load: async (tx, member, request, now) => {
      const today = dayInEngland(now)
      const action = await wholeAction(tx, tools.things, member, request.params['action'] ?? '', now)
      if (action === undefined || action.withdrawnBecause !== undefined) return undefined
      const start = form.start(action, request)
      return start === undefined ? undefined : { action, start, today }
    },
    start: ({ start }) => start,
    typed: form.typed,
    send: async (all, member, request, typed): Promise<Sent> => {
      const outcome = await form.save(all, member, request, typed)
      return outcome.kind === 'done'
        ? { kind: 'done', to: improvePaths.action(outcome.action.id, form.done(typed)) }
        : outcome
    },
    title: () => form.title,
    breadcrumbs: ({ action }) => [
      ...crumbsOf(action),
      { text: `Action ${action.reference}`, href: improvePaths.action(action.id) }
    ],
    ...(form.firstPart === undefined ? {} : { firstPart: form.firstPart }),
    long: form.long,
    main: (view) => <Main form={form} view={{ ...view, ...view.loaded, address: view.action }} />
  })
}

function Main<Typed>({
  form,
  view
}: {
  readonly form: ActionForm<Typed>
  readonly view: ActionFormView<Typed>
}) {
  const { action, drafts, member } = view
  const instead = form.instead?.(action, member)
  if (instead !== undefined) {
    return (
      <>
        <span class="govuk-caption-l">
          Action {action.reference}: {action.words}
        </span>
        <h1 class="govuk-heading-l">{form.title}</h1>
        <div class="tl-prose">
          {instead}
          <p>
            <a href={improvePaths.action(action.id)}>Back to the action</a>
          </p>
        </div>
      </>
    )
  }
  return (
    <>
      <span class="govuk-caption-l">
        Action {action.reference}: {action.words}
      </span>
      <h1 class="govuk-heading-l">{form.title}</h1>
      <form class="tl-prose" method="post" action={view.address} noValidate>
        {form.fields(view)}
        <div class="govuk-button-group">
          <Button
            text={form.button}
            classes={form.warns === undefined ? '' : 'govuk-button--warning'}
            preventDoubleClick
          />
          <SaveDraft drafts={drafts} />
          <a href={improvePaths.action(action.id)}>
            {form.warns === undefined ? 'Cancel' : 'Keep it as it is'}
          </a>
        </div>
        <DraftState drafts={drafts} />
      </form>
    </>
  )
}
