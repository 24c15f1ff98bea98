import type { ComponentChildren } from 'preact'
import type { Clock } from '../../platform/clock.ts'
import type { Database, Transaction } from '../../platform/database/database.ts'
import { inScope } from '../../platform/database/scope.ts'
import type { Reply, RequestProblem } from '../../platform/web/reply.ts'
import type { WebRequest } from '../../platform/web/request.ts'
import { renderPage } from '../../ui/page/page.tsx'
import type { Site } from '../../ui/page/site.ts'
import { DraftNotices } from '../../ui/patterns/draft-notices.tsx'
import type { FormDrafts } from '../../ui/patterns/draft-view.ts'
import { plainLines, type TextRef } from '../drafts/draft.ts'
import type { DraftTools } from '../drafts/draft-tools.ts'
import { draftsInForm } from '../drafts/drafts-in-form.ts'
import { keepingDrafts } from '../drafts/keeping-drafts.ts'
import { type Member, scopeOf } from '../permissions/member.ts'
import type { Permission } from '../permissions/permissions.ts'
import type { Handler, Route } from '../permissions/route.ts'
import { forMembers, notThere } from './for-members.ts'
import { Problems } from './problems.tsx'

/** What every form's page needs. */
export interface FormTools {
  readonly db: Database
  readonly clock: Clock
  readonly site: Site
}

/** What sending a form came to. */
export type Sent =
  | { readonly kind: 'done'; readonly to: string }
  | { readonly kind: 'unfit'; readonly problems: readonly RequestProblem[] }
  /** Nothing is written yet: the form comes back with what was read into it. */
  | { readonly kind: 'look-again' }
  /** Somebody else was quicker: told above the form, or at the field that it is about, with everything typed kept. */
  | { readonly kind: 'changed-meanwhile'; readonly notice: string; readonly field?: string }
  /** There is no such thing here: the same for another authority's as for one that never was. */
  | { readonly kind: 'not-there' }

export interface FormView<Loaded, Typed> {
  readonly loaded: Loaded
  readonly title: string
  /** Where the form is sent: its own address. */
  readonly action: string
  readonly typed: Typed
  readonly problems: readonly RequestProblem[]
  readonly member: Member
  readonly now: Date
  /** The drafts of the form's long texts; undefined where it has none. */
  readonly drafts: FormDrafts | undefined
}

/** A long text of a form, in a field of its own, of which drafts are kept. */
interface FormText<Typed> {
  readonly field: string
  /** What the text is called: "Strengths". */
  readonly label: string
  readonly text: TextRef
  /** As it is saved now; empty for one that is not there yet. */
  readonly saved: string
  /** What the words begin from where they are not the saved ones: a text that somebody else contributed. */
  readonly begin?: string | undefined
  /** What was typed for it. */
  readonly of: (typed: Typed) => string
}

/** The long texts of a form, and where their drafts are kept. */
export interface FormTexts<Tools, Loaded, Typed> {
  readonly keptBy: (tools: Tools) => DraftTools
  readonly texts: (loaded: Loaded) => readonly FormText<Typed>[]
}

/** One form of the workspace: what it is about, how it starts, what was typed, what sending it comes to, its looks. */
export interface MemberForm<Tools extends FormTools, Loaded, Typed> {
  readonly path: string
  readonly permission: Permission
  /** The names in the log of looking at the form, and of sending it. */
  readonly viewed: string
  readonly sent: string
  /** What the form is about, in the member's scope; undefined where there is nothing of the kind to write. */
  readonly load: (
    tx: Transaction,
    member: Member,
    request: WebRequest,
    now: Date
  ) => Promise<Loaded | undefined>
  readonly start: (loaded: Loaded, request: WebRequest, now: Date) => Typed
  readonly typed: (request: WebRequest) => Typed
  readonly send: (tools: Tools, member: Member, request: WebRequest, typed: Typed) => Promise<Sent>
  readonly title: (loaded: Loaded) => string
  readonly breadcrumbs: (loaded: Loaded) => readonly { readonly text: string; readonly href: string }[]
  readonly section?: 'prepare' | 'inspect' | 'improve' | 'govern' | 'publish'
  /** The id of the control that takes the focus for a field, where it is not the field's name. */
  readonly firstPart?: (field: string) => string
  /** Set where some of its texts are long enough that nobody should lose them. */
  readonly long?: FormTexts<Tools, Loaded, Typed> | undefined
  readonly main: (view: FormView<Loaded, Typed>) => ComponentChildren
}

