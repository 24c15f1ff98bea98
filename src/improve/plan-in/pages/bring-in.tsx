import { forMembers } from '../../../people/forms/for-members.ts'
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
import { receivePlanFile } from '../actions/receive-plan-file.ts'
import { bringInPaths, bringInPatterns } from '../bring-in-paths.ts'
import { importsOf } from '../store.ts'
import { BringInPage } from './bring-in-page.tsx'

/** The form that takes a plan that the authority has as a file. */
export function bringInRoutes(tools: ImproveTools): Route[] {
  return [
    {
      method: 'GET',
      path: bringInPatterns.bringIn,
      permission: 'keep-plan',
      audit: 'form for a plan file viewed',
      handler: forMembers((request, member) =>
        show(tools, member, { done: typedText(request.query, 'done') })
      )
    },
    {
      method: 'POST',
      path: bringInPatterns.bringIn,
      permission: 'keep-plan',
      audit: 'plan file received',
      handler: forMembers((request, member) => receive(tools, request, member))
    }
  ]
}

async function receive(tools: ImproveTools, request: WebRequest, member: Member): Promise<Reply> {
  for await (const { fileName, content } of request.uploads()) {
    switch (content.kind) {
      case 'bytes': {
        const received = await receivePlanFile(tools, member, { fileName, bytes: content.bytes })
        return received.kind === 'received'
          ? { kind: 'redirect', to: bringInPaths.planImport(received.id) }
          : show(tools, member, { problem: received.because })
      }
      case 'too-large':
        return show(tools, member, {
          problem: `“${fileName}” is larger than ${tools.uploadBounds.megabytes} MB, the most that is taken. Take its pictures out, or save the sheet with the plan alone`
        })
      case 'too-many':
        return show(tools, member, { problem: 'Choose one file at a time' })
      case 'broken-off':
        return show(tools, member, {
          problem: 'The upload broke off before the file was whole. Choose it again'
        })
    }
  }
  return show(tools, member, { problem: 'Choose the file that holds your plan' })
}

async function show(
  { db, site }: ImproveTools,
  member: Member,
  { problem, done = '' }: { readonly problem?: string; readonly done?: string }
): Promise<Reply> {
  const earlier = await inScope(db, scopeOf(member), (tx) => importsOf(tx, member.workspace.authority))
  const html = renderPage(site, {
    title: 'Bring in a plan',
    section: 'improve',
    error: problem !== undefined,
    form: true,
    breadcrumbs: [{ text: sectionWord('improve'), href: improvePaths.improve() }],
    main: <BringInPage problem={problem} done={done} earlier={earlier} />
  })
  return { kind: 'page', status: problem === undefined ? 200 : 422, html }
}
