import { compareDates } from '../../framework/iso-date.ts'
import { type Colour, colours } from '../planned-action/colour.ts'
import type { ListedAction } from '../planned-action/listed-action.ts'
import type { Impact, Progress } from '../planned-action/planned-action.ts'
import type { AskedActions, Sort } from './asked-actions.ts'

type Compare = (one: ListedAction, other: ListedAction) => number

// What needs looking at comes first.
const progressOrder: readonly Progress[] = ['off-track', 'at-risk', 'not-started', 'on-track', 'done']
const impactOrder: readonly Impact[] = ['not-working', 'no-evidence-yet', 'early-signs', 'sustained']
const colourOrder: readonly Colour[] = colours

/** No day is later than every day. */
const never = '9999-12-31'

const compares: Record<Exclude<Sort, 'reference'>, Compare> = {
  due: (one, other) => compareDates(one.dueOn ?? never, other.dueOn ?? never),
  colour: byPlace(colourOrder, ({ shown }) => shown.colour),
  progress: byPlace(progressOrder, ({ progress }) => progress),
  impact: byPlace(impactOrder, ({ impact }) => impact),
  heard: (one, other) => compareDates(one.lastHeardOn, other.lastHeardOn)
}

/**
 * The actions in the order asked for. They come in the order of their plans and references, which stays among those
 * that are alike.
 */
export function orderActions(
  actions: readonly ListedAction[],
  { sort = 'reference', order }: Pick<AskedActions, 'sort' | 'order'>
): readonly ListedAction[] {
  const backwards = order === 'descending'
  if (sort === 'reference') return backwards ? actions.toReversed() : actions
  const compare = compares[sort]
  return actions.toSorted(backwards ? (one, other) => compare(other, one) : compare)
}

function byPlace<Name>(names: readonly Name[], nameOf: (action: ListedAction) => Name): Compare {
  const places = new Map(names.map((name, place) => [name, place]))
  const place = (action: ListedAction) => places.get(nameOf(action)) ?? names.length
  return (one, other) => place(one) - place(other)
}
