import { daysBetween, type IsoDate, longDate } from '../../framework/iso-date.ts'
import type { Colour, ColourOverruling, ComputedColour, ShownColour } from './colour.ts'
import type { ColourFacts, MeasureFacts } from './colour-facts.ts'
import { impactWords, progressWords } from './planned-action.ts'

/** After so many days without a word about how an action stands, whoever answers for it is silent. */
export const silentAfterDays = 35

/** So many days after its start, an action that nobody began is stuck and no longer just late. */
const stuckAfterDays = 28

/** One rule of the colours. They are asked in their order, and the first that speaks decides. */
interface ColourRule {
  readonly id: string
  readonly colour: Colour
  /** When it speaks, for whoever looks the rules up. */
  readonly when: string
  /** Why the action has the colour, in a sentence; undefined where the rule does not fit. */
  readonly says: (facts: ColourFacts, today: IsoDate) => string | undefined
}

/**
 * Complete and not due to start are no colours of a trouble and come first; every reason for red comes before every
 * reason for amber, so that nothing that is wrong hides behind something less wrong. Source: what members ask of
 * boards that show colours (domain reference §5, evidence tag S); the numbers of days are this project's choice.
 */
export const colourRules: readonly ColourRule[] = [
  {
    id: 'evidence-missing',
    colour: 'red',
    when: 'It was closed, and evidence that it was closed on no longer stands',
    says: ({ evidenceMissing }) =>
      evidenceMissing
        ? 'Evidence missing: it was closed on evidence that no longer stands, and nothing has taken its place.'
        : undefined
  },
  {
    id: 'closed',
    colour: 'complete',
    when: 'It is closed with evidence of impact, approved by somebody other than its owner',
    says: ({ closed }) =>
      closed ? 'It is closed, with evidence of what it changed for children.' : undefined
  },
  {
    id: 'not-due',
    colour: 'not-due',
    when: 'Its start lies ahead, and nobody has begun it',
    says: ({ startsOn, progress }, today) =>
      startsOn !== undefined && startsOn > today && progress === 'not-started'
        ? `It starts on ${longDate(startsOn)}, in ${days(today, startsOn)}.`
        : undefined
  },
  {
    id: 'overdue',
    colour: 'red',
    when: 'Its due day has passed, and it is not done',
    says: ({ dueOn, progress }, today) =>
      dueOn !== undefined && dueOn < today && progress !== 'done'
        ? `It was due on ${longDate(dueOn)}, ${days(dueOn, today)} ago, and is not done.`
        : undefined
  },
  {
    id: 'off-track',
    colour: 'red',
    when: 'Whoever answers for it says that it is off track',
    says: saidToBe('off-track')
  },
  {
    id: 'not-working',
    colour: 'red',
    when: 'Its impact is said to be: not working',
    says: ({ impact }) =>
      impact === 'not-working'
        ? `Its impact on children is said to be: ${impactWords(impact).toLowerCase()}.`
        : undefined
  },
  {
    id: 'target-missed',
    colour: 'red',
    when: 'The target day of a measure has passed, and its newest figure does not meet the target',
    says: ({ measures }, today) => {
      const missed = measures.find((measure) => targetDayPassed(measure, today) && isShort(measure))
      return missed?.target?.on === undefined
        ? undefined
        : `The target of ${missed.title} was for ${longDate(missed.target.on)}, and was not met: it is ${missed.standing.distanceWords}.`
    }
  },
  {
    id: 'stuck-at-start',
    colour: 'red',
    when: `It should have started ${stuckAfterDays} days ago or more, and nobody has begun it`,
    says: (facts, today) => (daysLate(facts, today) >= stuckAfterDays ? lateStart(facts, today) : undefined)
  },
  {
    id: 'late-start',
    colour: 'amber',
    when: 'Its start has passed, and nobody has begun it',
    says: lateStart
  },
  {
    id: 'at-risk',
    colour: 'amber',
    when: 'Whoever answers for it says that it is at risk',
    says: saidToBe('at-risk')
  },
  {
    id: 'done-without-impact',
    colour: 'amber',
    when: 'It is done, and no evidence shows what it changed for children',
    says: ({ progress, impact, impactShown }) =>
      progress === 'done' && (impact === 'no-evidence-yet' || !impactShown)
        ? 'It is done, and nothing shows yet what it changed for children.'
        : undefined
  },
  {
    id: 'behind-line',
    colour: 'amber',
    when: 'A measure is behind the straight line from its baseline to its target',
    says: ({ measures }) => {
      const behind = measures.find(isBehind)
      return behind && `${behind.title} is behind the straight line to its target.`
    }
  },
  {
    id: 'no-figure',
    colour: 'amber',
    when: 'The target day of a measure has passed, and there is no figure of it',
    says: ({ measures }, today) => {
      const unknown = measures.find(
        (measure) => targetDayPassed(measure, today) && measure.standing.latest === undefined
      )
      return unknown && `The target day of ${unknown.title} has passed, and there is no figure of it.`
    }
  },
  {
    id: 'nobody-answers',
    colour: 'amber',
    when: 'Nobody answers for it: it has no post, or its post is vacant or has ended',
    says: ({ answering }) => nobodyAnswers[answering]
  },
  {
    id: 'silent',
    colour: 'amber',
    when: `Nobody has said for ${silentAfterDays} days how it stands`,
    says: (facts, today) =>
      isSilent(facts, today)
        ? `Nobody has said how it stands for ${days(facts.lastHeardOn, today)}, since ${longDate(facts.lastHeardOn)}.`
        : undefined
  }
]

