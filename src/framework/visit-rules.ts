import { activityKind } from './activity-kinds.ts'
import {
  type ActivityTheme,
  type FocusedVisitTheme,
  focusedVisitThemes,
  jointThemes
} from './activity-themes.ts'
import type { DeadlineId } from './deadlines.ts'

/** What comes between full inspections and ends in a letter, not in grades (domain reference §1.1). */
export const visitKinds = ['focused-visit', 'monitoring-visit', 'jtai'] as const
export type VisitKind = (typeof visitKinds)[number]

/** Who reads the letter besides those it is written to. */
export type LetterIsPublished =
  | 'always'
  /** The first of a series is not; those after it are. */
  | 'after-the-first'

/** Something that is known of a kind of visit, with how sure we are. */
export interface VisitFact {
  readonly says: string
  readonly evidence: 'V' | 'S' | 'E' | 'R'
  readonly source: string
}

/** The rules of one kind of visit. Days on site and grades stand with the kind of activity, `activityKind`. */
export interface VisitRules {
  /** What it can look at; several at once are possible. */
  readonly themes: readonly ActivityTheme[]
  readonly letterIsPublished: LetterIsPublished
  /** Whether its letter can name areas for priority action. */
  readonly priorityActions: boolean
  /** What is due where it names some, counted from the letter. */
  readonly priorityDeadlines: readonly DeadlineId[]
  /** What is due before the first day. */
  readonly noticeDeadline: DeadlineId | undefined
  /** The rules in sentences, for whoever prepares for one. */
  readonly facts: readonly VisitFact[]
}

// The pandemic's theme is history: nobody plans it again.
const themesOfNow: readonly FocusedVisitTheme[] = focusedVisitThemes.filter(
  (theme) => theme !== 'covid-2020-21'
)

const notGraded: VisitFact = {
  says: 'It gives no grades. Its letter says what is strong and what needs to improve.',
  evidence: 'S',
  source: 'how visits are reported'
}

const rules: Record<VisitKind, VisitRules> = {
  'focused-visit': {
    themes: themesOfNow,
    letterIsPublished: 'always',
    priorityActions: true,
    priorityDeadlines: ['draft-priority-plan', 'final-priority-plan'],
    noticeDeadline: undefined,
    facts: [
      {
        says: 'Two inspectors come for two days and look at one area or one group of children.',
        evidence: 'S',
        source: 'a council’s one-minute guide and the return of visits in 2021'
      },
      notGraded,
      {
        says: 'The letter is published. Where something is serious it names areas for priority action: then a draft plan is due in 20 working days and the final one in 70.',
        evidence: 'S',
        source: 'how focused visits have been followed up since August 2018, as reported then'
      }
    ]
  },
  'monitoring-visit': {
    // Not said anywhere that was read; a monitoring visit looks at the parts of practice that a focused visit does.
    themes: themesOfNow,
    letterIsPublished: 'after-the-first',
    priorityActions: false,
    priorityDeadlines: [],
    noticeDeadline: undefined,
    facts: [
      {
        says: 'Usually two inspectors come for two days, about every quarter, while services are judged inadequate; up to six visits before the inspection that follows.',
        evidence: 'S',
        source: 'the press of 2016 and 2018 on monitoring visits'
      },
      notGraded,
      {
        says: 'The letter after the first visit is not published. Those after the later ones are.',
        evidence: 'S',
        source: 'the press of 2016 on monitoring visits'
      }
    ]
  },
  jtai: {
    themes: jointThemes,
    letterIsPublished: 'always',
    priorityActions: true,
    // Recalled, not read again: joint inspections are followed up by one written statement of the partnership.
    priorityDeadlines: ['final-priority-plan'],
    noticeDeadline: 'joint-notice',
    facts: [
      {
        says: 'Seven inspectors come: two for social care and one for schools from Ofsted, two from the Care Quality Commission and two for the police. Fieldwork is in the third week.',
        evidence: 'S',
        source: 'the guide for practitioners of a safeguarding partnership'
      },
      {
        says: 'Notice is given ten working days before fieldwork.',
        evidence: 'S',
        source: 'the framework of joint targeted area inspections in its older form'
      },
      {
        says: 'It gives no grades. One published letter goes to the whole partnership.',
        evidence: 'S',
        source: 'how joint inspections are reported'
      },
      {
        says: 'Where the letter names areas for priority action, one plan of the partnership answers it in 70 working days.',
        evidence: 'R',
        source: 'recalled from guidance, not read again'
      }
    ]
  }
}

/** What is known of a kind of visit. */
export function visitRules(kind: VisitKind): VisitRules {
  return rules[kind]
}

export function isVisitKind(kind: string): kind is VisitKind {
  return visitKinds.some((known) => known === kind)
}

/** Working days on site as designed; undefined where it varies. */
export function usualVisitDays(kind: VisitKind): number | undefined {
  return activityKind(kind).workingDaysOnSite
}
