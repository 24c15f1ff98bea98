import type { ActivityKind } from './activity-kinds.ts'
import { type IsoDate, longDate } from './iso-date.ts'
import {
  type Answer,
  hasInadequate,
  isMostlyGood,
  type LastGrades,
  overallOf,
  standsIn
} from './last-grades.ts'
import { addMonths } from './months.ts'
import {
  type EvidenceTag,
  inspectionPause,
  type NextActivityRule,
  type NextActivityRuleId,
  nextActivityRule,
  nextActivityRules,
  type RuleCondition
} from './next-activity-rules.ts'
import { spreadOf } from './spread.ts'

/** The inspection by which an authority stands. */
export interface LastInspection extends LastGrades {
  /** First day of fieldwork. */
  readonly startedOn: IsoDate
}

/** What is known of an authority on a day, as far as it bears on what comes next. */
export interface KnownOfAuthority {
  readonly today: IsoDate
  /** Undefined where it has never been inspected. */
  readonly last: LastInspection | undefined
  /** Areas for priority action in letters since then that nobody has called closed. */
  readonly openPriorityActions: number
  readonly abolishedOn: IsoDate | undefined
  /**
   * Months, start to start, from inadequate judgements to the inspections after them, in any authority, as known on
   * the day, oldest first: what a window that no source states is measured by.
   */
  readonly reinspectedAfter: readonly number[]
}

/** Why the answer is what it is, or what can upset it, each with how sure that is. */
export interface OutlookReason {
  readonly says: string
  readonly rule: NextActivityRuleId
  readonly tag: EvidenceTag
}

/** The days between which an inspection is expected to begin. */
export interface ExpectedWindow {
  readonly earliest: IsoDate
  readonly nominal: IsoDate
  readonly latest: IsoDate
}

export interface ExpectedActivity extends ExpectedWindow {
  readonly kind: 'expected'
  /** In order: for the monitoring pathway the visits, then the inspection. The last one is what the window is of. */
  readonly activities: readonly ActivityKind[]
  readonly inspection: ActivityKind
  readonly ruleId: NextActivityRuleId
  readonly tag: EvidenceTag
  /** How the window was come by: as the rule states it, or measured over so many re-inspections. */
  readonly windowFrom: 'rule' | { readonly measuredOver: number }
  readonly reasons: readonly OutlookReason[]
  /** What can upset the answer. */
  readonly provisos: readonly OutlookReason[]
  /** What comes besides until then. */
  readonly between: readonly OutlookReason[]
  /** A judgement of another name, or of two areas at once, stood for what the rule asks for. */
  readonly derived: ReturnType<typeof standsIn>
}

/** Why nobody can say what comes next, or when. */
export const unknownBecause = [
  'never-inspected',
  'abolished',
  'last-is-to-come',
  'grade-missing',
  'no-rule',
  'too-few-like-cases'
] as const

export interface UnknownActivity {
  readonly kind: 'unknown'
  readonly because: (typeof unknownBecause)[number]
  readonly ruleId: NextActivityRuleId | undefined
  readonly tag: EvidenceTag | undefined
  /** What can come all the same, where a rule says that much. */
  readonly activities: readonly ActivityKind[]
  readonly reasons: readonly OutlookReason[]
  readonly between: readonly OutlookReason[]
}

export type NextActivity = ExpectedActivity | UnknownActivity

/** How many re-inspections, the latest ones, a measured window rests on; with fewer than the least it is not said. */
const measuring = { most: 10, least: 5 } as const

/**
 * What comes next for an authority and when, by the decision table, as one could have known on the day. Which row
 * speaks goes by the day on which the next inspection is likely to begin: the nominal day, or today where that is
 * past. It never asserts: a window is a forecast, and what nobody can say is `unknown` with the reason.
 * Source: domain reference §1.2; the evidence tag of the row that decided comes with the answer.
 */
