import { activityLabel } from '../../framework/activity-kinds.ts'
import { dayInEngland } from '../../framework/day-in-england.ts'
import { compareDates, type IsoDate, longDate } from '../../framework/iso-date.ts'
import { addMonths, monthAndYear } from '../../framework/months.ts'
import type { ExpectedActivity, OutlookReason } from '../../framework/next-activity.ts'
import { tagInWords } from '../../framework/next-activity-rules.ts'
import { earliestDay } from '../../framework/partial-date.ts'
import { isVisitKind } from '../../framework/visit-rules.ts'
import { backTest } from '../../record/outlook/back-test.ts'
import { backTestInWords } from '../../record/outlook/back-test-words.ts'
import { type IntervalsView, intervalsView } from '../../record/outlook/intervals-view.ts'
import { type LikeCases, likeCases, likenessOf } from '../../record/outlook/like-cases.ts'
import { derivedInWords, outlookInWords } from '../../record/outlook/outlook-words.ts'
import { paths } from '../../record/paths.ts'
import { count } from '../../ui/prose/counts.ts'
import { datesInWords } from '../../ui/prose/dates.ts'
import { listInWords } from '../../ui/prose/lists.ts'
import { preparePaths } from '../paths.ts'
import { visitTitle } from '../visits/visit.ts'
import type { OutlookHere } from './outlook-here.ts'
import { type Overruling, stateOf } from './overruling.ts'
import { overrulingInWords, overrulingStateInWords, ruledThenInWords } from './overruling-words.ts'

export interface ReasonView {
  readonly says: string
  readonly rule: string
  readonly ruleHref: string
  readonly sure: string
}

export interface OverrulingView {
  readonly id: string
  readonly says: string
  readonly reason: string
  readonly made: string
  readonly ruledThen: string
  readonly state: string
  readonly stands: boolean
  /** Who withdrew it, when and why. */
  readonly withdrawn: string | undefined
  readonly withdrawHref: string | undefined
}

/** Everything that the page of what comes next says, in the order in which it says it. */
export interface OutlookView {
  readonly name: string
  readonly sentence: string
  readonly dates: readonly { readonly label: string; readonly month: string; readonly day: string }[]
  readonly measured: string | undefined
  readonly rule: { readonly id: string; readonly href: string; readonly sure: string } | undefined
  readonly reasons: readonly ReasonView[]
  readonly provisos: readonly ReasonView[]
  readonly between: readonly ReasonView[]
  readonly derived: string | undefined
  readonly last: { readonly text: string; readonly href: string } | undefined
  readonly visitsSince: { readonly words: string; readonly href: string }
  readonly figure: string
  readonly intervals: IntervalsView | undefined
  /** When like cases really came, reckoned from the last inspection here. */
  readonly likeCases: string | undefined
  readonly standing: OverrulingView | undefined
  readonly history: readonly OverrulingView[]
  readonly overruleHref: string | undefined
}

export function outlookView(
  here: OutlookHere,
  overrulings: readonly Overruling[],
  { name, today, mayPlan }: { readonly name: string; readonly today: IsoDate; readonly mayPlan: boolean }
): OutlookView {
  const { outlook, facts, current } = here
  const { last, next } = outlook
  const expected = next.kind === 'expected' ? next : undefined
  const cases = likeCases(facts, today, current)
  const views = overrulings.map((one) => overrulingView(one, here, today, mayPlan))
  const standing = views.find(({ stands }) => stands)
  const inTheWay = overrulings.some(({ withdrawn }) => withdrawn === undefined)
  return {
    ...{ name, sentence: outlookInWords(next, name, today), dates: expected ? datesOf(expected) : [] },
    measured: expected === undefined ? undefined : measuredInWords(expected),
    rule:
      next.ruleId === undefined || next.tag === undefined
        ? undefined
        : { id: next.ruleId, href: paths.outlook(next.ruleId), sure: tagInWords[next.tag] },
    reasons: next.reasons.map(reasonView),
    provisos: (expected?.provisos ?? []).map(reasonView),
    between: next.between.map(reasonView),
    derived: expected && derivedInWords(expected.derived),
    last: last && {
      text: `${activityLabel(last.kind)}, ${datesInWords(last.startsOn, undefined)}`,
      href: paths.inspection(last)
    },
    visitsSince: { words: visitsSinceInWords(here), href: preparePaths.visits() },
    figure: backTestInWords(backTest(facts.inspections)),
    intervals: last && intervalsView(cases, { name, last, today }),
    likeCases: last && likeCasesInWords(cases, last),
    standing,
    history: views.filter((one) => one !== standing),
    overruleHref: mayPlan && !inTheWay ? preparePaths.overruleOutlook() : undefined
  }
}

