import { longDate } from '../../framework/iso-date.ts'
import { monthAndYear } from '../../framework/months.ts'
import { count, number } from '../../ui/prose/counts.ts'
import { listInWords } from '../../ui/prose/lists.ts'
import type { ListedAction } from '../planned-action/listed-action.ts'
import { type ActionRow, actionRow } from './action-row.ts'
import type { ActionSet } from './action-set.ts'
import type { AskedActions } from './asked-actions.ts'
import { orderActions } from './order-actions.ts'
import { type Paging, paging } from './paging.ts'
import { type StatutoryDay, statutoryDaysOf } from './statutory-days.ts'
import { type Span, spanOf } from './timeline-drawing.ts'

/** An action as a line of the timeline, drawn and in words. */
export interface TimelineRow extends ActionRow {
  readonly starts: string
  /** "From 3 March 2027 to 1 May 2027: the team was not there yet." */
  readonly slips: readonly string[]
}

export interface TimelineView {
  readonly authority: string
  /** What the picture shows, as a sentence. */
  readonly sentence: string
  readonly span: Span
  readonly actions: readonly ListedAction[]
  readonly rows: readonly TimelineRow[]
  /** How many plans they are of. */
  readonly plans: number
  /** The days that bind the plans of these actions, the first first. */
  readonly statutory: readonly StatutoryDay[]
  /** Those that lie before the months of the picture, in words: "22 June and 17 August 2022". */
  readonly earlier: string | undefined
  readonly pages: Paging['pages']
}

/** A page of the actions that fit, as bars over months, those that are due first on top. */
export function timelineView(
  authority: string,
  set: ActionSet,
  asked: AskedActions,
  fitting: readonly ListedAction[]
): TimelineView {
  const ordered = orderActions(fitting, { sort: asked.sort ?? 'due', order: asked.order })
  const { from, to, pages } = paging(asked, ordered.length)
  const actions = ordered.slice(from, to)
  const shownPlans = new Set<string>(actions.map(({ plan }) => plan))
  const statutory = statutoryDaysOf(
    set.plans.filter(({ id }) => shownPlans.has(id)),
    set.clocks
  )
  const span = spanOf(actions, statutory, set.today)
  const part =
    actions.length === ordered.length
      ? count(actions.length, 'action')
      : `Actions ${number(from + 1)} to ${number(to)} of ${number(ordered.length)}`
  return {
    ...{ authority, span, actions, statutory, pages },
    plans: shownPlans.size,
    earlier: earlierInWords(statutory, span),
    sentence: `${part} from ${monthAndYear(span.from)} to ${monthAndYear(span.to)}.`,
    rows: actions.map((action) => ({
      ...actionRow(action, set.today),
      starts: action.startsOn === undefined ? 'No day set' : longDate(action.startsOn),
      slips: action.slips.map(slipInWords)
    }))
  }
}

function earlierInWords(statutory: readonly StatutoryDay[], { from }: Span): string | undefined {
  const days = [...new Set(statutory.map(({ on }) => on).filter((on) => on < from))]
  if (days.length === 0) return undefined
  return days.length > 2 ? `${count(days.length, 'day')} that bind a plan` : listInWords(days.map(longDate))
}

/** A move of a due day: "From 3 March 2027 to 1 May 2027: the team was not there yet". */
function slipInWords({ from, to, reason }: ListedAction['slips'][number]): string {
  const moved = `From ${from === undefined ? 'no day' : longDate(from)} to ${to === undefined ? 'no day' : longDate(to)}`
  return reason === '' ? moved : `${moved}: ${reason}`
}
