import { activityLabel } from '../../framework/activity-kinds.ts'
import { type IsoDate, longDate } from '../../framework/iso-date.ts'
import { addMonths, monthAndYear } from '../../framework/months.ts'
import type { ExpectedActivity, OutlookReason } from '../../framework/next-activity.ts'
import { tagInWords } from '../../framework/next-activity-rules.ts'
import { earliestDay } from '../../framework/partial-date.ts'
import { count } from '../../ui/prose/counts.ts'
import { datesInWords } from '../../ui/prose/dates.ts'
import type { Authority } from '../authorities/authority.ts'
import { distinctName } from '../authorities/distinct-name.ts'
import { paths } from '../paths.ts'
import { backTest } from './back-test.ts'
import { backTestInWords } from './back-test-words.ts'
import { type IntervalsView, intervalsView } from './intervals-view.ts'
import { type LikeCases, likeCases, likenessOf } from './like-cases.ts'
import type { Outlook } from './outlook.ts'
import { derivedInWords, outlookInWords } from './outlook-words.ts'
import type { OutlookFacts, PastInspection } from './past-inspection.ts'

export interface ReasonView {
  readonly says: string
  readonly rule: string
  readonly ruleHref: string
  readonly sure: string
}

/** What the rules say of one authority, in the order in which a page says it. */
export interface RuledView {
  readonly sentence: string
  readonly dates: readonly { readonly label: string; readonly month: string; readonly day: string }[]
  readonly measured: string | undefined
  readonly rule: { readonly id: string; readonly href: string; readonly sure: string } | undefined
  readonly reasons: readonly ReasonView[]
  readonly provisos: readonly ReasonView[]
  readonly between: readonly ReasonView[]
  readonly derived: string | undefined
  /** The last inspection, and what it is to the answer: "It counts from the last inspection". */
  readonly last: { readonly says: string; readonly text: string; readonly href: string } | undefined
  readonly figure: string
  readonly intervals: IntervalsView | undefined
  /** When like cases really came, reckoned from the last inspection here. */
  readonly likeCases: string | undefined
  /** The outlooks of those who took the work over of an authority that is no more; undefined for any other. */
  readonly successors: readonly { readonly text: string; readonly href: string }[] | undefined
}

interface RuledFor {
  readonly name: string
  readonly today: IsoDate
  /** The authorities of today. */
  readonly current: ReadonlySet<string>
  /** Who took the work over, where the authority is no more. */
  readonly successors: readonly Authority[]
}

/** What the rules say, from everything that the record holds. */
export function ruledView(
  { last, next }: Outlook,
  facts: OutlookFacts,
  { name, today, current, successors }: RuledFor
): RuledView {
  const expected = next.kind === 'expected' ? next : undefined
  const cases = likeCases(facts, today, current)
  return {
    ...{ sentence: outlookInWords(next, name, today), dates: expected ? datesOf(expected) : [] },
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
      says:
        expected === undefined ? 'The last inspection in the record' : 'It counts from the last inspection',
      text: `${activityLabel(last.kind)}, ${datesInWords(last.startsOn, undefined)}`,
      href: paths.inspection(last)
    },
    figure: backTestInWords(backTest(facts.inspections)),
    intervals: last && intervalsView(cases, { name, last, today }),
    likeCases: last && likeCasesInWords(cases, last),
    successors:
      next.kind === 'unknown' && next.because === 'abolished'
        ? successors.map((one) => ({ text: distinctName(one), href: paths.authorityOutlook(one.slug) }))
        : undefined
  }
}

function datesOf({ earliest, nominal, latest }: ExpectedActivity): RuledView['dates'] {
  return [
    { label: 'Earliest', day: earliest },
    { label: 'The middle', day: nominal },
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

/** The middle of like cases as a month here, which can lie beside the middle of what the rule says. */
function likeCasesInWords(cases: readonly LikeCases[], last: PastInspection): string | undefined {
  const like = cases.find(({ id }) => id === likenessOf(last))
  if (like?.spread === undefined) return undefined
  const { spread, came, waiting } = like
  const reckoned = came.filter(({ throughThePause }) => !throughThePause).length
  const month = (months: number) => monthAndYear(addMonths(earliestDay(last.startsOn), Math.round(months)))
  return `${count(reckoned, 'inspection')} came like that since June 2021. Counted from the last inspection here, the middle one would be in ${month(spread.middle)}, the first in ${month(spread.shortest)} and the last in ${month(spread.longest)}. ${count(waiting.length, 'authority', 'authorities')} that came out alike still ${waiting.length === 1 ? 'waits' : 'wait'}.`
}
