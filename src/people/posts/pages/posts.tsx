import type { Reply } from '../../../platform/web/reply.ts'
import type { WebRequest } from '../../../platform/web/request.ts'
import { typedText, typedValue } from '../../../platform/web/typed-value.ts'
import { renderPage } from '../../../ui/page/page.tsx'
import { forMembers } from '../../forms/for-members.ts'
import { peoplePatterns } from '../../paths.ts'
import type { Member } from '../../permissions/member.ts'
import type { Route } from '../../permissions/route.ts'
import type { PeopleTools } from '../../tools.ts'
import { postsAsCsv, postsAsJson } from '../posts-as-files.ts'
import { postsView } from '../posts-view.ts'
import { postsInScope } from './posts-in-scope.ts'
import { PostsPage } from './posts-page.tsx'

/** The posts of the asker's authority: as a page, and as files to take away. */
export function postsRoutes(tools: PeopleTools): Route[] {
  return [
    {
      method: 'GET',
      path: peoplePatterns.posts,
      permission: 'see-workspace',
      audit: 'posts listed',
      handler: forMembers((request, member) => showPosts(tools, request, member))
    },
    {
      method: 'GET',
      path: peoplePatterns.postsCsv,
      permission: 'see-workspace',
      audit: 'posts taken away as a table',
      handler: forMembers(async (_request, member) => ({
        kind: 'text',
        body: postsAsCsv(await postsInScope(tools.db, member)),
        type: 'text/csv; charset=utf-8',
        fileName: `posts-${member.workspace.authority}.csv`
      }))
    },
    {
      method: 'GET',
      path: peoplePatterns.postsJson,
      permission: 'see-workspace',
      audit: 'posts taken away as data',
      handler: forMembers(async (_request, member) => ({
        kind: 'json',
        body: postsAsJson(member.workspace, await postsInScope(tools.db, member))
      }))
    }
  ]
}

async function showPosts(tools: PeopleTools, request: WebRequest, member: Member): Promise<Reply> {
  const asked = { on: typedValue(request.query, 'on'), called: typedText(request.query, 'called') }
  const view = postsView(
    member.workspace.name,
    await postsInScope(tools.db, member),
    tools.clock.now(),
    asked,
    member.may.has('manage-posts')
  )
  const wrong = view.on.problem !== undefined
  const html = renderPage(tools.site, { title: 'Posts', error: wrong, main: <PostsPage view={view} /> })
  return { kind: 'page', status: wrong ? 422 : 200, html }
}
