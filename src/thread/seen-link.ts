import type { Member } from '../people/permissions/member.ts'
import type { Transaction } from '../platform/database/database.ts'
import type { DrawnLink, WithdrawnLink } from './link.ts'
import { maySeeDrawn } from './sight.ts'
import { findLink } from './store.ts'
import type { Thing } from './thing.ts'
import { thingKey } from './thing-key.ts'
import type { Things } from './things.ts'

/** A link that somebody drew, with its ends in words. */
export interface SeenLink<Link extends DrawnLink = DrawnLink | WithdrawnLink> {
  readonly link: Link
  readonly from: Thing
  readonly to: Thing
}

/** The links that the member sees, in words; what has an end that is not theirs to see is left out without a word. */
export async function seenLinks<Link extends DrawnLink>(
  tx: Transaction,
  member: Member,
  things: Things,
  links: readonly Link[]
): Promise<SeenLink<Link>[]> {
  const described = await things.describe(
    tx,
    member,
    links.flatMap(({ from, to }) => [from, to])
  )
  return links.flatMap((link) => {
    const from = described.get(thingKey(link.from))
    const to = described.get(thingKey(link.to))
    return from && to && maySeeDrawn(member, from, to) ? [{ link, from, to }] : []
  })
}

/** A link by its id; undefined where there is none, it is another authority’s, or it is not the member’s to see. */
export async function seenLink(
  tx: Transaction,
  member: Member,
  things: Things,
  id: string
): Promise<SeenLink | undefined> {
  const link = await findLink(tx, member.workspace.authority, id)
  return link && (await seenLinks(tx, member, things, [link]))[0]
}
