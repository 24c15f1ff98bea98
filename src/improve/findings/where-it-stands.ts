import type { Member } from '../../people/permissions/member.ts'
import type { Transaction } from '../../platform/database/database.ts'
import type { PassageNow, PassageSource } from '../../thread/passages/passage.ts'
import { thingKey } from '../../thread/thing-key.ts'
import type { Things } from '../../thread/things.ts'
import type { Finding, FindingCitation } from './finding.ts'

/** What rests on words that stand elsewhere: a finding, or the evidence of a comment on a draft. */
interface Resting extends Pick<Finding, 'words'> {
  readonly citation: Omit<FindingCitation, 'paragraph'> | undefined
}

/**
 * Where the words that something rests on stand now; undefined where it rests on none, or on what is gone or not the
 * member's to see.
 */
export async function whereItStands(
  tx: Transaction,
  member: Member,
  sources: readonly PassageSource[],
  { citation, words }: Resting
): Promise<PassageNow | undefined> {
  const source = citation && sources.find(({ kinds }) => kinds.includes(citation.thing.kind))
  if (citation === undefined || source === undefined) return undefined
  const isOwnWords = citation.thing.kind === 'improvement' || citation.thing.kind === 'priority-action'
  const quote = citation.quote ?? (isOwnWords ? words : undefined)
  const { thing, page, version } = citation
  return source.findAgain(tx, member, { thing, page, version, quote })
}

/**
 * What should be known of the words that things rest on, a sentence each: that they changed, moved or went. Where they
 * stand, or are not the member's to see, there is nothing. All that is cited is asked for at once; only what does not
 * stand there word for word is looked for by itself.
 */
export async function wordsThatWent<Id extends string>(
  tx: Transaction,
  member: Member,
  {
    things,
    passages
  }: { readonly things: Pick<Things, 'describe'>; readonly passages: readonly PassageSource[] },
  resting: readonly (Resting & { readonly id: Id })[]
): Promise<ReadonlyMap<Id, string>> {
  const cited = resting.flatMap(({ citation }) => citation?.thing ?? [])
  const described = await things.describe(tx, member, cited)
  const said = new Map<Id, string>()
  for (const one of resting) {
    const thing = one.citation && described.get(thingKey(one.citation.thing))
    if (thing === undefined) continue
    if (thing.withdrawn === true) {
      said.set(one.id, 'What it was read from is not there any more')
      continue
    }
    if (thing.says?.includes(one.citation?.quote ?? one.words) === true) continue
    const sentence = sentenceOf(await whereItStands(tx, member, passages, one))
    if (sentence !== undefined) said.set(one.id, sentence)
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
