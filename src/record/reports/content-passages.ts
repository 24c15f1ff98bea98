import type {
  PublishedReport,
  ReadImprovement,
  ReadItem,
  ReportPart
} from '../../reading/published-report.ts'
import type { PassageKind } from '../activities/passage-kinds.ts'
import { readByMachine } from '../activities/standing.ts'
import type { ContentPassage } from './contents.ts'

/**
 * Every piece of a report's text with its kind and number. Where a report on an authority has a second part on its
 * safeguarding children board, the board's texts are of kinds of their own, for their numbers begin from 1 again.
 */
export function passagesIn(report: PublishedReport, sha256: string): ContentPassage[] {
  const whole: ReportPart = isOnTheBoardAlone(report) ? 'board' : 'authority'
  const own = { sha256, part: whole }
  const board = { sha256, part: 'board' } as const
  return [
    ...counted('summary', report.summary, own),
    ...improvements('improvement', report.improvements, own),
    ...improvements('priority-action', report.priorityActions, own),
    ...improvements('board-improvement', report.boardImprovements, board),
    ...improvements('board-priority-action', report.boardPriorityActions, board),
    ...paragraphsOf(report, own),
    ...report.unnumbered.map((item, index) => ({
      ...passage('text', index + 1, item, { sha256, part: partOf(report, item.section) }),
      section: item.section,
      afterParagraph: item.afterParagraph,
      form: item.form
    })),
    ...report.footnotes.map((note, index) =>
      passage('footnote', index + 1, note, { sha256, part: partOfPage(report, note.page) })
    )
  ]
}

function isOnTheBoardAlone({ kind, sections }: PublishedReport): boolean {
  return (
    kind.value === 'lscb-review' || (sections.length > 0 && sections.every(({ part }) => part === 'board'))
  )
}

function partOf(report: PublishedReport, section: number): ReportPart {
  return isOnTheBoardAlone(report) ? 'board' : (report.sections[section]?.part ?? 'authority')
}

// A page belongs to the part of the section that begins last before its end.
function partOfPage(report: PublishedReport, page: number): ReportPart {
  return partOf(
    report,
    report.sections.findLastIndex((section) => section.page <= page)
  )
}

interface From {
  readonly sha256: string
  readonly part: ReportPart
}

// A number that was printed twice in one part has both texts.
function paragraphsOf(report: PublishedReport, whole: From): ContentPassage[] {
  const paragraphs = new Map<string, ContentPassage>()
  for (const paragraph of report.paragraphs) {
    const { number, section, text } = paragraph
    const part = partOf(report, section)
    const kind = part === whole.part ? 'paragraph' : 'board-paragraph'
    const key = `${kind}.${number}`
    const first = paragraphs.get(key)
    paragraphs.set(
      key,
      first
        ? { ...first, value: `${first.value} ${text}` }
        : { ...passage(kind, number, paragraph, { ...whole, part }), section }
    )
  }
  return [...paragraphs.values()]
}

function improvements(kind: PassageKind, items: readonly ReadImprovement[], from: From): ContentPassage[] {
  return items.map((item, index) => ({
    ...passage(kind, index + 1, item, from),
    group: item.group,
    printedNumber: item.printedNumber,
    nationalFramework: item.nationalFramework
  }))
}

function counted(kind: PassageKind, items: readonly ReadItem[], from: From): ContentPassage[] {
  return items.map((item, index) => passage(kind, index + 1, item, from))
}

function passage(
  kind: PassageKind,
  number: number,
  { text, page, quote }: ReadItem,
  { sha256, part }: From
): ContentPassage {
  return {
    kind,
    number,
    part,
    section: undefined,
    restsOnParagraph: undefined,
    group: undefined,
    printedNumber: undefined,
    nationalFramework: [],
    afterParagraph: undefined,
    form: undefined,
    ...readByMachine(text, { report: sha256, page, quote })
  }
}
