import type { IsoDate } from '../../framework/iso-date.ts'
import { longDate } from '../../framework/iso-date.ts'
import {
  type NextActivityRule,
  nextActivityRule,
  nextActivityRuleIds,
  type RuleWindow,
  tagInWords
} from '../../framework/next-activity-rules.ts'
import { listInWords } from '../../ui/prose/lists.ts'
import { type BackTest, backTest } from './back-test.ts'
import { backTestInWords, shareInWords } from './back-test-words.ts'
import { type IntervalsView, intervalsView } from './intervals-view.ts'
import { likeCases } from './like-cases.ts'
import type { OutlookFacts } from './past-inspection.ts'

export interface RuleRow {
  readonly id: string
  readonly when: string
  readonly says: string
  readonly valid: string
  readonly months: string
  readonly sure: string
  readonly sources: string
}

export interface TriedRow {
  readonly rule: string
  readonly inWindow: string
  readonly misses: string
  readonly withoutPause: string
  readonly kind: string
  readonly kindOnTheEve: string
}

/** How the outlook is made and how often it was right, as its public page tells it. */
export interface MethodView {
  readonly figure: string
  readonly rules: readonly RuleRow[]
  readonly tried: readonly TriedRow[]
  readonly unsaid: string
  readonly intervals: IntervalsView
}

export function methodView(facts: OutlookFacts, today: IsoDate, current: ReadonlySet<string>): MethodView {
  const tested = backTest(facts.inspections)
  return {
    figure: backTestInWords(tested),
    rules: nextActivityRuleIds.map((id) => ruleRow(nextActivityRule(id))),
    tried: triedRows(tested),
    unsaid: unsaidInWords(tested),
    intervals: intervalsView(likeCases(facts, today, current), undefined)
  }
}

function ruleRow({ id, when, says, from, to, window, tag, sources }: NextActivityRule): RuleRow {
  return {
    ...{ id, when, says, months: monthsOf(window) },
    valid: validInWords(from, to),
    sure: tagInWords[tag],
    sources: listInWords(sources)
  }
}

function validInWords(from: IsoDate | undefined, to: IsoDate | undefined): string {
  if (from === undefined) return to === undefined ? 'always' : `until ${longDate(to)}`
  return to === undefined ? `from ${longDate(from)}` : `${longDate(from)} to ${longDate(to)}`
}

function monthsOf(window: RuleWindow): string {
  switch (window.kind) {
    case 'none':
      return 'no months stated'
    case 'measured':
      return 'measured: the shortest, middle and longest of the last ten re-inspections'
    case 'stated':
      return window.earliest === 0
        ? `within ${window.latest}`
        : `${window.earliest} to ${window.latest}, ${window.nominal} in the middle`
  }
}

function triedRows({ all, withoutPause, byRule, tested }: BackTest): readonly TriedRow[] {
  const eve = tested.filter(({ kindWasRightOnTheEve }) => kindWasRightOnTheEve !== undefined)
  const total = {
    rule: 'All',
    ...{ all, withoutPause },
    onTheEve: {
      inspections: eve.length,
      kindRight: eve.filter(({ kindWasRightOnTheEve }) => kindWasRightOnTheEve === true).length
    }
  }
  return [...byRule, total].map((row) => ({
    rule: row.rule,
    inWindow: shareInWords(row.all.inWindow, row.all.inspections),
    misses: row.all.inspections === 0 ? '' : `${row.all.late} later, ${row.all.early} earlier`,
    withoutPause: shareInWords(row.withoutPause.inWindow, row.withoutPause.inspections),
    kind: shareInWords(row.all.kindRight, row.all.inspections),
    kindOnTheEve: shareInWords(row.onTheEve.kindRight, row.onTheEve.inspections)
  }))
}

function unsaidInWords({ unsaid, notExact }: BackTest): string {
  const exact =
    notExact === 0
      ? ''
      : ` ${notExact} more ${notExact === 1 ? 'is' : 'are'} left out, because a first day is known only by the month or the year.`
  return `Of ${unsaid} further inspections no rule said anything the day after the one before, mostly because that was before ILACS began in 2018: they are not counted.${exact}`
}
