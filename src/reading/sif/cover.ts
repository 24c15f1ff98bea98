import type { PrintedGrade } from '../../framework/grades.ts'
import { inspectionDates, publishedOn } from '../covers/cover-labels.ts'
import type { CoverLabel, CoverPart } from '../covers/labelled-lines.ts'
import { readLabelled } from '../covers/labelled-lines.ts'
import type { Line } from '../layout/lines.ts'
import type { Vocabulary } from '../layout/text.ts'
import { joinLines, lineText } from '../layout/text.ts'
import { readPeriods } from '../printed/inspection-dates.ts'
import type { Quote } from '../published-report.ts'
import { judgesBoard } from './board-judged.ts'
import type { JudgementRow } from './judgement-table.ts'
import { readJudgementTable } from './judgement-table.ts'
import { gradeEnding } from './printed-grades.ts'

/** A sentence of the cover that gives a grade, with its words. */
export interface GradedSentence extends Quote {
  readonly grade: PrintedGrade | undefined
}

/** What the cover of a report under the single inspection framework prints. */
export interface SifCover {
  /** "Inspection of services for children in need of help and protection, …". */
  readonly title: CoverPart | undefined
  readonly authority: CoverPart | undefined
  readonly dates: CoverPart | undefined
  readonly published: CoverPart | undefined
  readonly overall: GradedSentence | undefined
  readonly board: GradedSentence | undefined
  readonly rows: readonly JudgementRow[]
  /** Everything else: what the judgements mean for this authority. */
  readonly rest: readonly Line[]
}

type Label = 'dates' | 'published'

const labels: ReadonlyMap<Label, CoverLabel> = new Map<Label, CoverLabel>([
  [
    'dates',
    {
      ...inspectionDates,
      words:
        /^(date(s|\(s\))? of (the )?(re-?)?(inspection|review)|((re-?)?inspection|review) (period|date(s|\(s\))?))\s*[:–-]?\s*/i
    }
  ],
  ['published', publishedOn]
])

const titleStart = /^([\p{L}-]+ )?(re-?)?inspection of services for children/iu
/** What the title says after that, to its last word. */
const titleEnd = /\bcare leavers\b/i
/** The second title of a report in two parts: "and Review of the effectiveness of the … Board". */
const secondTitle = /^(and|(and )?(review|inspection) of (the )?effectiveness\b.*)$/i
const secondTitleEnd = /\bboard\d?$/i

const overallStart =
  /^((the )?overall (judge?ment|effectiveness)|(children.{0,3}s services|services for children)(?= (in|for|are|is|requires?|provided)\b))/i
const boardStart = /^\p{Lu}.*\b([Ee]ffectiveness of|[Ss]afeguarding [Cc]hildren|LSCB)\b/u
/** "Children's services in Exampleshire are inadequate": where no name stands above the title. */
const inOverall = /\bservices in (?:the )?(.{2,60}?) (?:are|is|requires?)\b/i
/** Ofsted's logo, where it is text and not a picture. */
const logo = /^(ofsted|raising standards,?|improving lives|raising standards,? improving lives)$/i
/** No sentence that gives a grade takes more lines. */
const mostLines = 4

/** Reads a cover, whose lines come from the top of the report to its first heading inside. */
export function readSifCover(printed: readonly Line[], vocabulary: Vocabulary): SifCover {
  const lines = printed.flatMap(partedAtLabel).filter((line) => !logo.test(lineText(line)))
  const start = Math.max(
    lines.findIndex((line) => titleStart.test(lineText(line))),
    0
  )
  const { parts, rest } = readLabelled(lines.slice(start), labels, vocabulary)
  const titleLines = titleStart.test(lineText(rest[0] ?? { words: [] })) ? titleOf(rest) : []
  const afterTitle = rest.slice(titleLines.length)
  const overall = sentence(afterTitle, overallStart, () => true, vocabulary)
  const board = sentence(afterTitle, boardStart, judgesBoard, vocabulary)
  const sentences = new Set([...overall.lines, ...board.lines])
  const table = readJudgementTable(afterTitle.filter((line) => !sentences.has(line)))
  const dates = parts.get('dates') ?? datesAlone(afterTitle)
  return {
    title: partOf(titleLines, vocabulary),
    authority: authorityOf(lines.slice(0, start), vocabulary) ?? authorityIn(overall.sentence),
    dates,
    published: parts.get('published'),
    overall: overall.sentence,
    board: board.sentence,
    rows: table.rows,
    rest: table.rest.filter((line) => lineText(line) !== dates?.quote)
  }
}

