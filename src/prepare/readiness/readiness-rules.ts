import { addDays, longDate } from '../../framework/iso-date.ts'
import { addMonths } from '../../framework/months.ts'
import { peoplePaths } from '../../people/paths.ts'
import { spanInWords } from '../../people/posts/days.ts'
import { count } from '../../ui/prose/counts.ts'
import { listInWords } from '../../ui/prose/lists.ts'
import { preparePaths } from '../paths.ts'
import { selfEvaluationPaths } from '../self-evaluation/self-evaluation-paths.ts'
import { staleAfterMonths } from '../self-evaluation/strength-rules.ts'
import type { Gap, ReadinessFacts, Weight } from './readiness.ts'

/** A rule that names gaps. */
export interface ReadinessRule {
  readonly id: string
  readonly weight: Weight
  /** What it asks for, to stand in a list of the rules. */
  readonly asks: string
  /** Where it comes from, with how sure that is. */
  readonly source: string
  readonly gapsIn: (facts: ReadinessFacts) => readonly Pick<Gap, 'sentence' | 'close'>[]
}

const ours = 'Our own rule: no guidance sets it'
const none: readonly never[] = []

/** The rules as data, what stops an authority first. Each names the way to close what it finds. */
export const readinessRules: readonly ReadinessRule[] = [
  {
    id: 'posts-named',
    weight: 'stops',
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
    asks: 'Every agreed claim rests on more than weak evidence',
    source: ours,
    gapsIn: ({ selfEvaluation: se }) =>
      se === undefined || se.weak === 0
        ? none
        : [
            {
              sentence: `${count(se.weak, 'agreed claim')} ${se.weak === 1 ? 'rests' : 'rest'} on weak evidence or on none.`,
              close: { text: 'See which', href: selfEvaluationPaths.selfEvaluations() }
            }
          ]
  },
  {
    id: 'claims-fresh',
    weight: 'weakens',
    asks: `Every agreed claim rests on evidence of the last ${staleAfterMonths} months`,
    source: ours,
    gapsIn: ({ selfEvaluation: se }) =>
      se === undefined || se.stale === 0
        ? none
        : [
            {
              sentence: `${count(se.stale, 'claim')} ${se.stale === 1 ? 'rests' : 'rest'} on evidence older than ${staleAfterMonths} months.`,
              close: { text: 'See which', href: selfEvaluationPaths.selfEvaluations() }
            }
          ]
  },
  {
    id: 'contributions-in',
    weight: 'weakens',
    asks: 'What was asked of posts for the self-evaluation has come',
    source: ours,
    gapsIn: ({ selfEvaluation: se }) =>
      se === undefined || se.contributionsLate === 0
        ? none
        : [
            {
              sentence: `${count(se.contributionsLate, 'contribution')} to the self-evaluation ${se.contributionsLate === 1 ? 'is' : 'are'} late.`,
              close: { text: 'See whose', href: selfEvaluationPaths.selfEvaluations() }
            }
          ]
  },
  {
    id: 'documents-there',
    weight: 'stops',
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
          close: { text: 'See what is missing, and whose it is', href: preparePaths.bookcase() }
        }
      ]
    }
  },
  {
    id: 'documents-current',
    weight: 'weakens',
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
    asks: 'Plans that a visit’s letter asked for were sent in time',
    source: '20 and 70 working days from the letter (clocks L4 and L5, evidence tag S)',
    gapsIn: ({ visits: { clocksOver } }) =>
      clocksOver.map((sentence) => ({
        sentence,
        close: { text: 'Open the visits', href: preparePaths.visits() }
      }))
  },
  {
    id: 'meeting-held',
    weight: 'weakens',
    asks: 'There was an engagement meeting within the last year, or one is planned',
    source: 'Yearly (rule N0, evidence tag V)',
    gapsIn: ({ today, meetings: { lastHeldOn, isPlanned } }) => {
      if (isPlanned || (lastHeldOn !== undefined && addMonths(lastHeldOn, 12) >= today)) return none
      const sentence =
        lastHeldOn === undefined
          ? 'No engagement meeting is kept here, and none is planned.'
          : `The last engagement meeting was on ${longDate(lastHeldOn)}, and none is planned.`
      return [{ sentence, close: { text: 'Plan one', href: preparePaths.newMeeting() } }]
    }
  },
  {
    id: 'follow-ups-done',
    weight: 'weakens',
    asks: 'What was agreed with Ofsted is done by its day',
    source: ours,
    gapsIn: ({ meetings: { followUpsLate } }) =>
      followUpsLate === 0
        ? none
        : [
            {
              sentence: `${count(followUpsLate, 'thing')} agreed in engagement meetings ${followUpsLate === 1 ? 'is' : 'are'} late.`,
              close: { text: 'See which', href: preparePaths.meetings() }
            }
          ]
  },
  {
    id: 'letter-here',
    weight: 'weakens',
    asks: 'Ofsted’s letter about the last meeting has come',
    source: 'Within a month (clock L6, evidence tag S)',
    gapsIn: ({ meetings: { letterOverdue } }) =>
      letterOverdue
        ? [
            {
              sentence: 'Ofsted’s letter about an engagement meeting is overdue.',
              close: { text: 'See which', href: preparePaths.meetings() }
            }
          ]
        : none
  }
]

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

/** The last day on which the posts are looked at. */
export function horizon(today: ReadinessFacts['today']): ReadinessFacts['today'] {
  return addDays(today, daysAhead)
}
