import type { IsoDate } from '../../framework/iso-date.ts'
import type { NextActivity } from '../../framework/next-activity.ts'
import type { JudgedActivity } from '../activities/activity.ts'
import type { Authority } from '../authorities/authority.ts'

/** A current authority as it stands in the national record. */
export interface NationalEntry {
  readonly authority: Authority
  /** The inspection by which it stands; undefined when it has not yet been inspected, such as a new one. */
  readonly last: JudgedActivity | undefined
}

/** The same, with what the rules say comes next. */
export interface EntryWithOutlook extends NationalEntry {
  readonly next: NextActivity
}

/** An authority that is no more: in the record, but not among those that stand anywhere now. */
export interface FormerAuthority extends Authority {
  readonly abolishedOn: IsoDate
}

export interface NationalRecord {
  /** By name. */
  readonly entries: readonly EntryWithOutlook[]
  readonly former: readonly FormerAuthority[]
}

/** Puts each current authority beside the inspection by which it stands. */
export function nationalRecord(
  authorities: readonly Authority[],
  last: ReadonlyMap<string, JudgedActivity>,
  nextFor: (authority: Authority) => NextActivity
): NationalRecord {
  const byName = [...authorities].sort((one, other) => one.name.localeCompare(other.name, 'en-GB'))
  return {
    entries: byName
      .filter((authority) => authority.abolishedOn === undefined)
      .map((authority) => ({ authority, last: last.get(authority.slug), next: nextFor(authority) })),
    former: byName.flatMap((authority) =>
      authority.abolishedOn === undefined ? [] : [{ ...authority, abolishedOn: authority.abolishedOn }]
    )
  }
}
