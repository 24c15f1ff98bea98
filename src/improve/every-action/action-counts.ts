import type { IsoDate } from '../../framework/iso-date.ts'
import { count, number, sentenceCase } from '../../ui/prose/counts.ts'
import { listInWords } from '../../ui/prose/lists.ts'
import { type Colour, colours } from '../planned-action/colour.ts'
import type { ListedAction } from '../planned-action/listed-action.ts'
import type { Impact, Progress } from '../planned-action/planned-action.ts'
import { isOverdue, timesPutOff } from './lateness.ts'

/** How many actions stand how. Progress and impact are counted apart: neither says anything of the other. */
export interface ActionCounts {
  readonly total: number
  readonly progress: Readonly<Record<Progress, number>>
  readonly impact: Readonly<Record<Impact, number>>
  readonly colour: Readonly<Record<Colour, number>>
  readonly overdue: number
  readonly silent: number
  readonly orphans: number
  readonly slipped: number
  readonly closed: number
}

const noProgress: Record<Progress, number> = {
  'not-started': 0,
  'on-track': 0,
  'at-risk': 0,
  'off-track': 0,
  done: 0
}
const noImpact: Record<Impact, number> = {
  'no-evidence-yet': 0,
  'early-signs': 0,
  sustained: 0,
  'not-working': 0
}
const noColour: Record<Colour, number> = { red: 0, amber: 0, green: 0, complete: 0, 'not-due': 0 }

export function countActions(actions: readonly ListedAction[], today: IsoDate): ActionCounts {
  const having = (fits: (action: ListedAction) => boolean) => actions.filter(fits).length
  return {
    total: actions.length,
    progress: countEach(noProgress, actions, ({ progress }) => progress),
    impact: countEach(noImpact, actions, ({ impact }) => impact),
    colour: countEach(noColour, actions, ({ shown }) => shown.colour),
    overdue: having((action) => isOverdue(action, today)),
    silent: having(({ silent }) => silent),
    orphans: having(({ orphan }) => orphan),
    slipped: having((action) => timesPutOff(action) > 0),
    closed: having(({ closedOn }) => closedOn !== undefined)
  }
}

const shortColours: Record<Colour, string> = {
  red: 'red',
  amber: 'amber',
  green: 'green',
  complete: 'complete',
  'not-due': 'not due to start'
}

/** "12 actions: 3 red, 2 amber and 7 green." What none is, is left out. */
export function coloursInWords({ total, colour }: ActionCounts): string {
  if (total === 0) return 'No actions.'
  const each = colours
    .filter((one) => colour[one] > 0)
    .map((one) => `${number(colour[one])} ${shortColours[one]}`)
  return `${sentenceCase(count(total, 'action'))}: ${listInWords(each)}.`
}

/** "3 are overdue, 1 has nobody who answers for it." Undefined where nothing is wrong. */
export function concernsInWords({ overdue, silent, orphans, slipped }: ActionCounts): string | undefined {
  const said = [
    concern(overdue, 'is overdue', 'are overdue'),
    concern(silent, 'has gone silent', 'have gone silent'),
    concern(orphans, 'has nobody who answers for it', 'have nobody who answers for them'),
    concern(slipped, 'was put off to a later day', 'were put off to a later day')
  ].filter((words) => words !== undefined)
  return said.length === 0 ? undefined : `${listInWords(said)}.`
}

function concern(many: number, one: string, more: string): string | undefined {
  return many === 0 ? undefined : `${number(many)} ${many === 1 ? one : more}`
}

function countEach<Name extends string>(
  none: Readonly<Record<Name, number>>,
  actions: readonly ListedAction[],
  nameOf: (action: ListedAction) => Name
): Record<Name, number> {
  const counted: Record<Name, number> = { ...none }
  for (const action of actions) counted[nameOf(action)] += 1
  return counted
}
