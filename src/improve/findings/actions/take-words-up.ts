import type { Member } from '../../../people/permissions/member.ts'
import type { Clock } from '../../../platform/clock.ts'
import type { Database } from '../../../platform/database/database.ts'
import type { PassageSource } from '../../../thread/passages/passage.ts'
import { thingKey } from '../../../thread/thing-key.ts'
import { changedFields } from '../changed-fields.ts'
import { findPlace } from './find-place.ts'
import { type FindingOutcome, onFinding, type SeenFinding, writeFinding } from './on-finding.ts'

/** Takes up what the place that a finding rests on says now, where the report was corrected or came again. */
export function takeWordsUp(
  db: Database,
  clock: Clock,
  member: Member,
  sources: readonly PassageSource[],
  seen: SeenFinding
): Promise<FindingOutcome> {
  return onFinding(db, clock, member, seen, async (open): Promise<FindingOutcome> => {
    const { tx, finding } = open
    const { citation } = finding
    if (citation === undefined || finding.withdrawnBecause !== undefined) return { kind: 'not-there' }
    const asked = { thing: thingKey(citation.thing), page: undefined, quote: undefined }
    const passage = (await findPlace(tx, member, sources, asked))?.passage
    // A page of a document says more than what was cited of it: there somebody chooses the words.
    if (passage?.of === undefined || passage.text === undefined) return { kind: 'not-there' }
    const { text, version, page, paragraph, area } = passage
    const isOwnWords = finding.words === (citation.quote ?? finding.words)
    const changed = {
      // What the record tells now is taken where nobody said; what somebody said stays.
      area: finding.area ?? area,
      citation: { ...citation, version, page, paragraph, quote: text },
      ...(isOwnWords ? { words: text } : {})
    }
    return writeFinding(open, changed, {
      action: 'take words up',
      ...changedFields(finding, { ...finding, ...changed })
    })
  })
}
