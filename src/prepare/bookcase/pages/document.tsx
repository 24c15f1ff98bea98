import { forMembers } from '../../../people/forms/for-members.ts'
import { type Member, scopeOf } from '../../../people/permissions/member.ts'
import type { Route } from '../../../people/permissions/route.ts'
import { appendReadingOf } from '../../../people/readings/append-reading-of.ts'
import { inScope } from '../../../platform/database/scope.ts'
import type { Reply } from '../../../platform/web/reply.ts'
import type { WebRequest } from '../../../platform/web/request.ts'
import { typedText } from '../../../platform/web/typed-value.ts'
import { renderPage } from '../../../ui/page/page.tsx'
import { sectionWord } from '../../../ui/page/site.ts'
import { preparePaths, preparePatterns } from '../../paths.ts'
import type { PrepareTools } from '../../tools.ts'
import { documentView } from '../document-view.ts'
import { seenVersion } from '../seen-document.ts'
import { documentKind } from '../sight.ts'
import { restingOn } from '../text/cited-here.ts'
import { citingClaims } from '../text/citing-claims.ts'
import { DocumentPage } from './document-page.tsx'

/** The same for a document of another authority as for one that never was. */
export const noSuchDocument: Reply = { kind: 'not-found', because: 'The bookcase has no such document.' }

/** The page of one document, and the bytes of its versions to save. Who opens them is noted in the trail. */
export function documentRoutes(tools: PrepareTools): Route[] {
  return [
    {
      method: 'GET',
      path: preparePatterns.document,
      permission: 'read-bookcase',
      audit: 'document viewed',
      handler: forMembers((request, member) => show(tools, request, member))
    },
    {
      method: 'GET',
      path: preparePatterns.documentVersion,
      permission: 'read-bookcase',
      audit: 'document taken away',
      handler: forMembers((request, member) => takeAway(tools, request, member))
    }
  ]
}

async function show(
  { db, clock, site, onwards }: PrepareTools,
  request: WebRequest,
  member: Member
): Promise<Reply> {
  const id = request.params['document'] ?? ''
  const done = typedText(request.query, 'done')
  const found = await inScope(db, scopeOf(member), async (tx) => {
    const view = await documentView(tx, member, id, clock.now(), done)
    if (view === undefined) return undefined
    const sources = member.may.has('read-self-evaluation') ? [citingClaims] : []
    const resting = await restingOn(tx, member.workspace.authority, view.id, sources)
    await appendReadingOf(tx, clock.now(), member, 'document', { kind: documentKind, id })
    return { view, resting }
  })
  if (found === undefined) return noSuchDocument
  const { view, resting } = found
  const html = renderPage(site, {
    title: view.title,
    section: 'prepare',
    form: true,
    breadcrumbs: [
      { text: sectionWord('prepare'), href: preparePaths.prepare() },
      { text: 'Bookcase', href: preparePaths.bookcase() },
      { text: view.section.label, href: view.section.href }
    ],
    main: (
      <DocumentPage
        view={view}
        resting={resting}
        onwards={onwards({ kind: documentKind, id: view.id }).filter(({ asks }) => member.may.has(asks))}
      />
    )
  })
  return { kind: 'page', html }
}

async function takeAway(
  { db, clock, store }: PrepareTools,
  request: WebRequest,
  member: Member
): Promise<Reply> {
  const id = request.params['document'] ?? ''
  const version = await inScope(db, scopeOf(member), async (tx) => {
    const found = (await seenVersion(tx, member, id, request.params['version'] ?? ''))?.version
    if (found !== undefined) {
      const part = { version: found.number }
      await appendReadingOf(tx, clock.now(), member, 'document-file', { kind: documentKind, id }, part)
    }
    return found
  })
  if (version === undefined) return noSuchDocument
  // Bytes are shared by whoever has the same file; only a row of the authority leads to them.
  const kept = await store.open(version.sha256)
  if (kept === undefined) return { kind: 'not-found', because: missing }
  const { mediaType: type, fileName } = version
  return { kind: 'file', chunks: kept.chunks(), bytes: kept.bytes, type, fileName }
}

const missing =
  'The file is not on the disk any more. Whoever looks after the site can bring it back from a backup.'
