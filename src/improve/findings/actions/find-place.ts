import type { Member } from '../../../people/permissions/member.ts'
import type { Transaction } from '../../../platform/database/database.ts'
import type { PassageFound, PassageSource } from '../../../thread/passages/passage.ts'
import { parseThingKey } from '../../../thread/thing-key.ts'

/** Looks for a place that an address or a form names; undefined where it is not there, or not the member's to see. */
export async function findPlace(
  tx: Transaction,
  member: Member,
  sources: readonly PassageSource[],
  asked: { readonly thing: string; readonly page: number | undefined; readonly quote: string | undefined }
): Promise<PassageFound | undefined> {
  const thing = parseThingKey(asked.thing)
  const source = thing && sources.find(({ kinds }) => kinds.includes(thing.kind))
  return thing && source?.find(tx, member, { thing, page: asked.page, quote: asked.quote })
}
