import type { ActivityKind } from '../../framework/activity-kinds.ts'
import type { ActivityState } from '../../framework/activity-states.ts'
import type { ActivityTheme } from '../../framework/activity-themes.ts'
import type { AuthoritySlug } from '../../framework/authority-slug.ts'
import type { FrameworkVersionId } from '../../framework/framework-versions.ts'
import type { PrintedGrade } from '../../framework/grades.ts'
import type { IsoDate } from '../../framework/iso-date.ts'
import type { JudgementArea } from '../../framework/judgement-areas.ts'
import type { PartialDate } from '../../framework/partial-date.ts'

export const regionSlugs = [
  'north-east',
  'north-west',
  'yorkshire-and-the-humber',
  'east-midlands',
  'west-midlands',
  'east-of-england',
  'london',
  'south-east',
  'south-west'
] as const
export type RegionSlug = (typeof regionSlugs)[number]

/** A region by its name: "Yorkshire and the Humber". */
export function regionInWords(region: RegionSlug): string {
  return region.replace(/(?:^|-)(?!(?:and|the|of)\b)\w/g, (start) => start.toUpperCase()).replaceAll('-', ' ')
}

export interface FactRegion {
  readonly slug: RegionSlug
  readonly name: string
  readonly onsCode: string
}

export const authorityTypes = [
  'county',
  'unitary',
  'metropolitan-district',
  'london-borough',
  'city-corporation'
] as const
export type AuthorityType = (typeof authorityTypes)[number]

/** A local authority with responsibility for children's services, now or at some time since 2009. */
export interface FactAuthority {
  readonly slug: AuthoritySlug
  /** The name for pages: "Kingston upon Hull". */
  readonly name: string
  /** What reports and tables also call it, for matching: "Hull", "Kingston Upon Hull, City of". */
  readonly otherNames: readonly string[]
  /** Ofsted's provider number; undefined for predecessors whose number no source here gives. */
  readonly urn: string | undefined
  readonly laCode: string
  readonly onsCode: string
  /** ONS codes of the same authority before a change of its kind or boundary. */
  readonly formerOnsCodes: readonly string[]
  readonly region: FactRegion
  readonly type: AuthorityType
  /** First day of the authority; undefined when it is older than the record (2009). */
  readonly establishedOn: IsoDate | undefined
  /** First day on which the authority no longer was; undefined for a current one. */
  readonly abolishedOn: IsoDate | undefined
  readonly successors: readonly AuthoritySlug[]
  /** Its statistical neighbours, nearest first. */
  readonly statisticalNeighbours: readonly AuthoritySlug[]
}

/** Authorities that are compared with each other under one name. */
export interface FactGroup {
  readonly slug: string
  readonly name: string
  readonly kind: 'named' | 'region' | 'statistical-neighbours'
  /** In the order of the source: for neighbours the authority itself first, then the nearest. */
  readonly members: readonly AuthoritySlug[]
}

export const factSources = ['grade-tables', 'worked-example'] as const
/** Where the dates and grades of a shipped activity come from. */
export type FactSource = (typeof factSources)[number]

export interface FactJudgement {
  readonly area: JudgementArea
  readonly grade: PrintedGrade
}

/** An area for improvement in our own words, with the page and paragraph of the report where known. */
export interface FactImprovement {
  readonly text: string
  readonly page: number | undefined
  readonly paragraph: number | undefined
}

/** What one fact rests on: a document, and how sure it is. `derived` means worked out by a rule. */
export interface FactEvidence {
  readonly about: string
  readonly source: string
  readonly tag: 'V' | 'S' | 'E' | 'R' | 'derived'
  readonly note: string | undefined
}

/** An activity of the shipped record. Dates are only as exact as the source: `2021-04` is April 2021. */
export interface FactActivity {
  readonly authority: AuthoritySlug
  readonly kind: ActivityKind
  /** Undefined where no framework of judgements applies, as for an engagement meeting. */
  readonly framework: FrameworkVersionId | undefined
  readonly state: ActivityState
  readonly stateReason: string | undefined
  readonly notifiedOn: PartialDate | undefined
  readonly start: PartialDate
  readonly end: PartialDate | undefined
  readonly publishedOn: PartialDate | undefined
  readonly leadInspectors: readonly string[]
  readonly themes: readonly ActivityTheme[]
  readonly judgements: readonly FactJudgement[]
  readonly improvements: readonly FactImprovement[]
  /** What else is known of it, a sentence each, in our own words. */
  readonly remarks: readonly string[]
  readonly source: FactSource
  readonly evidence: readonly FactEvidence[]
}

/** A document on which facts of the worked example rest. */
export interface FactDocument {
  readonly id: string
  readonly title: string
  readonly dated: PartialDate | undefined
}

/** A bookcase of the past of which a paper tells no more than how many documents each of its sections held. */
export interface FactBookcase {
  readonly authority: AuthoritySlug
  readonly countedOn: IsoDate
  /** The paper, and where in it: "Report of …, 22 June 2022, section 3". */
  readonly source: string
  /** What is to be known of the count, in a sentence: where its day comes from. */
  readonly note: string
  readonly sections: readonly { readonly area: JudgementArea; readonly documents: number }[]
}

/** Where the sources do not agree: shown as it stands, never settled silently. */
export interface FactContradiction {
  readonly authority: AuthoritySlug
  readonly about: string
  readonly accounts: readonly { readonly source: string; readonly says: string }[]
  readonly remark: string
}

/** Something in the shipped tables that is not right: with the row as it stands, so that nothing is lost. */
export interface FactProblem {
  readonly file: string
  /** Line in the file, the heading being line 1; undefined where the problem is not in one line. */
  readonly line: number | undefined
  readonly what: string
  readonly row: string
}

export interface ShippedFacts {
  readonly regions: readonly FactRegion[]
  readonly authorities: readonly FactAuthority[]
  readonly groups: readonly FactGroup[]
  readonly activities: readonly FactActivity[]
  readonly documents: readonly FactDocument[]
  readonly contradictions: readonly FactContradiction[]
  readonly problems: readonly FactProblem[]
}
