import type { Member } from '../../people/permissions/member.ts'
import type { Transaction } from '../../platform/database/database.ts'
import type { Thing } from '../../thread/thing.ts'
import { thingKey } from '../../thread/thing-key.ts'
import { wordsThatWent } from '../findings/where-it-stands.ts'
import type { ImproveTools } from '../tools.ts'
import type { DraftComment } from './draft-report.ts'

/** What the evidence of a comment stands in, as its room describes it, and what became of the words that it cites. */
export interface CitedEvidence {
  readonly thing: Thing
  /** That the words changed, moved or went, in a sentence; undefined where they stand. */
  readonly went: string | undefined
}

/** The evidence that comments cite, by the comment's id; none for what is not the member's to see. */
export async function citedEvidence(
  tx: Transaction,
  member: Member,
  { things, passages }: Pick<ImproveTools, 'things' | 'passages'>,
  comments: readonly DraftComment[]
): Promise<ReadonlyMap<string, CitedEvidence>> {
  const resting = comments.filter(({ citation }) => citation !== undefined)
  if (resting.length === 0) return new Map()
  const described = await things.describe(
    tx,
    member,
    resting.flatMap(({ citation }) => citation?.thing ?? [])
  )
  const went = await wordsThatWent(
    tx,
    member,
    { things, passages },
    resting.map(({ id, citation }) => ({ id, citation, words: '' }))
  )
  return new Map(
    resting.flatMap(({ id, citation }) => {
      const thing = citation && described.get(thingKey(citation.thing))
      return thing === undefined ? [] : [[id, { thing, went: went.get(id) }] as const]
    })
  )
}

/** Where evidence stands, as a document that is sent says it: "Audit of practice, page 4: “Most plans …”". */
export function citationInWords(
  { citation }: Pick<DraftComment, 'citation'>,
  cited: CitedEvidence | undefined
): string {
  if (citation === undefined || cited === undefined) return ''
  const page = citation.page === undefined ? '' : `, page ${citation.page}`
  return `${cited.thing.title}${page}${citation.quote === undefined ? '' : `: “${citation.quote}”`}`
}
