import type { JudgementArea } from '../../framework/judgement-areas.ts'
import { cleanText } from './document-text.ts'
import type { WordBlock } from './word-block.ts'
import type { WordBlocks } from './word-blocks.ts'

/**
 * The three questions of a self-evaluation under ILACS (V, domain reference §1.1): what is known of practice, how it is
 * known, and the plans for the next twelve months.
 */
export type QuestionInWord = 'practice' | 'how-known' | 'plans'

/** A piece of a Word self-evaluation, with where its headings say that it belongs. */
export interface SortedPassage {
  /** In the document's order, from 1; every heading, paragraph, list item, note and table cell or row has one. */
  readonly place: number
  /** A heading is shown with what stands under it; the others may be claims. */
  readonly kind: WordBlock['kind']
  /** It says where others belong and nothing of its own: the head of a table, a cell that names the area. */
  readonly isLabel: boolean
  readonly text: string
  /** The page on which it begins, counted from 1; undefined where the document does not say. */
  readonly page: number | undefined
  /** The headings above it, outermost first. */
  readonly under: readonly string[]
  /** Undefined where no heading above names an area that is judged in the year: not sorted. */
  readonly area: JudgementArea | undefined
  /** The heading, or the cell beside it, whose words name the area. */
  readonly areaSaidBy: string | undefined
  /** Undefined where no heading above asks one of the three questions: not sorted. */
  readonly question: QuestionInWord | undefined
  /** The heading, or the head of the column, whose words ask the question. */
  readonly questionSaidBy: string | undefined
}

export interface SortedSelfEvaluation {
  readonly passages: readonly SortedPassage[]
  /** What a reader should know, in sentences: tracked changes, and what is no running text. */
  readonly notes: readonly string[]
}

/** An area that the framework judges in the year, with how it is printed. */
export interface AreaToSortInto {
  readonly area: JudgementArea
  readonly printed: string
}

interface Heading {
  readonly level: number
  readonly text: string
}

/**
 * Sorts a Word self-evaluation by the words of its headings, the nearest first, into judgement areas and the three
 * questions; in a table whose first row asks the questions, by the column. Nothing is left out and nothing is guessed:
 * what no heading sorts stays unsorted, for a person to place.
 */
export function sortSelfEvaluation(read: WordBlocks, areas: readonly AreaToSortInto[]): SortedSelfEvaluation {
  const passages: SortedPassage[] = []
  let above: readonly Heading[] = []
  let columns: Columns | undefined
  for (const block of read.blocks) {
    if (block.kind === 'heading') above = [...above.filter(({ level }) => level < block.level), block]
    if (block.kind !== 'row') columns = undefined
    else if (columns?.table !== block.table) columns = columnsOf(block.table, block.cells)
    const headings = block.kind === 'heading' ? above.slice(0, -1) : above
    const own = (block.kind === 'heading' ? [...headings, block] : headings).map(({ text }) => text)
    for (const piece of piecesOf(block, columns)) {
      const text = cleanText(piece.text)
      if (text === '') continue
      const area = nearest([...own, ...piece.says], (text) => areaIn(text, areas))
      const question = piece.asked ?? nearest([...own, ...piece.label], questionIn)
      passages.push({
        place: passages.length + 1,
        kind: block.kind,
        isLabel: piece.isLabel || (piece.mayLabel && areaIn(text, areas) !== undefined),
        text,
        page: read.hasPages ? block.page : undefined,
        under: headings.map(({ text }) => text),
        ...{ area: area?.is, areaSaidBy: area?.saidBy },
        ...{ question: question?.is, questionSaidBy: question?.saidBy }
      })
    }
  }
  return { passages, notes: notesOn(read) }
}

/** The questions that a table's first row asks, column by column. */
interface Columns {
  readonly table: number
  readonly head: readonly string[]
  readonly asks: readonly (QuestionInWord | undefined)[]
}

function columnsOf(table: number, head: readonly string[]): Columns {
  // A row that tells something is no head, though its first cell asks a question that the second answers.
  const isHead = head.every((cell) => cell.length <= longestLabel)
  return { table, head, asks: head.map((cell) => (isHead ? questionIn(cell) : undefined)) }
}

/** What some words say, and the words. */
interface Said<Kind> {
  readonly is: Kind
  readonly saidBy: string
}

interface Piece {
  readonly text: string
  /** What the head of its column asks. */
  readonly asked: Said<QuestionInWord> | undefined
  /** Words of the row that may name the area. */
  readonly says: readonly string[]
  /** The same where they may ask the question: the first cell of a row under no head. */
  readonly label: readonly string[]
  readonly isLabel: boolean
  /** It does where its words name an area. */
  readonly mayLabel: boolean
}

/** A cell with more than this tells something; with less it may name what the others tell of. */
const longestLabel = 120

