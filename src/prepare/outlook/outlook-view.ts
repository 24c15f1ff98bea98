import { dayInEngland } from '../../framework/day-in-england.ts'
import { compareDates, type IsoDate, longDate } from '../../framework/iso-date.ts'
import { earliestDay } from '../../framework/partial-date.ts'
import { isVisitKind } from '../../framework/visit-rules.ts'
import { type RuledView, ruledView } from '../../record/outlook/ruled-view.ts'
import { count } from '../../ui/prose/counts.ts'
import { datesInWords } from '../../ui/prose/dates.ts'
import { listInWords } from '../../ui/prose/lists.ts'
import { preparePaths } from '../paths.ts'
import { visitTitle } from '../visits/visit.ts'
import type { OutlookHere } from './outlook-here.ts'
import { type Overruling, stateOf } from './overruling.ts'
import { overrulingInWords, overrulingStateInWords, ruledThenInWords } from './overruling-words.ts'

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
export interface OutlookView extends RuledView {
  readonly name: string
  readonly visitsSince: { readonly words: string; readonly href: string }
  readonly standing: OverrulingView | undefined
  readonly history: readonly OverrulingView[]
  readonly overruleHref: string | undefined
}

export function outlookView(
  here: OutlookHere,
  overrulings: readonly Overruling[],
  { name, today, mayPlan }: { readonly name: string; readonly today: IsoDate; readonly mayPlan: boolean }
): OutlookView {
  const views = overrulings.map((one) => overrulingView(one, here, today, mayPlan))
  const standing = views.find(({ stands }) => stands)
  // Of an authority that is no more nothing can be expected.
  const isOver = here.outlook.next.kind === 'unknown' && here.outlook.next.because === 'abolished'
  const inTheWay = overrulings.some(({ withdrawn }) => withdrawn === undefined)
  return {
    ...ruledView(here.outlook, here.facts, {
      name,
      today,
      current: here.current,
      successors: here.successors
    }),
    name,
    visitsSince: { words: visitsSinceInWords(here), href: preparePaths.visits() },
    standing,
    history: views.filter((one) => one !== standing),
    overruleHref: mayPlan && !inTheWay && !isOver ? preparePaths.overruleOutlook() : undefined
  }
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
