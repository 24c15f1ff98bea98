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

type Evidence = ActivityKindFacts['evidence']

function inspection(label: string, evidence: Evidence, workingDaysOnSite?: number): ActivityKindFacts {
  const output = 'judgement-report'
  return { label, actor: 'ofsted', output, givesGrades: true, workingDaysOnSite, evidence }
}

function visit(label: string, actor: ActivityActor, workingDaysOnSite?: number): ActivityKindFacts {
  return { label, actor, output: 'published-letter', givesGrades: false, workingDaysOnSite, evidence: 'S' }
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
  'focused-visit': visit('Focused visit', 'ofsted', 2),
  'ilacs-short': inspection('Short inspection', 'E', 5),
  'ilacs-standard': inspection('Standard inspection', 'E', 10),
  'monitoring-visit': visit('Monitoring visit', 'ofsted', 2),
  jtai: visit('Joint targeted area inspection', 'joint-inspectorates'),
  sif: inspection('Single inspection', 'V'),
  'sif-reinspection': inspection('Re-inspection under the single inspection framework', 'V'),
  'lac-2013': inspection('Inspection of services for looked after children', 'V', 5),
  'lscb-review': inspection('Review of the local safeguarding children board', 'V'),
  'safeguarding-and-looked-after': inspection(
    'Inspection of safeguarding and looked after children’s services',
    'V'
  ),
  'safeguarding-and-looked-after-reinspection': inspection(
    'Re-inspection of safeguarding and looked after children’s services',
    'V'
  )
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
