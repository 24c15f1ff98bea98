import { addDays, type IsoDate } from '../../framework/iso-date.ts'
import type { AccountId } from '../../people/permissions/caller.ts'
import { covers } from '../../people/posts/holdings.ts'
import type { StaffedPost } from '../../people/posts/post.ts'
import type { WaitingSignOff } from '../action-plan/sign-off-store.ts'
import type { LatestOfMeasure } from '../measures/latest-store.ts'
import { nextValueOn } from '../measures/series.ts'
import { whyNotDecide } from '../planned-action/closing-rules.ts'
import type { ListedAction } from '../planned-action/listed-action.ts'
import type { ActionId } from '../planned-action/planned-action.ts'
import { isOverdue } from './lateness.ts'

/** A week looks so many days ahead. */
export const weekDays = 7

/** That somebody asked for an action to be closed, and nobody has decided. */
export interface WaitingClosing {
  readonly action: ActionId
  readonly askedBy: string
  readonly askedAccount: AccountId
  readonly askedAt: Date
}

/** What an authority has waiting for its people, read once for all of them. */
export interface Waiting {
  readonly today: IsoDate
  readonly actions: readonly ListedAction[]
  readonly closings: readonly WaitingClosing[]
  readonly measures: readonly LatestOfMeasure[]
  readonly signOffs: readonly WaitingSignOff[]
  readonly posts: readonly StaffedPost[]
}

/** Somebody whose week it is. */
export interface Person {
  readonly account: AccountId
  readonly mayUpdate: boolean
  readonly mayApprove: boolean
}

/** A value of a measure that somebody's post owes. */
export interface DueValue {
  readonly measure: LatestOfMeasure['measure']
  /** The day that it speaks of; undefined for the first. */
  readonly speaksOf: IsoDate | undefined
}

/** What is somebody's own this week. An action stands once, under the first of these that holds. */
export interface Mine {
  readonly overdue: readonly ListedAction[]
  readonly dueThisWeek: readonly ListedAction[]
  /** Red for another reason than a day: off track, not working, evidence missing. */
  readonly red: readonly ListedAction[]
  readonly silent: readonly ListedAction[]
  readonly closings: readonly WaitingClosing[]
  readonly values: readonly DueValue[]
  readonly signOffs: readonly WaitingSignOff[]
  /** Every action that is worked on and that their posts answer for. */
  readonly all: number
}

/**
 * What waits for somebody this week: of the posts that they hold or stand in for, and what only others may approve. What
 * is made up asks nothing of anybody.
 */
export function mineOf(waiting: Waiting, person: Person): Mine {
  const { today, measures } = waiting
  const own = ownPosts(waiting.posts, person.account, today)
  const isOwn = (post: string | undefined) => post !== undefined && own.has(post)
  const actions = waiting.actions
    .filter(
      (action) =>
        isOwn(action.post) && isWorkedOn(action) && action.planState !== 'ended' && !action.illustrative
    )
    .toSorted((one, other) => (one.dueOn ?? '~').localeCompare(other.dueOn ?? '~'))
  const week = addDays(today, weekDays)
  const overdue = actions.filter((action) => isOverdue(action, today))
  const dueThisWeek = actions.filter(
    ({ dueOn, progress }) => dueOn !== undefined && dueOn >= today && dueOn <= week && progress !== 'done'
  )
  const dated = new Set([...overdue, ...dueThisWeek])
  const red = actions.filter((action) => action.shown.colour === 'red' && !dated.has(action))
  const told = new Set([...dated, ...red])
  return {
    ...{ overdue, dueThisWeek, red, all: actions.length },
    silent: actions.filter((action) => action.silent && !told.has(action)),
    closings: person.mayApprove
      ? waiting.closings.filter((closing) => mayDecide(closing, waiting, person))
      : [],
    values: person.mayUpdate
      ? measures.filter(({ measure }) => isOwn(measure.post)).flatMap((one) => dueValue(one, week))
      : [],
    signOffs: waiting.signOffs.filter(({ post }) => isOwn(post))
  }
}

/** How many things wait; none is nothing to write to anybody about. */
export function countMine({ overdue, dueThisWeek, red, silent, closings, values, signOffs }: Mine): number {
  return [overdue, dueThisWeek, red, silent, closings, values, signOffs].reduce(
    (sum, some) => sum + some.length,
    0
  )
}

/** It is open; or closed on evidence that is gone, though the clock has not opened it again yet. */
function isWorkedOn({ closedOn, shown }: Pick<ListedAction, 'closedOn' | 'shown'>): boolean {
  return closedOn === undefined || shown.computed.rule === 'evidence-missing'
}

function ownPosts(posts: readonly StaffedPost[], account: AccountId, today: IsoDate): ReadonlySet<string> {
  return new Set(
    posts
      .filter(({ endedOn, holdings }) => {
        const stands = endedOn === undefined || endedOn >= today
        return stands && holdings.some((one) => one.account === account && covers(one, today))
      })
      .map(({ id }) => id)
  )
}

function mayDecide(
  { action, askedAccount }: WaitingClosing,
  { actions, posts, today }: Waiting,
  { account }: Person
): boolean {
  const asked = actions.find(({ id }) => id === action)
  if (asked === undefined || asked.illustrative) return false
  const holdings = posts.find(({ id }) => id === asked.post)?.holdings ?? []
  const owners = new Set(holdings.filter((one) => covers(one, today)).flatMap((one) => one.account ?? []))
  return whyNotDecide(account, { askedAccount }, owners) === undefined
}

function dueValue({ measure, latest }: LatestOfMeasure, by: IsoDate): DueValue[] {
  if (measure.withdrawnBecause !== undefined || measure.illustrative) return []
  const speaksOf = nextValueOn(latest?.asAt, measure.everyMonths)
  return speaksOf === undefined || speaksOf <= by ? [{ measure, speaksOf }] : []
}
