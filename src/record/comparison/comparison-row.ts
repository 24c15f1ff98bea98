import type { AuthoritySlug } from '../../framework/authority-slug.ts'
import type { IsoDate } from '../../framework/iso-date.ts'
import type { JudgedActivity } from '../activities/activity.ts'
import type { Authority } from '../authorities/authority.ts'
import { latestAsAt } from './latest-as-at.ts'

export interface Succession {
  readonly predecessor: AuthoritySlug
  readonly successor: AuthoritySlug
}

/** How an authority stood on a day, by what had been published. */
export type ComparisonRow =
  | {
      readonly kind: 'inspected'
      readonly authority: Authority
      readonly inspection: JudgedActivity
      /** Where the latest inspection gave no overall grade: the last one that did. */
      readonly lastOverall: JudgedActivity | undefined
    }
  | { readonly kind: 'not-inspected'; readonly authority: Authority }
  /** The authority did not exist yet; those that did its work on that day are its predecessors. */
  | {
      readonly kind: 'not-yet'
      readonly authority: Authority
      readonly from: IsoDate
      readonly before: readonly Authority[]
    }
  | {
      readonly kind: 'no-more'
      readonly authority: Authority
      readonly since: IsoDate
      readonly after: readonly Authority[]
    }

export interface Known {
  readonly authorities: readonly Authority[]
  readonly successions: readonly Succession[]
  readonly inspections: readonly JudgedActivity[]
}

/** Whether an authority existed on a day. */
export function existedOn(authority: Authority, on: IsoDate): boolean {
  const { establishedOn, abolishedOn } = authority
  return (
    (establishedOn === undefined || establishedOn <= on) && (abolishedOn === undefined || abolishedOn > on)
  )
}

export function rowAsAt(authority: Authority, on: IsoDate, known: Known): ComparisonRow {
  const { establishedOn, abolishedOn, slug } = authority
  const named = (slugs: readonly AuthoritySlug[]) =>
    known.authorities.filter((each) => slugs.includes(each.slug))
  if (establishedOn !== undefined && establishedOn > on) {
    const before = known.successions.filter(({ successor }) => successor === slug)
    const names = named(before.map(({ predecessor }) => predecessor))
    return { kind: 'not-yet', authority, from: establishedOn, before: names }
  }
  if (abolishedOn !== undefined && abolishedOn <= on) {
    const after = known.successions.filter(({ predecessor }) => predecessor === slug)
    const names = named(after.map(({ successor }) => successor))
    return { kind: 'no-more', authority, since: abolishedOn, after: names }
  }
  const own = known.inspections.filter((inspection) => inspection.authority === slug)
  const inspection = latestAsAt(own, on)
  if (inspection === undefined) return { kind: 'not-inspected', authority }
  const lastOverall = hasOverall(inspection) ? undefined : latestAsAt(own.filter(hasOverall), on)
  return { kind: 'inspected', authority, inspection, lastOverall }
}

/** The overall grade of an inspection; undefined where its framework gives none, as from April 2026. */
export function overallOf(inspection: JudgedActivity) {
  return inspection.judgements.find(({ area }) => area === 'overall')
}

function hasOverall(inspection: JudgedActivity): boolean {
  return overallOf(inspection) !== undefined
}
