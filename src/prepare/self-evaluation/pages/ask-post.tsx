import type { ComponentChildren } from 'preact'
import { forMembers, notThere } from '../../../people/forms/for-members.ts'
import { type FormView, memberFormRoutes } from '../../../people/forms/member-form.tsx'
import type { Member } from '../../../people/permissions/member.ts'
import type { Route } from '../../../people/permissions/route.ts'
import { type AskedOfPost, AskPostFields } from '../../../people/posts/pages/ask-post-fields.tsx'
import type { StaffedPost } from '../../../people/posts/post.ts'
import { postsOf } from '../../../people/posts/store.ts'
import type { RequestProblem } from '../../../platform/web/reply.ts'
import type { WebRequest } from '../../../platform/web/request.ts'
import { typedText, typedValue } from '../../../platform/web/typed-value.ts'
import type { PrepareTools } from '../../tools.ts'
import type { Year } from '../self-evaluation.ts'
import { selfEvaluationPaths } from '../self-evaluation-paths.ts'
import { selfEvaluationOf } from '../store.ts'
import { yearCrumbs, yearOfAddress } from './in-year.tsx'

interface Asking {
  readonly year: Year
  readonly posts: readonly StaffedPost[]
}

type AskOutcome =
  | { readonly kind: 'asked' | 'not-there' }
  | { readonly kind: 'unfit'; readonly problems: readonly RequestProblem[] }

/** One thing that a post can be asked for in a year, and what is said of it beside the post and the day. */
interface AskForm<More> {
  readonly path: string
  readonly viewed: string
  readonly sent: string
  readonly title: string
  readonly question: string
  /** What stands above the form. */
  readonly lead?: ComponentChildren
  readonly start: (year: Year, request: WebRequest) => More
  readonly typed: (request: WebRequest) => More
  readonly fields: (view: FormView<Asking, More & AskedOfPost>) => ComponentChildren
  readonly ask: (member: Member, year: Year, typed: More & AskedOfPost) => Promise<AskOutcome>
}

/** Asks a post for something by a day. */
export function askPostRoutes<More>(tools: PrepareTools, form: AskForm<More>): Route[] {
  return memberFormRoutes<PrepareTools, Asking, More & AskedOfPost>(tools, {
    ...{ path: form.path, viewed: form.viewed, sent: form.sent },
    permission: 'agree-self-evaluation',
    section: 'prepare',
    load: async (tx, { workspace: { authority } }, request) => {
      const year = yearOfAddress(request)
      if (year === undefined || (await selfEvaluationOf(tx, authority, year)) === undefined) return undefined
      return { year, posts: await postsOf(tx, authority) }
    },
    start: ({ year }, request) => ({ ...form.start(year, request), post: '', dueOn: '' }),
    typed: (request) => ({
      ...form.typed(request),
      ...{ post: typedText(request.form, 'post'), dueOn: typedValue(request.form, 'due') }
    }),
    send: async (_tools, member, request, typed) => {
      const year = yearOfAddress(request) ?? 0
      const outcome = await form.ask(member, year, typed)
      if (outcome.kind === 'unfit') return outcome
      return outcome.kind === 'asked'
        ? { kind: 'done', to: selfEvaluationPaths.year(year, 'asked') }
        : { kind: 'not-there' }
    },
    title: () => form.title,
    breadcrumbs: ({ year }) => yearCrumbs(year),
    firstPart: (field) => (field === 'due' ? 'due-day' : field),
    main: (view) => (
      <>
        <span class="govuk-caption-l">Self-evaluation of {view.loaded.year}</span>
        <h1 class="govuk-heading-l">{view.title}</h1>
        {form.lead}
        <form class="tl-prose" method="post" action={view.action} noValidate>
          <AskPostFields
            question={form.question}
            posts={view.loaded.posts}
            typed={view.typed}
            problems={view.problems}
            cancel={selfEvaluationPaths.year(view.loaded.year)}
          >
            {form.fields(view)}
          </AskPostFields>
        </form>
      </>
    )
  })
}

/** Takes back what was asked of a post; `takeBack` answers where one goes then, undefined where there is no such asking. */
export function takenBackRoute(
  { path, audit }: Pick<Route, 'path' | 'audit'>,
  takeBack: (member: Member, year: Year, request: WebRequest) => Promise<string | undefined>
): Route {
  return {
    method: 'POST',
    ...{ path, audit },
    permission: 'agree-self-evaluation',
    handler: forMembers(async (request, member) => {
      const year = yearOfAddress(request)
      const to = year === undefined ? undefined : await takeBack(member, year, request)
      return to === undefined ? notThere : { kind: 'redirect', to }
    })
  }
}
