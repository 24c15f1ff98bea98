import { z } from 'zod'
import { activityLabel } from '../../framework/activity-kinds.ts'
import type { ActivityState } from '../../framework/activity-states.ts'
import { type ActivityTheme, themeLabel } from '../../framework/activity-themes.ts'
import type { IsoDate } from '../../framework/iso-date.ts'
import type { VisitKind } from '../../framework/visit-rules.ts'
import type { Days } from '../../people/calendar/days.ts'
import { listInWords } from '../../ui/prose/lists.ts'
import { lowerFirst } from '../../ui/prose/lower-first.ts'

export const visitId = z.string().min(1).brand('VisitId')
export type VisitId = z.output<typeof visitId>

export const findingId = z.string().min(1).brand('FindingId')
export type FindingId = z.output<typeof findingId>

/** What a letter says of practice: what is strong, what needs to improve, and what is so serious that it cannot wait. */
export const findingKinds = ['strength', 'improvement', 'priority-action'] as const
export type FindingKind = (typeof findingKinds)[number]

/** One finding of a letter, as it was entered from it; an action can answer to it. */
export interface Finding {
  readonly id: FindingId
  readonly visit: VisitId
  readonly kind: FindingKind
  /** Its place among its kind in the letter, from 1; never given twice. */
  readonly number: number
  readonly words: string
  readonly enteredBy: string
  readonly enteredAt: Date
  /** Why it was taken back, where it was entered by mistake. */
  readonly withdrawnBecause: string | undefined
}

/** A visit between full inspections, as the authority itself knows of it. */
export interface Visit extends Days {
  readonly id: VisitId
  readonly kind: VisitKind
  readonly state: ActivityState
  /** Why it was called off. */
  readonly stateReason: string | undefined
  readonly themes: readonly ActivityTheme[]
  /** Who comes, as the authority was told; empty while nobody said. */
  readonly inspectors: string
  readonly note: string
  readonly notifiedOn: IsoDate | undefined
  /** The day from which the clocks of a priority action run. */
  readonly letterReceivedOn: IsoDate | undefined
  readonly letterPublishedOn: IsoDate | undefined
  readonly draftPlanSentOn: IsoDate | undefined
  readonly finalPlanSentOn: IsoDate | undefined
  /** The address of the same visit among the authority's activities in the national record. */
  readonly recordAddress: string | undefined
  /** The visit that was called off, of which this one takes the place. */
  readonly insteadOf: VisitId | undefined
  /** Counts the changes; who saw an older one is told what changed. */
  readonly revision: number
}

/** What can happen to a visit, as its page tells it. */
export const visitDeeds = [
  'planned',
  'moved',
  'cancelled',
  'notified',
  'under-way',
  'letter',
  'details',
  'plans',
  'findings',
  'record'
] as const
export type VisitDeed = (typeof visitDeeds)[number]

/** One thing that happened to a visit. */
export interface VisitChange {
  readonly what: VisitDeed
  readonly madeBy: string
  readonly madeAt: Date
  /** The days before and after, where they were said or changed. */
  readonly from: Days | undefined
  readonly to: Days | undefined
  readonly reason: string | undefined
}

/** A visit with all that happened to it, oldest first, and what its letter says. */
export interface WholeVisit extends Visit {
  readonly changes: readonly VisitChange[]
  /** In the order of the letter; what was taken back is among them. */
  readonly findings: readonly Finding[]
}

/** What stands of a letter: without what was taken back. */
export function standingFindings({ findings }: Pick<WholeVisit, 'findings'>, kind: FindingKind): Finding[] {
  return findings.filter((finding) => finding.kind === kind && finding.withdrawnBecause === undefined)
}

/** Whether inspectors have not left yet: it can be moved or called off. */
export function isStillOpen({ state }: Pick<Visit, 'state'>): boolean {
  return state === 'planned' || state === 'notified' || state === 'under-way'
}

/** A visit in words: "Focused visit on the front door". */
export function visitTitle({ kind, themes }: Pick<Visit, 'kind' | 'themes'>): string {
  if (themes.length === 0) return activityLabel(kind)
  return `${activityLabel(kind)} on ${listInWords(themes.map((theme) => lowerFirst(themeLabel(theme))))}`
}
