import type { IsoDate } from './iso-date.ts'

/**
 * Every kind of activity in an authority's history: the parts of ILACS, joint inspections, and the
 * inspections that came before (domain reference §1.1). The kinds that end in a published report share
 * their ids with the reader's `ReportKind`.
 */
export const activityKinds = [
  'self-evaluation',
  'annual-engagement-meeting',
  'focused-visit',
  'ilacs-short',
  'ilacs-standard',
  'monitoring-visit',
  'jtai',
  'sif',
  'sif-reinspection',
  'lac-2013',
  'lscb-review',
  'safeguarding-and-looked-after',
  'safeguarding-and-looked-after-reinspection'
] as const
export type ActivityKind = (typeof activityKinds)[number]

/** Whose activity it is. A self-evaluation is the authority's own; the rest are the inspectorates'. */
export type ActivityActor = 'authority' | 'ofsted' | 'joint-inspectorates'

/** What an activity leaves behind, and whether the public can read it. */
export type ActivityOutput =
  | 'judgement-report'
  | 'published-letter'
  | 'unpublished-letter'
  | 'unpublished-document'

export interface ActivityKindFacts {
  readonly label: string
  readonly actor: ActivityActor
  readonly output: ActivityOutput
  /** Whether it ends in graded judgements. Focused and monitoring visits, and joint inspections, do not. */
  readonly givesGrades: boolean
  /** Working days on site as designed; undefined where it varies or nobody comes on site. */
  readonly workingDaysOnSite: number | undefined
  readonly evidence: 'V' | 'S' | 'E' | 'R'
}

const facts: Record<ActivityKind, ActivityKindFacts> = {
  'self-evaluation': {
    label: 'Self-evaluation',
    actor: 'authority',
    output: 'unpublished-document',
    givesGrades: false,
    workingDaysOnSite: undefined,
    evidence: 'V'
  },
  'annual-engagement-meeting': {
    label: 'Annual engagement meeting',
    actor: 'ofsted',
    output: 'unpublished-letter',
    givesGrades: false,
    workingDaysOnSite: undefined,
    evidence: 'S'
  },
  'focused-visit': {
    label: 'Focused visit',
    actor: 'ofsted',
    output: 'published-letter',
    givesGrades: false,
    workingDaysOnSite: 2,
    evidence: 'S'
  },
  'ilacs-short': {
    label: 'Short inspection',
    actor: 'ofsted',
    output: 'judgement-report',
    givesGrades: true,
    workingDaysOnSite: 5,
    evidence: 'E'
  },
  'ilacs-standard': {
    label: 'Standard inspection',
    actor: 'ofsted',
    output: 'judgement-report',
    givesGrades: true,
    workingDaysOnSite: 10,
    evidence: 'E'
  },
  'monitoring-visit': {
    label: 'Monitoring visit',
    actor: 'ofsted',
    output: 'published-letter',
    givesGrades: false,
    workingDaysOnSite: 2,
    evidence: 'S'
  },
  jtai: {
    label: 'Joint targeted area inspection',
    actor: 'joint-inspectorates',
    output: 'published-letter',
    givesGrades: false,
    workingDaysOnSite: undefined,
    evidence: 'S'
  },
  sif: {
    label: 'Single inspection',
    actor: 'ofsted',
    output: 'judgement-report',
    givesGrades: true,
    workingDaysOnSite: undefined,
    evidence: 'V'
  },
  'sif-reinspection': {
    label: 'Re-inspection under the single inspection framework',
    actor: 'ofsted',
    output: 'judgement-report',
    givesGrades: true,
    workingDaysOnSite: undefined,
    evidence: 'V'
  },
  'lac-2013': {
    label: 'Inspection of services for looked after children',
    actor: 'ofsted',
    output: 'judgement-report',
    givesGrades: true,
    workingDaysOnSite: 5,
    evidence: 'V'
  },
  'lscb-review': {
    label: 'Review of the local safeguarding children board',
    actor: 'ofsted',
    output: 'judgement-report',
    givesGrades: true,
    workingDaysOnSite: undefined,
    evidence: 'V'
  },
  'safeguarding-and-looked-after': {
    label: 'Inspection of safeguarding and looked after children’s services',
    actor: 'ofsted',
    output: 'judgement-report',
    givesGrades: true,
    workingDaysOnSite: undefined,
    evidence: 'V'
  },
  'safeguarding-and-looked-after-reinspection': {
    label: 'Re-inspection of safeguarding and looked after children’s services',
    actor: 'ofsted',
    output: 'judgement-report',
    givesGrades: true,
    workingDaysOnSite: undefined,
    evidence: 'V'
  }
}

