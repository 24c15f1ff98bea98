import type { Member } from '../../people/permissions/member.ts'
import type { Transaction } from '../../platform/database/database.ts'
import type { PassageNow, PassageSource } from '../../thread/passages/passage.ts'
import { thingKey } from '../../thread/thing-key.ts'
import type { Things } from '../../thread/things.ts'
import type { Finding, FindingId } from './finding.ts'

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

/**
 * What should be known of the words that findings rest on, a sentence each: that they changed, moved or went. Where they
 * stand, or are not the member's to see, there is nothing. All that is cited is asked for at once; only what does not
 * stand there word for word is looked for by itself.
 */
export async function wordsThatWent(
  tx: Transaction,
  member: Member,
  {
    things,
    passages
  }: { readonly things: Pick<Things, 'describe'>; readonly passages: readonly PassageSource[] },
  findings: readonly Finding[]
): Promise<ReadonlyMap<FindingId, string>> {
  const cited = findings.flatMap(({ citation }) => citation?.thing ?? [])
  const described = await things.describe(tx, member, cited)
  const said = new Map<FindingId, string>()
  for (const finding of findings) {
    const thing = finding.citation && described.get(thingKey(finding.citation.thing))
    if (thing === undefined) continue
    if (thing.withdrawn === true) {
      said.set(finding.id, 'What it was read from is not there any more')
      continue
    }
    if (thing.says?.includes(finding.citation?.quote ?? finding.words) === true) continue
    const sentence = sentenceOf(await whereItStands(tx, member, passages, finding))
    if (sentence !== undefined) said.set(finding.id, sentence)
  }
  return said
}

function sentenceOf(now: PassageNow | undefined): string | undefined {
  switch (now?.kind) {
    case 'changed':
      return 'Its words in the record changed since'
    case 'moved':
      return `Its words stand on ${now.to} by now`
    case 'broken':
      return `Its words stand nowhere in ${now.in} any more`
    default:
      return undefined
  }
}
