import type { AuthoritySlug } from '../../framework/authority-slug.ts'
import type { IsoDate } from '../../framework/iso-date.ts'

/** A local authority with responsibility for children's services, as the record holds it. */
export interface Authority {
  readonly slug: AuthoritySlug
  readonly name: string
  readonly otherNames: readonly string[]
  readonly urn: string | undefined
  readonly laCode: string | undefined
  readonly onsCode: string | undefined
  readonly region: string
  readonly regionName: string
  readonly establishedOn: IsoDate | undefined
  /** First day on which it no longer was; undefined for a current one. */
  readonly abolishedOn: IsoDate | undefined
}

/** Authorities that are compared with each other under one name, such as the English core cities, in the order of the source. */
export interface AuthorityGroup {
  readonly id: string
  readonly name: string
  readonly members: readonly AuthoritySlug[]
}
