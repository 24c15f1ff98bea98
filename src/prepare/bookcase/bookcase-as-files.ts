import { dayInEngland } from '../../framework/day-in-england.ts'
import type { Workspace } from '../../people/permissions/caller.ts'
import type { Member } from '../../people/permissions/member.ts'
import { officerWords } from '../../people/posts/officer-words.ts'
import { postsOf } from '../../people/posts/store.ts'
import type { Transaction } from '../../platform/database/database.ts'
import { csvText } from '../../platform/web/csv-text.ts'
import type { CountedBookcase } from './counted-sections.ts'
import { kindLabel, originLabel } from './kinds.ts'
import type { DocumentVersion, ShelvedDocument } from './rows.ts'
import { versionColumns, versionRow } from './rows.ts'
import { sectionLabel } from './sections.ts'
import { documentsOnShelf } from './shelf.ts'
import { sightOf, versionsSeen } from './sight.ts'

/** A document of the index, with all its versions, newest first, and the words for who answers for it. */
export interface IndexEntry extends ShelvedDocument {
  readonly ownerWords: string | undefined
  readonly versions: readonly DocumentVersion[]
}

const everything = { limit: 100_000, offset: 0 }

/** Every document that the member sees and that was not withdrawn, with its versions. */
export async function bookcaseIndex(tx: Transaction, member: Member, now: Date): Promise<IndexEntry[]> {
  const { authority } = member.workspace
  const sight = sightOf(member)
  const shelf = [tx, authority, sight, dayInEngland(now), {}] as const
  const { documents } = await documentsOnShelf(...shelf, everything)
  const posts = new Map((await postsOf(tx, authority)).map((post) => [post.id, officerWords(post)]))
  const rows = await tx
    .selectFrom('prepare.document_version')
    .select(['document', ...versionColumns])
    .where('authority', '=', authority)
    .orderBy('number', 'desc')
    .execute()
  const versions = Map.groupBy(rows, ({ document }) => document)
  return documents.map(({ fileName: _name, bytes: _bytes, mediaType: _type, ...document }) => ({
    ...document,
    ownerWords: document.owner && posts.get(document.owner),
    versions: versionsSeen(
      sight,
      (versions.get(document.id) ?? []).map((row) => versionRow.parse(row))
    )
  }))
}

const head = [
  ...['document_id', 'title', 'section', 'kind', 'origin', 'evidence_on', 'expires_on', 'review_on', 'owner'],
  ...['version', 'file', 'bytes', 'media_type', 'sha256', 'uploaded_at', 'uploaded_by', 'post', 'note']
]

/** A line for each version. */
export function bookcaseAsCsv(index: readonly IndexEntry[]): string {
  const rows = index.flatMap((document) =>
    document.versions.map((version) => [
      ...[document.id, document.title, sectionLabel(document.section), kindLabel(document.kind)],
      ...[originLabel(document.origin), document.evidenceOn, document.expiresOn, document.reviewOn],
      ...[document.ownerWords, version.number, version.fileName, version.bytes, version.mediaType],
      ...[version.sha256, version.uploadedAt.toISOString(), version.uploadedBy, version.post, version.note]
    ])
  )
  return csvText([head, ...rows])
}

/** A line for each section of a bookcase of which only the counts are known. */
export function countedAsCsv(counted: readonly CountedBookcase[]): string {
  const rows = counted.flatMap(({ countedOn, sections, source, note }) =>
    sections.map(({ section, documents }) => [countedOn, sectionLabel(section), documents, source, note])
  )
  return csvText([['counted_on', 'section', 'documents', 'source', 'note'], ...rows])
}

/** The same as data, and beside it the counts of bookcases of which no document is here. */
export function bookcaseAsJson(
  { authority, name }: Workspace,
  index: readonly IndexEntry[],
  counted: readonly CountedBookcase[]
) {
  return {
    authority: { slug: authority, name },
    countedOnly: counted.map(({ note, ...bookcase }) => ({ ...bookcase, note: note ?? null })),
    documents: index.map((document) => ({
      ...{ id: document.id, title: document.title, section: document.section, kind: document.kind },
      ...{ origin: document.origin, evidenceOn: document.evidenceOn ?? null },
      ...{ expiresOn: document.expiresOn ?? null, reviewOn: document.reviewOn ?? null },
      owner: document.ownerWords ?? null,
      versions: document.versions.map((version) => ({
        ...{ number: version.number, file: version.fileName, bytes: version.bytes },
        ...{ mediaType: version.mediaType, sha256: version.sha256, uploadedAt: version.uploadedAt },
        ...{ uploadedBy: version.uploadedBy, post: version.post ?? null, note: version.note ?? null }
      }))
    }))
  }
}