export function nextActivity(known: KnownOfAuthority): NextActivity {
  const { today, last, abolishedOn } = known
  if (abolishedOn !== undefined && abolishedOn <= today) return unknown('abolished', known)
  if (last === undefined) return unknown('never-inspected', known, nextActivityRule('N11'))
  if (last.startedOn > today) return unknown('last-is-to-come', known)
  const rules = nextActivityRules.filter((rule) => rule.part === 'next' && isKnown(rule, today))
  for (const rule of rules) {
    const answers = holds(rule.condition, known)
    if (answers === 'no') continue
    const window = windowOf(rule, last, known.reinspectedAfter)
    if (!isValid(rule, likelyDay(window, known), today)) continue
    if (answers === 'unknown') return unknown('grade-missing', known)
    if (window === undefined) return unknown('too-few-like-cases', known, rule)
    return expected(rule, window, known, last)
  }
  return unknown('no-rule', known)
}

function expected(
  rule: NextActivityRule,
  { from, ...window }: FoundWindow,
  known: KnownOfAuthority,
  last: LastInspection
): NextActivity {
  const inspection = rule.activities.at(-1)
  if (inspection === undefined) throw new RangeError(`rule ${rule.id} names no activity`)
  const asksAreas = rule.condition.kind !== 'overall-was'
  const after = ruleAfterChange(rule, window, known)
  const between = besides(known)
  return {
    ...{ kind: 'expected', ...window, activities: rule.activities, inspection, between },
    ...{ ruleId: rule.id, tag: rule.tag, windowFrom: from, derived: asksAreas ? standsIn(last) : undefined },
    reasons: [
      reason(rule, `${rule.when}. ${rule.says}.`),
      ...(from === 'rule'
        ? []
        : [
            {
              says: `No source says when. The window is measured: the shortest, the middle and the longest time after which the last ${from.measuredOver} such re-inspections came.`,
              rule: rule.id,
              tag: 'E' as const
            }
          ])
    ],
    provisos: [...after, ...provisos(known, window, inspection)]
  }
}

/** What changes where the window reaches over the day on which other rules come into force. */
function ruleAfterChange(
  rule: NextActivityRule,
  window: ExpectedWindow,
  known: KnownOfAuthority
): readonly OutlookReason[] {
  if (isValid(rule, window.latest, known.today)) return []
  const later = nextActivityRules.find(
    (one) =>
      one.part === 'next' &&
      one.id !== rule.id &&
      isKnown(one, known.today) &&
      holds(one.condition, known) === 'yes' &&
      isValid(one, window.latest, known.today)
  )
  if (later?.from !== undefined) {
    return [reason(later, `If it begins on or after ${longDate(later.from)}: ${inSentence(later.says)}.`)]
  }
  if (rule.to === undefined) return []
  const end = longDate(rule.to)
  return [reason(rule, `This holds for what begins by ${end}. What holds for a later one is not known.`)]
}

function provisos(
  known: KnownOfAuthority,
  window: ExpectedWindow,
  inspection: ActivityKind
): readonly OutlookReason[] {
  return nextActivityRules
    .filter(
      (rule) =>
        rule.part === 'proviso' &&
        isKnown(rule, known.today) &&
        holds(rule.condition, known, inspection) === 'yes' &&
        isValid(rule, laterOf(window.latest, known.today), known.today)
    )
    .map((rule) => reason(rule, `${rule.when}: ${inSentence(rule.says)}.`))
}

/** What comes between inspections: nothing is promised of visits where the monitoring pathway has its own. */
function besides(known: KnownOfAuthority): readonly OutlookReason[] {
  const inadequate = known.last !== undefined && hasInadequate(known.last) === 'yes'
  return nextActivityRules
    .filter(
      (rule) =>
        rule.part === 'between' &&
        isKnown(rule, known.today) &&
        holds(rule.condition, known) === 'yes' &&
        (rule.condition.kind === 'any' || !inadequate)
    )
    .map((rule) => reason(rule, `${rule.says}.`))
}

