import { type InspectionList, inspectionLists } from '../../framework/inspection-lists.ts'
import { addDays, longDate } from '../../framework/iso-date.ts'
import { addMonths } from '../../framework/months.ts'
import { datePrecision, latestDay, longPartialDate } from '../../framework/partial-date.ts'
import { peoplePaths } from '../../people/paths.ts'
import type { Permission } from '../../people/permissions/permissions.ts'
import { spanInWords } from '../../people/posts/days.ts'
import { count } from '../../ui/prose/counts.ts'
import { listInWords } from '../../ui/prose/lists.ts'
import { preparePaths } from '../paths.ts'
import { selfEvaluationPaths } from '../self-evaluation/self-evaluation-paths.ts'
import { staleAfterMonths } from '../self-evaluation/strength-rules.ts'
import type { Gap, ReadinessDay, ReadinessFacts, Weight } from './readiness.ts'

/** A rule that names gaps. */
export interface ReadinessRule {
  readonly id: string
  readonly weight: Weight
  /** Who sees the gaps that it names: whoever may open what they are about. */
  readonly seenWith: Permission
  /** Who may go the way to close them. */
  readonly closedWith: Permission
  /** What it asks for, to stand in a list of the rules. */
  readonly asks: string
  /** Where it comes from, with how sure that is. */
  readonly source: string
  readonly gapsIn: (
    facts: ReadinessFacts
  ) => readonly { readonly sentence: string; readonly close: NonNullable<Gap['close']> }[]
}

const ours = 'Our own rule: no guidance sets it'
const none: readonly never[] = []

/** A list that was drawn longer ago was not rehearsed lately; our own number, as no guidance sets one. */
const listsWithinMonths = 3

