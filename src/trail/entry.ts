/** A value that a trail entry can hold: plain fields, never a blob. */
export type TrailValue = string | number | boolean | null | readonly TrailValue[] | TrailFields
export interface TrailFields {
  readonly [field: string]: TrailValue
}

/** What someone did: who, which verb, to what, and the fields before and after. */
export interface Deed {
  readonly actor: string
  readonly action: string
  readonly subject: { readonly kind: string; readonly id: string }
  readonly before: TrailFields
  readonly after: TrailFields
  readonly reason?: string
}

/** A deed as it stands in the trail: numbered from 1, timed, and chained to the entry before it. */
export interface TrailEntry extends Deed {
  readonly seq: number
  readonly at: Date
  readonly previousHash: string
  readonly hash: string
}

/** The hash that stands before the first entry. */
export const genesisHash = '0'.repeat(64)
