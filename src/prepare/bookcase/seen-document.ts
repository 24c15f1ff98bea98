import type { Member } from '../../people/permissions/member.ts'
import type { Queryable } from '../../platform/database/database.ts'
import type { DocumentVersion, ShelvedDocument } from './rows.ts'
import { seesDocument, sightOf, versionsSeen } from './sight.ts'
import { documentOf, versionsOf } from './store.ts'

/** A document as a member sees it, with the versions that are theirs to see, the newest first. */
interface SeenDocument {
  readonly document: ShelvedDocument
  readonly versions: readonly DocumentVersion[]
}

/** A document of the member's authority; undefined where it has none of that id, or the member does not see it. */
export async function seenDocument(
  db: Queryable,
  member: Member,
  id: string
): Promise<SeenDocument | undefined> {
  const { authority } = member.workspace
  const sight = sightOf(member)
  const document = await documentOf(db, authority, id)
  if (document === undefined || !seesDocument(sight, document)) return undefined
  return { document, versions: versionsSeen(sight, await versionsOf(db, authority, document.id)) }
}

/** The version of a number, written as an address writes it; undefined where the member sees none. */
export async function seenVersion(db: Queryable, member: Member, id: string, number: string) {
  const seen = await seenDocument(db, member, id)
  const version = seen?.versions.find((one) => String(one.number) === number)
  return seen && version && { document: seen.document, version }
}