/** The rules as data, what stops an authority first. Each names the way to close what it finds. */
export const readinessRules: readonly ReadinessRule[] = [
  {
    id: 'posts-named',
    weight: 'stops',
    seenWith: 'see-workspace',
    closedWith: 'manage-posts',
    asks: 'The posts are named that answer for the parts of an inspection',
    source:
      'A practitioners’ account: one person cannot do it all, so name an owner for each part (evidence tag S)',
    gapsIn: ({ posts }) =>
      posts.length > 0
        ? none
        : [
            {
              sentence: 'No post is named, so nobody is known to take the call.',
              close: { text: 'Name the posts', href: peoplePaths.newPost() }
            }
          ]
  },
  {
    id: 'posts-covered',
    weight: 'stops',
    seenWith: 'see-workspace',
    closedWith: 'manage-posts',
    asks: 'Each post is held, or somebody stands in, on every day of the next three months',
    source: 'A director was abroad when the call came (evidence tag S)',
    gapsIn: ({ posts }) =>
      posts
        .filter(({ uncovered }) => uncovered.length > 0)
        .map(({ id, title, uncovered }) => ({
          sentence: `Nobody holds the post ${title}, and nobody stands in, ${listInWords(uncovered.map(spanInWords))}.`,
          close: { text: 'Say who holds it, or who stands in', href: peoplePaths.post(id) }
        }))
  },
  {
    id: 'self-evaluation-begun',
    weight: 'stops',
    seenWith: 'read-self-evaluation',
    closedWith: 'read-self-evaluation',
    asks: 'There is a self-evaluation for the year, with claims that are agreed',
    source: 'Yearly, before the engagement meeting (rule N0, evidence tag V)',
    gapsIn: ({ selfEvaluation: se }) => {
      if (se !== undefined && se.agreed > 0) return none
      const sentence =
        se === undefined
          ? 'The self-evaluation of this year was not begun.'
          : `No claim of the self-evaluation of ${se.year} is agreed; ${se.proposed} are proposed.`
      return [
        { sentence, close: { text: 'Open the self-evaluation', href: selfEvaluationPaths.selfEvaluations() } }
      ]
    }
  },
  {
    id: 'claims-borne-out',
    weight: 'weakens',
    seenWith: 'read-self-evaluation',
    closedWith: 'read-self-evaluation',
    asks: 'Every agreed claim rests on more than weak evidence',
    source: ours,
    gapsIn: ({ selfEvaluation: se }) =>
      se === undefined || se.weak === 0
        ? none
        : [
            {
              sentence: `${count(se.weak, 'agreed claim')} ${se.weak === 1 ? 'rests' : 'rest'} on weak evidence or on none.`,
              close: { text: 'See which', href: selfEvaluationPaths.year(se.year) }
            }
          ]
  },
  {
    id: 'claims-fresh',
    weight: 'weakens',
    seenWith: 'read-self-evaluation',
    closedWith: 'read-self-evaluation',
    asks: `Every agreed claim rests on evidence of the last ${staleAfterMonths} months`,
    source: ours,
    gapsIn: ({ selfEvaluation: se }) =>
      se === undefined || se.stale === 0
        ? none
        : [
            {
              sentence: `${count(se.stale, 'claim')} ${se.stale === 1 ? 'rests' : 'rest'} on evidence older than ${staleAfterMonths} months.`,
              close: { text: 'See which', href: selfEvaluationPaths.year(se.year) }
            }
          ]
  },
  {
    id: 'contributions-in',
    weight: 'weakens',
    seenWith: 'read-self-evaluation',
    closedWith: 'read-self-evaluation',
    asks: 'What was asked of posts for the self-evaluation has come',
    source: ours,
    gapsIn: ({ selfEvaluation: se }) =>
      se === undefined || se.contributionsLate === 0
        ? none
        : [
            {
              sentence: `${count(se.contributionsLate, 'contribution')} to the self-evaluation ${se.contributionsLate === 1 ? 'is' : 'are'} late.`,
              close: { text: 'See whose', href: selfEvaluationPaths.year(se.year) }
            }
          ]
  },
  {
    id: 'documents-there',
    weight: 'stops',
    seenWith: 'read-bookcase',
    closedWith: 'read-bookcase',
    asks: 'Every document that is expected is in the bookcase',
    source: 'Documents are asked for within days of the call; the list is recollected (evidence tag R)',
    gapsIn: ({ bookcase: { missing } }) => {
      if (missing.length === 0) return none
      const [first, second, ...rest] = missing.map(({ what }) => what)
      const named = [first, second].flatMap((what) => (what === undefined ? [] : [what]))
      const more = rest.length === 0 ? named : [...named, count(rest.length, 'other')]
      return [
        {
          sentence: `${count(missing.length, 'expected document')} ${missing.length === 1 ? 'is' : 'are'} not in the bookcase: ${listInWords(more)}.`,
          close: { text: 'See what is missing, and whose it is', href: preparePaths.expected() }
        }
      ]
    }
  },
  {
    id: 'documents-current',
    weight: 'weakens',
    seenWith: 'read-bookcase',
    closedWith: 'read-bookcase',
    asks: 'No document has run out, and none waits for its owner to look at it again',
    source: ours,
    gapsIn: ({ bookcase: { pressing } }) =>
      pressing === 0
        ? none
        : [
            {
              sentence: `${count(pressing, 'document')} in the bookcase ${pressing === 1 ? 'has' : 'have'} run out or ${pressing === 1 ? 'is' : 'are'} due to be looked at again.`,
              close: { text: 'Open the bookcase', href: preparePaths.bookcase() }
            }
          ]
  },
  {
    id: 'visit-clocks-met',
    weight: 'stops',
    seenWith: 'read-self-evaluation',
    closedWith: 'plan-activities',
    asks: 'Plans that a visit’s letter asked for were sent in time',
    source: '20 and 70 working days from the letter (clocks L4 and L5, evidence tag S)',
    gapsIn: ({ visits: { clocksOver } }) =>
      clocksOver.map(({ says, visit }) => ({
        sentence: says,
        close: { text: 'Say that the plan was sent', href: preparePaths.visitPlans(visit) }
      }))
  },
  {
    id: 'meeting-held',
    weight: 'weakens',
    seenWith: 'see-workspace',
    closedWith: 'plan-activities',
    asks: 'There was an engagement meeting within the last year, or one is planned',
    source: 'Yearly (rule N0, evidence tag V)',
    gapsIn: ({ today, meetings: { lastHeldOn, isPlanned } }) => {
      if (isPlanned || (lastHeldOn !== undefined && addMonths(latestDay(lastHeldOn), 12) >= today))
        return none
      const sentence =
        lastHeldOn === undefined
          ? 'No engagement meeting is kept here, and none is planned.'
          : `The last engagement meeting was ${datePrecision(lastHeldOn) === 'day' ? 'on' : 'in'} ${longPartialDate(lastHeldOn)}, and none is planned.`
      return [{ sentence, close: { text: 'Plan one', href: preparePaths.newMeeting() } }]
    }
  },
  {
    id: 'follow-ups-done',
    weight: 'weakens',
    seenWith: 'see-workspace',
    closedWith: 'see-workspace',
    asks: 'What was agreed with Ofsted is done by its day',
    source: ours,
    gapsIn: ({ meetings: { followUpsLate } }) => {
      const [first] = followUpsLate
      if (first === undefined) return none
      const late = followUpsLate.length
      const href = new Set(followUpsLate).size === 1 ? preparePaths.meeting(first) : preparePaths.meetings()
      return [
        {
          sentence: `${count(late, 'thing')} agreed in engagement meetings ${late === 1 ? 'is' : 'are'} late.`,
          close: { text: 'Say what became of it', href }
        }
      ]
    }
  },
  {
    id: 'letter-here',
    weight: 'weakens',
    seenWith: 'see-workspace',
    closedWith: 'plan-activities',
    asks: 'Ofsted’s letter about the last meeting has come',
    source: 'Within a month (clock L6, evidence tag S)',
    gapsIn: ({ meetings: { letterOverdue } }) =>
      letterOverdue === undefined
        ? none
        : [
            {
              sentence: 'Ofsted’s letter about an engagement meeting is overdue.',
              close: { text: 'Say when it came', href: preparePaths.meetingLetter(letterOverdue) }
            }
          ]
  },
  {
    id: 'lists-drawn',
    weight: 'weakens',
    seenWith: 'see-workspace',
    closedWith: 'plan-activities',
    asks: `Every list that inspectors ask for was drawn within the last ${listsWithinMonths} months, as a rehearsal`,
    source: `${ours}. The lists are asked for within days of the call (evidence tag R)`,
    gapsIn: ({ today, lists }) => {
      const drawn = new Map(lists.map(({ list, drawnOn }) => [list, drawnOn]))
      const close = { text: 'Note when lists were drawn', href: preparePaths.readinessLists() }
      const never = inspectionLists.filter(({ number }) => !drawn.has(number))
      const old = inspectionLists.flatMap(({ number, name }) => {
        const day = drawn.get(number)
        if (day === undefined || addMonths(day, listsWithinMonths) >= today) return []
        return [
          { sentence: `List ${number}, ${name.toLowerCase()}, was not drawn since ${longDate(day)}.`, close }
        ]
      })
      return never.length === 0 ? old : [...old, { sentence: neverDrawn(never), close }]
    }
  }
]

