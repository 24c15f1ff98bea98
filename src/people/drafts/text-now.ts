import type { Transaction } from '../../platform/database/database.ts'
import type { Member } from '../permissions/member.ts'
import type { SavedText, TextKind, TextRef } from './draft.ts'

/** A text as it is saved now; undefined where there is no such text, or it is not the member's to write. */
export async function textNow(
  tx: Transaction,
  member: Member,
  kinds: readonly TextKind[],
  text: TextRef
): Promise<SavedText | undefined> {
  const kind = kinds.find((one) => one.kind === text.kind)
  if (kind === undefined || !member.may.has(kind.may)) return undefined
  return kind.savedText(tx, member, text.id)
}
