import type { JudgementArea } from '../../framework/judgement-areas.ts'
import type { Block, Setting } from '../layout/blocks.ts'
import type { HeadingMeaning, MeaningOf, Place } from '../outline/heading-meaning.ts'
import { isClosingWords } from '../printed/closing-words.ts'
import { areaNamed } from './area-wording.ts'
import { judgesBoard } from './board-judged.ts'
import { gradeEnding, withoutGrade } from './printed-grades.ts'

/** No heading of these reports is longer, in letters. */
const longestHeading = 170
/** How much larger than the text, at least, the headings are that open a chapter; smaller ones stand inside one. */
const chapter = 1.1
/** How much larger the names of the two parts are, and the names on covers. */
const part = 1.25
const cover = 1.6

/** A heading that reports of this framework print in these words, or nearly so. */
interface KnownHeading {
  readonly words: RegExp
  readonly means: HeadingMeaning
}

const section = '(section ([12]|one|two|a|b) ?[:.–-]? ?)?'
const board = 'local safeguarding children.{0,3} board( \\(.{2,12}\\))?'
const summary = '(executive )?summary( of (key |main )?findings)?|(key|main) findings'
const areas = '(areas?|actions?) (for|of|requiring|needing|(that|which) (need|require)s?)'
const bySize: HeadingMeaning = { opens: 'section' }

const known: readonly KnownHeading[] = [
  { words: whole('contents( page)?'), means: { opens: 'contents' } },
  {
    words: whole(`${section}(the )?local authority .{0,3}(summary of (key )?findings|executive summary)`),
    means: { opens: 'section', part: 'authority', level: 1 }
  },
  { words: whole(`${section}(the )?local authority`), means: { opens: 'part', part: 'authority' } },
  {
    words: whole(`${section}((the )?effectiveness of )?(the )?(${board}|lscb)`),
    means: { opens: 'part', part: 'board' }
  },
  {
    words: whole(
      `(${areas} )?((urgent|immediate|priority)( ?(and|or|&|,|/))? ?){1,3}(actions?|attention)( (required|needed))?( (for|to) .{0,40})?`
    ),
    means: { opens: 'priority-actions', level: 2 }
  },
  {
    words: whole(
      `((key|main|further|other|additional) )?${areas} (further )?(improvement|development)( are)?( ?([–-]|for|in) .{0,40})?`
    ),
    means: { opens: 'improvements', level: 2 }
  },
  {
    words: whole(
      'what (does|do|should|must) .{2,80} (improve|do)( .{0,30})?|what (still )?needs to improve.{0,40}'
    ),
    means: { opens: 'improvements', level: 1 }
  },
  {
    words: whole('((the|key|main|summary of) )?recommendations?( ?([–-]|for|to) .{0,60})?'),
    means: { opens: 'improvements', level: 1 }
  },
  {
    words: whole(
      '.{2,60} (has|have) the following strengths|(.{0,60} )?strengths( and weaknesses)?( .{0,60})?'
    ),
    means: { opens: 'section', level: 1 }
  },
  {
    words: whole('what the .{0,40}(judge?ments?|grades?) means?( .{0,60})?'),
    means: { opens: 'section', level: 1 }
  },
  {
    words: whole('information about the (lscb|.{0,40}board) (inspection|review)'),
    means: { opens: 'section', part: 'board', level: 1 }
  },
  {
    words: whole('information about (this|the) (.{0,40} )?inspection'),
    means: { opens: 'section', part: 'authority', level: 1 }
  },
  {
    words: whole('information about (this|the) (local authority|council|.{0,40}area).{0,20}'),
    means: { opens: 'section', level: 1 }
  },
  { words: whole('(the )?inspection (findings?|judge?ments?)( .{0,60})?'), means: bySize },
  { words: whole(summary), means: bySize },
  { words: whole('progress since .{0,40}inspections?'), means: bySize },
  { words: whole('summary for children and young people'), means: { opens: 'section', level: 1 } }
]

