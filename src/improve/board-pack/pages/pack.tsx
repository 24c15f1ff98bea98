import { dayInEngland } from '../../../framework/day-in-england.ts'
import { documentFile, formatNamed } from '../../../people/document-files.ts'
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
import { boardPackPatterns } from '../board-pack-paths.ts'
import { packAsDocument } from '../pack-as-document.ts'
import { changesBetween } from '../pack-changes.ts'
import { packOf } from '../pack-store.ts'
import { takeSnapshot } from '../take-snapshot.ts'
import { PackPage } from './pack-page.tsx'

/** One pack: as a page, and as files. */
export function packRoutes(tools: ImproveTools): Route[] {
  return [
    {
      method: 'GET',
      path: boardPackPatterns.pack,
      permission: 'read-plan',
      audit: 'pack of a board viewed',
      handler: forMembers((request, member) => showPack(tools, request, member))
    },
    {
      method: 'GET',
      path: boardPackPatterns.packFile,
      permission: 'read-plan',
      audit: 'pack of a board taken away as a document',
      handler: forMembers((request, member) => takePackAway(tools, request, member))
    },
    {
      method: 'GET',
      path: boardPackPatterns.packJson,
      permission: 'read-plan',
      audit: 'pack of a board taken away as data',
      handler: forMembers(async ({ params }, member) => {
        const pack = await readPack(tools, member, params['pack'])
        if (pack === undefined) return notThere
        const { authority, name } = member.workspace
        return { kind: 'json', body: { authority: { slug: authority, name }, pack } }
      })
    }
  ]
}

function readPack({ db }: Pick<ImproveTools, 'db'>, member: Member, id = '') {
  return inScope(db, scopeOf(member), (tx) => packOf(tx, member.workspace.authority, id))
}

async function takePackAway(tools: ImproveTools, { params }: WebRequest, member: Member): Promise<Reply> {
  const format = formatNamed(params['format'])
  const pack = await readPack(tools, member, params['pack'])
  if (format === undefined || pack === undefined) return notThere
  const document = packAsDocument(pack, member.workspace.name)
  return documentFile(tools, document, format, `board-pack-${pack.meetsOn}-as-at-${pack.asAt}`)
}

async function showPack(tools: ImproveTools, request: WebRequest, member: Member): Promise<Reply> {
  const { db, clock, site } = tools
  const { authority, name } = member.workspace
  const found = await inScope(db, scopeOf(member), async (tx) => {
    const pack = await packOf(tx, authority, request.params['pack'] ?? '')
    if (pack === undefined) return undefined
    const { record } = pack.content
    const today = dayInEngland(clock.now())
    const live = await takeSnapshot(
      tx,
      authority,
      today,
      record.plans.map(({ id }) => id)
    )
    return { pack, moved: changesBetween(record, live) }
  })
  if (found === undefined) return notThere
  const done = typedText(request.query, 'done')
  return {
    kind: 'page',
    html: renderPage(site, {
      title: found.pack.title,
      section: 'improve',
      wide: true,
      form: done !== '',
      breadcrumbs: [
        { text: sectionWord('improve'), href: improvePaths.improve() },
        { text: 'Packs for boards', href: improvePaths.packs() }
      ],
      main: (
        <PackPage
          {...found}
          authority={name}
          mayWithdraw={member.may.has('keep-plan')}
          done={done === '' ? undefined : done}
        />
      )
    })
  }
}
