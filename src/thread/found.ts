import type { IsoDate } from '../framework/iso-date.ts'
import type { Member } from '../people/permissions/member.ts'
import type { Transaction } from '../platform/database/database.ts'
import type { ThingRef } from './thing.ts'

/** Something that was found wanting in practice, as the room that holds it tells of it: an action can answer to it. */
export interface Found {
  readonly thing: ThingRef
  readonly kind: 'improvement' | 'priority-action'
  readonly words: string
  /** At what it was found. */
  readonly cameFrom: 'focused-visit' | 'monitoring-visit' | 'jtai'
  /** The same in words: "Focused visit on the front door, 20 to 21 July 2021". */
  readonly source: string
  readonly foundOn: IsoDate
  /** The address of the same visit among the authority's activities in the national record, where it is there too. */
  readonly inRecord: string | undefined
  readonly href: string
}

/** What one room holds of findings. Wired in the composition root. */
export interface FoundSource {
  /** What stands and the member may read, in the member's scope. */
  readonly foundFor: (tx: Transaction, member: Member) => Promise<readonly Found[]>
}
