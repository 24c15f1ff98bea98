import type { ComponentChildren } from 'preact'
import type { WebRequest } from '../../../platform/web/request.ts'
import { type FormView, memberFormRoutes, type Sent } from '../../forms/member-form.tsx'
import { peoplePaths } from '../../paths.ts'
import type { Member } from '../../permissions/member.ts'
import type { Route } from '../../permissions/route.ts'
import type { PeopleTools } from '../../tools.ts'
import { officerWords } from '../officer-words.ts'
import { type PersonHere, peopleHere } from '../people-here.ts'
import type { StaffedPost } from '../post.ts'
import { postOf } from '../store.ts'

/** One form about one post: how it starts, what was typed, what saving it comes to, and how it looks. */
export interface PostForm<Typed> {
  readonly path: string
  /** The names in the log of looking at the form, and of sending it. */
  readonly viewed: string
  readonly sent: string
  /** What the form starts with; undefined where there is nothing of the kind to change. */
  readonly start: (post: StaffedPost, params: Params, now: Date) => Typed | undefined
  readonly typed: (request: WebRequest) => Typed
  readonly save: (tools: PeopleTools, member: Member, request: WebRequest, typed: Typed) => Promise<Sent>
  readonly title: (post: StaffedPost, params: Params) => string
  readonly main: (view: FormView<OnePost<Typed>, Typed> & OnePost<Typed>) => ComponentChildren
}

type Params = WebRequest['params']

interface OnePost<Typed> {
  readonly post: StaffedPost
  /** Who can be given a post by account. */
  readonly people: readonly PersonHere[]
  /** The parts of the address that vary. */
  readonly params: Params
  readonly start: Typed
}

/** The two routes of a form about a post that stands. */
export function postFormRoutes<Typed>(tools: PeopleTools, form: PostForm<Typed>): Route[] {
  return memberFormRoutes<PeopleTools, OnePost<Typed>, Typed>(tools, {
    path: form.path,
    permission: 'manage-posts',
    viewed: form.viewed,
    sent: form.sent,
    load: async (tx, { workspace: { authority } }, { params }, now) => {
      const post = await postOf(tx, authority, params['post'] ?? '')
      const start = post?.endedOn === undefined ? post && form.start(post, params, now) : undefined
      if (post === undefined || start === undefined) return undefined
      return { post, start, params, people: await peopleHere(tx, authority, now) }
    },
    start: ({ start }) => start,
    typed: form.typed,
    send: form.save,
    title: ({ post, params }) => form.title(post, params),
    breadcrumbs: ({ post }) => [
      { text: 'Posts', href: peoplePaths.posts() },
      { text: officerWords(post), href: peoplePaths.post(post.id) }
    ],
    firstPart: firstPartOfPost,
    main: (view) => form.main({ ...view, ...view.loaded })
  })
}

const dateFields: ReadonlySet<string> = new Set(['from', 'to'])

/** The control that takes the focus for a field: the first box of a date. */
function firstPartOfPost(field: string): string {
  return dateFields.has(field) ? `${field}-day` : field
}