const onCourse: Omit<ColourRule, 'says'> = {
  id: 'on-course',
  colour: 'green',
  when: 'None of these'
}

const nobodyAnswers: Record<ColourFacts['answering'], string | undefined> = {
  somebody: undefined,
  'no-post': 'No post answers for it.',
  vacant: 'Nobody holds the post that answers for it.',
  ended: 'The post that answers for it has ended.'
}

/** The colour of an action on a day, by the first rule that fits, and why. Never a guess: every action has one. */
export function computedColour(facts: ColourFacts, today: IsoDate): ComputedColour {
  const howFar = furthest(facts.measures)
  for (const { id, colour, says } of colourRules) {
    const why = says(facts, today)
    if (why !== undefined) return { colour, rule: id, why, howFar }
  }
  return { colour: onCourse.colour, rule: onCourse.id, why: onCourseWords(facts, today), howFar }
}

/** What is shown: the computed colour, or somebody's own until the end of its last day or until the action is closed. */
export function shownColour(
  computed: ComputedColour,
  overruling: ColourOverruling | undefined,
  today: IsoDate
): ShownColour {
  const isOver = computed.colour === 'complete' || (overruling !== undefined && overruling.endsOn < today)
  const lasts = isOver ? undefined : overruling
  return { colour: lasts?.colour ?? computed.colour, computed, overruling: lasts }
}

/** Whether an action that is worked on has not been spoken of for longer than `silentAfterDays`, or as long. */
export function isSilent(
  {
    closed,
    progress,
    startsOn,
    lastHeardOn
  }: Pick<ColourFacts, 'closed' | 'progress' | 'startsOn' | 'lastHeardOn'>,
  today: IsoDate
): boolean {
  // Before its start nobody is asked how it stands: the silence counts from there.
  const since = startsOn !== undefined && startsOn > lastHeardOn ? startsOn : lastHeardOn
  return !closed && progress !== 'done' && daysBetween(since, today) >= silentAfterDays
}

function saidToBe(progress: ColourFacts['progress']): ColourRule['says'] {
  return (facts) =>
    facts.progress === progress ? `It is said to be ${progressWords(progress).toLowerCase()}.` : undefined
}

function daysLate({ startsOn, progress }: ColourFacts, today: IsoDate): number {
  return startsOn === undefined || progress !== 'not-started' ? 0 : daysBetween(startsOn, today)
}

function lateStart(facts: ColourFacts, today: IsoDate): string | undefined {
  const { startsOn } = facts
  return startsOn !== undefined && daysLate(facts, today) > 0
    ? `It should have started on ${longDate(startsOn)}, ${days(startsOn, today)} ago, and has not.`
    : undefined
}

function onCourseWords({ progress, dueOn }: ColourFacts, today: IsoDate): string {
  if (progress === 'done') return 'It is done, with evidence of impact, and waits to be closed.'
  const due =
    dueOn === undefined
      ? 'no day is set by which it is due'
      : `it is due on ${longDate(dueOn)}, ${dueOn === today ? 'today' : `in ${days(today, dueOn)}`}`
  return `It is said to be ${progressWords(progress).toLowerCase()}, and ${due}.`
}

function targetDayPassed({ target }: MeasureFacts, today: IsoDate): boolean {
  return target?.on !== undefined && target.on < today
}

function isShort({ standing: { distance } }: MeasureFacts): boolean {
  return distance !== undefined && distance > 0
}

function isBehind({ standing }: MeasureFacts): boolean {
  return standing.onCourse === false
}

/** The measure to speak of: one that is behind its line before one that is short of its target, before any with a target. */
function furthest(measures: readonly MeasureFacts[]): string | undefined {
  const order = (measure: MeasureFacts) => (isBehind(measure) ? 0 : isShort(measure) ? 1 : 2)
  const [first] = measures
    .filter(({ target }) => target !== undefined)
    .toSorted((one, other) => order(one) - order(other))
  return first && `${first.title}: ${first.standing.sentence}`
}

function days(from: IsoDate, to: IsoDate): string {
  const count = daysBetween(from, to)
  return `${count} ${count === 1 ? 'day' : 'days'}`
}
