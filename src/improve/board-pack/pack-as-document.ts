import { longDate } from '../../framework/iso-date.ts'
import type { Block, DocumentModel, Run, Table } from '../../outputs/document/document.ts'
import { strong, words } from '../../outputs/document/runs.ts'
import { sentenceCase } from '../../ui/prose/counts.ts'
import { listInWords } from '../../ui/prose/lists.ts'
import { momentInWords } from '../../ui/prose/moments.ts'
import { shortened } from '../every-action/short-words.ts'
import { colourWords } from '../planned-action/colour.ts'
import { impactWords, progressWords } from '../planned-action/planned-action.ts'
import type { FrozenAction, FrozenMeasure, PackContent, PackPart, WholePack } from './board-pack.ts'
import { measureFigure, scalesFigure } from './pack-figures.ts'
import { changesByKind, countsOf, needingAttention, sinceInShort, summaryOf } from './pack-summary.ts'
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
      {
        kind: 'list',
        style: 'bullet',
        items: [...summaryOf(content.record), sinceInShort(content.since)].map((said) => ({
          runs: [words(said)]
        }))
      },
      ...inParts(content)
    ]
  }
}

/** Tables of many columns lie on the long side of the page; what a board reads first and its pictures stand upright. */
const wide: ReadonlySet<PackPart> = new Set<PackPart>(['changes', 'attention', 'actions'])

function inParts(content: PackContent): readonly Block[] {
  return content.parts.flatMap((part, place): readonly Block[] => {
    const before = content.parts[place - 1]
    const turns = wide.has(part) !== (before !== undefined && wide.has(before))
    const turn: Block = { kind: 'page-break', pages: wide.has(part) ? 'landscape' : 'upright' }
    return turns ? [turn, ...blocksOf[part](content)] : blocksOf[part](content)
  })
}

const blocksOf: Record<PackPart, (content: PackContent) => readonly Block[]> = {
  changes: changesBlocks,
  counts: ({ record }) => {
    const { progress, impact } = countsOf(record)
    return [
      { kind: 'heading', level: 1, text: 'How the actions stand' },
      scalesFigure([
        { heading: 'How far the work has come', term: 'Progress', counts: progress },
        { heading: 'What it changed for children', term: 'Impact', counts: impact }
      ])
    ]
  },
  attention: ({ record }) => {
    const actions = needingAttention(record)
    return [
      { kind: 'heading', level: 1, text: 'What needs attention' },
      actions.length === 0
        ? paragraph('Nothing is red, overdue, silent or without anybody who answers for it.')
        : attentionTable(actions)
    ]
  },
  actions: ({ record }) => [
    { kind: 'heading', level: 1, text: 'Every action' },
    paragraph(
      'Each colour stands with the first of its reasons. All of them stand on the page of the action.'
    ),
    ...record.plans.flatMap(({ id, title, illustrative }): Block[] => {
      const actions = record.actions.filter(({ plan }) => plan === id)
      const heading: Block = {
        kind: 'heading',
        level: 2,
        text: illustrative ? `${title} (illustrative)` : title
      }
      return actions.length === 0
        ? [heading, paragraph('It has no action yet.')]
        : [heading, actionsTable(`Actions of ${title}`, actions)]
    })
  ],
  measures: ({ record: { measures } }) => [
    { kind: 'heading', level: 1, text: 'The measures' },
    ...(measures.length === 0
      ? [paragraph('No measure shows these actions yet.')]
      : measures.length <= mostPictures
        ? measures.map(measureBlock)
        : [measuresTable(measures)])
  ]
}

/** More pictures than a board leafs through stand as a table; the page of each measure has its picture. */
const mostPictures = 12

function measuresTable(measures: readonly FrozenMeasure[]): Table {
  return {
    kind: 'table',
    caption: 'The measures and how they stand',
    rowHeadings: true,
    columns: [
      { heading: 'Measure', share: 1 },
      { heading: 'How it stands', share: 2.4 }
    ],
    rows: measures.map(({ title, illustrative, says }) => [
      [words(illustrative ? `${title} (illustrative)` : title)],
      [words(says)]
    ])
  }
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
  // The first page says how much of what: this part says what.
  if (since === undefined || since.changes.length === 0) return [heading, paragraph(sinceInShort(since))]
  return [
    heading,
    paragraph(`Since “${since.title}”, as it stood on ${longDate(since.asAt)}.`),
    ...changesByKind(since.changes).map(
      ({ heading: kind, changes }): Table => ({
        kind: 'table',
        caption: kind,
        rowHeadings: true,
        columns: [
          { heading: 'No.', share: 0.6 },
          { heading: 'What', share: 3 },
          { heading: 'What changed', share: 5 }
        ],
        rows: changes.map(({ reference, words: what, says }) => [
          [words(reference)],
          [words(withoutStop(what))],
          [words(says)]
        ])
      })
    )
  ]
}

/** What the row of an action among all of them leaves out: the whole of why, and what was heard last. */
function attentionTable(actions: readonly FrozenAction[]): Table {
  return {
    kind: 'table',
    caption: 'Actions that need attention, and why',
    rowHeadings: true,
    columns: [
      { heading: 'No.', share: 0.7 },
      { heading: 'Action', share: 2.4 },
      { heading: 'Who answers for it', share: 1.7 },
      { heading: 'Why', share: 3.6 },
      { heading: 'Last heard', share: 3.8 }
    ],
    rows: actions.map((action) => [
      [words(action.reference)],
      [words(`${shortened(action.words, mostWords)}${action.illustrative ? ' (illustrative)' : ''}`)],
      [words(whoInWords(action))],
      colourRuns(action, action.why),
      [words(lastHeard(action))]
    ])
  }
}

/** In a list an action is known by its first words: the row among all of them has the whole. */
const mostWords = 60
const mostOfRemark = 110

function lastHeard({ lastHeardOn, lastRemark, silent }: FrozenAction): string {
  const said = lastRemark === undefined ? '' : `: ${shortened(lastRemark, mostOfRemark)}`
  return `${silent ? 'Silent since ' : ''}${longDate(lastHeardOn)}${said}`
}

function actionsTable(caption: string, actions: readonly FrozenAction[]): Table {
  return {
    kind: 'table',
    caption,
    rowHeadings: true,
    columns: [
      { heading: 'No.', share: 0.8 },
      { heading: 'Action', share: 5.2 },
      { heading: 'Who answers for it', share: 1.8 },
      { heading: 'Due', share: 2.4 },
      { heading: 'Progress', share: 1.1 },
      { heading: 'Impact', share: 1.4 },
      { heading: 'Colour, and why', share: 4 }
    ],
    rows: actions.map((action) => [
      [words(action.reference)],
      [words(`${action.words}${action.illustrative ? ' (illustrative)' : ''}`)],
      [words(whoInWords(action))],
      [words(dueInWords(action))],
      [words(progressWords(action.progress))],
      [words(impactWords(action.impact))],
      colourRuns(action, firstSentence(action.why))
    ])
  }
}

const sentences = new Intl.Segmenter('en', { granularity: 'sentence' })

/** The rule that decides the colour comes first; what the measures say follows it. */
function firstSentence(why: string): string {
  const [first] = sentences.segment(why)
  return first === undefined ? why : first.segment.trim()
}

function colourRuns({ colour }: FrozenAction, why: string): readonly Run[] {
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

function paragraph(said: string): Block {
  return { kind: 'paragraph', runs: [words(said)] }
}
