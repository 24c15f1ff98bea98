import { daysBetween, type IsoDate, longDate } from '../../framework/iso-date.ts'
import { count } from '../../ui/prose/counts.ts'
import type { ShownGrade } from '../../ui/tone.ts'
import { actionPaths } from '../planned-action/action-paths.ts'
import { colourWords } from '../planned-action/colour.ts'
import { noWorkingDayInShort } from '../planned-action/dates-to-know.ts'
import type { ListedAction } from '../planned-action/listed-action.ts'
import { impactWords, progressWords } from '../planned-action/planned-action.ts'
import { colourName, toneOfColour } from './colour-tone.ts'
import { isOverdue, timesPutOff } from './lateness.ts'
import { shortened } from './short-words.ts'

/** An action in the words of a row, a card or a line. */
export interface ActionRow {
  readonly id: string
  readonly reference: string
  readonly href: string
  readonly words: string
  readonly plan: string
  readonly officer: string
  /** Nobody answers for it today. */
  readonly orphan: boolean
  readonly due: string
  /** "12 days overdue", "Put off twice". */
  readonly notes: readonly string[]
  readonly progress: string
  readonly impact: string
  readonly colour: ShownGrade
  /** "Red": where the whole words have no room. */
  readonly colourName: string
  /** Why it has its colour, and whose colour it is where somebody overruled the computed one. */
  readonly why: string
  readonly illustrative: boolean
}

const mostWords = 160

export function actionRow(action: ListedAction, today: IsoDate): ActionRow {
  const { id, reference, words, officer, orphan, dueOn, progress, impact, shown } = action
  return {
    ...{ id, reference, orphan, plan: action.planTitle, words: shortened(words, mostWords) },
    href: actionPaths.action(id),
    officer: officer ?? 'Nobody yet',
    due: dueOn === undefined ? 'No day set' : longDate(dueOn),
    notes: notesOn(action, today),
    progress: progressWords(progress),
    impact: impactWords(impact),
    colour: { tone: toneOfColour(shown.colour), text: colourWords(shown.colour) },
    colourName: colourName(shown.colour),
    why: whyInShort(action),
    illustrative: action.illustrative
  }
}

/** What is the matter with an action besides its colour, a few words each. */
function notesOn(action: ListedAction, today: IsoDate): string[] {
  const { dueOn, silent, lastHeardOn, officer, orphan } = action
  const later = timesPutOff(action)
  return [
    dueOn !== undefined && isOverdue(action, today) && `${count(daysBetween(dueOn, today), 'day')} overdue`,
    later > 0 && (later === 1 ? 'Put off once' : later === 2 ? 'Put off twice' : `Put off ${later} times`),
    noWorkingDayInShort(action),
    silent && `Nothing said since ${longDate(lastHeardOn)}`,
    orphan && officer !== undefined && 'Nobody holds this post'
  ].filter((note) => typeof note === 'string')
}

/** The sentence behind a colour without how far its measure is from the target. */
function whyInShort({ shown }: Pick<ListedAction, 'shown'>): string {
  return whyInWords({ shown: { ...shown, computed: { ...shown.computed, howFar: undefined } } })
}

/** The sentence behind a colour: "It was due on 3 March 2027, 12 days ago, and is not done." */
export function whyInWords({ shown: { computed, overruling } }: Pick<ListedAction, 'shown'>): string {
  const howFar = computed.howFar === undefined ? '' : ` ${computed.howFar}`
  if (overruling === undefined) return `${computed.why}${howFar}`
  const { madeBy, reason, endsOn } = overruling
  return `${madeBy} says so until ${longDate(endsOn)}: ${asSentence(reason)} By the rules it is ${colourName(computed.colour).toLowerCase()}: ${computed.why}${howFar}`
}

function asSentence(reason: string): string {
  return /[.!?]$/.test(reason) ? reason : `${reason}.`
}