/** Two labels that stand side by side on one line, as two. */
function partedAtLabel(line: Line): readonly Line[] {
  const at = line.words.findIndex(({ text }, index) => {
    const opens =
      /^(report|published)$/i.test(text.replace(/:$/, '')) &&
      !/^report$/i.test(line.words[index - 1]?.text ?? '')
    return index > 0 && opens && /^(report )?published:/i.test(lineText({ words: line.words.slice(index) }))
  })
  return at === -1
    ? [line]
    : [line.words.slice(0, at), line.words.slice(at)].map((words) => ({ ...line, words }))
}

/** A label in other words than the usual: "Inspected:". */
const anyLabel = /^\p{L}[\p{L}() ]{2,40}:\s*/u

/** A line that is nothing but dates, where they have no label, or one that is not known. */
function datesAlone(lines: readonly Line[]): CoverPart | undefined {
  for (const line of lines) {
    const quote = lineText(line)
    const text = quote.replace(anyLabel, '')
    if (readPeriods(text) !== undefined) return { text, page: line.page, quote }
  }
  return undefined
}

function authorityIn(overall: GradedSentence | undefined): CoverPart | undefined {
  const [, text] = inOverall.exec(overall?.quote ?? '') ?? []
  return overall === undefined || text === undefined
    ? undefined
    : { text, page: overall.page, quote: overall.quote }
}

/** The lines of the title from its first on, with those of the second title. */
function titleOf(lines: readonly Line[]): readonly Line[] {
  const end = lines.slice(0, mostLines).findIndex((line) => titleEnd.test(lineText(line)))
  const first = end === -1 ? 1 : end + 1
  const below = lines.slice(first)
  const other = below.findIndex((line) => !secondTitle.test(lineText(line)))
  if (other === 0) return lines.slice(0, first)
  const second = below.slice(0, other + mostLines).findIndex((line) => secondTitleEnd.test(lineText(line)))
  return lines.slice(0, first + (second === -1 ? other : second + 1))
}

/** The authority's name is what is set largest above the title, on one line or two. */
function authorityOf(above: readonly Line[], vocabulary: Vocabulary): CoverPart | undefined {
  const largest = Math.max(...above.map((line) => line.size))
  return partOf(
    above.filter((line) => line.size >= largest * 0.9),
    vocabulary
  )
}

/** The sentence that starts with these words, holds, and ends with a grade, on as many lines as it takes. */
function sentence(
  lines: readonly Line[],
  startsWith: RegExp,
  holds: (quote: string) => boolean,
  vocabulary: Vocabulary
): { readonly sentence: GradedSentence | undefined; readonly lines: readonly Line[] } {
  for (const [index, line] of lines.entries()) {
    if (!startsWith.test(lineText(line))) continue
    for (let count = 1; count <= mostLines; count += 1) {
      const its = lines.slice(index, index + count)
      const quote = joinLines(its, vocabulary)
      const grade = gradeEnding(quote)
      if (grade === undefined || !holds(quote)) continue
      const next = lines[index + count]
      const all = next !== undefined && /^to be good\b/i.test(lineText(next)) ? [...its, next] : its
      return { sentence: { page: line.page, quote: joinLines(all, vocabulary), grade }, lines: all }
    }
  }
  return { sentence: undefined, lines: [] }
}

function partOf(lines: readonly Line[], vocabulary: Vocabulary): CoverPart | undefined {
  const [first] = lines
  if (first === undefined) return undefined
  const text = joinLines(lines, vocabulary)
  return { text, page: first.page, quote: text }
}