/** What is known of a kind of activity, with how sure we are. */
export function activityKind(kind: ActivityKind): ActivityKindFacts {
  return facts[kind]
}

/** The kind in the sector's words, in sentence case: "Focused visit". */
export function activityLabel(kind: ActivityKind): string {
  return facts[kind].label
}

/** Whether the activity ends in judgements on the 4-point scale. */
export function givesGrades(kind: ActivityKind): boolean {
  return facts[kind].givesGrades
}

/**
 * How an authority judged inadequate is inspected again: under the single inspection framework until
 * August 2018, since then by a standard inspection, which is why ILACS has no kind of its own for it.
 * Evidence tag S (domain reference §1.1, rules N3 and N4).
 */
export function reinspectionKind(on: IsoDate): ActivityKind {
  return on < '2018-09-01' ? 'sif-reinspection' : 'ilacs-standard'
}

/**
 * What a focused visit looks at: the seven themes of the ILACS guidance, and the visits of 2020 and 2021
 * that looked at how an authority worked through the pandemic. Evidence tag S (domain reference §1.1).
 */
export const focusedVisitThemes = [
  'front-door',
  'children-in-need-and-protection-plans',
  'vulnerable-to-extra-familial-risk',
  'children-in-care',
  'planning-and-achieving-permanence',
  'care-leavers',
  'placement-decisions-for-older-children',
  'covid-2020-21'
] as const
export type FocusedVisitTheme = (typeof focusedVisitThemes)[number]

/**
 * What a joint targeted area inspection looked at, by year of the theme. `exploitation` is the theme of
 * 2020 as the council's papers name it. Evidence tag S (domain reference §1.1).
 */
export const jointThemes = [
  'initial-need-and-risk',
  'sexual-exploitation-and-missing',
  'domestic-abuse',
  'neglect',
  'sexual-abuse-in-the-family',
  'mental-health',
  'exploitation',
  'criminal-exploitation',
  'serious-youth-violence',
  'domestic-abuse-unborn-to-seven'
] as const
export type JointTheme = (typeof jointThemes)[number]

export const activityThemes = [...focusedVisitThemes, ...jointThemes] as const
export type ActivityTheme = FocusedVisitTheme | JointTheme

const themeLabels: Record<ActivityTheme, string> = {
  'front-door': 'The front door',
  'children-in-need-and-protection-plans': 'Children in need or subject to a protection plan',
  'vulnerable-to-extra-familial-risk': 'Children vulnerable to risk outside the family',
  'children-in-care': 'Children in care',
  'planning-and-achieving-permanence': 'Planning and achieving permanence',
  'care-leavers': 'Care leavers',
  'placement-decisions-for-older-children': 'Placement decisions for older children',
  'covid-2020-21': 'Services during the pandemic, 2020 to 2021',
  'initial-need-and-risk': 'Initial need and risk at the front door',
  'sexual-exploitation-and-missing': 'Sexual exploitation and children who go missing',
  'domestic-abuse': 'Domestic abuse',
  neglect: 'Neglect',
  'sexual-abuse-in-the-family': 'Sexual abuse in the family',
  'mental-health': 'Mental health',
  exploitation: 'Exploitation',
  'criminal-exploitation': 'Criminal exploitation',
  'serious-youth-violence': 'Serious youth violence',
  'domestic-abuse-unborn-to-seven': 'Domestic abuse of children from before birth to seven'
}

/** The theme in sentence case, for pages and tables. */
export function themeLabel(theme: ActivityTheme): string {
  return themeLabels[theme]
}