function datesOf({ earliest, nominal, latest }: ExpectedActivity): OutlookView['dates'] {
  return [
    { label: 'Earliest', day: earliest },
    { label: 'Most likely', day: nominal },
    { label: 'Latest', day: latest }
  ].map(({ label, day }) => ({ label, month: monthAndYear(day), day: longDate(day) }))
}

function measuredInWords({ windowFrom }: ExpectedActivity): string {
  return windowFrom === 'rule'
    ? 'As the rule states it, in months from the first day of the last inspection.'
    : `Measured over the last ${windowFrom.measuredOver} such re-inspections: no source states when.`
}

function reasonView({ says, rule, tag }: OutlookReason): ReasonView {
  return { says, rule, ruleHref: paths.outlook(rule), sure: tagInWords[tag] }
}

/** "Since the last inspection one focused visit is known: …", or that none is. */
function visitsSinceInWords({ visits, outlook: { last } }: OutlookHere): string {
  const since = (day: string) => last === undefined || day > last.startsOn
  const came = [
    ...visits.visits.map((visit) => ({ ...visit, title: visitTitle(visit) })),
    ...visits.recorded.flatMap((visit) => {
      const { kind, themes } = visit
      return isVisitKind(kind) ? [{ ...visit, title: visitTitle({ kind, themes }) }] : []
    })
  ]
    .filter(({ state, startsOn }) => state !== 'cancelled' && since(startsOn))
    .toSorted((one, other) => compareDates(one.startsOn, other.startsOn))
  const when = last === undefined ? 'So far' : 'Since the last inspection'
  if (came.length === 0) return `${when} no visit is known here.`
  const each = came.map(({ title, startsOn, endsOn }) => `${title} (${datesInWords(startsOn, endsOn)})`)
  return `${when} ${count(came.length, 'visit')} ${came.length === 1 ? 'is' : 'are'} known here: ${listInWords(each)}.`
}

/** The middle of like cases as a month here, which can lie beside what the rule calls most likely. */
function likeCasesInWords(
  cases: readonly LikeCases[],
  last: NonNullable<OutlookHere['outlook']['last']>
): string | undefined {
  const like = cases.find(({ id }) => id === likenessOf(last))
  if (like?.spread === undefined) return undefined
  const { spread, came, waiting } = like
  const reckoned = came.filter(({ throughThePause }) => !throughThePause).length
  const month = (months: number) => monthAndYear(addMonths(earliestDay(last.startsOn), Math.round(months)))
  return `${count(reckoned, 'inspection')} came like that since June 2021. Counted from the last inspection here, the middle one would be in ${month(spread.middle)}, the first in ${month(spread.shortest)} and the last in ${month(spread.longest)}. ${count(waiting.length, 'authority', 'authorities')} that came out alike still ${waiting.length === 1 ? 'waits' : 'wait'}.`
}

function overrulingView(
  one: Overruling,
  { outlook }: OutlookHere,
  today: IsoDate,
  mayPlan: boolean
): OverrulingView {
  const { id, reason, madeBy, madeAs, madeAt, withdrawn } = one
  const state = stateOf(one, today, outlook.last && earliestDay(outlook.last.startsOn))
  const who = madeAs === undefined ? madeBy : `${madeBy}, ${madeAs}`
  return {
    ...{ id, reason, says: overrulingInWords(one), ruledThen: ruledThenInWords(one.ruledThen) },
    made: `${who}, ${longDate(dayInEngland(madeAt))}`,
    state: overrulingStateInWords[state],
    stands: withdrawn === undefined,
    withdrawn:
      withdrawn &&
      `Withdrawn by ${withdrawn.by}, ${longDate(dayInEngland(withdrawn.at))}: ${withdrawn.because}`,
    withdrawHref: mayPlan && withdrawn === undefined ? preparePaths.withdrawOverruling(id) : undefined
  }
}
