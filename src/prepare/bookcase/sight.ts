import type { Member } from '../../people/permissions/member.ts'
import type { DocumentId, Section } from './document.ts'
import { documentId } from './document.ts'
import { sectionNamed } from './sections.ts'

/** The kind under which the thread, and an inspector's scope, know a section of the bookcase. */
export const sectionKind = 'bookcase-section'
export const documentKind = 'document'

/** What of the bookcase a member sees: all of it, or for an inspector the sections and documents they were let in for. */
export type Sight =
  | { readonly kind: 'all' }
  | {
      readonly kind: 'held'
      readonly sections: readonly Section[]
      readonly documents: readonly DocumentId[]
    }

/** What of the bookcase the member sees. An inspector whose access is held to other things sees nothing of it. */
export function sightOf({ scope }: Pick<Member, 'scope'>): Sight {
  if (scope === undefined || scope.length === 0) return { kind: 'all' }
  const named = (kind: string) =>
    scope.filter((ref) => ref.startsWith(`${kind}:`)).map((ref) => ref.slice(kind.length + 1))
  return {
    kind: 'held',
    sections: named(sectionKind).flatMap((word) => sectionNamed(word) ?? []),
    documents: named(documentKind).map((id) => documentId.parse(id))
  }
}

/** Whether a whole section is theirs to see. */
export function seesSection(sight: Sight, section: Section): boolean {
  return sight.kind === 'all' || sight.sections.includes(section)
}

/**
 * The versions that are theirs to see, the newest of all first: those who are let in to read see what stands, without
 * what was noted when it came.
 */
export function versionsSeen<Version extends { readonly note?: string | undefined }>(
  sight: Sight,
  versions: readonly Version[]
): readonly Version[] {
  return sight.kind === 'all'
    ? versions
    : versions.slice(0, 1).map((version) => ({ ...version, note: undefined }))
}

/** Whether one document is theirs to see: those who are let in to read see what stands, not what was withdrawn. */
export function seesDocument(
  sight: Sight,
  {
    id,
    section,
    withdrawn
  }: { readonly id: DocumentId; readonly section: Section; readonly withdrawn?: unknown }
): boolean {
  if (sight.kind === 'all') return true
  return withdrawn === undefined && (sight.documents.includes(id) || sight.sections.includes(section))
}
