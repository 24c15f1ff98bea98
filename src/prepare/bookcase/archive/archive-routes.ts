import { writeArchive } from '../../../outputs/archive/write-archive.ts'
import { forMembers } from '../../../people/forms/for-members.ts'
import { type Member, scopeOf } from '../../../people/permissions/member.ts'
import type { Route } from '../../../people/permissions/route.ts'
import { appendReadingOf } from '../../../people/readings/append-reading-of.ts'
import { inScope } from '../../../platform/database/scope.ts'
import type { Reply } from '../../../platform/web/reply.ts'
import { momentInWords } from '../../../ui/prose/moments.ts'
import { preparePatterns } from '../../paths.ts'
import type { PrepareTools } from '../../tools.ts'
import { bookcaseIndex } from '../bookcase-as-files.ts'
import type { Section } from '../document.ts'
import { sectionNamed } from '../sections.ts'
import { seesSection, sightOf } from '../sight.ts'
import { bookcaseArchive } from './bookcase-archive.ts'

type ArchiveTools = Pick<PrepareTools, 'db' | 'clock' | 'store'>

/** The bookcase, or a section of it, as one archive with its index and checksums. */
export function archiveRoutes(tools: ArchiveTools): Route[] {
  return [
    {
      method: 'GET',
      path: preparePatterns.bookcaseArchive,
      permission: 'read-bookcase',
      audit: 'bookcase taken away',
      handler: forMembers((_request, member) => takeAway(tools, member, undefined))
    },
    {
      method: 'GET',
      path: preparePatterns.sectionArchive,
      permission: 'read-bookcase',
      audit: 'section of the bookcase taken away',
      handler: forMembers(async (request, member) => {
        const section = sectionNamed(request.params['section'] ?? '')
        if (section === undefined || !seesSection(sightOf(member), section)) return noSuchSection
        return takeAway(tools, member, section)
      })
    }
  ]
}

const noSuchSection: Reply = { kind: 'not-found', because: 'The bookcase has no such section.' }

/** What is to be read is settled, and noted in the trail, before the first byte; files are opened one after another. */
async function takeAway(
  { db, clock, store }: ArchiveTools,
  member: Member,
  section: Section | undefined
): Promise<Reply> {
  const at = clock.now()
  const index = await inScope(db, scopeOf(member), async (tx) => {
    const found = await bookcaseIndex(tx, member, at)
    const id = section ?? 'all'
    await appendReadingOf(tx, at, member, 'bookcase-files', { kind: 'bookcase-section', id })
    return found
  })
  const { authority, name } = member.workspace
  const asked = { authorityName: name, section, index, at, atWords: momentInWords(at) }
  return {
    kind: 'file',
    chunks: writeArchive(bookcaseArchive(asked, store)),
    bytes: undefined,
    type: 'application/zip',
    fileName: `${['bookcase', authority, section].filter((part) => part !== undefined).join('-')}.zip`
  }
}
