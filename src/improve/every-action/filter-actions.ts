import type { IsoDate } from '../../framework/iso-date.ts'
import type { ThemedFinding } from '../findings/findings-choice.ts'
import type { ListedAction } from '../planned-action/listed-action.ts'
import type { AskedActions } from './asked-actions.ts'
import { mine } from './asked-actions.ts'
import { isOverdue, timesPutOff } from './lateness.ts'

/** What a filter knows besides the actions. */
export interface FilterContext {
  readonly today: IsoDate
  readonly findings: ReadonlyMap<string, ThemedFinding>
  /** The posts that whoever asks holds or stands in for. */
  readonly ownPosts: ReadonlySet<string>
}

type Fits = (action: ListedAction) => boolean

/** The actions that fit everything that is asked, in the order given. */
export function filterActions(
  actions: readonly ListedAction[],
  asked: AskedActions,
  context: FilterContext
): ListedAction[] {
  const wanted = fitsOf(asked, context)
  return actions.filter((action) => wanted.every((fits) => fits(action)))
}

/** One condition for each thing asked, so that a question costs what it asks. */
function fitsOf(asked: AskedActions, { today, findings, ownPosts }: FilterContext): Fits[] {
  const fits: Fits[] = []
  const when = <Value>(value: Value | undefined, make: (value: Value) => Fits) => {
    if (value !== undefined) fits.push(make(value))
  }
  const answering =
    (matches: (finding: ThemedFinding) => boolean): Fits =>
    (action) =>
      action.findings.some((id) => {
        const finding = findings.get(id)
        return finding !== undefined && matches(finding)
      })
  if (asked.illustrative !== undefined) fits.push(isMadeUp)
  // Their own plan shows them; in every other list and count they are none.
  else if (asked.plan === undefined) fits.push((action) => !isMadeUp(action))
  when(asked.plan, (plan) => (action) => action.plan === plan)
  when(asked.finding, (finding) => (action) => action.findings.some((id) => id === finding))
  when(asked.area, (area) => answering((finding) => finding.area === area))
  when(asked.theme, (theme) => answering(({ themes }) => themes.some(({ id }) => id === theme)))
  when(asked.post, (post) => (action) => {
    if (action.post === undefined) return false
    return post === mine ? ownPosts.has(action.post) : action.post === post
  })
  when(
    asked.colour,
    (colour) =>
      ({ shown }) =>
        shown.colour === colour
  )
  when(asked.progress, (progress) => (action) => action.progress === progress)
  when(asked.impact, (impact) => (action) => action.impact === impact)
  when(
    asked['due-from'],
    (from) =>
      ({ dueOn }) =>
        dueOn !== undefined && dueOn >= from
  )
  when(
    asked['due-to'],
    (to) =>
      ({ dueOn }) =>
        dueOn !== undefined && dueOn <= to
  )
  when(asked.overdue, () => (action) => isOverdue(action, today))
  when(
    asked.silent,
    () =>
      ({ silent }) =>
        silent
  )
  when(
    asked.orphan,
    () =>
      ({ orphan }) =>
        orphan
  )
  when(asked.slipped, () => (action) => timesPutOff(action) > 0)
  when(asked.q, (q) => holding(q))
  return fits
}

const isMadeUp: Fits = ({ illustrative }) => illustrative

/** Every word somewhere in the reference, the action, what it should change, or who answers for it. */
function holding(q: string): Fits {
  const wanted = q
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '')
  return ({ reference, words, success, officer = '' }) => {
    const text = `${reference} ${words} ${success} ${officer}`.toLowerCase()
    return wanted.every((word) => text.includes(word))
  }
}
