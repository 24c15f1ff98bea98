import { type Member, memberOf, scopeOf } from '../../../people/permissions/member.ts'
import type { Route } from '../../../people/permissions/route.ts'
import { inScope } from '../../../platform/database/scope.ts'
import type { Reply } from '../../../platform/web/reply.ts'
import type { WebRequest } from '../../../platform/web/request.ts'
import { Button, ErrorSummary, Select } from '../../../ui/govuk/components.tsx'
import { renderPage } from '../../../ui/page/page.tsx'
import { DateField } from '../../../ui/patterns/date-field.tsx'
import { EmptyState } from '../../../ui/patterns/empty-state.tsx'
import { threadPaths, threadPatterns } from '../../paths.ts'
import type { ThreadTools } from '../../tools.ts'
import { type EntryView, viewsOf } from '../entry-view.ts'
import { choiceInAddress, type EverythingChoice, everythingChoice } from '../everything-choice.ts'
import { kindNamed } from '../kind-words.ts'
import { entriesOnAPage, pageEnd } from '../page-end.ts'
import { accountNames, entriesFor, kindsIn, postTitles } from '../store.ts'
import { Entries } from './entries.tsx'
import { Older } from './older.tsx'

/** Everything that happened in an authority's workspace, by person, post, kind of thing and day. */
export function everythingRoute(tools: ThreadTools): Route {
  return {
    method: 'GET',
    path: threadPatterns.everything,
    permission: 'see-history',
    audit: 'everything that happened viewed',
    handler: (request, caller) => {
      const member = memberOf(caller)
      if (member === undefined) return { kind: 'not-found', because: 'You work in no workspace now.' }
      return showEverything(tools, request, member)
    }
  }
}

interface Choices {
  readonly people: ReadonlyMap<string, string>
  readonly posts: readonly string[]
  /** Each with what it is called. */
  readonly kinds: readonly (readonly [kind: string, words: string])[]
}

interface EverythingView extends Choices {
  readonly workspace: string
  readonly choice: EverythingChoice
  readonly entries: readonly EntryView[]
  readonly olderHref: string | undefined
  readonly newestHref: string | undefined
}

async function showEverything(
  { db, site, things }: ThreadTools,
  { query }: WebRequest,
  member: Member
): Promise<Reply> {
  const choice = everythingChoice(query)
  const { authority, name } = member.workspace
  const view = await inScope(db, scopeOf(member), async (tx): Promise<EverythingView> => {
    const after = await pageEnd(tx, [authority], query['after'])
    const asked = {
      chains: [authority],
      show: choice.show,
      account: choice.person === '' ? undefined : choice.person,
      post: choice.post === '' ? undefined : choice.post,
      kind: choice.kind === '' ? undefined : choice.kind,
      ...choice.day,
      after
    }
    const found = await entriesFor(tx, asked, entriesOnAPage + 1)
    const entries = await viewsOf(tx, member, things, found.slice(0, entriesOnAPage))
    const last = entries.at(-1)
    const inForce = choiceInAddress(choice)
    return {
      workspace: name,
      choice,
      people: await accountNames(tx),
      posts: await postTitles(tx, authority),
      kinds: (await kindsIn(tx, authority)).map((kind) => [kind, kindNamed(things, kind)] as const),
      entries,
      olderHref:
        found.length > entries.length && last !== undefined
          ? threadPaths.everything({ ...inForce, after: last.hash })
          : undefined,
      newestHref: after === undefined ? undefined : threadPaths.everything(inForce)
    }
  })
  const html = renderPage(site, {
    title: 'Everything that happened',
    error: choice.dayProblem !== undefined,
    main: <EverythingPage view={view} mayExport={member.may.has('export-trail')} />
  })
  return { kind: 'page', html }
}

function EverythingPage({ view, mayExport }: { readonly view: EverythingView; readonly mayExport: boolean }) {
  const { choice, entries } = view
  const chosen = Object.values(choiceInAddress(choice)).some((value) => value !== '')
  return (
    <>
      {choice.dayProblem !== undefined && (
        <ErrorSummary
          titleText="There is a problem"
          errorList={[{ text: choice.dayProblem, href: '#on-day' }]}
        />
      )}
      <h1 class="govuk-heading-l">Everything that happened</h1>
      <p class="tl-lead">
        Every change that somebody made in the workspace of {view.workspace}, and every opening of what is
        sensitive, newest first.
        {mayExport && (
          <>
            {' '}
            <a href={threadPaths.trail()}>Check that nothing was altered, or take the trail away</a>.
          </>
        )}
      </p>
      <Filters view={view} chosen={chosen} />
      {entries.length === 0 ? <Nothing chosen={chosen} /> : <Entries entries={entries} showsThing />}
      <Older olderHref={view.olderHref} newestHref={view.newestHref} />
    </>
  )
}

function Nothing({ chosen }: { readonly chosen: boolean }) {
  return chosen ? (
    <EmptyState title="Nothing that fits what you chose.">
      <p>
        <a href={threadPaths.everything()}>Show everything</a>
      </p>
    </EmptyState>
  ) : (
    <EmptyState title="Nothing has happened here yet.">
      <p>
        Whatever somebody changes in this workspace will stand here: who, when, what it was before, and why.
      </p>
    </EmptyState>
  )
}

function Filters({ view, chosen }: { readonly view: EverythingView; readonly chosen: boolean }) {
  const { choice, people, posts, kinds } = view
  return (
    <form class="tl-filter" method="get" action={threadPaths.everything()} aria-label="What to show">
      <div class="tl-filter__fields">
        <Choose name="person" label="Person" value={choice.person} every="Everybody" options={[...people]} />
        <Choose
          name="post"
          label="Post"
          value={choice.post}
          every="Every post"
          options={posts.map((title) => [title, title])}
        />
        <Choose
          name="kind"
          label="Kind of thing"
          value={choice.kind}
          every="Every kind"
          options={kinds.map(([kind, words]): [string, string] => [kind, words]).toSorted(byWords)}
        />
        <Choose
          name="show"
          label="What"
          value={choice.show === 'both' ? '' : choice.show}
          every="Changes and openings"
          options={[
            ['changes', 'Changes'],
            ['readings', 'Openings of what is sensitive']
          ]}
        />
      </div>
      <div class="tl-filter__fields">
        <DateField
          id="on"
          name="on"
          value={choice.typedDay}
          question="Day"
          example="back"
          problem={choice.dayProblem}
        />
      </div>
      <div class="tl-filter__actions">
        <Button text="Show" />
        {chosen && <a href={threadPaths.everything()}>Show everything</a>}
      </div>
    </form>
  )
}

function byWords([, one]: [string, string], [, other]: [string, string]): number {
  return one.localeCompare(other, 'en-GB')
}

function Choose(props: {
  readonly name: string
  readonly label: string
  readonly value: string
  /** The first choice, which leaves nothing out. */
  readonly every: string
  readonly options: readonly (readonly [string, string])[]
}) {
  return (
    <Select
      id={props.name}
      name={props.name}
      value={props.value}
      label={{ text: props.label }}
      items={[{ value: '', text: props.every }, ...props.options.map(([value, text]) => ({ value, text }))]}
    />
  )
}
