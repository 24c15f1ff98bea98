import { longDate } from '../../framework/iso-date.ts'
import { lowerFirst } from '../../ui/prose/lower-first.ts'
import { shortened } from '../every-action/short-words.ts'
import { figureInWords } from '../measures/figures.ts'
import { colourWords } from '../planned-action/colour.ts'
import { impactWords } from '../planned-action/planned-action.ts'
import {
  changeKinds,
  type FrozenAction,
  type FrozenMeasure,
  type PackChange,
  type Snapshot
} from './board-pack.ts'

/** An action is known by its reference and first words; the pack holds all of them elsewhere. */
const mostWords = 120

/**
 * What changed from one state of the record to a later one, in the order in which a board reads it: what is new, closed,
 * open again or taken out, which due days moved and why, which colours and impacts moved, and which measures did.
 * Actions of a plan that only one of the two shows are not compared: nobody was shown them before.
 */
export function changesBetween(before: Snapshot, after: Snapshot): readonly PackChange[] {
  const shownBefore = new Set(before.plans.map(({ id }) => id))
  const shownAfter = new Set(after.plans.map(({ id }) => id))
  const old = new Map(before.actions.map((action) => [action.id, action]))
  const now = new Set(after.actions.map(({ id }) => id))
  const changes = [
    ...after.plans.filter(({ id }) => !shownBefore.has(id)).map(planShown),
    ...after.actions
      .filter(({ plan }) => shownBefore.has(plan))
      .flatMap((action) => {
        const was = old.get(action.id)
        return was === undefined ? [isNew(action)] : actionChanges(was, action)
      }),
    ...before.actions
      .filter(({ id, plan }) => shownAfter.has(plan) && !now.has(id))
      .map((action) => about(action, 'taken-out', 'It is not in the plan any more.')),
    ...after.measures.flatMap((measure) =>
      measureChanges(
        before.measures.find(({ id }) => id === measure.id),
        measure
      )
    )
  ]
  const places = new Map(changeKinds.map((kind, place) => [kind, place]))
  return changes.toSorted((one, other) => (places.get(one.kind) ?? 0) - (places.get(other.kind) ?? 0))
}

function about({ reference, words }: FrozenAction, kind: PackChange['kind'], says: string): PackChange {
  return { kind, reference, words: shortened(words, mostWords), says }
}

function planShown({ title }: Snapshot['plans'][number]): PackChange {
  return { kind: 'plan-shown', reference: '', words: title, says: 'This plan is shown for the first time.' }
}

function isNew(action: FrozenAction): PackChange {
  const { officer, dueOn } = action
  const due = dueOn === undefined ? 'no day is set by which it is due' : `it is due on ${longDate(dueOn)}`
  return about(action, 'new', `${officer ?? 'Nobody yet'} answers for it; ${due}.`)
}

function actionChanges(was: FrozenAction, is: FrozenAction): PackChange[] {
  const changes: PackChange[] = []
  const say = (kind: PackChange['kind'], says: string) => changes.push(about(is, kind, says))
  if (was.closedOn === undefined && is.closedOn !== undefined) {
    say(
      'closed',
      `Closed on ${longDate(is.closedOn)}. Impact on children: ${impactWords(is.impact).toLowerCase()}.`
    )
  }
  if (was.closedOn !== undefined && is.closedOn === undefined) {
    say('reopened', `It was closed on ${longDate(was.closedOn)}, and is open again. ${is.why}`)
  }
  if (was.dueOn !== is.dueOn) say('slipped', dueMoved(was, is))
  if (was.colour !== is.colour && was.closedOn === is.closedOn) {
    say(
      'colour',
      `From ${lowerFirst(colourWords(was.colour))}, to ${lowerFirst(colourWords(is.colour))}. ${is.why}`
    )
  }
  if (was.impact !== is.impact) {
    say('impact', `From ${lowerFirst(impactWords(was.impact))} to ${lowerFirst(impactWords(is.impact))}.`)
  }
  return changes
}

function dueMoved(was: FrozenAction, is: FrozenAction): string {
  const days = [was.dueOn, is.dueOn].map((day) => (day === undefined ? 'no day' : longDate(day)))
  const reasons = is.slips
    .slice(was.slips.length)
    .map(({ reason }) => reason.trim())
    .filter((reason) => reason !== '')
  const why = reasons.length === 0 ? 'No reason was given.' : asSentences(reasons)
  return `Due on ${days[1]} in place of ${days[0]}. ${why}`
}

function asSentences(reasons: readonly string[]): string {
  return reasons.map((reason) => (/[.!?]$/.test(reason) ? reason : `${reason}.`)).join(' ')
}

function measureChanges(was: FrozenMeasure | undefined, is: FrozenMeasure): PackChange[] {
  const [before, now] = [was?.values.at(-1), is.values.at(-1)]
  if (now === undefined || (before?.asAt === now.asAt && before.value === now.value)) return []
  const figure = (value: number) => figureInWords(value, is)
  const from =
    before === undefined
      ? ''
      : ` In the pack before it was ${figure(before.value)} on ${longDate(before.asAt)}.`
  return [
    {
      ...{ kind: 'measure', reference: '', words: is.title },
      // How it stands says the newest figure itself.
      says: `${is.says}${from}`
    }
  ]
}