/** The two routes of a form: looked at, and sent. What does not fit comes back with everything that was typed. */
export function memberFormRoutes<Tools extends FormTools, Loaded, Typed>(
  tools: Tools,
  form: MemberForm<Tools, Loaded, Typed>
): Route[] {
  const { path, permission } = form
  return [
    {
      method: 'GET',
      ...{ path, permission },
      audit: form.viewed,
      handler: forMembers((request, member) => show(tools, form, { request, member, status: 200 }))
    },
    {
      method: 'POST',
      ...{ path, permission },
      audit: form.sent,
      handler: sendHandler(tools, form)
    }
  ]
}

function sendHandler<Tools extends FormTools, Loaded, Typed>(
  tools: Tools,
  form: MemberForm<Tools, Loaded, Typed>
): Handler {
  const save = forMembers((request, member) => send(tools, form, request, member))
  if (form.long === undefined) return save
  return keepingDrafts(form.long.keptBy(tools), {
    save,
    again: async (request, caller, said) =>
      forMembers((_request, member) =>
        show(tools, form, { request, member, typed: form.typed(request), status: 200, said })
      )(request, caller)
  })
}

async function send<Tools extends FormTools, Loaded, Typed>(
  tools: Tools,
  form: MemberForm<Tools, Loaded, Typed>,
  request: WebRequest,
  member: Member
): Promise<Reply> {
  const typed = form.typed(request)
  const sent = await form.send(tools, member, request, typed)
  switch (sent.kind) {
    case 'done':
      return { kind: 'redirect', to: sent.to }
    case 'unfit':
      return show(tools, form, { request, member, typed, status: 422, problems: sent.problems })
    case 'look-again':
      return show(tools, form, { request, member, typed, status: 200 })
    case 'changed-meanwhile': {
      const problems = [{ field: sent.field ?? 'main-content', message: sent.notice }]
      return show(tools, form, { request, member, typed, status: 409, problems })
    }
    case 'not-there':
      return notThere
  }
}

interface Showing<Typed> {
  readonly request: WebRequest
  readonly member: Member
  readonly status: 200 | 409 | 422
  readonly problems?: readonly RequestProblem[]
  readonly typed?: Typed
  readonly said?: string | undefined
}

async function show<Tools extends FormTools, Loaded, Typed>(
  tools: Tools,
  form: MemberForm<Tools, Loaded, Typed>,
  { request, member, status, problems = [], typed, said }: Showing<Typed>
): Promise<Reply> {
  const { db, clock, site } = tools
  const now = clock.now()
  const loaded = await inScope(db, scopeOf(member), (tx) => form.load(tx, member, request, now))
  if (loaded === undefined) return notThere
  const title = form.title(loaded)
  const action = new URL(request.address, 'http://here').pathname
  const drafts =
    form.long &&
    (await draftsInForm(form.long.keptBy(tools), member, {
      ...{ href: action, query: request.query, said },
      texts: form.long.texts(loaded).map(({ field, label, text, saved, begin, of }) => ({
        ...{ name: field, label, text, saved },
        typed: typed === undefined ? begin : plainLines(of(typed))
      }))
    }))
  const view = {
    ...{ loaded, title, problems, member, now, action, drafts },
    typed: typed ?? form.start(loaded, request, now)
  }
  const html = renderPage(site, {
    title,
    error: problems.length > 0,
    form: true,
    section: form.section,
    drafts,
    breadcrumbs: form.breadcrumbs(loaded),
    main: (
      <>
        <Problems problems={problems} firstPart={form.firstPart} />
        <DraftNotices drafts={drafts} />
        {form.main(view)}
      </>
    )
  })
  return { kind: 'page', status, html }
}
