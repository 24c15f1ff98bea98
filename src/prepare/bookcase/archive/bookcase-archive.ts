import { longDate } from '../../../framework/iso-date.ts'
import type { ArchiveContents, ArchiveEntry } from '../../../outputs/archive/archive.ts'
import type { ContentStore } from '../../../platform/files/content-store.ts'
import type { IndexEntry } from '../bookcase-as-files.ts'
import type { Section } from '../document.ts'
import { kindLabel, originLabel } from '../kinds.ts'
import type { DocumentVersion } from '../rows.ts'
import { sectionLabel } from '../sections.ts'

const columns = [
  'Title',
  'Version',
  'Kind',
  'Whose look it is',
  'Evidence of',
  'Answers for it',
  'Recorded SHA-256'
]

/** What an archive is made of: whose bookcase, which part of it, and the moment it is taken. */
export interface ArchiveAsked {
  readonly authorityName: string
  /** Undefined for all sections. */
  readonly section: Section | undefined
  readonly index: readonly IndexEntry[]
  readonly at: Date
  /** The moment in words, for the index. */
  readonly atWords: string
}

/**
 * The files of a bookcase, or of one section, for an archive: every document's newest version in the folder of its
 * section, and older ones in the folder beside it. The checksum that was recorded stands beside each, so that the one
 * that the archive computed can be held against it.
 */
export function bookcaseArchive(asked: ArchiveAsked, store: Pick<ContentStore, 'open'>): ArchiveContents {
  const { authorityName, section, index, at, atWords } = asked
  const part = section === undefined ? 'The bookcase' : sectionLabel(section)
  const entries = index
    .filter((document) => section === undefined || document.section === section)
    .flatMap((document) =>
      document.versions.map((version, place) => entryOf(document, version, place > 0, store))
    )
  return {
    title: `${part}: ${authorityName}`,
    about:
      `Every document that stood ${section === undefined ? 'in the bookcase' : 'in this section of the bookcase'} ` +
      `${atWords} and its earlier versions. What was withdrawn is not here.`,
    at,
    columns,
    entries
  }
}

function entryOf(
  document: IndexEntry,
  version: DocumentVersion,
  isEarlier: boolean,
  store: Pick<ContentStore, 'open'>
): ArchiveEntry {
  const section = sectionLabel(document.section)
  return {
    folder: isEarlier ? `${section}, earlier versions` : section,
    name: version.fileName,
    cells: [
      document.title,
      String(version.number),
      kindLabel(document.kind),
      originLabel(document.origin),
      document.evidenceOn === undefined ? 'Not said' : longDate(document.evidenceOn),
      document.ownerWords ?? 'Nobody yet',
      version.sha256
    ],
    modified: version.uploadedAt,
    bytes: version.bytes,
    open: async () => (await store.open(version.sha256))?.chunks()
  }
}
