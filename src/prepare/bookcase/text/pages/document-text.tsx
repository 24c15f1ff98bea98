import { forMembers } from '../../../../people/forms/for-members.ts'
import { type Member, scopeOf } from '../../../../people/permissions/member.ts'
import type { Route } from '../../../../people/permissions/route.ts'
import { appendReadingOf } from '../../../../people/readings/append-reading-of.ts'
import type { Transaction } from '../../../../platform/database/database.ts'
import { inScope } from '../../../../platform/database/scope.ts'
import type { Reply } from '../../../../platform/web/reply.ts'
import type { WebRequest } from '../../../../platform/web/request.ts'
import { typedText } from '../../../../platform/web/typed-value.ts'
import { PagePictures } from '../../../../record/reports/page-pictures.ts'
import { cleanWords } from '../../../../record/search/search-words.ts'
import { renderPage } from '../../../../ui/page/page.tsx'
import { sectionWord } from '../../../../ui/page/site.ts'
import { preparePaths, preparePatterns } from '../../../paths.ts'
import type { PrepareTools } from '../../../tools.ts'
import { seenVersion } from '../../seen-document.ts'
import { documentKind } from '../../sight.ts'
import { citingClaims } from '../citing-claims.ts'
import { pageView } from '../page-view.ts'
import { shownAs } from '../shown-as.ts'
import { DocumentTextPage } from './document-text-page.tsx'

/**
 * A page of a document within ours, and its picture: pages are drawn by us, pictures shown as they came, and nothing that
 * somebody gave is ever a page of this site.
 */
export function documentTextRoutes(tools: PrepareTools): Route[] {
  const pictures = new PagePictures(tools.readers)
  return [
    {
      method: 'GET',
      path: preparePatterns.documentPage,
      permission: 'read-bookcase',
      audit: 'page of a document viewed',
      handler: forMembers((request, member) => show(tools, request, member))
    },
    {
      method: 'GET',
      path: preparePatterns.documentPagePicture,
      permission: 'read-bookcase',
      audit: 'page of a document drawn',
      handler: forMembers((request, member) => draw(tools, pictures, request, member))
    }
  ]
}

const noFile: Reply = { kind: 'not-found', because: 'The file of this version is not there.' }
const noSuchPage: Reply = { kind: 'not-found', because: 'The bookcase has no such page.' }

/** The version in the address, where it is the member's to see; the same for another authority's as for none. */
function versionSeen(tx: Transaction, member: Member, { params }: WebRequest) {
  return seenVersion(tx, member, params['document'] ?? '', params['version'] ?? '')
}

function pageIn({ params }: WebRequest): number | undefined {
  return /^[1-9]\d{0,4}$/.test(params['page'] ?? '') ? Number(params['page']) : undefined
}

async function show(
  { db, clock, site, markPassage }: PrepareTools,
  request: WebRequest,
  member: Member
): Promise<Reply> {
  const page = pageIn(request)
  const words = cleanWords(typedText(request.query, 'q')).slice(0, 200)
  const sources = member.may.has('read-self-evaluation') ? [citingClaims] : []
  const view = await inScope(db, scopeOf(member), async (tx) => {
    const seen = page === undefined ? undefined : await versionSeen(tx, member, request)
    if (seen === undefined || page === undefined) return undefined
    const { document, version } = seen
    const found = await pageView(tx, member.workspace.authority, document, version, { page, words, sources })
    if (found !== undefined) {
      const part = { version: version.number, page }
      await appendReadingOf(
        tx,
        clock.now(),
        member,
        'document',
        { kind: documentKind, id: document.id },
        part
      )
    }
    return found
  })
  if (view === undefined) return noSuchPage
  const mark = markPassage?.({ kind: documentKind, id: request.params['document'] ?? '' }, page)
  const html = renderPage(site, {
    title: `${view.title}: ${view.where}`,
    section: 'prepare',
    breadcrumbs: [
      { text: sectionWord('prepare'), href: preparePaths.prepare() },
      { text: 'Bookcase', href: preparePaths.bookcase() },
      { text: view.section.label, href: view.section.href },
      { text: view.title, href: view.documentHref }
    ],
    main: (
      <DocumentTextPage
        view={view}
        mark={mark !== undefined && member.may.has(mark.asks) ? mark : undefined}
      />
    )
  })
  return { kind: 'page', html }
}

async function draw(
  { db, store }: PrepareTools,
  pictures: PagePictures,
  request: WebRequest,
  member: Member
): Promise<Reply> {
  const page = pageIn(request)
  const seen =
    page === undefined
      ? undefined
      : await inScope(db, scopeOf(member), (tx) => versionSeen(tx, member, request))
  if (seen === undefined || page === undefined) return noSuchPage
  const { sha256, mediaType, fileName } = seen.version
  const shown = shownAs(seen.version)
  if (shown.kind === 'words' || (shown.kind === 'picture' && page !== 1)) return noSuchPage
  if (shown.kind === 'picture') {
    const kept = await store.open(sha256)
    // As every file that somebody gave: a page of ours draws it, and opened by itself it is saved and never shown.
    return kept === undefined
      ? noFile
      : { kind: 'file', chunks: kept.chunks(), bytes: kept.bytes, type: mediaType, fileName }
  }
  const bytes = await store.read(sha256)
  if (bytes === undefined) return noFile
  const picture = await pictures.picture(sha256, page, () => Promise.resolve(bytes))
  if (picture.kind !== 'page') return { kind: 'not-found', because: picture.because }
  return { kind: 'bytes', body: picture.png, type: 'image/png', immutable: false }
}
