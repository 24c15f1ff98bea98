import type { ComponentChildren } from 'preact'
import {
  type FormTexts,
  type FormView,
  memberFormRoutes,
  type Sent
} from '../../../people/forms/member-form.tsx'
import type { Member } from '../../../people/permissions/member.ts'
import type { Route } from '../../../people/permissions/route.ts'
import type { Clock } from '../../../platform/clock.ts'
import type { Database } from '../../../platform/database/database.ts'
import type { WebRequest } from '../../../platform/web/request.ts'
import { typedText, typedValue } from '../../../platform/web/typed-value.ts'
import { Button } from '../../../ui/govuk/components.tsx'
import { sectionWord } from '../../../ui/page/site.ts'
import { DraftState, SaveDraft } from '../../../ui/patterns/draft-textarea.tsx'
import { withoutEmptyParts } from '../../calendar/days.ts'
import { preparePaths } from '../../paths.ts'
import type { PrepareTools } from '../../tools.ts'
import type { SeenVisit, VisitOutcome } from '../actions/on-visit.ts'
import type { VisitDone } from '../done-words.ts'
import { type KnownVisits, knownVisits } from '../known-visits.ts'
import { visitTitle, type WholeVisit } from '../visit.ts'
import { changedMeanwhileInWords } from '../visit-words.ts'

/** One form about one visit: how it starts, what was typed, which action takes it, and how it looks. */
export interface VisitForm<Typed> {
  readonly path: string
  /** The names in the log of looking at the form, and of sending it. */
  readonly viewed: string
  readonly sent: string
  /** What the form starts with; undefined where there is nothing of the kind to change. */
  readonly start: (visit: WholeVisit, params: WebRequest['params']) => Typed | undefined
  readonly typed: (form: WebRequest['form'], params: WebRequest['params']) => Typed
  readonly save: (
    db: Database,
    clock: Clock,
    member: Member,
    seen: SeenVisit,
    typed: Typed
  ) => Promise<VisitOutcome>
  readonly done: VisitDone
  readonly title: string
  /** What stands between the heading and the form. */
  readonly intro?: (view: VisitFormView<Typed>) => ComponentChildren
  /** The fields; undefined where the visit can have no such change: then the intro says so. */
  readonly fields: (view: VisitFormView<Typed>) => ComponentChildren | undefined
  readonly button: string
  /** Its long texts, of which drafts are kept. */
  readonly long?: FormTexts<PrepareTools, OneVisit<Typed>, Typed>
  readonly warns?: true
}

interface OneVisit<Typed> {
  readonly known: KnownVisits
  readonly visit: WholeVisit
  readonly start: Typed
  readonly params: WebRequest['params']
}

export type VisitFormView<Typed> = FormView<OneVisit<Typed>, Typed> & OneVisit<Typed>

const dateFields: ReadonlySet<string> = new Set([
  ...['from', 'to', 'notified', 'received', 'published', 'draft', 'final']
])

/** The control that takes the focus for a field: the first box of a date. */
export function firstPartOfVisit(field: string): string {
  return dateFields.has(field) ? `${field}-day` : field
}

/** A date that came in three boxes, as exactly as it was typed. */
export function typedDate(form: WebRequest['form'], name: string): string {
  return withoutEmptyParts(typedValue(form, name))
}

/** The two routes of a form about a visit. Each carries which state of the visit it was made from. */
export function visitFormRoutes<Typed>(tools: PrepareTools, form: VisitForm<Typed>): Route[] {
  return memberFormRoutes<PrepareTools, OneVisit<Typed>, Typed>(tools, {
    path: form.path,
    permission: 'plan-activities',
    viewed: form.viewed,
    sent: form.sent,
    section: 'prepare',
    load: async (tx, { workspace: { authority } }, { params }) => {
      const known = await knownVisits(tx, authority)
      const visit = known.visits.find(({ id }) => id === params['visit'])
      const start = visit && form.start(visit, params)
      return visit === undefined || start === undefined ? undefined : { known, visit, start, params }
    },
    start: ({ start }) => start,
    typed: ({ form: sent, params }) => form.typed(sent, params),
    send: async ({ db, clock }, member, { params, form: sent }, typed): Promise<Sent> => {
      const seen = { id: params['visit'] ?? '', revision: Number(typedText(sent, 'seen')) }
      const outcome = await form.save(db, clock, member, seen, typed)
      switch (outcome.kind) {
        case 'changed':
          return { kind: 'done', to: preparePaths.visit(seen.id, form.done) }
        case 'changed-meanwhile':
          return { kind: 'changed-meanwhile', notice: changedMeanwhileInWords(outcome.now) }
        default:
          return outcome
      }
    },
    title: () => form.title,
    breadcrumbs: ({ visit }) => [
      { text: sectionWord('prepare'), href: preparePaths.prepare() },
      { text: 'Visits', href: preparePaths.visits() },
      { text: visitTitle(visit), href: preparePaths.visit(visit.id) }
    ],
    firstPart: firstPartOfVisit,
    long: form.long,
    main: (view) => <Main form={form} view={{ ...view, ...view.loaded }} />
  })
}

function Main<Typed>({
  form,
  view
}: {
  readonly form: VisitForm<Typed>
  readonly view: VisitFormView<Typed>
}) {
  const fields = form.fields(view)
  const back = preparePaths.visit(view.visit.id)
  return (
    <>
      <span class="govuk-caption-l">{visitTitle(view.visit)}</span>
      <h1 class="govuk-heading-l">{form.title}</h1>
      {form.intro !== undefined && <div class="tl-prose">{form.intro(view)}</div>}
      {fields === undefined ? (
        <p>
          <a href={back}>Back to the visit</a>
        </p>
      ) : (
        <form class="tl-prose" method="post" action={view.action} noValidate>
          <input type="hidden" name="seen" value={view.visit.revision} />
          {fields}
          <div class="govuk-button-group">
            <Button
              text={form.button}
              classes={form.warns === undefined ? '' : 'govuk-button--warning'}
              preventDoubleClick
            />
            <SaveDraft drafts={view.drafts} />
            <a href={back}>{form.warns === undefined ? 'Cancel' : 'Keep it as it is'}</a>
          </div>
          <DraftState drafts={view.drafts} />
        </form>
      )}
    </>
  )
}
