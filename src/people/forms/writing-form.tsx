import type { ComponentChildren } from 'preact'
import type { Transaction } from '../../platform/database/database.ts'
import { inScope } from '../../platform/database/scope.ts'
import type { Reply, RequestProblem } from '../../platform/web/reply.ts'
import type { WebRequest } from '../../platform/web/request.ts'
import { typedText } from '../../platform/web/typed-value.ts'
import { renderPage } from '../../ui/page/page.tsx'
import { DraftNotices } from '../../ui/patterns/draft-notices.tsx'
import { draftOfField, type FormDrafts } from '../../ui/patterns/draft-view.ts'
import { plainLines, type TextRef } from '../drafts/draft.ts'
import type { DraftTools } from '../drafts/draft-tools.ts'
import { draftsInForm } from '../drafts/drafts-in-form.ts'
import { keepingDrafts } from '../drafts/keeping-drafts.ts'
import { type Member, scopeOf } from '../permissions/member.ts'
import type { Permission } from '../permissions/permissions.ts'
import type { Route } from '../permissions/route.ts'
import { forMembers, notThere } from './for-members.ts'
import type { FormTools, MemberForm, Sent } from './member-form.tsx'
import { Problems } from './problems.tsx'

/** The long text of a form, of which drafts are kept. */
interface Written {
  /** What the text is called: "Claim". */
  readonly label: string
  readonly ref: TextRef
  /** As it is saved now; empty for one that is not there yet. */
  readonly saved: string
  /** What the words begin from where they are not the saved ones: a text that somebody else contributed. */
  readonly begin?: string | undefined
}

interface WritingView<Loaded, Typed> {
  readonly loaded: Loaded
  readonly typed: Typed
  readonly problems: readonly RequestProblem[]
  readonly drafts: FormDrafts | undefined
  readonly action: string
  /** The saved text that the words were made from, to be sent along as seen. */
  readonly base: string
  readonly member: Member
}

/** What such a form's page needs. */
type WritingTools = FormTools & DraftTools

/** A form with one long text in the field `text`, beside which other fields may stand. */
export interface WritingForm<Tools extends WritingTools, Loaded, Typed> {
  readonly path: string
  readonly permission: Permission
  readonly viewed: string
  readonly sent: string
  readonly load: (tx: Transaction, member: Member, request: WebRequest) => Promise<Loaded | undefined>
  readonly written: (loaded: Loaded) => Written
  readonly start: (loaded: Loaded) => Typed
  readonly typed: (request: WebRequest) => Typed
  readonly send: (
    tools: Tools,
    member: Member,
    request: WebRequest,
    typed: Typed & { readonly text: string; readonly seenText: string }
  ) => Promise<Sent>
  readonly title: (loaded: Loaded) => string
  readonly breadcrumbs: (loaded: Loaded) => readonly { readonly text: string; readonly href: string }[]
  readonly section?: MemberForm<Tools, Loaded, Typed>['section']
  readonly main: (view: WritingView<Loaded, Typed>) => ComponentChildren
}

/** The two routes of such a form. What is typed is kept before anything is tried, and comes back whatever happens. */
export function writingFormRoutes<Tools extends WritingTools, Loaded, Typed>(
  tools: Tools,
  form: WritingForm<Tools, Loaded, Typed>
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
      handler: keepingDrafts(tools, {
        save: forMembers((request, member) => send(tools, form, request, member)),
        again: async (request, caller, said) =>
          forMembers((_request, member) =>
            show(tools, form, {
              ...{ request, member, status: 200, said },
              typed: form.typed(request),
              text: textOf(request)
            })
          )(request, caller)
      })
    }
  ]
}

function textOf({ form }: WebRequest): string {
  return plainLines(typedText(form, 'text'))
}

async function send<Tools extends WritingTools, Loaded, Typed>(
  tools: Tools,
  form: WritingForm<Tools, Loaded, Typed>,
  request: WebRequest,
  member: Member
): Promise<Reply> {
  const typed = form.typed(request)
  const text = textOf(request)
  const seenText = plainLines(typedText(request.form, 'seen'))
  const sent = await form.send(tools, member, request, { ...typed, text, seenText })
  const again = (status: 409 | 422, problems: readonly RequestProblem[]) =>
    show(tools, form, { request, member, status, problems, typed, text })
  switch (sent.kind) {
    case 'done':
      return { kind: 'redirect', to: sent.to }
    case 'unfit':
      return again(422, sent.problems)
    case 'changed-meanwhile':
      return again(409, [{ field: 'text', message: sent.notice }])
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
  readonly text?: string
  readonly said?: string | undefined
}

async function show<Tools extends WritingTools, Loaded, Typed>(
  tools: Tools,
  form: WritingForm<Tools, Loaded, Typed>,
  { request, member, status, problems = [], typed, text, said }: Showing<Typed>
): Promise<Reply> {
  const loaded = await inScope(tools.db, scopeOf(member), (tx) => form.load(tx, member, request))
  if (loaded === undefined) return notThere
  const { label, ref, saved, begin } = form.written(loaded)
  const action = new URL(request.address, 'http://here').pathname
  const drafts = await draftsInForm(tools, member, {
    ...{ href: action, query: request.query, said },
    texts: [{ name: 'text', label, text: ref, saved, typed: text ?? begin }]
  })
  const title = form.title(loaded)
  const html = renderPage(tools.site, {
    title,
    error: problems.length > 0,
    form: true,
    section: form.section,
    drafts,
    breadcrumbs: form.breadcrumbs(loaded),
    main: (
      <>
        <Problems problems={problems} />
        <DraftNotices drafts={drafts} />
        {form.main({
          ...{ loaded, problems, drafts, action, member },
          typed: typed ?? form.start(loaded),
          base: draftOfField(drafts, 'text')?.base ?? saved
        })}
      </>
    )
  })
  return { kind: 'page', status, html }
}
