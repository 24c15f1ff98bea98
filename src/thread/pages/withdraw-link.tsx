import { type Member, memberOf, scopeOf } from '../../people/permissions/member.ts'
import type { Route } from '../../people/permissions/route.ts'
import { inScope } from '../../platform/database/scope.ts'
import type { Reply } from '../../platform/web/reply.ts'
import type { WebRequest } from '../../platform/web/request.ts'
import { typedText } from '../../platform/web/typed-value.ts'
import { Button, ErrorSummary, Textarea } from '../../ui/govuk/components.tsx'
import { renderPage } from '../../ui/page/page.tsx'
import { withdrawLink } from '../actions/withdraw-link.ts'
import type { LinkProblem } from '../link.ts'
import { threadPaths, threadPatterns } from '../paths.ts'
import { relationInWords } from '../relations.ts'
import { type SeenLink, seenLink } from '../seen-link.ts'
import { thingKey } from '../thing-key.ts'
import type { ThreadTools } from '../tools.ts'
import { errorAt } from './draw-link-join.tsx'
import { drawnInWords } from './trace-view.ts'

/** Takes a link back, with the reason. */
export function withdrawLinkRoutes(tools: ThreadTools): Route[] {
  return [
    {
      method: 'GET',
      path: threadPatterns.withdrawLink,
      permission: 'link',
      audit: 'form for withdrawing a link viewed',
      handler: async ({ query }, caller) => {
        const member = memberOf(caller)
        return member === undefined ? noSuchLink : form(tools, member, typedIn(query), [])
      }
    },
    {
      method: 'POST',
      path: threadPatterns.withdrawLink,
      permission: 'link',
      audit: 'link withdrawn',
      handler: async ({ form: sent }, caller) => {
        const member = memberOf(caller)
        return member === undefined ? noSuchLink : withdraw(tools, member, typedIn(sent))
      }
    }
  ]
}

/** The same for a link of another authority as for one that never was. */
const noSuchLink: Reply = { kind: 'not-found', because: 'There is no such link here.' }

interface Typed {
  readonly link: string
  /** The thing from whose thread they came. */
  readonly at: string
  readonly because: string
}

function typedIn(sent: WebRequest['form']): Typed {
  return { link: typedText(sent, 'link'), at: typedText(sent, 'at'), because: typedText(sent, 'because') }
}

async function withdraw(tools: ThreadTools, member: Member, typed: Typed): Promise<Reply> {
  const { db, clock, things } = tools
  const outcome = await withdrawLink(db, clock, member, things, typed)
  switch (outcome.kind) {
    case 'withdrawn':
      return {
        kind: 'redirect',
        to: threadPaths.trace(await backTo(tools, member, typed), { done: 'withdrawn' })
      }
    case 'withdrawn-already':
      return { kind: 'redirect', to: threadPaths.trace(await backTo(tools, member, typed)) }
    case 'unfit':
      return form(tools, member, typed, outcome.problems)
    case 'not-found':
      return noSuchLink
  }
}

function find({ db, things }: ThreadTools, member: Member, id: string): Promise<SeenLink | undefined> {
  return inScope(db, scopeOf(member), (tx) => seenLink(tx, member, things, id))
}

/** The end of the link from whose thread they came; its first end where the address names neither. */
async function backTo(tools: ThreadTools, member: Member, { link, at }: Typed): Promise<string> {
  const seen = await find(tools, member, link)
  return seen && thingKey(seen.to) === at ? at : seen ? thingKey(seen.from) : at
}

async function form(
  tools: ThreadTools,
  member: Member,
  typed: Typed,
  problems: readonly LinkProblem[]
): Promise<Reply> {
  const seen = await find(tools, member, typed.link)
  if (seen === undefined || 'withdrawnAt' in seen.link) return noSuchLink
  const at = thingKey(seen.to) === typed.at ? seen.to : seen.from
  const html = renderPage(tools.site, {
    title: 'Withdraw a link',
    error: problems.length > 0,
    form: true,
    breadcrumbs: [
      { text: 'Follow the thread', href: threadPaths.threads() },
      { text: at.title, href: threadPaths.trace(thingKey(at)) }
    ],
    main: <WithdrawPage seen={seen} at={thingKey(at)} typed={typed} problems={problems} />
  })
  return { kind: 'page', status: problems.length > 0 ? 422 : 200, html }
}

interface PageProps {
  readonly seen: SeenLink
  readonly at: string
  readonly typed: Typed
  readonly problems: readonly LinkProblem[]
}

function WithdrawPage({ seen: { link, from, to }, at, typed, problems }: PageProps) {
  return (
    <>
      {problems.length > 0 && (
        <ErrorSummary
          titleText="There is a problem"
          errorList={problems.map(({ message, field }) => ({ text: message, href: `#${field}` }))}
        />
      )}
      <h1 class="govuk-heading-l">Withdraw a link</h1>
      <p class="tl-lead">
        {from.title} {relationInWords(link.relation, 'from')} {to.title}.
      </p>
      <p class="tl-muted">{drawnInWords(link)}</p>
      <form class="tl-prose" method="post" action={threadPaths.withdrawLink(link.id)} noValidate>
        <input type="hidden" name="link" value={link.id} />
        <input type="hidden" name="at" value={at} />
        <Textarea
          id="because"
          name="because"
          rows="3"
          value={typed.because}
          label={{ text: 'Why is it withdrawn?', classes: 'govuk-label--s' }}
          hint={{ text: 'The link is kept with this reason, and can be drawn again.' }}
          errorMessage={errorAt(problems, 'because')}
        />
        <div class="govuk-button-group">
          <Button text="Withdraw the link" preventDoubleClick />
          <a href={threadPaths.trace(at)}>Cancel</a>
        </div>
      </form>
    </>
  )
}
