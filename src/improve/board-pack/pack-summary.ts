import { longDate } from '../../framework/iso-date.ts'
import { count, number, sentenceCase } from '../../ui/prose/counts.ts'
import { listInWords } from '../../ui/prose/lists.ts'
import { colourName } from '../every-action/colour-tone.ts'
import { colours } from '../planned-action/colour.ts'
import { impacts, impactWords, progresses, progressWords } from '../planned-action/planned-action.ts'
import type { ChangeKind, FrozenAction, PackChange, PackContent, Snapshot } from './board-pack.ts'

/** How many actions are said to be what. */
export interface NamedCount {
  readonly name: string
  readonly count: number
}

/** Actions by how far they are, and by what they changed for children: two counts that say nothing of each other. */
export function countsOf({ actions }: Pick<Snapshot, 'actions'>): {
  readonly progress: readonly NamedCount[]
  readonly impact: readonly NamedCount[]
} {
  const having = (fits: (action: FrozenAction) => boolean) => actions.filter(fits).length
  return {
    progress: progresses.map((one) => ({
      name: progressWords(one),
      count: having(({ progress }) => progress === one)
    })),
    impact: impacts.map((one) => ({ name: impactWords(one), count: having(({ impact }) => impact === one) }))
  }
}

/** The record in a few sentences: how many actions, their colours, and what is the matter. */
export function summaryOf(record: Snapshot): readonly string[] {
  const { actions, plans } = record
  if (actions.length === 0) return [`${listInWords(plans.map(({ title }) => title))}: no action yet.`]
  const having = (fits: (action: FrozenAction) => boolean) => actions.filter(fits).length
  const byColour = colours
    .map((colour) => ({ colour, many: having((action) => action.colour === colour) }))
    .filter(({ many }) => many > 0)
    .map(({ colour, many }) => `${number(many)} ${colourName(colour).toLowerCase()}`)
  const troubles = [
    trouble(
      having(({ overdue }) => overdue),
      'is overdue',
      'are overdue'
    ),
    trouble(
      having(({ silent }) => silent),
      'has gone silent',
      'have gone silent'
    ),
    trouble(
      having(({ orphan }) => orphan),
      'has nobody who answers for it',
      'have nobody who answers for them'
    ),
    trouble(
      having(({ overruled }) => overruled),
      'has a colour that somebody set',
      'have a colour that somebody set'
    )
  ].filter((words) => words !== undefined)
  const closed = having(({ closedOn }) => closedOn !== undefined)
  return [
    `${sentenceCase(count(actions.length, 'action'))}: ${listInWords(byColour)}.`,
    `${sentenceCase(closed === 0 ? 'none' : number(closed))} ${closed === 1 ? 'is' : 'are'} closed with evidence of impact.`,
    ...(troubles.length === 0 ? [] : [`${sentenceCase(listInWords(troubles))}.`])
  ]
}

function trouble(many: number, one: string, more: string): string | undefined {
  return many === 0 ? undefined : `${number(many)} ${many === 1 ? one : more}`
}

/** The actions that a board should speak of: red, overdue, silent or with nobody who answers for them. */
export function needingAttention({ actions }: Pick<Snapshot, 'actions'>): readonly FrozenAction[] {
  return actions.filter(
    ({ colour, overdue, silent, orphan, closedOn }) =>
      closedOn === undefined && (colour === 'red' || overdue || silent || orphan)
  )
}

/** One of a kind of change and several, with their number before them. */
const kindCounts: Record<ChangeKind, readonly [one: string, more: string]> = {
  'plan-shown': ['plan shown for the first time', 'plans shown for the first time'],
  new: ['new action', 'new actions'],
  closed: ['action closed', 'actions closed'],
  reopened: ['action opened again', 'actions opened again'],
  'taken-out': ['action taken out', 'actions taken out'],
  slipped: ['due day moved', 'due days moved'],
  colour: ['colour moved', 'colours moved'],
  impact: ['impact on children moved', 'impacts on children moved'],
  measure: ['measure moved', 'measures moved']
}

/** How much changed since the pack of this board before, by kind, in a sentence. */
export function sinceInShort(since: PackContent['since']): string {
  if (since === undefined) return 'This is the first pack of this board: there is none to compare it with.'
  const last = `Since “${since.title}”, as it stood on ${longDate(since.asAt)}`
  if (since.changes.length === 0) return `${last}, nothing changed.`
  const counts = [...Map.groupBy(since.changes, ({ kind }) => kind)].map(([kind, { length }]) => {
    const [one, more] = kindCounts[kind]
    return `${number(length)} ${length === 1 ? one : more}`
  })
  return `${last}: ${listInWords(counts)}.`
}

const kindHeadings: Record<ChangeKind, string> = {
  'plan-shown': 'Plans shown for the first time',
  new: 'New actions',
  closed: 'Closed',
  reopened: 'Opened again',
  'taken-out': 'Taken out of the plan',
  slipped: 'Due days that moved',
  colour: 'Colours that moved, and why',
  impact: 'Impact on children',
  measure: 'Measures that moved'
}

/** What changed, by what kind of change it is; kinds of which there is none are left out. */
export function changesByKind(
  changes: readonly PackChange[]
): readonly { readonly heading: string; readonly changes: readonly PackChange[] }[] {
  return [...Map.groupBy(changes, ({ kind }) => kind)].map(([kind, some]) => ({
    heading: `${kindHeadings[kind]} (${some.length})`,
    changes: some
  }))
}
