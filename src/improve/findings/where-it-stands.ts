import type { Member } from '../../people/permissions/member.ts'
import type { Transaction } from '../../platform/database/database.ts'
import type { PassageNow, PassageSource } from '../../thread/passages/passage.ts'
import type { Finding } from './finding.ts'

/**
 * Where the words that a finding rests on stand now; undefined where it rests on none, or on what is gone or not the
 * member's to see.
 */
export async function whereItStands(
  tx: Transaction,
  member: Member,
  sources: readonly PassageSource[],
  { citation, words }: Pick<Finding, 'citation' | 'words'>
): Promise<PassageNow | undefined> {
  const source = citation && sources.find(({ kinds }) => kinds.includes(citation.thing.kind))
  if (citation === undefined || source === undefined) return undefined
  const isOwnWords = citation.thing.kind === 'improvement' || citation.thing.kind === 'priority-action'
  const quote = citation.quote ?? (isOwnWords ? words : undefined)
  const { thing, page, version } = citation
  return source.findAgain(tx, member, { thing, page, version, quote })
}
