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
import type { Post } from '../../../people/posts/post.ts'
import { postsOf } from '../../../people/posts/store.ts'
import type { Clock } from '../../../platform/clock.ts'
import type { Database } from '../../../platform/database/database.ts'
import type { WebRequest } from '../../../platform/web/request.ts'
import { typedText } from '../../../platform/web/typed-value.ts'
import { Button } from '../../../ui/govuk/components.tsx'
import { DraftState, SaveDraft } from '../../../ui/patterns/draft-textarea.tsx'
import type { ImproveTools } from '../../tools.ts'
import type { MeasureOutcome, SeenMeasure } from '../actions/on-measure.ts'
import type { MeasureDone } from '../done-words.ts'
import type { WholeMeasure } from '../measure.ts'
import { measuresPaths } from '../measures-paths.ts'
import { measureOf } from '../store.ts'
import { crumbsOf } from './crumbs.ts'
import { firstPartOfMeasure } from './measure-fields.tsx'

type Params = WebRequest['params']

/** One form about one measure: how it starts, what was typed, which action takes it, and how it looks. */
export interface MeasureForm<Typed> {
  readonly path: string
  readonly permission: Extract<Permission, 'update-plan' | 'keep-plan'>
  /** The names in the log of looking at the form, and of sending it. */
  readonly viewed: string
  readonly sent: string
  /** What the form starts with; undefined where there is nothing of the kind to change. */
  readonly start: (measure: WholeMeasure, params: Params) => Typed | undefined
  readonly typed: (request: WebRequest) => Typed
  readonly save: (
    tools: { readonly db: Database; readonly clock: Clock },
    member: Member,
    seen: Required<SeenMeasure> & { readonly params: Params },
    typed: Typed
  ) => Promise<MeasureOutcome | Extract<Sent, { readonly kind: 'look-again' }>>
  readonly done: (measure: WholeMeasure, typed: Typed) => MeasureDone
  readonly title: string
  /** What stands between the heading and the form. */
  readonly intro?: (view: MeasureFormView<Typed>) => ComponentChildren
  readonly fields: (view: MeasureFormView<Typed>) => ComponentChildren
  readonly button: string
  /** Its long texts, of which drafts are kept. */
  readonly long?: FormTexts<ImproveTools, OneMeasure<Typed>, Typed>
  readonly warns?: true
  /** It has a box for a file. */
  readonly takesFile?: true
}

interface OneMeasure<Typed> {
  readonly measure: WholeMeasure
  /** The posts that stand, and the one that the measure names. */
  readonly posts: readonly Post[]
  readonly start: Typed
  readonly params: Params
  readonly today: IsoDate
}

export type MeasureFormView<Typed> = FormView<OneMeasure<Typed>, Typed> & OneMeasure<Typed>

/** The two routes of a form about a measure. Each carries which state of the measure it was made from. */
export function measureFormRoutes<Typed>(tools: ImproveTools, form: MeasureForm<Typed>): Route[] {
  return memberFormRoutes<ImproveTools, OneMeasure<Typed>, Typed>(tools, {
    path: form.path,
    permission: form.permission,
    viewed: form.viewed,
    sent: form.sent,
    section: 'improve',
    load: async (tx, { workspace: { authority } }, { params }, now) => {
      const measure = await measureOf(tx, authority, params['measure'] ?? '')
      const start = measure && form.start(measure, params)
      // One that was withdrawn meanwhile is still found, so that nothing typed is lost: sending says what happened.
      if (measure === undefined || start === undefined) return undefined
      const posts = (await postsOf(tx, authority)).filter(
        ({ id, endedOn }) => endedOn === undefined || id === measure.post
      )
      return { measure, posts, start, params, today: dayInEngland(now) }
    },
    start: ({ start }) => start,
    typed: form.typed,
    send: async (given, member, { params, form: sent }, typed): Promise<Sent> => {
      const seen = { id: params['measure'] ?? '', revision: Number(typedText(sent, 'seen')), params }
      const outcome = await form.save(given, member, seen, typed)
      if (outcome.kind !== 'changed') return outcome
      return { kind: 'done', to: measuresPaths.measure(seen.id, form.done(outcome.measure, typed)) }
    },
    title: () => form.title,
    breadcrumbs: ({ measure }) => crumbsOf(measure),
    firstPart: firstPartOfMeasure,
    long: form.long,
    main: (view) => <Main form={form} view={{ ...view, ...view.loaded }} />
  })
}

interface MainProps<Typed> {
  readonly form: MeasureForm<Typed>
  readonly view: MeasureFormView<Typed>
}

function Main<Typed>({ form, view }: MainProps<Typed>) {
  const { measure, drafts } = view
  return (
    <>
      <span class="govuk-caption-l">{measure.title}</span>
      <h1 class="govuk-heading-l">{form.title}</h1>
      {form.intro !== undefined && <div class="tl-prose">{form.intro(view)}</div>}
      <form
        class="tl-prose"
        method="post"
        action={view.action}
        encType={form.takesFile === undefined ? undefined : 'multipart/form-data'}
        noValidate
      >
        <input type="hidden" name="seen" value={measure.revision} />
        {form.fields(view)}
        <div class="govuk-button-group">
          <Button
            text={form.button}
            classes={form.warns === undefined ? '' : 'govuk-button--warning'}
            preventDoubleClick
          />
          <SaveDraft drafts={drafts} />
          <a href={measuresPaths.measure(measure.id)}>
            {form.warns === undefined ? 'Cancel' : 'Keep it as it is'}
          </a>
        </div>
        <DraftState drafts={drafts} />
      </form>
    </>
  )
}
