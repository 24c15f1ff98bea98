import type { ActivityKind } from './activity-kinds.ts'
import type { Grade } from './grades.ts'
import { type IsoDate, isoDate } from './iso-date.ts'

export const nextActivityRuleIds = [
  'N0',
  'N1',
  'N2',
  'N3',
  'N4',
  'N5',
  'N5b',
  'N6',
  'N7',
  'N8',
  'N9',
  'N10',
  'N11',
  'N12'
] as const
export type NextActivityRuleId = (typeof nextActivityRuleIds)[number]

/** How sure a rule is: read in a primary source, said by a secondary one, measured by us, or recalled and not read. */
export const evidenceTags = ['V', 'S', 'E', 'R'] as const
export type EvidenceTag = (typeof evidenceTags)[number]

/** What the last inspection, or what came since, must be like for a rule to speak. */
export type RuleCondition =
  | { readonly kind: 'any' }
  | { readonly kind: 'overall-was'; readonly grades: readonly Grade[]; readonly under?: 'SIF' }
  /** Leaders good or better, and at least two of the three practice judgements. */
  | { readonly kind: 'mostly-good' }
  | { readonly kind: 'not-mostly-good' }
  | { readonly kind: 'any-inadequate' }
  | { readonly kind: 'never-inspected' }
  | { readonly kind: 'priority-action-open' }
  /** Another rule has come to expect this inspection. */
  | { readonly kind: 'expects'; readonly inspection: ActivityKind }

/** When a rule expects the inspection, in months from the first day of fieldwork of the last one to that of the next. */
export type RuleWindow =
  | {
      readonly kind: 'stated'
      readonly earliest: number
      readonly nominal: number
      readonly latest: number
    }
  /** No source states it: it is measured over the re-inspections that the record knows on the day. */
  | { readonly kind: 'measured' }
  | { readonly kind: 'none' }

/** One row of the decision table: what comes next. */
export interface NextActivityRule {
  readonly id: NextActivityRuleId
  /**
   * `next` says what inspection comes, `between` what comes besides, `proviso` what can upset the answer. The first
   * `next` rule in the table that is valid and fits decides.
   */
  readonly part: 'next' | 'between' | 'proviso'
  /** First and last day on which the next inspection can begin for the rule to be valid; undefined is open-ended. */
  readonly from: IsoDate | undefined
  readonly to: IsoDate | undefined
  /** The day from which one could have known of the rule, and of its end: a back-test must know no more. */
  readonly knownFrom: IsoDate | undefined
  readonly endKnownFrom: IsoDate | undefined
  readonly condition: RuleCondition
  /** In the order in which they come. */
  readonly activities: readonly ActivityKind[]
  readonly window: RuleWindow
  readonly tag: EvidenceTag
  /** The condition and the answer in words, for people who read the table. */
  readonly when: string
  readonly says: string
  readonly sources: readonly string[]
}

/** A time in which no full inspection began anywhere: from the day after the last one before it (evidence tag E). */
export const inspectionPause = { from: isoDate('2020-03-10'), to: isoDate('2021-06-27') } as const

const ilacsBegan = isoDate('2018-01-01')
const pathwaysOf2026 = isoDate('2026-04-01')
const lastDayWithOverall = isoDate('2026-03-31')
const reinspectedByIlacs = isoDate('2018-09-17')
// That overall grades go in April 2026, and that the framework is to be renewed in 2027.
const changesAnnounced = isoDate('2025-11-27')

const threeYears: RuleWindow = { kind: 'stated', earliest: 30, nominal: 36, latest: 42 }
const noWindow: RuleWindow = { kind: 'none' }

const untilMarch2026 = {
  to: lastDayWithOverall,
  knownFrom: ilacsBegan,
  endKnownFrom: changesAnnounced
} as const