function unknown(
  because: UnknownActivity['because'],
  known: KnownOfAuthority,
  rule?: NextActivityRule
): UnknownActivity {
  return {
    ...{ kind: 'unknown', because, ruleId: rule?.id, tag: rule?.tag, activities: rule?.activities ?? [] },
    reasons: rule === undefined ? [] : [reason(rule, `${rule.when}. ${rule.says}.`)],
    between: because === 'abolished' ? [] : besides(known)
  }
}

type FoundWindow = ExpectedWindow & { readonly from: ExpectedActivity['windowFrom'] }

/** The days that a rule's months come to; undefined where it is to be measured and too little is known to. */
function windowOf(
  { window }: NextActivityRule,
  { startedOn }: LastInspection,
  reinspectedAfter: readonly number[]
): FoundWindow | undefined {
  switch (window.kind) {
    case 'none':
      return undefined
    case 'stated':
      return { ...daysAfter(startedOn, window), from: 'rule' }
    case 'measured': {
      const recent = reinspectedAfter.slice(-measuring.most)
      const spread = spreadOf(recent)
      if (recent.length < measuring.least || spread === undefined) return undefined
      // Whole months outwards: a measured window must hold what it was measured by.
      const months = {
        earliest: Math.floor(spread.shortest),
        nominal: Math.round(spread.middle),
        latest: Math.ceil(spread.longest)
      }
      return { ...daysAfter(startedOn, months), from: { measuredOver: recent.length } }
    }
  }
}

function daysAfter(
  day: IsoDate,
  months: { readonly earliest: number; readonly nominal: number; readonly latest: number }
): ExpectedWindow {
  return {
    earliest: addMonths(day, months.earliest),
    nominal: addMonths(day, months.nominal),
    latest: addMonths(day, months.latest)
  }
}

function likelyDay(window: ExpectedWindow | undefined, { today }: KnownOfAuthority): IsoDate {
  return window === undefined ? today : laterOf(window.nominal, today)
}

function laterOf(one: IsoDate, other: IsoDate): IsoDate {
  return one > other ? one : other
}

function isKnown({ knownFrom }: NextActivityRule, today: IsoDate): boolean {
  return knownFrom === undefined || knownFrom <= today
}

/** Whether a rule is valid for an inspection that begins on a day, as far as its end was known. */
function isValid({ from, to, endKnownFrom }: NextActivityRule, begins: IsoDate, today: IsoDate): boolean {
  const ended = to !== undefined && begins > to && (endKnownFrom === undefined || endKnownFrom <= today)
  return (from === undefined || from <= begins) && !ended
}

function holds(
  condition: RuleCondition,
  { last, openPriorityActions }: KnownOfAuthority,
  inspection?: ActivityKind
): Answer {
  if (condition.kind === 'any') return 'yes'
  if (condition.kind === 'expects') return condition.inspection === inspection ? 'yes' : 'no'
  if (condition.kind === 'priority-action-open') return openPriorityActions > 0 ? 'yes' : 'no'
  if (last === undefined) return condition.kind === 'never-inspected' ? 'yes' : 'no'
  switch (condition.kind) {
    case 'never-inspected':
      return 'no'
    case 'any-inadequate':
      return hasInadequate(last)
    case 'mostly-good':
      return isMostlyGood(last)
    case 'not-mostly-good': {
      const answers = { yes: 'no', no: 'yes', unknown: 'unknown' } as const
      return answers[isMostlyGood(last)]
    }
    case 'overall-was': {
      if (condition.under !== undefined && last.framework !== condition.under) return 'no'
      const overall = overallOf(last)
      if (overall === undefined) return last.framework === 'ILACS_2026' ? 'no' : 'unknown'
      return condition.grades.some((grade) => grade === overall) ? 'yes' : 'no'
    }
  }
}

function reason({ id, tag }: NextActivityRule, says: string): OutlookReason {
  return { says, rule: id, tag }
}

/** Whether the time between two inspections holds some of the months in which none began anywhere. */
export function goesThroughThePause(from: IsoDate, to: IsoDate): boolean {
  return from <= inspectionPause.to && to >= inspectionPause.from
}

function inSentence(words: string): string {
  return words.charAt(0).toLowerCase() + words.slice(1)
}
