import type { ComponentChildren } from 'preact'
import { type FormView, memberFormRoutes, type Sent } from '../../../people/forms/member-form.tsx'
import type { Member } from '../../../people/permissions/member.ts'
import type { Permission } from '../../../people/permissions/permissions.ts'
import type { Route } from '../../../people/permissions/route.ts'
import type { Clock } from '../../../platform/clock.ts'
import type { Database, Transaction } from '../../../platform/database/database.ts'
import type { WebRequest } from '../../../platform/web/request.ts'
import { typedText } from '../../../platform/web/typed-value.ts'
import { Button } from '../../../ui/govuk/components.tsx'
import { sectionWord } from '../../../ui/page/site.ts'
import { improvePaths } from '../../paths.ts'
import type { ImproveTools } from '../../tools.ts'
import type { PlanOutcome, SeenPlan } from '../actions/on-plan.ts'
import type { PlanDone } from '../done-words.ts'
import type { Plan } from '../plan.ts'
import { planOf } from '../store.ts'

/** One form about one plan: what it needs, how it starts, what was typed, which action takes it, and how it looks. */
export interface PlanForm<More, Typed> {
  readonly path: string
  readonly permission?: Permission
  /** The names in the log of looking at the form, and of sending it. */
  readonly viewed: string
  readonly sent: string
  /** What it shows besides the plan; undefined where there is nothing of the kind to change. */
  readonly load: (
    tx: Transaction,
    member: Member,
    plan: Plan,
    request: WebRequest
  ) => Promise<More | undefined>
  readonly start: (plan: Plan, more: More) => Typed
  readonly typed: (request: WebRequest) => Typed
  readonly save: (
    db: Database,
    clock: Clock,
    member: Member,
    seen: SeenPlan,
    typed: Typed
  ) => Promise<PlanOutcome>
  readonly done: PlanDone
  readonly title: string
  /** What stands between the heading and the form. */
  readonly intro?: (view: PlanFormView<More, Typed>) => ComponentChildren
  readonly fields: (view: PlanFormView<More, Typed>) => ComponentChildren
  readonly button: string
  readonly warns?: true
}

interface OnePlan<More> {
  readonly plan: Plan
  readonly more: More
}

type PlanFormView<More, Typed> = FormView<OnePlan<More>, Typed> & OnePlan<More>

const dateFields: ReadonlySet<string> = new Set(['received', 'published', 'draft', 'due', 'sent-on'])

/** The control that takes the focus for a field: the first box of a date. */
export function firstPartOfPlan(field: string): string {
  return dateFields.has(field) ? `${field}-day` : field
}

/** The way to a plan from the top of a page. */
export function planCrumbs({ id, title }: Pick<Plan, 'id' | 'title'>) {
  return [...plansCrumbs(), { text: title, href: improvePaths.plan(id) }]
}

export function plansCrumbs() {
  return [
    { text: sectionWord('improve'), href: improvePaths.improve() },
    { text: 'Action plans', href: improvePaths.plans() }
  ]
}

/** What somebody reads whose change came second. */
export const changedMeanwhile =
  'Somebody changed the plan while you were writing, and nothing was saved. What you typed stands below: look at what is there now, and send it again'

/** The two routes of a form about a plan. Each carries which state of the plan it was made from. */
export function planFormRoutes<More, Typed>(tools: ImproveTools, form: PlanForm<More, Typed>): Route[] {
  return memberFormRoutes<ImproveTools, OnePlan<More>, Typed>(tools, {
    path: form.path,
    permission: form.permission ?? 'keep-plan',
    viewed: form.viewed,
    sent: form.sent,
    section: 'improve',
    load: async (tx, member, request) => {
      const plan = await planOf(tx, member.workspace.authority, request.params['plan'] ?? '')
      if (plan === undefined || plan.state === 'ended') return undefined
      const more = await form.load(tx, member, plan, request)
      return more === undefined ? undefined : { plan, more }
    },
    start: ({ plan, more }) => form.start(plan, more),
    typed: (request) => form.typed(request),
    send: async ({ db, clock }, member, { params, form: typed }, asTyped): Promise<Sent> => {
      const seen = { id: params['plan'] ?? '', revision: Number(typedText(typed, 'seen')) }
      const outcome = await form.save(db, clock, member, seen, asTyped)
      switch (outcome.kind) {
        case 'changed':
          return { kind: 'done', to: improvePaths.plan(seen.id, form.done) }
        case 'changed-meanwhile':
          return { kind: 'changed-meanwhile', notice: changedMeanwhile }
        default:
          return outcome
      }
    },
    title: () => form.title,
    breadcrumbs: ({ plan }) => planCrumbs(plan),
    firstPart: firstPartOfPlan,
    main: (view) => <Main form={form} view={{ ...view, ...view.loaded }} />
  })
}

function Main<More, Typed>(props: {
  readonly form: PlanForm<More, Typed>
  readonly view: PlanFormView<More, Typed>
}) {
  const { form, view } = props
  return (
    <>
      <span class="govuk-caption-l">{view.plan.title}</span>
      <h1 class="govuk-heading-l">{form.title}</h1>
      {form.intro !== undefined && <div class="tl-prose">{form.intro(view)}</div>}
      <form class="tl-prose" method="post" action={view.action} noValidate>
        <input type="hidden" name="seen" value={view.plan.revision} />
        {form.fields(view)}
        <div class="govuk-button-group">
          <Button
            text={form.button}
            classes={form.warns === undefined ? '' : 'govuk-button--warning'}
            preventDoubleClick
          />
          <a href={improvePaths.plan(view.plan.id)}>
            {form.warns === undefined ? 'Cancel' : 'Keep it as it is'}
          </a>
        </div>
      </form>
    </>
  )
}
