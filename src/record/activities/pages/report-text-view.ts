import { printedLabels } from '../../../framework/grades.ts'
import type { MarkPassage } from '../../../thread/passages/passage.ts'
import type { ShownGrade } from '../../../ui/tone.ts'
import type { ContentPassage, ContentSection } from '../../reports/contents.ts'
import type { Place } from '../../reports/store.ts'
import { type SectionText, textBySection } from '../../wordings/reading-order.ts'
import type { Inspection } from '../inspection.ts'
import { shownGrade } from '../shown-grade.ts'
import { askedParagraphs } from './asked-paragraphs.ts'
import { type PassageView, passageViews } from './passage-view.ts'

/** A headed part of the report with what stands in it, in printed order. */
export interface SectionView {
  readonly anchor: string
  readonly heading: string
  readonly grade: ShownGrade | undefined
  readonly passages: readonly PassageView[]
  /** How many of its numbered paragraphs are areas for improvement, which stand above with their own address. */
  readonly asked: number
}

/** A chapter with the headed sections inside it. */
export interface ChapterView extends SectionView {
  readonly sections: readonly SectionView[]
}

/** The report on the authority or on its board; no heading where the file holds one report. */
export interface PartView {
  readonly anchor: string
  readonly heading: string | undefined
  readonly chapters: readonly ChapterView[]
}

/** Areas for improvement or priority actions under one theme or time limit. */
export interface AskedGroup {
  readonly group: string | undefined
  readonly items: readonly PassageView[]
}

/** What a report asks for: of the authority, or of the board. */
export interface AskedView {
  readonly priorityActions: readonly AskedGroup[]
  readonly improvements: readonly AskedGroup[]
}

export interface ReportTextView {
  readonly summary: readonly PassageView[]
  readonly asked: AskedView
  readonly askedOfBoard: AskedView
  readonly parts: readonly PartView[]
  readonly footnotes: readonly PassageView[]
  /** Whether the text is the report's own, and not told by other papers. */
  readonly ownWords: boolean
}

/** The report's text in printed order, each piece with its address. */
export function reportTextView(
  inspection: Inspection,
  place: Place,
  mayCorrect: boolean,
  mark?: MarkPassage | undefined
): ReportTextView {
  const view = passageViews(inspection, place, mayCorrect, mark)
  const ofKind = (kind: ContentPassage['kind']) =>
    inspection.passages.filter((passage) => passage.kind === kind)
  return {
    summary: ofKind('summary').map(view),
    asked: {
      priorityActions: inGroups(ofKind('priority-action'), view),
      improvements: inGroups(ofKind('improvement'), view)
    },
    askedOfBoard: {
      priorityActions: inGroups(ofKind('board-priority-action'), view),
      improvements: inGroups(ofKind('board-improvement'), view)
    },
    parts: partViews(inspection, view),
    footnotes: ofKind('footnote').map(view),
    ownWords: inspection.versions.length > 0
  }
}

type ViewOf = (passage: ContentPassage) => PassageView

function inGroups(passages: readonly ContentPassage[], view: ViewOf): AskedGroup[] {
  const groups: { group: string | undefined; items: PassageView[] }[] = []
  for (const passage of passages) {
    const last = groups.at(-1)
    if (last && last.group === passage.group) last.items.push(view(passage))
    else groups.push({ group: passage.group, items: [view(passage)] })
  }
  return groups
}

const partNames = { authority: 'The local authority', board: 'The safeguarding children board' } as const

/** One part, or where the file holds two reports, the authority's and from its first heading on the board's. */
function partViews(inspection: Inspection, view: ViewOf): PartView[] {
  const { sections, passages } = inspection
  const texts = textBySection(sections, passages)
  const asked = new Set(askedParagraphs(passages).values())
  const board = texts.findIndex(({ section }) => section?.part === 'board')
  if (board <= 0) {
    return [{ anchor: 'part-1', heading: undefined, chapters: chapterViews(texts, asked, view) }]
  }
  return [texts.slice(0, board), texts.slice(board)].map((some, place) => {
    const chapters = chapterViews(some, asked, view)
    const [first, ...others] = chapters
    // The first heading of a part, with nothing under it, is the part's own.
    return first && others.length > 0 && isHeadingAlone(first)
      ? { anchor: first.anchor, heading: first.heading, chapters: others }
      : {
          anchor: `part-${place + 1}`,
          heading: place === 0 ? partNames.authority : partNames.board,
          chapters
        }
  })
}

function isHeadingAlone({ passages, sections, asked }: ChapterView): boolean {
  return passages.length === 0 && sections.length === 0 && asked === 0
}

function chapterViews(
  texts: readonly SectionText[],
  asked: ReadonlySet<ContentPassage>,
  view: ViewOf
): ChapterView[] {
  const chapters: { chapter: SectionView; sections: SectionView[] }[] = []
  for (const text of texts) {
    const section = sectionView(text, asked, view)
    const last = chapters.at(-1)
    if (last && text.section?.level === 2) last.sections.push(section)
    else chapters.push({ chapter: section, sections: [] })
  }
  return chapters.map(({ chapter, sections }) => ({ ...chapter, sections }))
}

function sectionView(
  { section, position, passages: text }: SectionText,
  asked: ReadonlySet<ContentPassage>,
  view: ViewOf
): SectionView {
  const shown = text.filter((passage) => !asked.has(passage))
  return {
    anchor: `section-${position + 1}`,
    heading: section ? headingWithoutGrade(section) : 'Findings',
    grade: section?.grade && shownGrade(section.grade),
    passages: shown.map(view),
    asked: text.length - shown.length
  }
}

/** The heading without the grade that reports repeat at its end: it is shown as a grade beside it. */
export function headingWithoutGrade(section: Pick<ContentSection, 'heading' | 'grade'>): string {
  const { heading, grade } = section
  if (grade === undefined) return heading
  const repeated = printedLabels(grade).find(
    (label) => heading.endsWith(` ${label}`) || heading.toLowerCase().endsWith(`: ${label.toLowerCase()}`)
  )
  return repeated === undefined ? heading : heading.slice(0, -repeated.length).replace(/[:\s]+$/, '')
}