/** A row under a head that asks the questions falls into its cells; any other block stays one piece. */
function piecesOf(block: WordBlock, columns: Columns | undefined): readonly Piece[] {
  const whole = { text: block.text, asked: undefined, says: [], label: [], isLabel: false, mayLabel: false }
  if (block.kind !== 'row' || columns === undefined) return [whole]
  const [first = ''] = block.cells
  const label = block.cells.length > 1 && first.length <= longestLabel ? [first] : []
  if (columns.asks.every((asked) => asked === undefined)) return [{ ...whole, says: label, label }]
  if (columns.head === block.cells) return [{ ...whole, isLabel: true }]
  const says = block.cells.filter((_, column) => columns.asks[column] === undefined)
  return block.cells.flatMap((text, column) => {
    const [is, saidBy = ''] = [columns.asks[column], columns.head[column]]
    if (text === '') return []
    const mayLabel = is === undefined && text.length <= longestLabel
    return [{ ...whole, text, asked: is && { is, saidBy }, says, mayLabel }]
  })
}

/** What the last of these texts says that says anything. */
function nearest<Kind>(
  texts: readonly string[],
  said: (text: string) => Kind | undefined
): Said<Kind> | undefined {
  for (const saidBy of texts.toReversed()) {
    const is = said(saidBy)
    if (is !== undefined) return { is, saidBy }
  }
  return undefined
}

// How it is known is asked before what is known: "how do we know what we know" asks for the evidence.
const questionWords: readonly (readonly [RegExp, QuestionInWord])[] = [
  [/\bhow (do |did )?(we|you) know\b|\bhow (is it|it is) known\b|\bour evidence\b|^evidence\b/, 'how-known'],
  [
    /\bplans? for\b|\bour plans?\b|\bnext (12|twelve) months\b|\bnext steps\b|\bwhat (we will|will we|are we going to) do\b|\bpriorities\b|\bareas? for (development|improvement)\b|\bwhat next\b/,
    'plans'
  ],
  [
    /\bwhat (do )?(we|you) (already )?know\b|\bquality (and impact )?of (social work )?practice\b|\bimpact of (social work )?practice\b|\bstrengths\b|\bwhat is (going|working) well\b/,
    'practice'
  ]
]

function questionIn(heading: string): QuestionInWord | undefined {
  const words = plain(heading)
  return questionWords.find(([asks]) => asks.test(words))?.[1]
}

// Those who left care before those in it: "children in care and care leavers" is both, and asked for first.
const areaWords: readonly (readonly [RegExp, readonly JudgementArea[]])[] = [
  [
    /\b(in care|looked after)\b.*\b(care leavers|leaving care)\b/,
    ['in-care-and-care-leavers', 'looked-after-and-permanence']
  ],
  [
    /\bcare leavers?\b|\bleaving care\b|\bcare[- ]experienced (young people|adults)\b/,
    ['care-leavers', 'in-care-and-care-leavers']
  ],
  [
    /\b(children|young people) in care\b|\bchildren looked after\b|\blooked[- ]after children\b|\bcorporate parent|\bpermanence\b|\bfostering\b|\badoption\b/,
    ['in-care', 'in-care-and-care-leavers', 'looked-after-and-permanence']
  ],
  [
    /\bhelp and protection\b|\bearly help\b|\bfront door\b|\bchild protection\b|\bchildren in need\b|\bneed help\b/,
    ['help-and-protection']
  ],
  [
    /\bleaders(hip)?\b|\bworkforce\b|\bgovernance\b/,
    ['impact-of-leaders', 'leadership-management-governance']
  ],
  [/\boverall effectiveness\b/, ['overall']]
]

/** The area that a heading names, as printed or by the words that go with it, where the year judges it. */
function areaIn(heading: string, areas: readonly AreaToSortInto[]): JudgementArea | undefined {
  const words = plain(heading)
  const printed = areas
    .filter((area) => words.includes(plain(area.printed)))
    .toSorted((one, other) => other.printed.length - one.printed.length)[0]
  if (printed !== undefined) return printed.area
  const named = areaWords.filter(([says]) => says.test(words)).flatMap(([, wanted]) => wanted)
  return named.find((area) => areas.some((judged) => judged.area === area))
}

function plain(text: string): string {
  return text
    .toLowerCase()
    .replaceAll('&', ' and ')
    .replace(/[^\p{L}\p{N}-]+/gu, ' ')
    .trim()
}

function notesOn({ hasTrackedChanges, hasComments, hasMargins, beside }: WordBlocks): string[] {
  return [
    ...(hasTrackedChanges ? [trackedChangesNote] : []),
    ...(hasComments ? ['The document has comments: they are left out.'] : []),
    ...(hasMargins ? ['Headers and footers, which stand on every page, are left out.'] : []),
    ...leftOut(beside.pictures, 'picture', 'pictures'),
    ...leftOut(beside.charts, 'chart or diagram', 'charts or diagrams'),
    ...leftOut(beside.formulas, 'formula', 'formulas'),
    ...leftOut(beside.files, 'file put into it', 'files put into it'),
    ...(beside.boxes.length > 0
      ? ['The words of its text boxes are here: after the paragraph beside which they stand, or last.']
      : [])
  ]
}

function leftOut(count: number, one: string, many: string): string[] {
  if (count === 0) return []
  return [
    count === 1
      ? `The document has a ${one}: what it shows cannot be read, and is left out.`
      : `The document has ${count} ${many}: what they show cannot be read, and is left out.`
  ]
}

export const trackedChangesNote =
  'The document has tracked changes that nobody accepted or rejected: it is read as if all were accepted, with what was put in and without what was struck out.'
