import { type ActivityState, stateLabel } from '../../framework/activity-states.ts'
import { isVisitKind } from '../../framework/visit-rules.ts'
import type { JudgedActivity } from '../../record/activities/activity.ts'
import type { ImprovementOverYears } from '../../record/authorities/improvements.ts'
import { paths } from '../../record/paths.ts'
import type { TimelineEvent, TimelineState } from '../../ui/patterns/timeline.tsx'
import { count, sentenceCase } from '../../ui/prose/counts.ts'
import { listInWords } from '../../ui/prose/lists.ts'
import { preparePaths } from '../paths.ts'
import type { KnownVisits } from './known-visits.ts'
import { standingFindings, type Visit, visitTitle, type WholeVisit } from './visit.ts'

/** One visit as the list and its files show it, whoever knows of it. */
export interface VisitRow extends Pick<Visit, 'startsOn' | 'endsOn' | 'state'> {
  readonly id: string
  readonly title: string
  readonly href: string
  readonly reason: string | undefined
  /** "2 areas for priority action, 4 areas for improvement"; undefined where nothing was entered. */
  readonly came: string | undefined
  readonly knownBy: 'authority' | 'record' | 'both'
}

export interface VisitsView {
  readonly authority: string
  readonly sentence: string
  readonly toCome: readonly TimelineEvent[]
  readonly before: readonly TimelineEvent[]
  readonly mayPlan: boolean
}

/** Every visit once, the latest first. */
export function visitRows({ both, own, recorded, improvements }: KnownVisits, seesAll: boolean): VisitRow[] {
  const rows = [
    ...own.map((visit) => ownRow(visit, seesAll)),
    ...both.map(
      ({ visit, activity }): VisitRow => ({
        ...ownRow(visit, seesAll),
        state: furthest(visit.state, activity.state),
        came: cameOf(visit, seesAll) ?? askedBy(activity, improvements),
        knownBy: 'both'
      })
    ),
    ...recorded.map((activity) => recordRow(activity, improvements))
  ]
  return rows.toSorted((one, other) => other.startsOn.localeCompare(one.startsOn))
}

/** Of two states the one that has come further; the record often hears of a letter later than the authority, or sooner. */
function furthest(own: ActivityState, recorded: ActivityState): ActivityState {
  return recorded === 'published' ? recorded : own
}

function ownRow(visit: WholeVisit, seesAll: boolean): VisitRow {
  return {
    ...{ id: visit.id, startsOn: visit.startsOn, endsOn: visit.endsOn, state: visit.state },
    title: visitTitle(visit),
    href: preparePaths.visit(visit.id),
    reason: visit.stateReason,
    came: cameOf(visit, seesAll),
    knownBy: 'authority'
  }
}

function recordRow(activity: JudgedActivity, improvements: readonly ImprovementOverYears[]): VisitRow {
  const { kind, themes, state, startsOn, endsOn } = activity
  return {
    ...{ id: `record-${activity.address}`, startsOn, endsOn, state },
    title: isVisitKind(kind) ? visitTitle({ kind, themes }) : '',
    href: paths.inspection(activity),
    reason: activity.stateReason,
    came: askedBy(activity, improvements),
    knownBy: 'record'
  }
}

function cameOf(visit: WholeVisit, seesAll: boolean): string | undefined {
  if (!seesAll && visit.state !== 'published') return undefined
  return askedInWords(
    standingFindings(visit, 'priority-action').length,
    standingFindings(visit, 'improvement').length
  )
}

function askedBy(
  activity: JudgedActivity,
  improvements: readonly ImprovementOverYears[]
): string | undefined {
  const named = improvements.filter((one) => one.activity === activity.id)
  const plain = named.filter(({ kind }) => kind === 'improvement').length
  return askedInWords(named.length - plain, plain)
}

function askedInWords(actions: number, improvements: number): string | undefined {
  const parts = [
    actions > 0 ? count(actions, 'area for priority action', 'areas for priority action') : '',
    improvements > 0 ? count(improvements, 'area for improvement', 'areas for improvement') : ''
  ].filter((part) => part !== '')
  return parts.length === 0 ? undefined : parts.join(', ')
}

const open: readonly ActivityState[] = ['planned', 'notified', 'under-way']

export function visitsView(
  authority: string,
  rows: readonly VisitRow[],
  { mayPlan }: { readonly mayPlan: boolean }
): VisitsView {
  const toCome = rows.filter(({ state }) => open.includes(state)).toReversed()
  const before = rows.filter(({ state }) => !open.includes(state))
  return {
    authority,
    mayPlan,
    sentence: sentenceOf(toCome, before),
    toCome: toCome.map(eventOf),
    before: before.map(eventOf)
  }
}

function sentenceOf(toCome: readonly VisitRow[], before: readonly VisitRow[]): string {
  const cancelled = before.filter(({ state }) => state === 'cancelled').length
  const parts = [
    `${count(toCome.length, 'visit')} to come`,
    `${count(before.length - cancelled, 'visit')} behind you`,
    ...(cancelled > 0 ? [`${count(cancelled, 'visit')} cancelled`] : [])
  ]
  return `${sentenceCase(listInWords(parts))}.`
}

function eventOf(row: VisitRow): TimelineEvent {
  const said = row.state === 'cancelled' ? row.reason : stateSaid(row.state)
  return {
    ...{ id: row.id, from: row.startsOn, to: row.endsOn, title: row.title, href: row.href },
    state: timelineState(row.state),
    detail: said,
    more: row.came
  }
}

function stateSaid(state: ActivityState): string {
  return state === 'planned' ? 'planned, not announced' : stateLabel(state).toLowerCase()
}

function timelineState(state: ActivityState): TimelineState {
  if (state === 'cancelled') return 'cancelled'
  if (state === 'planned' || state === 'notified') return 'not-yet'
  return state === 'under-way' ? 'here' : 'event'
}
