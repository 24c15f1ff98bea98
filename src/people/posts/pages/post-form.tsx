import type { ComponentChildren } from 'preact'
import { inScope } from '../../../platform/database/scope.ts'
import type { Reply } from '../../../platform/web/reply.ts'
import type { WebRequest } from '../../../platform/web/request.ts'
import { ErrorSummary } from '../../../ui/govuk/components.tsx'
import { renderPage } from '../../../ui/page/page.tsx'
import { peoplePaths } from '../../paths.ts'
import { type Member, scopeOf } from '../../permissions/member.ts'
import type { Route } from '../../permissions/route.ts'
import type { PeopleTools } from '../../tools.ts'
import type { PostProblem } from '../naming.ts'
import { officerWords } from '../officer-words.ts'
import { type PersonHere, peopleHere } from '../people-here.ts'
import type { StaffedPost } from '../post.ts'
import { postOf } from '../store.ts'
import { forMember, noSuchPost } from './for-member.ts'

/** One form about one post: how it starts, what was typed, what saving it comes to, and how it looks. */
export interface PostForm<Typed> {
  readonly path: string
  /** The names in the log of looking at the form, and of sending it. */
  readonly viewed: string
  readonly sent: string
  /** What the form starts with; undefined where there is nothing of the kind to change. */
  readonly start: (post: StaffedPost, params: Params, now: Date) => Typed | undefined
  readonly typed: (request: WebRequest) => Typed
  readonly save: (tools: PeopleTools, member: Member, request: WebRequest, typed: Typed) => Promise<Saved>
  readonly title: (post: StaffedPost, params: Params) => string
  readonly main: (view: PostFormView<Typed>) => ComponentChildren
}

type Params = WebRequest['params']

export type Saved =
  | { readonly kind: 'done'; readonly to: string }
  | { readonly kind: 'unfit'; readonly problems: readonly PostProblem[] }
  /** Somebody else was quicker: told above the form, with everything typed kept. */
  | { readonly kind: 'changed-meanwhile'; readonly notice: string }
  | { readonly kind: 'not-there' }

export interface PostFormView<Typed> {
  readonly post: StaffedPost
  readonly title: string
  readonly action: string
  /** The parts of the address that vary. */
  readonly params: Params
  readonly typed: Typed
  readonly problems: readonly PostProblem[]
  /** Who can be given a post by account. */
  readonly people: readonly PersonHere[]
  readonly now: Date
}

/** The two routes of a form. */
export function postFormRoutes<Typed>(tools: PeopleTools, form: PostForm<Typed>): Route[] {
  return [
    {
      method: 'GET',
      path: form.path,
      permission: 'manage-posts',
      audit: form.viewed,
      handler: (request, caller) =>
        forMember(caller, (member) => show(tools, form, { request, member, status: 200, problems: [] }))
    },
    {
      method: 'POST',
      path: form.path,
      permission: 'manage-posts',
      audit: form.sent,
      handler: (request, caller) => forMember(caller, (member) => save(tools, form, request, member))
    }
  ]
}

async function save<Typed>(
  tools: PeopleTools,
  form: PostForm<Typed>,
  request: WebRequest,
  member: Member
): Promise<Reply> {
  const typed = form.typed(request)
  const saved = await form.save(tools, member, request, typed)
  switch (saved.kind) {
    case 'done':
      return { kind: 'redirect', to: saved.to }
    case 'unfit':
      return show(tools, form, { request, member, status: 422, problems: saved.problems, typed })
    case 'changed-meanwhile': {
      const problems = [{ field: 'main-content', message: saved.notice }]
      return show(tools, form, { request, member, status: 409, problems, typed })
    }
    case 'not-there':
      return noSuchPost
  }
}

interface Showing<Typed> {
  readonly request: WebRequest
  readonly member: Member
  readonly status: 200 | 409 | 422
  readonly problems: readonly PostProblem[]
  readonly typed?: Typed
}

async function show<Typed>(
  { db, clock, site }: PeopleTools,
  form: PostForm<Typed>,
  { request, member, status, problems, typed }: Showing<Typed>
): Promise<Reply> {
  const now = clock.now()
  const { authority } = member.workspace
  const { post, people } = await inScope(db, scopeOf(member), async (tx) => ({
    post: await postOf(tx, authority, request.params['post'] ?? ''),
    people: await peopleHere(tx, authority, now)
  }))
  if (post === undefined || post.endedOn !== undefined) return noSuchPost
  const start = form.start(post, request.params, now)
  if (start === undefined) return noSuchPost
  const title = form.title(post, request.params)
  const view = {
    ...{ post, title, problems, people, now },
    params: request.params,
    action: new URL(request.address, 'http://here').pathname,
    typed: typed ?? start
  }
  const html = renderPage(site, {
    title,
    error: problems.length > 0,
    form: true,
    breadcrumbs: [
      { text: 'Posts', href: peoplePaths.posts() },
      { text: officerWords(post), href: peoplePaths.post(post.id) }
    ],
    main: (
      <>
        <Problems problems={problems} />
        {form.main(view)}
      </>
    )
  })
  return { kind: 'page', status, html }
}

const dateFields: ReadonlySet<string> = new Set(['from', 'to'])

/** What is wrong with a form, each line a link to where to put it right. */
export function Problems({ problems }: { readonly problems: readonly PostProblem[] }) {
  if (problems.length === 0) return null
  return (
    <ErrorSummary
      titleText="There is a problem"
      errorList={problems.map(({ field, message }) => ({
        text: message,
        href: `#${field}${dateFields.has(field) ? '-day' : ''}`
      }))}
    />
  )
}

/** What is wrong with one field, as its component shows it; several things one after the other. */
export function problemAt(problems: readonly PostProblem[], name: string): string | undefined {
  const here = problems.filter(({ field }) => field === name).map(({ message }) => message)
  return here.length === 0 ? undefined : here.join('. ')
}

export function errorAt(
  problems: readonly PostProblem[],
  name: string
): { readonly text: string } | undefined {
  const text = problemAt(problems, name)
  return text === undefined ? undefined : { text }
}
