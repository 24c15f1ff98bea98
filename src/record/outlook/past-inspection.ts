import type { ActivityKind } from '../../framework/activity-kinds.ts'
import type { AuthoritySlug } from '../../framework/authority-slug.ts'
import type { FrameworkVersionId } from '../../framework/framework-versions.ts'
import type { IsoDate } from '../../framework/iso-date.ts'
import type { Judgements } from '../../framework/judgement-rules.ts'
import type { PartialDate } from '../../framework/partial-date.ts'

/** A full inspection that ended in judgements, as far as what comes next depends on it. */
export interface PastInspection {
  readonly authority: AuthoritySlug
  /** The last part of its page's address. */
  readonly address: string
  readonly kind: ActivityKind
  readonly framework: FrameworkVersionId | undefined
  readonly startsOn: PartialDate
  readonly grades: Judgements
}

/** Two inspections of one authority, one after the other. */
export interface InspectionPair {
  readonly last: PastInspection
  readonly next: PastInspection
  /** The first days of both, where the record knows them to the day. */
  readonly days: { readonly last: IsoDate; readonly next: IsoDate } | undefined
}

/** What the record holds that an outlook is made from. */
export interface OutlookFacts {
  /** Of all authorities, oldest first. */
  readonly inspections: readonly PastInspection[]
  /** Areas for priority action in the letters of visits, with the day on which the visit began. */
  readonly priorityActions: readonly {
    readonly authority: AuthoritySlug
    readonly startsOn: PartialDate
    readonly count: number
  }[]
}
