import type { ActivityKind } from './activity-kinds.ts'
import type { IsoDate } from './iso-date.ts'
import { addWorkingDays, type CalendarAnswer } from './working-days.ts'

/**
 * Something that is due so many working days after something else, or for a negative number before it. The ids are
 * those of the domain reference §3.2.
 */
export interface Deadline {
  readonly id: string
  /** What is due, as the subject of a sentence: "the draft plan". */
  readonly what: string
  readonly workingDays: number
  /** What the days are counted from: "the letter". */
  readonly from: string
  /** What became of it when it was met, after its subject: "was sent". */
  readonly isMet: string
  readonly duty: 'authority' | 'inspectorates'
  readonly evidence: 'V' | 'S' | 'R'
  readonly source: string
}

/** The deadlines that the calendar of an authority keeps, by what they are about. */
export const deadlines = {
  'publish-report': {
    id: 'L1',
    what: 'publishing the report and sending it to partners',
    workingDays: 30,
    from: 'the report',
    isMet: 'was done',
    duty: 'authority',
    evidence: 'V',
    source: 'SI 2007/462, regulation 2'
  },
  'action-plan': {
    id: 'L2',
    what: 'the written statement of proposed action',
    workingDays: 70,
    from: 'the report',
    isMet: 'was sent',
    duty: 'authority',
    evidence: 'V',
    source: 'Education and Inspections Act 2006, section 137, and SI 2007/462'
  },
  'draft-priority-plan': {
    id: 'L4',
    what: 'the draft plan',
    workingDays: 20,
    from: 'the letter',
    isMet: 'was sent',
    duty: 'authority',
    evidence: 'S',
    source: 'how focused visits have been followed up since August 2018, as reported then'
  },
  'final-priority-plan': {
    id: 'L5',
    what: 'the final plan',
    workingDays: 70,
    from: 'the letter',
    isMet: 'was sent',
    duty: 'authority',
    evidence: 'S',
    source: 'how focused visits have been followed up since August 2018, as reported then'
  },
  'joint-notice': {
    id: 'L12',
    what: 'notice of the joint inspection',
    workingDays: -10,
    from: 'the first day of fieldwork',
    isMet: 'was given',
    duty: 'inspectorates',
    evidence: 'S',
    source: 'the framework of joint targeted area inspections in its older form'
  }
} as const satisfies Record<string, Deadline>
export type DeadlineId = keyof typeof deadlines

/** The inspections whose reports the law asks an authority to publish and to answer (domain reference §3.2, L1 and L2). */
const answeredByLaw: ReadonlySet<ActivityKind> = new Set([
  'ilacs-short',
  'ilacs-standard',
  'sif',
  'sif-reinspection'
])

/** What the law asks after the report of an inspection of this kind, in the order of its days; nothing for others. */
export function reportDeadlines(kind: ActivityKind): readonly DeadlineId[] {
  return answeredByLaw.has(kind) ? ['publish-report', 'action-plan'] : []
}

/** The last day of a deadline, at whose end it is over; or that the bank holidays of those years are not known. */
export function deadlineDay(id: DeadlineId, trigger: IsoDate): CalendarAnswer<IsoDate> {
  return addWorkingDays(trigger, deadlines[id].workingDays)
}

/** How a deadline is counted: "20 working days from the letter". */
export function howCounted(id: DeadlineId): string {
  const { workingDays, from } = deadlines[id]
  return workingDays < 0
    ? `${-workingDays} working days before ${from}`
    : `${workingDays} working days from ${from}`
}