function neverDrawn(lists: readonly InspectionList[]): string {
  if (lists.length === inspectionLists.length)
    return 'Nobody noted when the lists that inspectors ask for were last drawn.'
  const named = listInWords(lists.map(({ number }) => `${number}`))
  return `Nobody noted when ${lists.length === 1 ? 'list' : 'lists'} ${named} ${lists.length === 1 ? 'was' : 'were'} last drawn.`
}

/** So many days ahead the posts are looked at. */
const daysAhead = 91

/** Everything that keeps an authority from being ready, what stops it first; within that in the order of the rules. */
export function gapsIn(facts: ReadinessFacts): readonly Gap[] {
  const gaps = readinessRules.flatMap(({ id, weight, gapsIn }) =>
    gapsIn(facts).map((gap) => ({ ...gap, rule: id, weight }))
  )
  return [
    ...gaps.filter(({ weight }) => weight === 'stops'),
    ...gaps.filter(({ weight }) => weight !== 'stops')
  ]
}

function closingAsks(rule: string): Permission {
  return readinessRules.find(({ id }) => id === rule)?.closedWith ?? 'see-workspace'
}

/** The rules of which a member does not see the gaps, as they may not open what those are about. */
function hiddenFrom(may: ReadonlySet<Permission>): ReadonlyMap<string, Weight> {
  return new Map(
    readinessRules.flatMap(({ id, weight, seenWith }) => (may.has(seenWith) ? [] : [[id, weight]]))
  )
}

/** What a member sees of the gaps and of their history; `isWhole` is whether that is all of it. */
export function seenBy(
  may: ReadonlySet<Permission>,
  gaps: readonly Gap[],
  days: readonly ReadinessDay[]
): { readonly gaps: readonly Gap[]; readonly days: readonly ReadinessDay[]; readonly isWhole: boolean } {
  const hidden = hiddenFrom(may)
  const hiddenOn = (day: ReadinessDay, weight: Weight) =>
    [...hidden].reduce((sum, [rule, of]) => sum + (of === weight ? (day.byRule[rule] ?? 0) : 0), 0)
  return {
    isWhole: hidden.size === 0,
    gaps: gaps
      .filter(({ rule }) => !hidden.has(rule))
      .map((gap) => (may.has(closingAsks(gap.rule)) ? gap : { ...gap, close: undefined })),
    days: days.map((day) => ({
      ...day,
      stopping: day.stopping - hiddenOn(day, 'stops'),
      weakening: day.weakening - hiddenOn(day, 'weakens')
    }))
  }
}

/** The last day on which the posts are looked at. */
export function horizon(today: ReadinessFacts['today']): ReadinessFacts['today'] {
  return addDays(today, daysAhead)
}
