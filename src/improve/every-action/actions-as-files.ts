import type { Workspace } from '../../people/permissions/caller.ts'
import { csvText } from '../../platform/web/csv-text.ts'
import { colourWords } from '../planned-action/colour.ts'
import type { ListedAction } from '../planned-action/listed-action.ts'
import { impactWords, progressWords } from '../planned-action/planned-action.ts'
import { whyInWords } from './action-row.ts'

const head = [
  'plan',
  'reference',
  'action',
  'what_will_be_different',
  'findings',
  'answered_for_by',
  'starts',
  'due',
  'first_due',
  'times_due_day_moved',
  'progress',
  'impact',
  'colour',
  'computed_colour',
  'why',
  'last_heard_of',
  'silent',
  'closed',
  'illustrative'
]

/** Exactly these actions as a table, a line each. */
export function actionsAsCsv(actions: readonly ListedAction[]): string {
  return csvText([
    head,
    ...actions.map((action) => [
      ...[action.planTitle, action.reference, action.words, action.success],
      ...[action.answers.map(({ words }) => words).join('; '), action.officer],
      ...[action.startsOn, action.dueOn, action.firstDueOn, action.slips.length],
      ...[progressWords(action.progress), impactWords(action.impact), colourWords(action.shown.colour)],
      ...[colourWords(action.shown.computed.colour), whyInWords(action), action.lastHeardOn],
      ...[yesNo(action.silent), action.closedOn, yesNo(action.illustrative)]
    ])
  ])
}

/** The same as data. `asked` is what left the others out, as it stands in the address. */
export function actionsAsJson(
  { authority, name }: Workspace,
  asked: string,
  actions: readonly ListedAction[]
) {
  return {
    authority: { slug: authority, name },
    asked,
    actions: actions.map((action) => ({
      ...{ id: action.id, plan: { id: action.plan, title: action.planTitle }, reference: action.reference },
      ...{ action: action.words, whatWillBeDifferent: action.success },
      findings: action.answers.map(({ id, words, area }) => ({ id, words, area: area ?? null })),
      answeredForBy: action.officer ?? null,
      ...{ starts: action.startsOn ?? null, due: action.dueOn ?? null, firstDue: action.firstDueOn ?? null },
      dueDayMoved: action.slips.map(({ from, to, on, by, reason }) => ({
        ...{ from: from ?? null, to: to ?? null, on, by, reason }
      })),
      ...{ progress: action.progress, impact: action.impact },
      colour: {
        ...{ shown: action.shown.colour, computed: action.shown.computed.colour },
        ...{ rule: action.shown.computed.rule, why: whyInWords(action) }
      },
      ...{ lastHeardOf: action.lastHeardOn, silent: action.silent, closed: action.closedOn ?? null },
      illustrative: action.illustrative
    }))
  }
}

function yesNo(holds: boolean): string {
  return holds ? 'yes' : 'no'
}
