import type { Reply } from '../../../platform/web/reply.ts'
import type { WebRequest } from '../../../platform/web/request.ts'
import { typedText } from '../../../platform/web/typed-value.ts'
import { renderPage } from '../../../ui/page/page.tsx'
import { forMembers } from '../../forms/for-members.ts'
import { peoplePaths, peoplePatterns } from '../../paths.ts'
import type { Member } from '../../permissions/member.ts'
import type { Route } from '../../permissions/route.ts'
import type { PeopleTools } from '../../tools.ts'
import { postView } from '../post-view.ts'
import { noSuchPost } from './no-such-post.ts'
import { PostPage } from './post-page.tsx'
import { postsInScope } from './posts-in-scope.ts'

/** The page of one post. */
export function postRoutes(tools: PeopleTools): Route[] {
  return [
    {
      method: 'GET',
      path: peoplePatterns.post,
      permission: 'see-workspace',
      audit: 'post viewed',
      handler: forMembers((request, member) => showPost(tools, request, member))
    }
  ]
}

async function showPost(tools: PeopleTools, request: WebRequest, member: Member): Promise<Reply> {
  const posts = await postsInScope(tools.db, member)
  const post = posts.find(({ id }) => id === request.params['post'])
  if (post === undefined) return noSuchPost
  const done = typedText(request.query, 'done')
  const view = postView(member.workspace.name, post, tools.clock.now(), done, member.may.has('manage-posts'))
  const html = renderPage(tools.site, {
    title: view.title,
    breadcrumbs: [{ text: 'Posts', href: peoplePaths.posts() }],
    main: (
      <PostPage
        view={view}
        onwards={tools.onwards({ kind: 'post', id: post.id }).filter(({ asks }) => member.may.has(asks))}
      />
    )
  })
  return { kind: 'page', html }
}
