import type { SignedIn } from '../../../people/permissions/caller.ts'
import { type Member, memberOf, scopeOf } from '../../../people/permissions/member.ts'
import type { Route } from '../../../people/permissions/route.ts'
import { inScope } from '../../../platform/database/scope.ts'
import type { Reply } from '../../../platform/web/reply.ts'
import type { WebRequest } from '../../../platform/web/request.ts'
import type { TrailChain } from '../../../trail/entry.ts'
import { renderPage } from '../../../ui/page/page.tsx'
import { EmptyState } from '../../../ui/patterns/empty-state.tsx'
import { threadPaths, threadPatterns } from '../../paths.ts'
import type { ThreadTools } from '../../tools.ts'
import { viewsOf } from '../entry-view.ts'
import { entriesOnAPage, pageEnd } from '../page-end.ts'
import { entriesFor } from '../store.ts'
import { Entries } from './entries.tsx'
import { Older } from './older.tsx'

/** What the person who asks did themselves, wherever they work now, with their sign-ins. */
export function activityRoute(tools: ThreadTools): Route {
  return {
    method: 'GET',
    path: threadPatterns.activity,
    permission: 'signed-in',
    audit: 'own activity viewed',
    handler: (request, caller) =>
      caller.kind === 'signed-in'
        ? showActivity(tools, request, caller)
        : { kind: 'not-found', because: 'Nobody is signed in.' }
  }
}

async function showActivity(
  { db, site, things }: ThreadTools,
  { query }: WebRequest,
  person: SignedIn
): Promise<Reply> {
  const member: Member | undefined = memberOf(person)
  const scope =
    member === undefined ? ({ kind: 'account', account: person.account } as const) : scopeOf(member)
  const chains: TrailChain[] = ['national', 'accounts', ...(member ? [member.workspace.authority] : [])]
  const { entries, more, after } = await inScope(db, scope, async (tx) => {
    const after = await pageEnd(tx, chains, query['after'])
    const asked = { chains, show: 'both', account: person.account, after } as const
    const found = await entriesFor(tx, asked, entriesOnAPage + 1)
    return {
      entries: await viewsOf(tx, person, things, found.slice(0, entriesOnAPage)),
      more: found.length > entriesOnAPage,
      after
    }
  })
  const last = entries.at(-1)
  const html = renderPage(site, {
    title: 'Your activity',
    main: (
      <>
        <h1 class="govuk-heading-l">Your activity</h1>
        <p class="tl-lead">
          What the trail says that you did{member === undefined ? '' : ` for ${member.workspace.name}`}, and
          when you signed in. If there is anything here that you did not do, change your password and tell
          your administrator.
        </p>
        {entries.length === 0 ? (
          <EmptyState title="The trail says nothing of you yet.">
            <p>What you change will stand here, and what you open that is sensitive.</p>
          </EmptyState>
        ) : (
          <Entries entries={entries} showsThing />
        )}
        <Older
          olderHref={more && last !== undefined ? threadPaths.activity({ after: last.hash }) : undefined}
          newestHref={after === undefined ? undefined : threadPaths.activity()}
        />
      </>
    )
  })
  return { kind: 'page', html }
}
