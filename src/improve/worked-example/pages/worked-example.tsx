import { forMembers, notThere } from '../../../people/forms/for-members.ts'
import { type Member, scopeOf } from '../../../people/permissions/member.ts'
import type { Route } from '../../../people/permissions/route.ts'
import { inScope } from '../../../platform/database/scope.ts'
import type { Reply } from '../../../platform/web/reply.ts'
import type { WebRequest } from '../../../platform/web/request.ts'
import { typedText } from '../../../platform/web/typed-value.ts'
import { renderPage } from '../../../ui/page/page.tsx'
import { sectionWord } from '../../../ui/page/site.ts'
import { improvePaths } from '../../paths.ts'
import type { ImproveTools } from '../../tools.ts'
import { bringInExample } from '../actions/bring-in-example.ts'
import { takeExampleOut } from '../actions/take-example-out.ts'
import { answeringPost } from '../answering-post.ts'
import { isExampleHere } from '../example-authority.ts'
import { broughtIn, fingerprintOf } from '../example-store.ts'
import { workedExamplePaths, workedExamplePatterns } from '../worked-example-paths.ts'
import { WorkedExamplePage } from './worked-example-page.tsx'

/** What the worked example brings, and its way in and out. */
export function workedExampleRoutes(tools: ImproveTools): Route[] {
  const { db, clock } = tools
  return [
    {
      method: 'GET',
      path: workedExamplePatterns.workedExample,
      permission: 'read-plan',
      audit: 'worked example viewed',
      handler: forMembers((request, member) => show(tools, request, member))
    },
    {
      method: 'POST',
      path: workedExamplePatterns.workedExample,
      permission: 'keep-plan',
      audit: 'worked example brought in',
      handler: forMembers(async (_request, member) => {
        const { kind } = await bringInExample(db, clock, member)
        return kind === 'not-there'
          ? notThere
          : { kind: 'redirect', to: workedExamplePaths.workedExample(kind) }
      })
    },
    {
      method: 'POST',
      path: workedExamplePatterns.workedExampleOut,
      permission: 'keep-plan',
      audit: 'worked example taken out',
      handler: forMembers(async (_request, member) => {
        const { kind } = await takeExampleOut(db, clock, member)
        return kind === 'not-there'
          ? notThere
          : { kind: 'redirect', to: workedExamplePaths.workedExample(kind) }
      })
    }
  ]
}

async function show({ db, site }: ImproveTools, { query }: WebRequest, member: Member): Promise<Reply> {
  const { authority } = member.workspace
  if (!isExampleHere(authority)) return notThere
  const { stands, post } = await inScope(db, scopeOf(member), async (tx) => {
    const mark = await broughtIn(tx, authority)
    return {
      stands: mark && { mark, untouched: (await fingerprintOf(tx, authority)) === mark.fingerprint },
      post: await answeringPost(tx, authority)
    }
  })
  return {
    kind: 'page',
    html: renderPage(site, {
      title: 'Worked example',
      section: 'improve',
      breadcrumbs: [{ text: sectionWord('improve'), href: improvePaths.improve() }],
      main: (
        <WorkedExamplePage
          stands={stands}
          post={post?.title}
          mayKeep={member.may.has('keep-plan')}
          done={doneWords[typedText(query, 'done')]}
        />
      )
    })
  }
}

const doneWords: Readonly<Record<string, string>> = {
  'brought-in': 'The worked example is here. What is made up says “Illustrative” wherever it stands.',
  'here-already': 'The worked example was here already: nothing was added.',
  'taken-out': 'The worked example is taken out. The trail keeps that it was here.',
  touched:
    'Somebody changed the example or added to it, so nothing was taken out. Withdraw what you do not want.'
}