const columnHeads = whole('key judge?ments? (judge?ments? )?grades?')
/** "Children's services in Exampleshire require improvement because:" */
const givesReasons = /\b(because|following reasons):?$/i

/**
 * What a block of a report under the single inspection framework opens. The headings that every report prints are
 * known by their words, whatever their type; other headings open a chapter or a heading inside one by their size,
 * or stand as a theme inside a list.
 */
export function sifMeanings({ bodySize }: Setting): MeaningOf {
  return (block, place) => meaningOf(block, place, bodySize)
}

function meaningOf(block: Block, place: Place, bodySize: number): HeadingMeaning | undefined {
  const text = block.text.trim()
  if (isClosingWords(text)) return { opens: 'closing' }
  if ((block.kind !== 'heading' && block.kind !== 'plain') || text.length > longestHeading) return undefined
  const larger = Math.max(...block.lines.map((line) => line.size)) / bodySize
  const isChapter = larger >= chapter
  // Chapters of this size are bold; themes of a list may be as large, in italics.
  const isTheme = !isChapter || (larger < part && !block.lines.some(({ bold }) => bold))
  const themes = place.section !== undefined && place.section.opens !== 'section' && isTheme
  const judged = judgedHeading(block)
  if (judged !== undefined) return themes && judged.grade === undefined ? undefined : judged
  if (block.kind !== 'heading' && (block.lines.length > 1 || !/^\p{Lu}.*[^.]$/u.test(text))) return undefined
  if (larger >= cover && /\bsafeguarding children.{0,3} board\d?$/i.test(text)) {
    return { opens: 'part', part: 'board' }
  }
  const found = known.find(({ words }) => words.test(text))?.means
  if (found?.opens === 'part') return partHeading(found, larger, themes)
  if (found === undefined && (themes || block.kind !== 'heading')) return undefined
  const level = found?.level ?? (isChapter && !givesReasons.test(text) ? 1 : 2)
  const opens = found?.opens ?? 'section'
  const area = opens === 'section' && level === 2 ? areaAround(place) : undefined
  return { ...found, opens, level, area }
}

/** Whether words alone are a heading that every report prints. */
export function isKnownHeading(text: string): boolean {
  return isColumnHeads(text) || known.some(({ words }) => words.test(text))
}

/** Whether words name a judged area, or the board, and give its grade. */
export function isJudgedHeading(text: string): boolean {
  return judgesBoard(text) || (gradeEnding(text) !== undefined && areaNamed(withoutGrade(text)) !== undefined)
}

/** Whether words are the column heads over an area and its grade, which say nothing by themselves. */
export function isColumnHeads(text: string): boolean {
  return columnHeads.test(text)
}

/**
 * The name of a part, set largest, opens it. Where the report explains its grades it stands over the explanation,
 * set smaller, and inside a chapter or a list it is but a subject.
 */
function partHeading(found: HeadingMeaning, larger: number, themes: boolean): HeadingMeaning | undefined {
  if (larger >= part) return found
  if (larger >= chapter) return { ...found, opens: 'section', level: 2 }
  return themes ? undefined : { opens: 'section', level: 2 }
}

/** The judged area in whose chapter a heading stands. */
function areaAround({ section: open }: Place): JudgementArea | undefined {
  return open?.opens === 'section' && open.area !== 'lscb' ? open.area : undefined
}

/** A heading that names a judged area, with its grade or, over the grade's table, without. */
function judgedHeading({ kind, text }: Block): HeadingMeaning | undefined {
  const grade = gradeEnding(text)
  const label = withoutGrade(text)
  if (judgesBoard(text)) {
    return { opens: 'section', part: 'board', level: 1, area: 'lscb', grade }
  }
  const area = areaNamed(label)
  if (area === undefined || area === 'lscb' || (kind !== 'heading' && grade === undefined)) return undefined
  return { opens: 'section', level: area === 'adoption' || area === 'care-leavers' ? 2 : 1, area, grade }
}

function whole(words: string): RegExp {
  return new RegExp(`^(?:${words})\\s*[:?.]?$`, 'i')
}