const since2018 = { from: ilacsBegan, to: undefined, knownFrom: ilacsBegan, endKnownFrom: undefined } as const
const since2026 = {
  from: pathwaysOf2026,
  to: undefined,
  knownFrom: pathwaysOf2026,
  endKnownFrom: undefined
} as const
const always = { from: undefined, to: undefined, knownFrom: undefined, endKnownFrom: undefined } as const

const councilGuides = 'Guides to inspection of Kirklees’ safeguarding partnership and of Nottinghamshire'
const summaryOf2026 =
  'Ofsted’s summary of the changes of April 2026, as an open table of inspections cites it'

/**
 * The decision table of what comes next, in the order in which it is asked. Source: domain reference §1.2, rules N0 to
 * N12; each row has its own evidence tag. N1e, the intervals as they were, is no row here: it is computed from the
 * record whenever somebody asks.
 */
export const nextActivityRules: readonly NextActivityRule[] = [
  {
    ...{ id: 'N0', part: 'between', ...since2018, condition: { kind: 'any' }, window: noWindow, tag: 'V' },
    activities: ['self-evaluation', 'annual-engagement-meeting'],
    when: 'Any authority, every year',
    says: 'A self-evaluation, and on it the annual engagement meeting',
    sources: ['Ofsted’s social care blog, 12 November 2018']
  },
  {
    ...{ id: 'N11', part: 'next', ...always, condition: { kind: 'never-inspected' }, window: noWindow },
    ...{ tag: 'S', activities: ['focused-visit', 'ilacs-standard'] },
    when: 'A new authority that has never been inspected',
    says: 'Focused visits can come first, then a standard inspection. When, no source says',
    sources: ['South East sector-led improvement programme, analysis of Ofsted visits']
  },
  {
    ...{ id: 'N10', part: 'next', ...since2026, condition: { kind: 'any-inadequate' }, tag: 'R' },
    ...{ activities: ['monitoring-visit', 'ilacs-standard'], window: { kind: 'measured' } },
    when: 'Any judgement of the last inspection was inadequate',
    says: 'Monitoring visits, then a standard inspection',
    sources: ['Recollection of the guidance: what sets monitoring off was not read']
  },
  {
    ...{ id: 'N8', part: 'next', ...since2026, condition: { kind: 'mostly-good' }, window: threeYears },
    ...{ tag: 'S', activities: ['ilacs-short'] },
    when: 'Leaders, and at least two of the three practice judgements, were good or outstanding',
    says: 'A short inspection, with a focused visit ahead of it',
    sources: [summaryOf2026]
  },
  {
    ...{ id: 'N9', part: 'next', ...since2026, condition: { kind: 'not-mostly-good' }, window: threeYears },
    ...{ tag: 'S', activities: ['ilacs-standard'] },
    when: 'Anything else without an inadequate judgement',
    says: 'A standard inspection',
    sources: [summaryOf2026]
  },
  {
    ...{ id: 'N4', part: 'next', from: ilacsBegan, to: isoDate('2018-08-31') },
    ...{ knownFrom: isoDate('2016-05-31'), endKnownFrom: reinspectedByIlacs },
    condition: { kind: 'overall-was', grades: ['inadequate'], under: 'SIF' },
    activities: ['monitoring-visit', 'sif-reinspection'],
    // The aim of 2016, case by case: within two years.
    window: { kind: 'stated', earliest: 0, nominal: 24, latest: 24 },
    tag: 'S',
    when: 'Overall inadequate under the single inspection framework',
    says: 'Monitoring visits, then a re-inspection under that framework',
    sources: ['Community Care, 31 May 2016']
  },
  {
    ...{ id: 'N3', part: 'next', from: isoDate('2018-09-01'), to: lastDayWithOverall },
    ...{ knownFrom: reinspectedByIlacs, endKnownFrom: changesAnnounced },
    condition: { kind: 'overall-was', grades: ['inadequate'] },
    activities: ['monitoring-visit', 'ilacs-standard'],
    ...{ window: { kind: 'measured' }, tag: 'S' },
    when: 'Overall inadequate',
    says: 'Monitoring visits about every quarter, then a standard inspection',
    sources: ['Children and Young People Now, 17 September 2018', 'Community Care, 31 May 2016']
  },
  {
    ...{ id: 'N1', part: 'next', from: ilacsBegan, ...untilMarch2026, window: threeYears, tag: 'S' },
    condition: { kind: 'overall-was', grades: ['outstanding', 'good'] },
    activities: ['ilacs-short'],
    when: 'Overall outstanding or good',
    says: 'A short inspection about three years on',
    sources: [councilGuides]
  },
  {
    ...{ id: 'N2', part: 'next', from: ilacsBegan, ...untilMarch2026, window: threeYears, tag: 'S' },
    condition: { kind: 'overall-was', grades: ['requires-improvement'] },
    activities: ['ilacs-standard'],
    when: 'Overall requires improvement to be good',
    says: 'A standard inspection about three years on',
    sources: [councilGuides]
  },
  {
    ...{ id: 'N5', part: 'between', ...since2018, window: noWindow, tag: 'S' },
    condition: { kind: 'not-mostly-good' },
    activities: ['focused-visit', 'jtai'],
    when: 'Between inspections, where the authority requires improvement',
    says: 'At least two focused visits over the three years; a joint inspection can be one of them',
    sources: ['Cumbria County Council, report to members']
  },
  {
    ...{ id: 'N5b', part: 'between', ...since2018, window: noWindow, tag: 'R' },
    condition: { kind: 'mostly-good' },
    activities: ['focused-visit', 'jtai'],
    when: 'Between inspections, where the authority is good or outstanding',
    says: 'At least one focused visit or joint inspection',
    sources: ['Recollection of the guidance']
  },
  {
    ...{ id: 'N6', part: 'proviso', ...always, window: noWindow, tag: 'E' },
    condition: { kind: 'expects', inspection: 'ilacs-short' },
    activities: ['ilacs-standard'],
    when: 'If a focused visit, complaints, the engagement meeting or other intelligence gives concern',
    says: 'A standard inspection in place of a short one, or an earlier one',
    sources: ['Published reports: Leeds 2022, Peterborough 2023, Swindon 2023 and others']
  },
  {
    ...{ id: 'N7', part: 'proviso', from: isoDate('2018-08-16'), to: undefined, tag: 'S' },
    ...{ knownFrom: isoDate('2018-08-16'), endKnownFrom: undefined, window: noWindow },
    condition: { kind: 'priority-action-open' },
    activities: [],
    when: 'The letter of a focused visit names an area for priority action',
    says: 'A draft plan within 20 working days, the plan within 70, and Ofsted plans anew what comes next',
    sources: ['Children and Young People Now, 16 August 2018']
  },
  {
    ...{ id: 'N12', part: 'proviso', from: isoDate('2027-01-01'), to: undefined, window: noWindow, tag: 'S' },
    ...{ knownFrom: changesAnnounced, endKnownFrom: undefined, condition: { kind: 'any' }, activities: [] },
    when: 'If the next inspection comes in 2027 or later',
    says: 'A renewed framework is announced and not yet known; it can change the kind and the dates',
    sources: ['Local Government Lawyer and others on the announcement of 27 November 2025']
  }
]

export function nextActivityRule(id: NextActivityRuleId): NextActivityRule {
  const rule = nextActivityRules.find((one) => one.id === id)
  if (rule === undefined) throw new RangeError(`no rule ${id}`)
  return rule
}

/** An evidence tag in words, as pages say how sure a rule is. */
export const tagInWords: Record<EvidenceTag, string> = {
  V: 'read in a primary source',
  S: 'said by a secondary source, not read in the guidance itself',
  E: 'seen in published reports',
  R: 'recollected, not checked'
}
