import { longDate } from '../../framework/iso-date.ts'
import type { Block, DocumentModel, Run, Table } from '../../outputs/document/document.ts'
import { strong, words } from '../../outputs/document/runs.ts'
import { sentenceCase } from '../../ui/prose/counts.ts'
import { listInWords } from '../../ui/prose/lists.ts'
import { momentInWords } from '../../ui/prose/moments.ts'
import { colourWords } from '../planned-action/colour.ts'
import { impactWords, progressWords } from '../planned-action/planned-action.ts'
import type { FrozenAction, FrozenMeasure, PackContent, PackPart, WholePack } from './board-pack.ts'
import { countsFigure, measureFigure } from './pack-figures.ts'
import { changesByKind, countsOf, needingAttention, summaryOf } from './pack-summary.ts'
import { withoutStop } from './sentence.ts'

/** A pack as a document to print or to send: what it holds, and nothing that changed since. */
export function packAsDocument(pack: WholePack, authority: string): DocumentModel {
  const { content } = pack
  const plans = listInWords(content.record.plans.map(({ title }) => title))
  return {
    title: pack.title,
    subtitle: `${pack.board}, ${longDate(pack.meetsOn)}`,
    author: authority,
    language: 'en-GB',
    at: pack.frozenAt.toISOString(),
    status: `As it stood on ${longDate(pack.asAt)}${pack.illustrative ? ' · Illustrative' : ''}`,
    header: `${authority}: ${pack.title}`,
    footer: authority,
    contents: true,
    particulars: [
      { term: 'Authority', words: authority },
      { term: content.record.plans.length === 1 ? 'Plan' : 'Plans', words: plans },
      {
        term: 'Frozen',
        words: `${momentInWords(pack.frozenAt)} by ${pack.frozenBy}${pack.frozenAs === undefined ? '' : `, ${pack.frozenAs}`}`
      },
      ...(pack.illustrative
        ? [{ term: 'Illustrative', words: 'Some of this was made up to show how a pack looks.' }]
        : [])
    ],
    blocks: [
      { kind: 'heading', level: 1, text: 'In short' },
      ...summaryOf(content.record).map((said): Block => ({ kind: 'paragraph', runs: [words(said)] })),
      ...content.parts.flatMap((part) => blocksOf[part](content))
    ]
  }
}

const blocksOf: Record<PackPart, (content: PackContent) => readonly Block[]> = {
  changes: changesBlocks,
  counts: ({ record }) => {
    const { progress, impact } = countsOf(record)
    return [
      { kind: 'heading', level: 1, text: 'How the actions stand' },
      countsFigure('How far the work has come', 'Progress', progress),
      countsFigure('What it changed for children', 'Impact', impact)
    ]
  },
  attention: ({ record }) => {
    const actions = needingAttention(record)
    return [
      { kind: 'heading', level: 1, text: 'What needs attention' },
      actions.length === 0
        ? {
            kind: 'paragraph',
            runs: [words('Nothing is red, overdue, silent or without anybody who answers for it.')]
          }
        : actionsTable('Actions that need attention', actions)
    ]
  },
  actions: ({ record }) => [
    { kind: 'heading', level: 1, text: 'Every action' },
    ...record.plans.flatMap(({ id, title, illustrative }): Block[] => {
      const actions = record.actions.filter(({ plan }) => plan === id)
      const heading: Block = {
        kind: 'heading',
        level: 2,
        text: illustrative ? `${title} (illustrative)` : title
      }
      return actions.length === 0
        ? [heading, { kind: 'paragraph', runs: [words('It has no action yet.')] }]
        : [heading, actionsTable(`Actions of ${title}`, actions)]
    })
  ],
  measures: ({ record: { measures } }) => [
    { kind: 'heading', level: 1, text: 'The measures' },
    ...(measures.length === 0
      ? [{ kind: 'paragraph', runs: [words('No measure shows these actions yet.')] } as const]
      : measures.map(measureBlock))
  ]
}

function measureBlock(measure: FrozenMeasure): Block {
  const title = measure.illustrative ? `${measure.title} (illustrative)` : measure.title
  return (
    measureFigure({ ...measure, title }) ?? {
      kind: 'paragraph',
      runs: [strong(`${title}. `), words(measure.says)]
    }
  )
}

function changesBlocks({ since }: PackContent): readonly Block[] {
  const heading: Block = { kind: 'heading', level: 1, text: 'What changed' }
  if (since === undefined) {
    return [
      heading,
      {
        kind: 'paragraph',
        runs: [words('This is the first pack of this board: there is none to compare it with.')]
      }
    ]
  }
  const last: Block = {
    kind: 'paragraph',
    runs: [words(`Since “${since.title}”, as it stood on ${longDate(since.asAt)}.`)]
  }
  if (since.changes.length === 0) {
    return [heading, last, { kind: 'paragraph', runs: [words('Nothing changed.')] }]
  }
  return [
    heading,
    last,
    ...changesByKind(since.changes).flatMap(({ heading: kind, changes }): Block[] => [
      { kind: 'heading', level: 2, text: kind },
      {
        kind: 'list',
        style: 'bullet',
        items: changes.map(({ reference, words: what, says }) => ({
          runs: [strong(withoutStop(reference === '' ? what : `${reference} ${what}`)), words(`. ${says}`)]
        }))
      }
    ])
  ]
}

function actionsTable(caption: string, actions: readonly FrozenAction[]): Table {
  return {
    kind: 'table',
    caption,
    rowHeadings: true,
    columns: [
      { heading: 'No.', share: 0.9 },
      { heading: 'Action', share: 3.4 },
      { heading: 'Whose, and when due', share: 2.4 },
      { heading: 'Progress', share: 1.3 },
      { heading: 'Impact', share: 1.6 },
      { heading: 'Colour, and why', share: 3.6 }
    ],
    rows: actions.map((action) => [
      [words(action.reference)],
      [words(`${action.words}${action.illustrative ? ' (illustrative)' : ''}`)],
      [words(`${whoInWords(action)}\n${dueInWords(action)}`)],
      [words(progressWords(action.progress))],
      [words(impactWords(action.impact))],
      colourRuns(action)
    ])
  }
}

function colourRuns({ colour, why }: FrozenAction): readonly Run[] {
  return [strong(`${colourWords(colour)}.`), words(` ${sentenceCase(why)}`)]
}

/** Who answered for an action; that nobody did is said. */
export function whoInWords({ officer, orphan }: FrozenAction): string {
  if (officer === undefined) return 'Nobody yet'
  return orphan ? `${officer}, a post that nobody holds` : officer
}

/** When an action was due, and how often that day was moved before. */
export function dueInWords({ dueOn, slips, overdue }: FrozenAction): string {
  const due = dueOn === undefined ? 'No day set' : longDate(dueOn)
  const moved = slips.filter(({ from }) => from !== undefined).length
  const notes = [overdue && 'overdue', moved === 1 && 'moved once', moved > 1 && `moved ${moved} times`]
  const said = notes.filter((note) => note !== false)
  return said.length === 0 ? due : `${due} (${said.join(', ')})`
}
